-- Findings inside a file are ignored in these very bytes: a file that takes its place is another matter.
alter table check_ignores add column file_hash text not null default '';
alter table check_ignores add column file_name text not null default '';
drop index check_ignores_once_in_piece;
drop index check_ignores_once_in_organization;
create unique index check_ignores_once_in_piece on check_ignores (publication_id, code, words, file_hash)
  where publication_id is not null and taken_back_at is null;
create unique index check_ignores_once_in_organization on check_ignores (organization_id, code, words, file_hash)
  where publication_id is null and taken_back_at is null;
alter table site_findings add column file_hash text not null default '';
