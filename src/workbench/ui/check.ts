import type { z } from 'zod'
import type { Issue } from '../../kernel/errors.ts'
import { messagesIn } from '../../kernel/issues.ts'
import type { Locale } from '../../kernel/strings.ts'

/** Everything the endpoint's schema finds wrong with a form; the server asks the same schema again. */
export function issuesOf(schema: z.ZodType, value: unknown, locale: Locale): Issue[] {
  const parsed = schema.safeParse(value, { error: messagesIn(locale) })
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
  }))
}
