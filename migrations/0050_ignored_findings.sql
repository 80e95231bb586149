-- Which ignoring a finding on a published page is silent by; taken back, the finding is open again.
alter table site_findings add column ignored_by uuid references check_ignores (id);
create index site_findings_by_ignore on site_findings (ignored_by) where ignored_by is not null;
