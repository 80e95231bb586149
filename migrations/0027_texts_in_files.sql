-- What the checks find in the text of a file: one list for secrets and personal data.
alter table file_scans add column texts jsonb not null default '[]';
alter table file_scans drop column marks;
alter table file_scans drop column numbers;
