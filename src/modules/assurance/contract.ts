import { z } from 'zod'
import { daysBetween, isLocalDate } from '../../kernel/days.ts'
import { done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { CLOCK_KINDS } from './rules/clocks.ts'
import { COLUMN_STATES } from './rules/columns.ts'

const MANAGERS = { roles: ['site-administrator', 'platform-administrator'] } as const
const inSite = z.object({ siteId: objectId('site') })

/** Whose column it is; `inherited` where the keeper stands at a column above. */
const keeper = z.object({
  accountId: z.uuid().nullable(),
  unitId: z.uuid().nullable(),
  name: z.string(),
  inherited: z.boolean(),
})

export const watchedColumn = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Names of the columns above, from the top. */
  above: z.array(z.string()),
  path: z.string(),
  kind: z.string(),
  cadenceClass: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable(),
  cadenceVerified: z.boolean(),
  cadenceSource: z.string(),
  state: z.enum(COLUMN_STATES),
  published: z.number().int(),
  lastUpdateOn: z.string().nullable(),
  lineOn: z.string().nullable(),
  daysLeft: z.number().int().nullable(),
  overdueNextWeek: z.boolean(),
  remark: z.enum(['archive-label', 'no-class']).nullable(),
  keeper: keeper.nullable(),
})

const day = z.string().refine(isLocalDate, { abort: true })
/** A calendar shows at most so many days at once. */
const MAX_RANGE_DAYS = 100

export const clock = z.object({
  kind: z.enum(CLOCK_KINDS),
  id: z.uuid(),
  title: z.string(),
  detail: z.string(),
  publicationId: z.uuid().nullable(),
  taskId: z.uuid().nullable(),
  columnId: z.uuid().nullable(),
  /** The day counting begins after; null where nothing is counted. */
  from: z.string().nullable(),
  /** Null where the limit is in calendar days, or an hour is set. */
  workingDays: z.number().int().nullable(),
  dueOn: z.string(),
  /** The hour set for a scheduled publication. */
  at: z.string().nullable(),
  provisional: z.boolean(),
  overdue: z.boolean(),
  source: z.string(),
  verified: z.boolean(),
})

const inOrganization = z.object({ organizationId: objectId('organization') })

const verdict = z.object({
  id: z.enum(['V3', 'V4a', 'V4b', 'V4c']),
  line: z.number().int(),
  warn: z.number().int(),
  source: z.string(),
  verified: z.boolean(),
  warnVerified: z.boolean(),
  value: z.number().int().nullable(),
  state: z.enum(['ok', 'warn', 'veto']),
  columnIds: z.array(z.uuid()),
})

export const assuranceContract = {
  readAssurance: endpoint({
    method: 'GET',
    path: '/api/v1/sites/:siteId/assurance',
    summary: 'Every column’s update duty, the most pressing first, and the vetoes on updating',
    access: 'signed-in',
    params: inSite,
    output: z.object({
      today: z.string(),
      nextWeekEndsOn: z.string(),
      mayManage: z.boolean(),
      columns: z.array(watchedColumn),
      verdicts: z.array(verdict),
    }),
  }),
  exportAssurance: endpoint({
    method: 'GET',
    path: '/api/v1/sites/:siteId/assurance.xlsx',
    summary: 'The same list as a spreadsheet',
    access: 'signed-in',
    params: inSite,
    output: z.any(),
  }),
  setColumnKeeper: endpoint({
    method: 'PUT',
    path: '/api/v1/columns/:columnId/keeper',
    summary:
      'Say who keeps a column: a person, or a department; neither leaves it to the column above',
    access: MANAGERS,
    params: z.object({ columnId: objectId('column') }),
    body: z
      .object({ accountId: z.uuid().nullable(), unitId: z.uuid().nullable() })
      .refine((keeper) => keeper.accountId === null || keeper.unitId === null),
    output: done,
  }),
  readClocks: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/clocks',
    summary: 'What is due in a range of days, what is overdue, and which of the days are worked',
    access: 'signed-in',
    params: inOrganization,
    query: z
      .object({ from: day, to: day })
      .refine(({ from, to }) => from <= to && daysBetween(from, to) < MAX_RANGE_DAYS),
    output: z.object({
      today: z.string(),
      clocks: z.array(clock),
      days: z.array(
        z.object({
          date: z.string(),
          working: z.boolean(),
          provisional: z.boolean(),
          why: z.string(),
        }),
      ),
    }),
  }),
  readWorking: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/working-days',
    summary: 'How a time limit in working days is counted, day by day',
    access: 'signed-in',
    params: inOrganization,
    query: z.object({ from: day, workingDays: z.coerce.number().int().min(0).max(120) }),
    output: z.object({
      from: z.string(),
      workingDays: z.number().int(),
      dueOn: z.string(),
      provisional: z.boolean(),
      days: z.array(
        z.object({ date: z.string(), number: z.number().int().nullable(), why: z.string() }),
      ),
    }),
  }),
}
