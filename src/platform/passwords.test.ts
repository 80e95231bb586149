import { expect, test } from 'vitest'
import { hashPassword, matchesPassword, randomPassword } from './passwords.ts'

const cheap = { N: 16, r: 1, p: 1 }

test('a hash says how it was made and never holds the password', async () => {
  const hash = await hashPassword('Right-horse-7', cheap)
  expect(hash).toMatch(/^scrypt\$16\$1\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(await hashPassword('Right-horse-7', cheap)).not.toBe(hash)
})

test('only the password itself matches, however its characters are composed', async () => {
  const hash = await hashPassword('Café-卫明-2026', cheap)
  expect(await matchesPassword('Café-卫明-2026', hash)).toBe(true)
  expect(await matchesPassword('Cafe\u0301-卫明-2026', hash)).toBe(true)
  expect(await matchesPassword('café-卫明-2026', hash)).toBe(false)
  expect(await matchesPassword('', hash)).toBe(false)
})

test.each(['', 'x', 'bcrypt$1$2$3$a$b', 'scrypt$16$1$1$$'])(
  'nothing matches the hash "%s"',
  async (hash) => {
    expect(await matchesPassword('x', hash)).toBe(false)
  },
)

test('the usual cost is 32 MB of memory', async () => {
  expect(await hashPassword('x')).toMatch(/^scrypt\$32768\$8\$3\$/)
})

test('first passwords differ and are strong enough', () => {
  const made = Array.from({ length: 200 }, randomPassword)
  expect(new Set(made).size).toBe(200)
  for (const password of made) expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).{19}$/)
})
