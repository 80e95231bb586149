-- How to reach the reporter of an error is kept sealed with a key outside the database. `contact` holds
-- only what an earlier version wrote, until it is sealed when the new version starts.
alter table error_reports
  add column contact_sealed text not null default '',
  -- When the details were deleted because the time for keeping them was over.
  add column contact_deleted_at timestamptz;
create index error_reports_contact on error_reports (answered_at)
  where contact_sealed <> '';
