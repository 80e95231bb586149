import { z } from 'zod'
import { done, endpoint, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { requestKind, STATES } from '../requests/rules/kind.ts'
import { whyNotEntered } from './rules/entered.ts'
import { COLUMNS, DISPUTES, DOCUMENT_COLUMNS, RESULT_COLUMNS, ROWS } from './rules/form.ts'
import { ENTERED, SECTIONS } from './rules/prepared.ts'
import { problems } from './strings.ts'

const READERS = { roles: requestKind.readers }
const REPORT_READERS = { roles: [...requestKind.readers, 'contributor'] } as const
const year = z.coerce.number().int().min(2019).max(2199)
/** A report is made in the form of 2021. */
const reportYear = z.coerce.number().int().min(2021).max(2199)
const ofYear = z.object({ year: reportYear })

const cell = z.union([z.number(), z.string(), z.null()])
const COLUMN_OF_DOCUMENTS = DOCUMENT_COLUMNS['2021']
const words = (max: number) => z.string().trim().max(max)
const stateName = z.enum(['draft', 'submitted'])

const documentCells = z.partialRecord(z.enum(COLUMN_OF_DOCUMENTS), cell)

const tables = z.object({
  table1: z.object({
    rules: documentCells,
    normativeDocs: documentCells,
    licensingDecisions: cell,
    penaltyDecisions: cell,
    coercionDecisions: cell,
    feesWanYuan: cell,
  }),
  table2: z.record(z.enum(ROWS), z.record(z.enum(COLUMNS), cell)),
  table3: z.record(z.enum(DISPUTES), z.record(z.enum(RESULT_COLUMNS), cell)),
})

const enteredFigure = z.object({
  value: z.number().min(0).max(1_000_000_000),
  /** The document the figure was taken from. */
  source: words(200).min(2),
  href: z
    .string()
    .trim()
    .max(500)
    .refine((text) => /^(https?:\/\/|\/(?!\/))\S*$/.test(text), {
      params: { phrase: problems.href },
    })
    .nullable(),
})

/** What people put into a report. */
export const prepared = z.object({
  sections: z.object(
    Object.fromEntries(SECTIONS.map((section) => [section, words(20_000)])) as Record<
      (typeof SECTIONS)[number],
      z.ZodString
    >,
  ),
  entered: z.partialRecord(z.enum(ENTERED), enteredFigure).superRefine((entered, context) => {
    for (const name of whyNotEntered(entered))
      context.addIssue({
        code: 'custom',
        path: [name, 'value'],
        params: { phrase: problems.whole },
      })
  }),
  problems: z.array(z.object({ problem: words(2000).min(1), done: words(2000) })).max(30),
  explanations: z.record(z.string().max(100), words(1000)),
})

const document = z.object({
  id: z.uuid(),
  title: z.string(),
  path: z.string(),
  documentNo: z.string().nullable(),
  formedOn: z.string(),
  endedOn: z.string().nullable(),
})

export const annualReportContract = {
  listReports: endpoint({
    method: 'GET',
    path: '/api/v1/annual-reports',
    summary: 'The annual reports of the caller’s organisation, newest first',
    access: REPORT_READERS,
    output: z.object({
      items: z.array(
        z.object({
          year: z.number().int(),
          state: stateName.nullable(),
          submittedAt: z.string().nullable(),
          publicationId: z.uuid().nullable(),
        }),
      ),
    }),
  }),
  readReport: endpoint({
    method: 'GET',
    path: '/api/v1/annual-reports/:year',
    summary: 'One annual report: tables counted, what was entered and written, and what is wrong',
    access: REPORT_READERS,
    params: ofYear,
    output: z.object({
      year: z.number().int(),
      agency: z.string(),
      state: stateName,
      version: z.number().int(),
      submittedAt: z.string().nullable(),
      publicationId: z.uuid().nullable(),
      tables,
      prepared: z.object({
        sections: z.record(z.enum(SECTIONS), z.string()),
        entered: z.partialRecord(
          z.enum(ENTERED),
          z.object({ value: z.number(), source: z.string(), href: z.string().nullable() }),
        ),
        problems: z.array(z.object({ problem: z.string(), done: z.string() })),
        explanations: z.record(z.string(), z.string()),
      }),
      /** The sections with every name in braces resolved. */
      shown: z.record(z.enum(SECTIONS), z.string()),
      drafts: z.record(z.enum(SECTIONS), z.string()),
      placeholders: z.array(
        z.object({ name: z.string(), means: z.string(), value: z.string().nullable() }),
      ),
      previous: z
        .object({ year: z.number().int(), title: z.string(), href: z.string().nullable() })
        .nullable(),
      published: z.object({ title: z.string(), href: z.string() }).nullable(),
      findings: z.array(
        z.object({
          id: z.string(),
          level: z.enum(['error', 'warn']),
          where: z.string(),
          message: z.string(),
          explainable: z.boolean(),
          explained: z.string().nullable(),
        }),
      ),
      steps: z.array(
        z.object({
          step: z.enum(['figures', 'sections', 'problems', 'errors']),
          missing: z.number().int(),
          names: z.array(z.string()),
        }),
      ),
      may: z.object({
        prepare: z.string().nullable(),
        submit: z.string().nullable(),
        reopen: z.string().nullable(),
        draft: z.string().nullable(),
        /** Open the cases behind a number. */
        cases: z.string().nullable(),
      }),
    }),
  }),
  saveReport: endpoint({
    method: 'POST',
    path: '/api/v1/annual-reports/:year',
    summary: 'Save what people put into a report; `seen` is the version they had before them',
    access: { roles: ['disclosure-reviewer'] },
    params: ofYear,
    body: prepared.extend({ seen: z.number().int().min(0) }),
    output: z.object({ version: z.number().int() }),
  }),
  submitReport: endpoint({
    method: 'POST',
    path: '/api/v1/annual-reports/:year/submission',
    summary: 'Finish a report: its figures stand from now on',
    access: { roles: ['disclosure-reviewer'] },
    params: ofYear,
    body: z.object({ seen: z.number().int().min(0) }),
    output: z.object({ version: z.number().int() }),
  }),
  reopenReport: endpoint({
    method: 'POST',
    path: '/api/v1/annual-reports/:year/reopening',
    summary: 'Take a finished report back, as long as no publication of it is open or live',
    access: { roles: ['disclosure-reviewer'] },
    params: ofYear,
    body: z.object({ reason: words(500).min(2) }),
    output: done,
  }),
  draftReport: endpoint({
    method: 'POST',
    path: '/api/v1/annual-reports/:year/publication',
    summary:
      'Make the draft of the publication of a finished report, for the ordinary review route',
    access: { roles: ['contributor'] },
    params: ofYear,
    output: z.object({ publicationId: z.uuid() }),
  }),
  exportReport: endpoint({
    method: 'GET',
    path: '/api/v1/annual-reports/:year/docx',
    summary: 'The report as a Word file in the official layout',
    access: REPORT_READERS,
    params: ofYear,
    output: z.any(),
  }),
  exportReportPdf: endpoint({
    method: 'GET',
    path: '/api/v1/annual-reports/:year/pdf',
    summary: 'The report as a PDF in the official layout',
    access: REPORT_READERS,
    params: ofYear,
    output: z.any(),
  }),
  listReportDocuments: endpoint({
    method: 'GET',
    path: '/api/v1/annual-reports/:year/documents',
    summary: 'The normative documents behind a number of table one',
    access: REPORT_READERS,
    params: ofYear,
    query: z.object({ column: z.enum(COLUMN_OF_DOCUMENTS) }),
    output: z.object({ items: z.array(document) }),
  }),
  listReportDisputes: endpoint({
    method: 'GET',
    path: '/api/v1/annual-reports/:year/disputes',
    summary: 'The reviews and lawsuits behind a number of table three',
    access: READERS,
    params: ofYear,
    query: z.object({ dispute: z.enum(DISPUTES), column: z.enum(RESULT_COLUMNS) }),
    output: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          requestId: z.uuid(),
          number: z.string(),
          body: z.string(),
          filedOn: z.string(),
          closedOn: z.string().nullable(),
        }),
      ),
    }),
  }),
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
        state: z.enum(STATES),
        receivedOn: z.string(),
        closedOn: z.string().nullable(),
      }),
    ),
  }),
}
