-- The yearly report of an organisation on disclosure (条例 Art. 49, 50) while it is prepared, and as it was
-- submitted. Figures the ledger holds are counted when it is read; only what it does not hold stands here.
create table annual_reports (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  year integer not null check (year between 2021 and 2199),
  state text not null default 'draft' check (state in ('draft', 'submitted')),
  -- The words of the six sections, with names of figures in braces.
  sections jsonb not null,
  -- Figures that no ledger holds, each with the document it was taken from.
  entered jsonb not null,
  -- What last year's report named as wanting, and what was done about it.
  problems jsonb not null,
  -- Why a figure does not follow from last year's, by its place in the report.
  explanations jsonb not null,
  -- The whole report as it was submitted.
  frozen jsonb,
  submitted_at timestamptz,
  submitted_by uuid references accounts (id),
  -- The draft of its publication.
  publication_id uuid references publications (id),
  version integer not null default 0,
  unique (organization_id, year),
  check ((state = 'submitted') = (frozen is not null)),
  check ((state = 'submitted') = (submitted_at is not null))
);
