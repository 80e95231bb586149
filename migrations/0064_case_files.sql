-- Files of cases are no part of the library: whoever may see files is asked about the case.
create table case_files (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  name text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  mime text not null,
  uploaded_by uuid,
  created_at timestamptz not null
);
create index case_files_by_hash on case_files (hash);

insert into case_files (id, organization_id, name, hash, size, mime, uploaded_by, created_at)
select id, organization_id, name, hash, size, mime, uploaded_by, created_at
from files
where id in (select file_id from case_documents where file_id is not null);

alter table case_documents drop constraint case_documents_file_id_fkey;
alter table case_documents add constraint case_documents_file_id_fkey
  foreign key (file_id) references case_files (id);

-- What a publication, a banner or a replacement shows stays in the library as well.
create temporary table leaving on commit drop as
select id from case_files
except select file_id from file_uses
except select file_id from published_files
except select banner_file_id from columns where banner_file_id is not null
except select old_file_id from file_replacements
except select new_file_id from file_replacements;
delete from media_notes where file_id in (select id from leaving);
delete from file_retirements where file_id in (select id from leaving);
delete from files where id in (select id from leaving);

-- Every stored file that some row names, wherever it belongs.
create view stored_files as
  select hash, mime from files
  union
  select hash, mime from case_files;
