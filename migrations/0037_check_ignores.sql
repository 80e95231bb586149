-- What the checks found and somebody, with a reason, wants to hear no more of: in one piece, or one word
-- everywhere in the organisation.
create table check_ignores (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  -- Null: everywhere in the organisation.
  publication_id uuid references publications (id),
  code text not null,
  category text not null,
  -- As the finding shows them: personal data are masked.
  words text not null,
  -- How often they stood in the text; personal data that look alike and came later are not meant.
  places int not null,
  -- Whether it also clears what blocks: only where the role may.
  clears boolean not null,
  reason text not null check (reason <> ''),
  account_id uuid not null references accounts (id),
  at timestamptz not null,
  taken_back_by uuid references accounts (id),
  taken_back_at timestamptz,
  check ((taken_back_by is null) = (taken_back_at is null))
);
create index check_ignores_of_piece on check_ignores (publication_id) where publication_id is not null;
create unique index check_ignores_once_in_piece on check_ignores (publication_id, code, words)
  where publication_id is not null and taken_back_at is null;
create unique index check_ignores_once_in_organization on check_ignores (organization_id, code, words)
  where publication_id is null and taken_back_at is null;
