-- What a site's front page shows, in which order: blocks as the rules of sites declare them. A site
-- without a row shows the arrangement that follows from its columns.
create table home_arrangements (
  site_id uuid primary key references sites (id),
  blocks jsonb not null check (jsonb_typeof(blocks) = 'array'),
  lock_version int not null default 1 check (lock_version > 0)
);

-- Two administrators at once: the colours are saved against the version that was read.
alter table sites add column theme_version int not null default 1;
