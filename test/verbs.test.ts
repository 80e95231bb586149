import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROLES } from '../src/modules/accounts/rules.ts'
import { canDo, holding } from './verbs.ts'

const MODULES = join(import.meta.dirname, '../src/modules')

test('every whyNot… that asks who the actor is stands in the list of verbs', () => {
  const listed = readFileSync(join(import.meta.dirname, 'verbs.ts'), 'utf8')
  const rules = (readdirSync(MODULES, { recursive: true }) as string[]).filter(
    (file) => /(^|\/)rules(\.ts|\/.*\.ts)$/.test(file) && !file.includes('.test.'),
  )
  const found = rules.flatMap((file) => {
    const text = readFileSync(join(MODULES, file), 'utf8')
    const functions = text.matchAll(/export function (whyNot\w+)\(\s*actor\b/g)
    const named = [...functions].map((match) => match[1]!)
    const aliases = [...text.matchAll(/export const (whyNot\w+) = (whyNot\w+)/g)]
    return [...named, ...aliases.map((match) => match[1]!)]
  })
  expect(found.length).toBeGreaterThan(15)
  for (const name of found) expect(listed, `${name} is missing in test/verbs.ts`).toContain(name)
})

test('every role has its own permission test', () => {
  const folder = join(MODULES, 'accounts/permissions')
  expect(readdirSync(folder).sort()).toEqual(ROLES.map((role) => `${role}.test.ts`).sort())
})

test('somebody without a role can do nothing', () => {
  expect(canDo(holding(), 'A')).toEqual([])
})

test('who wrote the piece decides on it in no role', () => {
  const everything = holding(...ROLES.map((role) => [role, 'A'] as [typeof role, string]))
  const author = { ...everything, id: 'somebody' }
  expect(
    canDo(author, 'A').filter((verb) => /^(decide|take over|delegate|clear)|urgently/.test(verb)),
  ).toEqual([])
})
