create table regions (
  code text primary key check (code ~ '^[0-9]{6}$'),
  name text not null,
  name_en text not null,
  parent_code text references regions (code),
  level text not null check (level in ('province', 'city', 'county'))
);

create table organizations (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
  name text not null,
  short_name text not null,
  name_en text not null,
  kind text not null check (kind in ('commission', 'direct-unit')),
  parent_id uuid references organizations (id),
  region_code text not null references regions (code),
  -- 9-character organisation code or 18-character USCC: the prefix of the index number.
  organization_code text not null check (organization_code ~ '^([0-9A-Z]{8}[0-9X]|[0-9A-HJ-NP-RTUW-Y]{18})$'),
  address text not null default '',
  office_hours text not null default '',
  phone text not null default '',
  fax text not null default '',
  email text not null default '',
  postcode text not null default '',
  duties text not null default '',
  created_at timestamptz not null default now()
);

create table units (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  name text not null,
  name_en text not null default '',
  duties text not null default '',
  phone text not null default '',
  sort int not null default 0,
  unique (organization_id, name)
);

-- A post has a holder (A 岗) and a stand-in (B 岗).
create table posts (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  unit_id uuid references units (id),
  title text not null,
  holder_id uuid,
  deputy_id uuid,
  check (holder_id is distinct from deputy_id or holder_id is null)
);

create table leaders (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  name text not null,
  title text not null,
  portfolio text not null default '',
  resume text not null default '',
  sort int not null default 0
);

-- Extra holidays or working days of one region, on top of the State Council's notices.
create table local_days (
  region_code text not null references regions (code),
  day date not null,
  working boolean not null,
  why text not null,
  primary key (region_code, day)
);
