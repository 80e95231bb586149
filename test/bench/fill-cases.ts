import { sql } from 'kysely'
import type { Db } from '../../src/platform/database.ts'

/** Of all cases, those still open: a very bad month, so that their clocks can be measured. */
export const OPEN_SHARE = 0.1
/** Cases to one member of staff, open and closed; an office grows with its work. */
const CASES_A_PERSON = 5000
const YEARS_IN_DAYS = 1826
/** Days over which the open ones came in. */
const OPEN_DAYS = 24

/**
 * `count` applications to the one organisation over five years, with what happened to each, by a few
 * statements. One in twelve had to be corrected, one in ten needed a third party, one in twenty more time.
 */
export async function fillCases(
  db: Db,
  count: number,
): Promise<{ organizationId: string; handlerId: string }> {
  const { rows } = await sql<{ organization: string; site: string; unit: string }>`
    select o.id as organization, s.id as site, u.id as unit
    from organizations o join sites s on s.organization_id = o.id join units u on u.organization_id = o.id
    limit 1`.execute(db)
  const { organization, site, unit } = rows[0]!
  const people = Math.max(2, Math.round(count / CASES_A_PERSON))
  await sql`create temp table bench_people as
    select g as n, gen_random_uuid() as id from generate_series(0, ${people - 1}::int) g`.execute(
    db,
  )
  await sql`insert into accounts (id, sign_in_name, name, organization_id, unit_id, password_hash)
    select id, 'handler' || n, '经办' || n, ${organization}, ${unit}, '' from bench_people`.execute(
    db,
  )
  const open = Math.round(count * OPEN_SHARE)
  await sql`create temp table bench_cases as
    select g as n, gen_random_uuid() as id, g <= ${open}::int as open,
      (case when g <= ${open}::int then current_date - (g % ${OPEN_DAYS}::int)
        else current_date - 45 - ((g::bigint * ${YEARS_IN_DAYS}::int) / ${count}::int)::int end) as received,
      10 + (g * 7) % 14 as days,
      g % 12 = 0 as corrected, g % 10 = 1 as consulted, g % 20 = 3 as extended
    from generate_series(1, ${count}::int) g`.execute(db)
  await sql`insert into cases (id, kind, organization_id, site_id, number, key_hash, code_hash, state, law,
      facts, sealed, submitted_at, received_on, due_on, closed_on, outcome, version, unit_id, handler_id,
      applicant_hash)
    select c.id, 'request', ${organization}, ${site}, 'BQ' || c.n, md5('k' || c.n), md5('c' || c.n),
      case when c.open then 'handling' else 'closed' end, '711',
      jsonb_build_object('applicantKind', (array['naturalPerson','naturalPerson','naturalPerson','naturalPerson',
          'business','business','research','socialWelfare','legalService','otherOrg'])[1 + c.n % 10],
        'wanted', '第' || c.n || '号：' || (array['医疗机构设置规划','行政处罚决定书','预防接种门诊名单','疫情处置经费使用情况'])[1 + c.n % 4],
        'form', 'electronic', 'delivery', 'online'),
      's1.0badc0de.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      c.received + time '01:00', c.received, c.received + 29,
      case when c.open then null else c.received + c.days end,
      case when c.open then null else (array['granted','granted','granted','partiallyGranted','unable_notHeld',
        'denied_thirdParty','denied_process','notProcessed_repeat','other_noCorrection','other_other'])[1 + (c.n / 10) % 10] end,
      case when c.open then 1 else 4 end, ${unit}, p.id,
      -- Most apply once or twice, every thousandth application comes from one of a few.
      md5(case when c.n % 1000 = 0 then 'often' || c.n % 7 else 'a' || c.n / 2 end)
    from bench_cases c join bench_people p on p.n = c.n % ${people}::int`.execute(db)
  await fillEvents(db)
  await sql`insert into case_reviews (id, case_id, kind, filed_on, result, closed_on, body, recorded_by, recorded_at)
    select gen_random_uuid(), c.id, (array['reconsideration','litigation-direct','litigation-after'])[1 + (c.n / 100) % 3],
      c.received + 60, 'upheld', c.received + 100, '市人民政府', p.id, now()
    from bench_cases c join bench_people p on p.n = 0 where not c.open and c.n % 100 = 7`.execute(
    db,
  )
  const handler = await sql<{ id: string }>`select id from bench_people where n = 1`.execute(db)
  await sql`drop table bench_cases, bench_people`.execute(db)
  await sql`analyze`.execute(db)
  return { organizationId: organization, handlerId: handler.rows[0]!.id }
}

/** In the order of their numbers, without gaps: what a case did not need has no event. */
async function fillEvents(db: Db): Promise<void> {
  await sql`insert into case_events (case_id, seq, kind, at, on_day, account_id, facts)
    select id, row_number() over (partition by id order by step), kind, at_day + time '02:00', at_day, null, facts
    from (
      select id, 1 as step, 'confirm' as kind, received as at_day, '{}'::jsonb as facts from bench_cases
      union all
      select id, 2, 'ask-correction', received + 3, '{"items":"请写明文号","answerBy":"2099-01-01"}' from bench_cases
        where corrected and (not open or received + 3 <= current_date)
      union all
      select id, 3, 'correct', received + 5, '{"words":"见附件"}' from bench_cases
        where corrected and (not open or received + 5 <= current_date)
      union all
      select id, 4, 'consult', received + 6, '{"whom":"third-party","question":"是否同意公开"}' from bench_cases
        where consulted and (not open or received + 6 <= current_date)
      union all
      select id, 5, 'delivered', received + 7, '{"consultation":2}' from bench_cases
        where consulted and (not open or received + 7 <= current_date)
      union all
      select id, 6, 'opinion', received + 9, '{"consultation":2,"agrees":false,"words":"不同意"}' from bench_cases
        where consulted and (not open or received + 9 <= current_date)
      union all
      select id, 7, 'extend', received + 8, '{"workingDays":10,"reason":"文件较多"}' from bench_cases
        where extended and (not open or received + 8 <= current_date)
      union all
      select id, 8, 'propose', received + days - 2, '{"outcome":"granted","reply":"您所申请的信息随本答复提供，请查收附件；不服本答复的，可以依法申请行政复议。"}'
        from bench_cases where not open
      union all
      select id, 9, 'issue', received + days - 1, '{}' from bench_cases where not open
      union all
      select id, 10, 'serve', received + days, '{"by":"electronic"}' from bench_cases where not open
    ) e`.execute(db)
  await sql`update cases set version = e.count from
    (select case_id, count(*) from case_events group by case_id) e where e.case_id = cases.id and closed_on is null`.execute(
    db,
  )
}
