-- 条例 Art. 18: what was withheld comes back to be looked at again. The day stands beside the case only so
-- that a list can be ordered by it; it follows from the reply, or from what was found the last time.
alter table cases
  add column reassess_on date,
  add check (reassess_on is null or closed_on is not null);

update cases set reassess_on = (closed_on + interval '1 year')::date
where kind = 'request' and closed_on is not null
  and (outcome = 'partiallyGranted' or outcome like 'denied\_%');

-- Looked at already: the last finding counts.
update cases set reassess_on = case
    when last.facts->>'result' = 'kept' then (last.on_day + interval '1 year')::date
  end
from (
  select distinct on (case_id) case_id, facts, on_day from case_events
  where kind = 'reassess' order by case_id, seq desc
) last
where last.case_id = cases.id;

create index cases_reassess on cases (organization_id, reassess_on) where reassess_on is not null;
