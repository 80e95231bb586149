import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contracts } from '../src/app.ts'
import { isReadable, messagesIn } from '../src/kernel/issues.ts'
import { LOCALES } from '../src/kernel/strings.ts'

describe('every pattern of the contracts has words', () => {
  type Schema = { pattern?: string; format?: string; [key: string]: unknown }
  const inputs = Object.entries(contracts).flatMap(([module, contract]) =>
    Object.entries(contract).flatMap(([name, endpoint]) =>
      (['query', 'body'] as const).map(
        (part) => [`${module}.${name} ${part}`, endpoint[part] as z.ZodType] as const,
      ),
    ),
  )
  function patternsOf(schema: unknown): string[] {
    if (schema === null || typeof schema !== 'object') return []
    const { pattern, format } = schema as Schema
    // A format of zod's own, such as a UUID, has words already.
    const own = typeof pattern === 'string' && format === undefined ? [pattern] : []
    return [...own, ...Object.values(schema).flatMap(patternsOf)]
  }
  const patterns = inputs.flatMap(([name, schema]) =>
    patternsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).map(
      (pattern) => [name, pattern] as const,
    ),
  )

  test('there are patterns to look at', () => {
    expect(patterns.length).toBeGreaterThan(5)
  })

  test.each(patterns)('%s: %s', (_name, pattern) => {
    expect(isReadable(pattern)).toBe(true)
  })

  test.each(LOCALES)('and no issue of any form shows an expression (%s)', (locale) => {
    const shown = inputs.flatMap(([, schema]) =>
      [{}, sampleOf(schema)].flatMap((value) =>
        (schema.safeParse(value, { error: messagesIn(locale) }).error?.issues ?? []).map(
          (issue) => issue.message,
        ),
      ),
    )
    expect(shown.length).toBeGreaterThan(50)
    expect(shown.filter((message) => /[\^$\\[\]]|\(\?|regex|正则|Invalid/i.test(message))).toEqual(
      [],
    )
  })

  /** A form with nonsense in every field. */
  function sampleOf(schema: z.ZodType): unknown {
    if (!(schema instanceof z.ZodObject)) return '!!'
    return Object.fromEntries(Object.keys(schema.shape).map((key) => [key, '!! 不合格式']))
  }
})
