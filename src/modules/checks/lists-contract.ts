import { z } from 'zod'
import { day } from '../../kernel/day-input.ts'
import { bytes, done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { CATEGORIES } from './engine/finding.ts'
import { OFFICE_LISTS } from './rules/office/entries.ts'

const inOrganization = z.object({ organizationId: objectId('organization') })
/** The disclosure office and the site administrator; whoever works in the organisation may look. */
const KEEPERS = { roles: ['disclosure-reviewer', 'site-administrator'] } as const

export const officeWord = z.object({
  list: z.enum(OFFICE_LISTS),
  word: z.string().trim().min(2).max(60),
  /** What is to stand for it; '' where there is nothing. */
  right: z.string().trim().max(60).default(''),
  /** Of a leader, and of no other list. */
  title: z.string().trim().max(60).default(''),
  rank: z.number().int().min(1).max(999).nullable().default(null),
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null),
  note: z.string().trim().max(200).default(''),
})
const kept = officeWord.extend({
  id: z.uuid(),
  changedByName: z.string(),
  changedAt: z.string(),
})

/** What an office keeps for the checks: its lists, and the categories it asks for. */
export const listEndpoints = {
  listOfficeWords: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/check-words',
    summary: 'The word lists the office keeps itself',
    access: 'signed-in',
    params: inOrganization,
    output: z.object({ items: z.array(kept), mayEdit: z.string().nullable() }),
  }),
  saveOfficeWord: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/check-words',
    summary: 'Add an entry to a list, or change one',
    access: KEEPERS,
    params: inOrganization,
    body: officeWord.extend({ id: z.uuid().nullable() }),
    output: z.object({ id: z.uuid() }),
  }),
  removeOfficeWord: endpoint({
    method: 'POST',
    path: '/api/v1/check-words/:wordId/remove',
    summary: 'Take an entry out of its list',
    access: KEEPERS,
    params: z.object({ wordId: objectId('office-word') }),
    output: done,
  }),
  exportOfficeWords: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/check-words.xlsx',
    summary: 'All lists as a workbook that can be imported again',
    access: 'signed-in',
    params: inOrganization,
    output: z.any(),
  }),
  importOfficeWords: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/check-words/import',
    summary: 'Add or change entries from a workbook; refused as a whole, every wrong row told',
    access: KEEPERS,
    params: inOrganization,
    body: bytes,
    output: z.object({ added: z.number().int(), changed: z.number().int() }),
  }),
  readCheckSetup: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/check-setup',
    summary: 'What the checks of an editor need to know of the office',
    access: 'signed-in',
    params: inOrganization,
    output: z.object({
      off: z.array(z.enum(CATEGORIES)),
      words: z.array(officeWord.omit({ note: true })),
      /** Of each leader’s name what it may be mistaken for. */
      variants: z.record(z.string(), z.array(z.string())),
      contacts: z.array(z.string()),
      officials: z.array(z.string()),
    }),
  }),
  readOwnWords: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/own-words',
    summary: 'What the speller has learnt from the pages the organisation has published, and when',
    access: 'signed-in',
    params: inOrganization,
    output: z.object({
      learntAt: z.string().nullable(),
      lookedAt: z.string().nullable(),
      pages: z.number().int(),
      /** Pages with a slip that nobody has put right. */
      leftOut: z.number().int(),
      characters: z.number().int(),
      /** Runs of characters that stand on enough pages. */
      runs: z.number().int(),
      fewestPages: z.number().int(),
      /** Asked for, or under way. */
      waiting: z.boolean(),
      mayEdit: z.string().nullable(),
    }),
  }),
  exportOwnWords: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/own-words.model',
    summary: 'What the speller has learnt, as a file that `weiming check --own` reads',
    access: 'signed-in',
    params: inOrganization,
    output: z.any(),
  }),
  learnOwnWords: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/own-words',
    summary: 'Have the speller learn from the published pages now, and not only at night',
    access: KEEPERS,
    params: inOrganization,
    output: done,
  }),
  listCheckSwitches: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/check-switches',
    summary: 'Which categories are checked, since when, by whom and why',
    access: 'signed-in',
    params: inOrganization,
    output: z.object({
      items: z.array(
        z.object({
          category: z.enum(CATEGORIES),
          isOn: z.boolean(),
          /** The refusal code where nobody may switch it. */
          fixed: z.string().nullable(),
          byName: z.string().nullable(),
          at: z.string().nullable(),
          reason: z.string().nullable(),
        }),
      ),
      mayEdit: z.string().nullable(),
    }),
  }),
  switchCheck: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/check-switches',
    summary: 'Switch a category of the checks on or off for the whole organisation',
    access: KEEPERS,
    params: inOrganization,
    body: z.object({
      category: z.enum(CATEGORIES),
      isOn: z.boolean(),
      reason: z.string().trim().min(2).max(500),
    }),
    output: done,
  }),
}
