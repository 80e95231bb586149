-- What an office keeps for the checks itself: its word lists, and which categories it has switched off.
create table check_words (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  list text not null check (list in ('leader', 'body', 'region', 'banned', 'caution', 'phrase')),
  word text not null check (word <> ''),
  "right" text not null default '',
  title text not null default '',
  rank int,
  valid_from date,
  valid_to date,
  note text not null default '',
  changed_by uuid not null references accounts (id),
  changed_at timestamptz not null,
  check (valid_to is null or valid_from is null or valid_from <= valid_to),
  check ((list = 'leader') = (title <> ''))
);
-- One person may hold several titles, and the same one twice.
create unique index check_words_once on check_words
  (organization_id, list, word, title, coalesce(valid_from, '0001-01-01'));

create table check_switches (
  organization_id uuid not null references organizations (id),
  category text not null,
  is_on boolean not null,
  reason text not null check (reason <> ''),
  account_id uuid not null references accounts (id),
  at timestamptz not null,
  primary key (organization_id, category)
);
