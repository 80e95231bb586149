import { z } from 'zod'
import { done, endpoint, objectId, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { COUNTED, FIELDS, fieldOf, GROUPS, isEnterable, isOfKind } from './rules/form.ts'
import { EDITORS, READERS } from './rules/prepared.ts'
import { problems } from './strings.ts'

const inSite = z.object({ siteId: objectId('site') })
/** The form is as old as the guidelines. */
const ofYear = inSite.extend({ year: z.coerce.number().int().min(2017).max(2199) })
const stateName = z.enum(['draft', 'submitted'])
const value = z.union([z.number().max(1e12), z.boolean(), z.string().trim().max(200)])
const readers = { roles: READERS }
const editors = { roles: EDITORS }

export const enteredValues = z
  .partialRecord(
    z.enum(FIELDS.filter(isEnterable)),
    z.object({
      value,
      /** The document or system the value was taken from. */
      source: z.string().trim().min(2).max(200),
    }),
  )
  .superRefine((entered, context) => {
    for (const field of FIELDS) {
      const given = entered[field]
      const { kind } = fieldOf(field)
      if (given && !isOfKind(kind, given.value))
        context.addIssue({
          code: 'custom',
          path: [field, 'value'],
          params: { phrase: problems[kind] },
        })
    }
  })

const field = z.object({
  field: z.enum(FIELDS),
  from: z.enum(['known', 'counted', 'summed', 'entered', 'unknown']),
  value: value.nullable(),
  /** In words, with what it is counted in. */
  shown: z.string().nullable(),
  source: z.string().nullable(),
  /** What the platform counts where something was entered in its place. */
  counted: z.number().nullable(),
  /** What the number leaves out, or why there is none. */
  note: z.string().nullable(),
  /** The year before, as it was finished. */
  before: z.string().nullable(),
})

export const websiteReportContract = {
  listReports: endpoint({
    method: 'GET',
    path: '/api/v1/sites/:siteId/website-reports',
    summary: 'The yearly working reports of a site, newest first',
    access: readers,
    params: inSite,
    output: z.object({
      items: z.array(z.object({ year: z.number().int(), state: stateName.nullable() })),
    }),
  }),
  readReport: endpoint({
    method: 'GET',
    path: '/api/v1/sites/:siteId/website-reports/:year',
    summary: 'One report: every field counted, known, entered or unknown, and what is wrong',
    access: readers,
    params: ofYear,
    output: z.object({
      year: z.number().int(),
      state: stateName,
      version: z.number().int(),
      submittedAt: z.string().nullable(),
      publicationId: z.uuid().nullable(),
      published: z.object({ title: z.string(), href: z.string() }).nullable(),
      due: z.object({
        dueOn: z.string(),
        /** What the working-day calendar says of that day. */
        why: z.string(),
        lastWorkingDay: z.string(),
        daysLeft: z.number().int(),
      }),
      form: z.object({ source: z.string(), verified: z.boolean() }),
      groups: z.array(z.object({ group: z.enum(GROUPS), fields: z.array(field) })),
      entered: enteredValues,
      unknown: z.array(z.enum(FIELDS)),
      previousYear: z.number().int().nullable(),
      findings: z.array(
        z.object({
          id: z.string(),
          level: z.enum(['error', 'hint']),
          field: z.enum(FIELDS),
          message: z.string(),
        }),
      ),
      may: z.object({
        prepare: z.string().nullable(),
        submit: z.string().nullable(),
        reopen: z.string().nullable(),
        draft: z.string().nullable(),
      }),
    }),
  }),
  saveReport: endpoint({
    method: 'POST',
    path: '/api/v1/sites/:siteId/website-reports/:year',
    summary: 'Save what people entered; `seen` is the version they had before them',
    access: editors,
    params: ofYear,
    body: z.object({ entered: enteredValues, seen: z.number().int().min(0) }),
    output: z.object({ version: z.number().int() }),
  }),
  submitReport: endpoint({
    method: 'POST',
    path: '/api/v1/sites/:siteId/website-reports/:year/submission',
    summary: 'Finish a report: its figures stand from now on',
    access: editors,
    params: ofYear,
    body: z.object({ seen: z.number().int().min(0) }),
    output: z.object({ version: z.number().int() }),
  }),
  reopenReport: endpoint({
    method: 'POST',
    path: '/api/v1/sites/:siteId/website-reports/:year/reopening',
    summary: 'Take a finished report back, as long as no publication has been made of it',
    access: editors,
    params: ofYear,
    body: z.object({ reason: z.string().trim().min(2).max(500) }),
    output: done,
  }),
  draftReport: endpoint({
    method: 'POST',
    path: '/api/v1/sites/:siteId/website-reports/:year/publication',
    summary:
      'Make the draft of the publication of a finished report, for the ordinary review route',
    access: { roles: ['contributor'] },
    params: ofYear,
    output: z.object({ publicationId: z.uuid() }),
  }),
  exportReport: endpoint({
    method: 'GET',
    path: '/api/v1/sites/:siteId/website-reports/:year/file',
    summary: 'The report as a Word file or a PDF',
    access: readers,
    params: ofYear,
    query: z.object({ kind: z.enum(['docx', 'pdf']) }),
    output: z.any(),
  }),
  listBehind: endpoint({
    method: 'GET',
    path: '/api/v1/sites/:siteId/website-reports/:year/behind',
    summary: 'The pages, or the topics, behind a counted field as they are counted today',
    access: readers,
    params: ofYear,
    query: pageQuery.extend({ field: z.enum(COUNTED) }),
    output: pageOf(
      z.object({
        /** Of a publication, or of a topic's column. */
        id: z.uuid(),
        title: z.string(),
        column: z.string().nullable(),
        /** The day it was first public; of a topic, the day it was opened. */
        on: z.string(),
      }),
    ),
  }),
}
