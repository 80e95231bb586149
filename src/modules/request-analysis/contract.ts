import { z } from 'zod'
import { day } from '../../kernel/day-input.ts'
import { daysBetween } from '../../kernel/days.ts'
import { endpoint, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { requestKind, STATES } from '../requests/rules/kind.ts'
import { FIGURES, LONGEST_DAYS, SERIES } from './rules/analysis.ts'
import { analysisStrings } from './strings.ts'

/** Whoever reads applications may count them: every number opens what is behind it. */
const ACCESS = { roles: requestKind.readers }

const period = z.object({
  from: day,
  to: day,
  /** An organisation, or all whose applications the caller reads; absent: the caller's own. */
  organizationId: z.union([z.literal('all'), z.uuid()]).optional(),
})

function inOrder(
  { from, to }: { from: string; to: string },
  context: z.core.$RefinementCtx<unknown>,
): void {
  if (to < from) complain('span.order')
  else if (daysBetween(from, to) > LONGEST_DAYS) complain('span.long')
  function complain(key: 'span.order' | 'span.long') {
    context.addIssue({ code: 'custom', path: ['to'], params: { phrase: analysisStrings[key] } })
  }
}

const count = z.number().int()

export const requestAnalysisContract = {
  analyseRequests: endpoint({
    method: 'GET',
    path: '/api/v1/request-analysis',
    summary: 'Applications of a period, counted: months, outcomes, days taken, topics and more',
    access: ACCESS,
    query: period.superRefine(inOrder),
    output: z.object({
      organizations: z.array(z.object({ id: z.uuid(), name: z.string() })),
      of: z.string(),
      totals: z.object({
        received: count,
        closed: count,
        /** Received up to the last day and not closed by then. */
        open: count,
        onTime: z.number().nullable(),
        median: count.nullable(),
        ninetieth: count.nullable(),
        feeYuan: z.number(),
      }),
      figures: z.array(
        z.object({
          name: z.enum(FIGURES),
          /** SVG drawn by the server; empty where there is nothing to draw. */
          chart: z.string(),
          rows: z.array(
            z.object({
              key: z.string(),
              text: z.string(),
              group: z.string(),
              note: z.string(),
              counts: z.array(count),
            }),
          ),
        }),
      ),
    }),
  }),
  listAnalysed: endpoint({
    method: 'GET',
    path: '/api/v1/request-analysis/cases',
    summary: 'The applications behind one number of the analysis',
    access: ACCESS,
    query: pageQuery
      .extend({
        ...period.shape,
        figure: z.enum(FIGURES),
        row: z.string().max(4000),
        series: z.enum(SERIES),
      })
      .superRefine(inOrder),
    output: pageOf(
      z.object({
        id: z.uuid(),
        number: z.string(),
        wanted: z.string(),
        state: z.enum(STATES),
        receivedOn: z.string().nullable(),
        closedOn: z.string().nullable(),
      }),
    ),
  }),
  exportAnalysis: endpoint({
    method: 'GET',
    path: '/api/v1/request-analysis.xlsx',
    summary: 'All figures of the analysis as a workbook',
    access: ACCESS,
    query: period.superRefine(inOrder),
    output: z.any(),
  }),
}
