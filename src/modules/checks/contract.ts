import { z } from 'zod'
import { endpoint } from '../../kernel/endpoint.ts'
import { CATEGORIES } from './engine/finding.ts'
import { listEndpoints } from './lists-contract.ts'

/** Longer texts are checked as files, or by the command line. */
export const LONGEST_TEXT = 200_000

const finding = z.object({
  code: z.string(),
  category: z.enum(CATEGORIES),
  severity: z.enum(['block', 'warn', 'hint']),
  /** UTF-16 units of the text sent. */
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  suggestions: z.array(z.string()),
  message: z.string(),
  source: z.string(),
  verified: z.boolean(),
  confidence: z.number(),
})

const WRITERS = {
  roles: [
    'contributor',
    'department-reviewer',
    'legality-reviewer',
    'secrecy-reviewer',
    'disclosure-reviewer',
    'issuer',
    'publisher',
    'site-administrator',
  ],
} as const

/** Of one call about paragraphs: an editor sends what has changed, in parts. */
export const MOST_PARAGRAPHS = 40
export const LONGEST_PARAGRAPH = 5000
export const LONGEST_CALL = 20_000

export const checksContract = {
  ...listEndpoints,
  checkText: endpoint({
    method: 'POST',
    path: '/api/v1/checks',
    summary: 'What is wrong with a text, as `weiming check --json` tells it; nothing is kept',
    access: WRITERS,
    body: z.object({
      text: z.string().max(LONGEST_TEXT),
      format: z.enum(['plain', 'markdown', 'html']).default('plain'),
      categories: z.array(z.enum(CATEGORIES)).min(1).optional(),
      /** As the gate asks: nothing that is a matter of taste. */
      strict: z.boolean().default(false),
    }),
    output: z.object({ findings: z.array(finding) }),
  }),
  checkParagraphs: endpoint({
    method: 'POST',
    path: '/api/v1/checks/paragraphs',
    summary:
      'What only the server can find in paragraphs somebody is writing: likely slips, and patients by name',
    access: WRITERS,
    body: z.object({
      texts: z.array(z.string().max(LONGEST_PARAGRAPH)).min(1).max(MOST_PARAGRAPHS),
    }),
    /** Of each paragraph, in the same order. */
    output: z.object({ findings: z.array(z.array(finding)) }),
  }),
}
