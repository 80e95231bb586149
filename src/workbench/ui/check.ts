import type { z } from 'zod'
import type { Issue } from '../../kernel/errors.ts'
import { type Locale, speak } from '../../kernel/strings.ts'
import { checkWords } from './strings.ts'

/**
 * Everything the endpoint's schema finds wrong with a form, in sentences for people; the server asks
 * the same schema again.
 */
export function issuesOf(schema: z.ZodType, value: unknown, locale: Locale): Issue[] {
  const parsed = schema.safeParse(value, { error: (issue) => sentence(issue, locale) })
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
  }))
}

function sentence(issue: z.core.$ZodRawIssue, locale: Locale): string {
  const say = speak(checkWords, locale)
  switch (issue.code) {
    case 'too_small': {
      const n = Number(issue.minimum)
      if (issue.origin === 'string')
        return n <= 1 || isMissing(issue.input) ? say('required') : say('short', { n })
      return issue.origin === 'array' ? say('few', { n }) : say('small', { n })
    }
    case 'too_big': {
      const n = Number(issue.maximum)
      if (issue.origin === 'string') return say('long', { n })
      return issue.origin === 'array' ? say('many', { n }) : say('big', { n })
    }
    case 'invalid_type':
      if (issue.expected === 'int') return say('integer')
      if (issue.expected === 'number') return say('number')
      return isMissing(issue.input) ? say('required') : say('value')
    case 'invalid_value':
      return say('choose')
    case 'invalid_format':
      if (isMissing(issue.input)) return say('required')
      if (issue.format === 'email') return say('email')
      return issue.format === 'url' ? say('url') : say('format')
    case 'invalid_union':
      return isMissing(issue.input) ? say('required') : say('format')
    default:
      return say('value')
  }
}

function isMissing(input: unknown): boolean {
  return input === null || input === undefined || (typeof input === 'string' && input.trim() === '')
}
