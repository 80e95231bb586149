-- Matters with an owner and a clock, of any kind, and what happened to each. Due days are derived from
-- the events; they are kept beside the case only so that a desk can be ordered by them.
create table cases (
  id uuid primary key,
  kind text not null,
  organization_id uuid not null references organizations (id),
  site_id uuid references sites (id),
  -- Known to the applicant; says the day and the count of it.
  number text not null unique,
  -- SHA-256 of the form's one-time key: a form sent twice is one case. The query code is made of it.
  key_hash text not null unique,
  code_hash text not null,
  state text not null,
  -- The version of the law it began under.
  law text not null,
  -- What the kind keeps in plain words; nothing that says who the applicant is.
  facts jsonb not null,
  -- Who the applicant is, sealed with a key outside the database.
  sealed text not null,
  submitted_at timestamptz not null,
  -- The day the law calls the day of receipt; null until both sides have confirmed.
  received_on date,
  due_on date,
  -- A due day in a year without a holiday notice.
  provisional boolean not null default false,
  closed_on date,
  outcome text,
  -- How many events it has: whoever acts says which state they saw.
  version integer not null default 0,
  check (due_on is null or received_on is not null),
  check (closed_on is null or closed_on >= received_on),
  check ((closed_on is null) or outcome is not null)
);
create index cases_open on cases (organization_id, kind, due_on) where closed_on is null;
create index cases_closed on cases (organization_id, kind, closed_on) where closed_on is not null;
create index cases_received on cases (organization_id, kind, received_on);

create table case_events (
  case_id uuid not null references cases (id),
  seq integer not null,
  kind text not null,
  at timestamptz not null,
  -- The day it counts for.
  on_day date not null,
  -- Null for the applicant.
  account_id uuid references accounts (id),
  facts jsonb not null,
  primary key (case_id, seq)
);
-- What happened stays as it was said.
create trigger case_events_are_append_only before update or delete on case_events
  for each row execute function refuse_change();
