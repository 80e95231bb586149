import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ErrorKind, reportIssues } from '../src/modules/corrections/rules.ts'
import { issueWords } from '../src/modules/corrections/strings.ts'
import {
  type Application as Correction,
  applicationIssues as correctionIssues,
  FIELDS,
  WRITTEN_FIELDS,
} from '../src/modules/record-corrections/rules.ts'
import { writtenIssueWords } from '../src/modules/record-corrections/strings.ts'
import { applicationIssueWords } from '../src/modules/requests/public-strings.ts'
import {
  APPLICATION_FIELDS,
  type Application,
  applicationIssues,
} from '../src/modules/requests/rules/application.ts'
import { publicPages } from './public-pages.ts'
import { createWorld, type World } from './world.ts'

/** What people and programs put into forms: nothing, anything, far too much, and what breaks others. */
const NASTY = [
  '',
  ' \t\n',
  "'; drop table cases; --",
  '<script>alert(1)</script>',
  '\u0000',
  '\ud800',
  '\u202e\u200b\ufeff',
  '{{constructor}}',
  '../../etc/passwd',
  '%00%ff',
  '__proto__',
  'javascript:alert(1)',
  '𠮷'.repeat(3000),
  'a'.repeat(100_000),
  '\r\nSet-Cookie: a=b',
]
const hostile = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
)
const RUNS = 10_000

describe(`${RUNS} hostile forms are judged by name, never thrown at`, () => {
  test('applications', () => {
    const codes = Object.keys(applicationIssueWords)
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(APPLICATION_FIELDS.map((field) => [field, hostile]))),
        (typed) => {
          const issues = applicationIssues(typed as Application)
          return issues.every(
            ({ field, code }) => APPLICATION_FIELDS.includes(field) && codes.includes(code),
          )
        },
      ),
      { numRuns: RUNS / 2 },
    )
  })

  test('applications to correct a record', () => {
    const codes = [...Object.keys(applicationIssueWords), ...Object.keys(writtenIssueWords)]
    fc.assert(
      fc.property(fc.record(Object.fromEntries(FIELDS.map((field) => [field, hostile]))), (typed) =>
        correctionIssues(typed as Correction).every(
          ({ field, code }) => FIELDS.includes(field) && codes.includes(code),
        ),
      ),
      { numRuns: RUNS / 2 },
    )
  })

  test('reports of errors', () => {
    const codes = Object.keys(issueWords)
    fc.assert(
      fc.property(fc.record({ kind: hostile, description: hostile, contact: hostile }), (typed) =>
        reportIssues(typed as { kind: ErrorKind; description: string; contact: string }).every(
          ({ code }) => codes.includes(code),
        ),
      ),
      { numRuns: RUNS / 2 },
    )
  })
})

describe('over HTTP', () => {
  let world: World
  let portal: ReturnType<typeof publicPages>
  let visitors = 0
  beforeAll(async () => {
    world = await createWorld()
    portal = publicPages(world)
  })
  afterAll(() => world.close())

  /** A form as a program sends it: any body, any length, each from somewhere else. */
  async function send(path: string, body: string, type = 'application/x-www-form-urlencoded') {
    visitors += 1
    const address = `10.${visitors >> 16}.${(visitors >> 8) & 255}.${visitors & 255}`
    const response = await portal.request(path, {
      method: 'POST',
      headers: { 'content-type': type, 'x-forwarded-for': address },
      body,
    })
    await response.arrayBuffer()
    return response.status
  }
  const NAMES = [
    ...APPLICATION_FIELDS,
    ...WRITTEN_FIELDS,
    'kind',
    'description',
    'contact',
    'page',
    'key',
    'website',
  ]
  const form = fc.dictionary(fc.constantFrom(...NAMES, 'no', 'code', 'words'), hostile)
  const PATHS = [
    '/apply',
    '/find-errors',
    '/apply/receipt',
    '/find-errors/receipt',
    '/en/apply',
    '/correct-record',
  ]
  /** Stored, seen again with what is wrong, unknown, not understood, too large, or too often. */
  const NAMED = [303, 422, 404, 400, 405, 413, 415, 429]

  test('every form is answered by a named refusal or a receipt', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), form, async (path, fields) => {
        const body = new URLSearchParams(
          Object.entries(fields).map(([name, value]): [string, string] => [name, value]),
        ).toString()
        expect(NAMED, path).toContain(await send(path, body))
      }),
      { numRuns: 200 },
    )
    expect(world.logged.join('')).not.toContain('unexpected error')
  })

  test('a body that is no form is refused by name', async () => {
    const bodies: [string, string][] = [
      ['{"name":', 'application/json'],
      ['--x\r\nbroken', 'multipart/form-data; boundary=x'],
      ['%%%=%ff&name=%c3%28', 'application/x-www-form-urlencoded'],
      ['', 'text/plain'],
      ['\u0000\u0001', 'application/octet-stream'],
    ]
    for (const [body, type] of bodies)
      for (const path of PATHS)
        expect(NAMED, `${type} ${path}`).toContain(await send(path, body, type))
  })

  test('a number and a code that nobody was given open nothing', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (no, code) => {
        visitors += 1
        const query = new URLSearchParams({ no, code })
        const response = await portal.request(`/apply/receipt?${query}`, {
          headers: { 'x-forwarded-for': `10.250.${(visitors >> 8) & 255}.${visitors & 255}` },
        })
        await response.arrayBuffer()
        expect([200, 404, 422]).toContain(response.status)
      }),
      { numRuns: 100 },
    )
  })
})
