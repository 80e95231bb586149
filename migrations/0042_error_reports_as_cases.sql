-- What visitors report as wrong is a kind of case: the engine numbers it, keeps its clock and its answer.
-- A contact sealed for its old column names that column in the facts until it is sealed for the new one;
-- one that an earliest version left in plain words stays so until then, too.
insert into cases (
  id, kind, organization_id, site_id, number, key_hash, code_hash, state, law, facts, sealed,
  submitted_at, received_on, due_on, closed_on, outcome, version, anonymised_at
)
select
  id, 'error-report', organization_id, site_id, number, key_hash, code_hash,
  case when state = 'received' then 'received' else 'answered' end,
  '',
  jsonb_build_object('locale', locale, 'page', page, 'pageTitle', page_title, 'kind', kind,
    'description', description)
    || case when contact_sealed <> '' then '{"sealedFor": "error_reports"}'::jsonb else '{}'::jsonb end,
  case when contact_sealed <> '' then contact_sealed else contact end,
  received_at,
  (received_at at time zone 'Asia/Shanghai')::date,
  due_on,
  (answered_at at time zone 'Asia/Shanghai')::date,
  case when state = 'received' then null else state end,
  case when state = 'received' then 0 else 1 end,
  contact_deleted_at
from error_reports;

insert into case_events (case_id, seq, kind, at, on_day, account_id, facts)
select id, 1, 'answer', answered_at, (answered_at at time zone 'Asia/Shanghai')::date, answered_by,
  jsonb_build_object('answer', answer)
from error_reports
where state <> 'received';

drop table error_reports;
