import { z } from 'zod'
import { endpoint } from '../../kernel/endpoint.ts'
import { CATEGORIES } from './engine/finding.ts'

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

export const checksContract = {
  checkText: endpoint({
    method: 'POST',
    path: '/api/v1/checks',
    summary: 'What is wrong with a text, as `weiming check --json` tells it; nothing is kept',
    access: {
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
    },
    body: z.object({
      text: z.string().max(LONGEST_TEXT),
      format: z.enum(['plain', 'markdown', 'html']).default('plain'),
      categories: z.array(z.enum(CATEGORIES)).min(1).optional(),
      /** As the gate asks: nothing that is a matter of taste. */
      strict: z.boolean().default(false),
    }),
    output: z.object({ findings: z.array(finding) }),
  }),
}
