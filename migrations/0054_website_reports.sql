-- The yearly working report of a website (《政府网站发展指引》 annex) while it is prepared, and as it was finished. What
-- the platform counts or knows is read when it is asked for; only what people entered stands here.
create table website_reports (
  id uuid primary key,
  site_id uuid not null references sites (id),
  year integer not null check (year between 2017 and 2199),
  state text not null default 'draft' check (state in ('draft', 'submitted')),
  -- Values by field, each with the document or system it was taken from.
  entered jsonb not null,
  -- Every field as it was finished.
  frozen jsonb,
  submitted_at timestamptz,
  submitted_by uuid references accounts (id),
  -- The draft of its publication.
  publication_id uuid references publications (id),
  version integer not null default 0,
  unique (site_id, year),
  check ((state = 'submitted') = (frozen is not null)),
  check ((state = 'submitted') = (submitted_at is not null))
);
