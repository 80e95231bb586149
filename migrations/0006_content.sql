-- A publication is one document of one site, kind and locale; editions are its life, revisions its text.
create table publications (
  id uuid primary key,
  site_id uuid not null references sites (id),
  organization_id uuid not null references organizations (id),
  unit_id uuid references units (id),
  column_id uuid not null references columns (id),
  kind text not null,
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  path text not null,
  -- Given once, never changed, not even when the publisher changes (see the trigger below).
  index_no text unique,
  lock_version int not null default 1,
  -- Rises with every act that changes what the public sees; projections refuse to go back.
  version bigint not null default 0,
  first_published_at timestamptz,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index publications_by_column on publications (column_id);
create index publications_by_organization on publications (organization_id, updated_at desc);

create function keep_index_no() returns trigger language plpgsql as $$
begin
  if old.index_no is not null and new.index_no is distinct from old.index_no then
    raise exception 'an index number never changes';
  end if;
  return new;
end $$;
create trigger index_no_is_kept before update on publications for each row execute function keep_index_no();

create table editions (
  id uuid primary key,
  publication_id uuid not null references publications (id),
  number int not null,
  state text not null check (state in
    ('draft', 'in-review', 'returned', 'issued', 'scheduled', 'live', 'superseded', 'ended', 'discarded')),
  revision_id uuid not null,
  disclosure_mode text check (disclosure_mode in ('proactive', 'on-request', 'withheld')),
  disclosure_article text,
  on_site boolean not null default true,
  change_note text not null default '',
  major boolean not null default true,
  urgent boolean not null default false,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  issued_at timestamptz,
  published_at timestamptz,
  ended_at timestamptz,
  unique (publication_id, number),
  check (disclosure_mode is distinct from 'withheld' or disclosure_article is not null),
  check (state <> 'live' or published_at is not null)
);
create unique index one_open_edition on editions (publication_id)
  where state in ('draft', 'in-review', 'returned', 'issued', 'scheduled');
create unique index one_live_edition on editions (publication_id) where state = 'live';

create table revisions (
  id uuid primary key,
  publication_id uuid not null references publications (id),
  edition_id uuid not null references editions (id) deferrable initially deferred,
  number int not null,
  column_id uuid not null references columns (id),
  path text not null,
  title text not null,
  body jsonb not null,
  metadata jsonb not null,
  attachments jsonb not null default '[]',
  relations jsonb not null default '[]',
  hash text not null,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  unique (publication_id, number)
);
create trigger revisions_are_immutable before update or delete on revisions
  for each row execute function refuse_change();

create table index_no_counters (
  organization_id uuid not null references organizations (id),
  year int not null,
  last int not null,
  primary key (organization_id, year)
);

create table edit_locks (
  publication_id uuid primary key references publications (id),
  account_id uuid not null references accounts (id),
  expires_at timestamptz not null
);

-- Relations in force: materialised when the source goes live, gone when it ends.
create table relations (
  source_id uuid not null references publications (id),
  target_id uuid not null references publications (id),
  kind text not null check (kind in ('interprets', 'amends', 'repeals', 'supersedes')),
  primary key (source_id, target_id, kind),
  check (source_id <> target_id)
);
create index relations_by_target on relations (target_id, kind);
