import { reportError } from '../modules/corrections/index.ts'
import { applyForCorrection } from '../modules/record-corrections/index.ts'
import { systemClock } from '../platform/clock.ts'
import type { Services } from '../platform/context.ts'
import { newToken } from '../platform/ids.ts'
import { annualReportActs } from './annual-report.ts'
import { fillCheckLists } from './check-lists.ts'
import { fillKeepers } from './keepers.ts'
import { publishedAnswerActs } from './published-answer.ts'
import { demoCorrection } from './record-corrections.data.ts'
import { redactionActs } from './redactions.ts'
import { demoReports } from './reports.data.ts'
import { requestActs } from './requests.ts'
import { fillOrganizations } from './seed-organizations.ts'
import { siteCheckActs } from './site-checks.ts'
import { demoStrings } from './strings.ts'
import { demoTimeline } from './timeline.ts'
import { websiteReportActs } from './website-report.ts'

/** Whose site the reports of errors are about. */
const FIRST_ORGANIZATION = 'yunzhou'

/**
 * Fills an empty installation with the fictional 云州市. Publications go through the real services,
 * act by act in the order of time, by the people who would do each, so that the ledger, the index
 * numbers and the statistics are those of an installation in use. Answers false where there is data.
 */
export async function fillDemo(
  services: Services,
  print: (text: string) => void,
): Promise<boolean> {
  const some = await services.db
    .selectFrom('organizations')
    .select('id')
    .limit(1)
    .executeTakeFirst()
  if (some) return false
  print(`${demoStrings.filling.zh} ${demoStrings.filling.en}\n`)
  const started = systemClock.now()
  const world = await fillOrganizations(services)
  const acts = [
    ...demoTimeline(world, started),
    ...requestActs(world, started),
    ...redactionActs(world, started),
    ...publishedAnswerActs(world).filter(({ at }) => at <= started),
    ...annualReportActs(world),
    ...websiteReportActs(world),
    ...siteCheckActs(world, started),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  let now = started
  const clock = { now: () => now, today: () => systemClock.today() }
  const then: Services = { ...services, clock }
  let doneTenths = 0
  for (const [index, act] of acts.entries()) {
    now = act.at
    await act.run(then)
    const tenths = Math.floor(((index + 1) / acts.length) * 10)
    if (tenths > doneTenths) print('▪'.repeat(tenths - doneTenths))
    doneTenths = tenths
  }
  now = started
  const siteId = world.sites.get(FIRST_ORGANIZATION)!
  for (const report of demoReports)
    await reportError(then, { ...report, siteId, key: newToken(), locale: 'zh-CN' })
  await applyForCorrection(then, {
    siteId,
    key: newToken(),
    locale: 'zh-CN',
    application: demoCorrection,
  })
  await fillCheckLists(then, world)
  await fillKeepers(then, world)
  print('\n')
  return true
}
