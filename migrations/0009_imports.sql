-- Imports are idempotent by the address a page came from.
create table import_sources (
  site_id uuid not null references sites (id),
  source_address text not null,
  publication_id uuid not null references publications (id),
  primary key (site_id, source_address)
);
