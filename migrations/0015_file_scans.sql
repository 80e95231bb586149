-- What looking through the content of stored files gave: hidden content with its place, never their text.
create table file_scans (
  hash text primary key,
  scanner_version int not null,
  state text not null check (state in ('read', 'unreadable')),
  why text check ((why is not null) = (state = 'unreadable')),
  findings jsonb not null default '[]',
  -- Secrecy marks in the text; personal numbers in it, masked.
  marks jsonb not null default '[]',
  numbers jsonb not null default '[]',
  scanned_at timestamptz not null
);
create index file_scans_by_version on file_scans (scanner_version);
