create table review_routes (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  name text not null,
  -- The kinds of publication this route serves; empty: the organisation's default.
  kinds text[] not null default '{}',
  steps jsonb not null,
  active boolean not null default true,
  lock_version int not null default 1
);

create table reviews (
  id uuid primary key,
  edition_id uuid not null references editions (id),
  publication_id uuid not null references publications (id),
  organization_id uuid not null references organizations (id),
  route jsonb not null,
  state text not null check (state in ('open', 'returned', 'completed', 'cancelled')),
  step int not null default 0,
  -- Urgent publishing leaves a review to be done afterwards by another person.
  afterwards boolean not null default false,
  submitted_by uuid not null references accounts (id),
  submitted_at timestamptz not null,
  closed_at timestamptz
);
create unique index one_open_review on reviews (edition_id) where state = 'open';

create table review_tasks (
  id uuid primary key,
  review_id uuid not null references reviews (id),
  organization_id uuid not null references organizations (id),
  unit_id uuid references units (id),
  step int not null,
  role text not null,
  state text not null check (state in ('open', 'signed', 'returned', 'void')),
  assignee_id uuid references accounts (id),
  opened_at timestamptz not null,
  due_on date not null,
  due_provisional boolean not null default false,
  -- The decision. A signature binds the hash of the revision it was given for.
  decided_by uuid references accounts (id),
  decided_at timestamptz,
  on_behalf_of uuid references accounts (id),
  revision_id uuid references revisions (id),
  revision_hash text,
  opinion text not null default '',
  attributes jsonb not null default '{}',
  check (state not in ('signed', 'returned') or (decided_by is not null and decided_at is not null and revision_hash is not null)),
  check (state <> 'returned' or opinion <> '')
);
create index review_tasks_open on review_tasks (organization_id, due_on) where state = 'open';
create index review_tasks_by_review on review_tasks (review_id, step);

create table gate_overrides (
  id uuid primary key,
  edition_id uuid not null references editions (id),
  revision_hash text not null,
  gate text not null,
  finding_key text not null,
  role text not null,
  reason text not null check (reason <> ''),
  account_id uuid not null references accounts (id),
  at timestamptz not null,
  unique (edition_id, revision_hash, gate, finding_key)
);

-- An interpretation owed by a document, from its plan; due with it and at latest 3 working days after.
create table interpretation_duties (
  publication_id uuid primary key references publications (id),
  organization_id uuid not null references organizations (id),
  due_on date not null,
  due_provisional boolean not null default false,
  met_by uuid references publications (id),
  met_at timestamptz
);

create table notices (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  kind text not null,
  publication_id uuid references publications (id),
  params jsonb not null default '{}',
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notices_by_account on notices (account_id, created_at desc);
