-- With whom a case is, what is kept with it, and whom it was given to for help.
alter table cases
  add column unit_id uuid references units (id),
  add column handler_id uuid references accounts (id),
  -- The office's own day, before the law's.
  add column inner_due_on date,
  -- 绿色通道: handled before the others.
  add column green boolean not null default false,
  -- Keyed hash of what tells the applicant apart, made with a key outside the database.
  add column applicant_hash text,
  -- Handled together with another; its events stay its own.
  add column merged_into_id uuid references cases (id),
  add column anonymised_at timestamptz,
  add check (merged_into_id is distinct from id);
create index cases_handler on cases (handler_id, due_on) where closed_on is null;
create index cases_unit on cases (unit_id, due_on) where closed_on is null;
create index cases_applicant on cases (organization_id, applicant_hash, submitted_at)
  where applicant_hash is not null;
create index cases_merged on cases (merged_into_id) where merged_into_id is not null;

-- Joint handling: who was asked to help, by when, and when they had done so. `seq` is the event that asked.
create table case_helpers (
  case_id uuid not null references cases (id),
  seq integer not null,
  account_id uuid not null references accounts (id),
  due_on date not null,
  done_on date,
  primary key (case_id, seq)
);
create index case_helpers_open on case_helpers (account_id, due_on) where done_on is null;

-- Words of the office for itself.
create table case_notes (
  id uuid primary key,
  case_id uuid not null references cases (id),
  account_id uuid not null references accounts (id),
  at timestamptz not null,
  words text not null
);
create index case_notes_by_case on case_notes (case_id, at);

-- Documents received and sent. A letter of ours is kept as its sealed words and made into a file when it is
-- wanted; what came from elsewhere is a file.
create table case_documents (
  id uuid primary key,
  case_id uuid not null references cases (id),
  organization_id uuid not null references organizations (id),
  direction text not null check (direction in ('received', 'sent')),
  kind text not null,
  title text not null,
  on_day date not null,
  -- 文号: one sequence an organisation, a kind of letter and a year.
  document_no text not null default '',
  series text,
  series_year integer,
  series_count integer,
  -- The words, sealed with a key outside the database; '' for a file.
  sealed text not null default '',
  -- SHA-256 of what it holds.
  hash text not null,
  file_id uuid references files (id),
  -- The applicant reads it on the page where the application is followed.
  for_applicant boolean not null default false,
  account_id uuid references accounts (id),
  added_at timestamptz not null,
  unique (organization_id, series, series_year, series_count),
  check ((sealed = '') = (file_id is not null))
);
create index case_documents_by_case on case_documents (case_id, added_at);

-- Once a case, a line and a stage.
create table case_reminders (
  case_id uuid not null references cases (id),
  line_on date not null,
  stage text not null check (stage in ('before', 'at', 'after')),
  sent_at timestamptz not null,
  primary key (case_id, line_on, stage)
);

-- What an organisation's letters are numbered with (机关代字).
create table case_settings (
  organization_id uuid primary key references organizations (id),
  document_code text not null
);
