-- A path belongs to one publication for ever: reserved at the first save, never freed.
create table path_reservations (
  site_id uuid not null references sites (id),
  path text not null check (octet_length(path) <= 512),
  publication_id uuid not null references publications (id),
  primary key (site_id, path)
);

create table schedules (
  id uuid primary key,
  edition_id uuid not null references editions (id),
  publication_id uuid not null references publications (id),
  organization_id uuid not null references organizations (id),
  publish_at timestamptz not null,
  state text not null check (state in ('waiting', 'done', 'failed', 'cancelled')),
  attempts int not null default 0,
  failure jsonb,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index schedules_waiting on schedules (publish_at) where state = 'waiting';
create unique index one_schedule on schedules (edition_id) where state in ('waiting', 'failed');

create table change_notes (
  publication_id uuid not null references publications (id),
  edition_id uuid not null references editions (id),
  note text not null,
  major boolean not null,
  at timestamptz not null,
  primary key (publication_id, edition_id)
);

-- How a publication ended, and what its address must say from then on.
create table endings (
  publication_id uuid primary key references publications (id),
  kind text not null check (kind in ('withdrawn', 'redirect', 'gone', 'vanish')),
  explanation text not null default '',
  target text,
  at timestamptz not null,
  check (kind <> 'withdrawn' or explanation <> ''),
  check (kind <> 'redirect' or target is not null)
);

-- What is on the portal: one row per publication the public can see (withdrawn ones stay, marked).
-- Written only with a higher version than the stored one.
create table live_publications (
  publication_id uuid primary key references publications (id),
  version bigint not null,
  site_id uuid not null references sites (id),
  organization_id uuid not null references organizations (id),
  column_id uuid not null references columns (id),
  kind text not null,
  locale text not null,
  path text not null,
  title text not null,
  summary text not null default '',
  document_no text,
  index_no text,
  issuer text not null default '',
  formed_on date,
  topic_class text,
  statutory_item int,
  validity text,
  is_normative boolean not null default false,
  image_file_id uuid,
  withdrawn boolean not null default false,
  -- When this platform published it: equals its ledger event, never set by hand.
  published_at timestamptz not null,
  updated_at timestamptz not null,
  -- The day an imported page was first public at its source; shown as such, beside published_at.
  originally_published_on date,
  -- The order of lists: the original day where there is one, otherwise published_at.
  sorted_at timestamptz not null,
  revision_id uuid not null references revisions (id),
  terms tsvector not null
);
create unique index live_by_path on live_publications (site_id, path);
create index live_by_column on live_publications (column_id, sorted_at desc) where not withdrawn;
create index live_by_site on live_publications (site_id, sorted_at desc) where not withdrawn;
create index live_by_kind on live_publications (site_id, kind, sorted_at desc) where not withdrawn;
create index live_by_statutory_item on live_publications (site_id, statutory_item, sorted_at desc) where not withdrawn;
create index live_terms on live_publications using gin (terms);

-- Files the public may fetch, because something live shows them.
create table published_files (
  publication_id uuid not null references publications (id),
  file_id uuid not null references files (id),
  primary key (publication_id, file_id)
);
create index published_files_by_file on published_files (file_id);
