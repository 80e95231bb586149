create table sites (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  -- '' for the installation's first site, otherwise the first path segment: /qinghe/…
  prefix text not null unique check (prefix ~ '^([a-z][a-z0-9-]{1,30})?$'),
  host text unique,
  name text not null,
  name_en text not null,
  domain text not null,
  site_id_code text not null default '',
  icp_no text not null default '',
  police_no text not null default '',
  sponsor text not null default '',
  contact text not null default '',
  theme jsonb not null default '{}',
  created_at timestamptz not null default now()
);

-- A topic 专题 is a column of kind 'topic' whose children are its sub-columns.
create table columns (
  id uuid primary key,
  site_id uuid not null references sites (id),
  parent_id uuid references columns (id),
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  name text not null,
  name_en text not null default '',
  description text not null default '',
  keywords text not null default '',
  column_type text not null default '',
  kind text not null check (kind in ('list', 'page', 'library', 'disclosure', 'topic', 'link')),
  link_url text,
  cadence_class text check (cadence_class in ('A', 'B', 'C', 'D', 'E', 'F')),
  publication_kind text,
  route_id uuid,
  in_navigation boolean not null default false,
  on_home boolean not null default false,
  archived boolean not null default false,
  -- A topic is prepared off line and put on line by one act.
  online boolean not null default true,
  banner_file_id uuid references files (id),
  sort int not null default 0,
  lock_version int not null default 1,
  unique nulls not distinct (site_id, parent_id, slug),
  check (kind <> 'link' or link_url is not null)
);

-- An organisation's own catalogue of statutory disclosure, adjustable by year; `statutory_item`
-- is one of the items of art. 20 held as data in the rules.
create table catalogue_items (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  year int not null check (year between 2008 and 2100),
  code text not null,
  name text not null,
  statutory_item int not null check (statutory_item between 1 and 15),
  legal_basis text not null default '',
  content_elements text not null default '',
  time_limit text not null default '',
  responsible_unit_id uuid references units (id),
  column_id uuid references columns (id),
  retired boolean not null default false,
  sort int not null default 0,
  unique (organization_id, year, code)
);
