-- A remark on a draft: on the whole piece, a block, or words in it. Replies answer a remark, never a reply.
create table review_comments (
  id uuid primary key,
  publication_id uuid not null references publications (id),
  edition_id uuid not null references editions (id),
  revision_id uuid not null references revisions (id),
  organization_id uuid not null references organizations (id),
  reply_to_id uuid references review_comments (id),
  -- The number of the block in its body, from 0; null for the whole piece.
  block int check (block >= 0),
  -- UTF-16 units in the text of the block.
  start_at int,
  end_at int,
  -- The words remarked on, by which the place is found again in a later draft.
  quote text not null default '',
  text text not null check (text <> ''),
  author_id uuid not null references accounts (id),
  created_at timestamptz not null,
  resolved_by uuid references accounts (id),
  resolved_at timestamptz,
  check ((start_at is null) = (end_at is null)),
  check (start_at is null or (block is not null and start_at >= 0 and start_at < end_at)),
  check (reply_to_id is null or block is null),
  check ((resolved_by is null) = (resolved_at is null)),
  check (reply_to_id is null or resolved_by is null)
);
create index review_comments_by_edition on review_comments (edition_id, created_at);
