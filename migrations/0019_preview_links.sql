-- A way to one revision of a draft for somebody without an account. The token itself is stored nowhere.
create table preview_links (
  id uuid primary key,
  publication_id uuid not null references publications (id),
  edition_id uuid not null references editions (id),
  revision_id uuid not null references revisions (id),
  organization_id uuid not null references organizations (id),
  token_hash text not null unique,
  recipient text not null check (recipient <> ''),
  purpose text not null check (purpose <> ''),
  created_by uuid not null references accounts (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  openings int not null default 0,
  last_opened_at timestamptz,
  revoked_at timestamptz,
  -- Null where it ended by itself.
  revoked_by uuid references accounts (id),
  revoked_why text check (revoked_why in ('person', 'published', 'ended')),
  check (expires_at > created_at and expires_at <= created_at + interval '14 days'),
  check ((revoked_at is null) = (revoked_why is null)),
  check ((revoked_by is null) = (revoked_why is distinct from 'person'))
);
create index preview_links_by_publication on preview_links (publication_id, created_at);

-- A remark from outside has a name typed by hand and the link it came by, and no account.
alter table review_comments alter column author_id drop not null;
alter table review_comments add column guest_name text;
alter table review_comments add column preview_link_id uuid references preview_links (id);
alter table review_comments add constraint a_remark_has_one_author check (
  (author_id is null) = (guest_name is not null)
  and (guest_name is null) = (preview_link_id is null)
);
create index review_comments_by_link on review_comments (preview_link_id) where preview_link_id is not null;
