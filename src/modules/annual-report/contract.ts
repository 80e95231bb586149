import { z } from 'zod'
import { endpoint, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { requestKind } from '../requests/rules/kind.ts'
import { COLUMNS, ROWS } from './rules/form.ts'

const READERS = { roles: requestKind.readers }
const year = z.coerce.number().int().min(2019).max(2199)

export const annualReportContract = {
  countApplications: endpoint({
    method: 'GET',
    path: '/api/v1/annual-report/applications',
    summary: 'Table two of the annual report of the caller’s organisation, counted from its cases',
    access: READERS,
    query: z.object({ year }),
    output: z.object({
      year: z.number().int(),
      table2: z.record(z.enum(ROWS), z.record(z.enum(COLUMNS), z.number().int())),
    }),
  }),
  listCounted: endpoint({
    method: 'GET',
    path: '/api/v1/annual-report/applications/cases',
    summary: 'The applications behind one number of table two',
    access: READERS,
    query: pageQuery.extend({ year, row: z.enum(ROWS), column: z.enum(COLUMNS) }),
    output: pageOf(
      z.object({
        id: z.uuid(),
        number: z.string(),
        wanted: z.string(),
        receivedOn: z.string(),
        closedOn: z.string().nullable(),
      }),
    ),
  }),
}
