-- When the time to keep a closed case is over, who applied, what they sent and the words of letters are
-- deleted; what the yearly tables are counted from stays.
alter table cases
  -- Somebody of the office has said that it is to be kept.
  add column kept boolean not null default false;
-- A letter or file deleted so: its title, number and day stay.
alter table case_documents add column deleted_at timestamptz;
alter table case_documents drop constraint case_documents_check;
alter table case_documents
  add constraint case_documents_held
  check (case when deleted_at is null then (sealed = '') = (file_id is not null)
    else sealed = '' and file_id is null end);

alter table case_settings alter column document_code set default '';
-- Years after closing; null: what the kind of case declares.
alter table case_settings add column retention_years integer check (retention_years between 1 and 100);

-- One look a night, organisation and kind of case.
create table case_retention_runs (
  organization_id uuid not null references organizations (id),
  kind text not null,
  ran_on date not null,
  ran_at timestamptz not null,
  anonymised integer not null,
  -- Their time is over, and there is a reason to keep them.
  left_out integer not null,
  primary key (organization_id, kind, ran_on)
);
