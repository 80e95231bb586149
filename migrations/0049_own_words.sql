-- What the speller has learnt from the pages an organisation has published: runs of characters with the
-- number of pages they stand on, packed. Counts only, and only of this installation.
create table own_words (
  organization_id uuid primary key references organizations (id),
  asked_by uuid references accounts (id),
  asked_at timestamptz,
  lease_until timestamptz,
  looked_at timestamptz,
  learnt_at timestamptz,
  pages int not null default 0,
  left_out int not null default 0,
  characters bigint not null default 0,
  runs int not null default 0,
  signature text not null default '',
  counts text not null default ''
);
