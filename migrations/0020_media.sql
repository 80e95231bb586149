-- The library of files: what is known of each, which texts show it, what took its place.
create table media_notes (
  file_id uuid primary key references files (id),
  title text not null default '',
  alt text not null default '',
  caption text not null default '',
  -- Where it comes from and by what right it is used.
  source text not null default '',
  updated_by uuid not null references accounts (id),
  updated_at timestamptz not null
);

-- Not offered any more; the bytes stay, because revisions that show them do.
create table file_retirements (
  file_id uuid primary key references files (id),
  retired_by uuid not null references accounts (id),
  retired_at timestamptz not null
);

-- Another file stands where this one stood. Revisions keep what was signed; pages resolve at each showing.
create table file_replacements (
  old_file_id uuid primary key references files (id),
  new_file_id uuid not null references files (id),
  organization_id uuid not null references organizations (id),
  reason text not null check (reason <> ''),
  replaced_by uuid not null references accounts (id),
  replaced_at timestamptz not null,
  check (old_file_id <> new_file_id)
);
create index file_replacements_by_new on file_replacements (new_file_id);
create trigger file_replacements_are_immutable before update or delete on file_replacements
  for each row execute function refuse_change();

-- Which revisions show a file; written with the revision, and like it never changed.
create table file_uses (
  file_id uuid not null references files (id),
  revision_id uuid not null references revisions (id),
  edition_id uuid not null,
  publication_id uuid not null references publications (id),
  attached boolean not null,
  primary key (file_id, revision_id)
);
create index file_uses_by_publication on file_uses (publication_id);

insert into file_uses (file_id, revision_id, edition_id, publication_id, attached)
select f.id, r.id, r.edition_id, r.publication_id, bool_or(shown.attached)
from revisions r
cross join lateral (
  select jsonb_path_query(r.attachments, '$[*].fileId') #>> '{}' as file_id, true as attached
  union all
  select jsonb_path_query(r.body, '$.**.fileId') #>> '{}', false
  union all
  select r.metadata ->> 'imageFileId', false
) shown
join files f on f.id::text = shown.file_id
group by f.id, r.id, r.edition_id, r.publication_id;

create index files_by_organization on files (organization_id, created_at desc);
