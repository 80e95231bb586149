import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openPGlite } from '../../platform/database.ts'
import { readCalendar } from './queries.ts'
import { isWorkingDay, whyDay } from './rules.ts'

let database: Database

beforeAll(async () => {
  database = await openPGlite({ dataDir: 'memory://' })
  await database.script(readFileSync('migrations/0003_organizations.sql', 'utf8'))
  await sql`insert into regions (code, name, name_en, parent_code, level) values
    ('990000', '云省', 'Yun', null, 'province'),
    ('990100', '云州市', 'Yunzhou', '990000', 'city'),
    ('990121', '清河县', 'Qinghe', '990100', 'county'),
    ('990200', '山州市', 'Shanzhou', '990000', 'city')`.execute(database.db)
  await database.db
    .insertInto('localDays')
    .values([
      { regionCode: '990000', day: '2026-04-20', working: false, why: '省定节日' },
      { regionCode: '990100', day: '2026-04-21', working: false, why: '市定节日' },
      { regionCode: '990121', day: '2026-04-20', working: true, why: '县里照常上班' },
    ])
    .execute()
}, 60_000)

afterAll(() => database?.close())

test('a city has the local days of its province and its own', async () => {
  const city = await readCalendar(database.db, '990100')
  expect(whyDay('2026-04-20', city).why).toEqual({
    code: 'local-off',
    weekday: 1,
    reason: '省定节日',
  })
  expect(isWorkingDay('2026-04-21', city)).toBe(false)
})

test('where province and county differ, the county holds for the county', async () => {
  const county = await readCalendar(database.db, '990121')
  expect(isWorkingDay('2026-04-20', county)).toBe(true)
  expect(isWorkingDay('2026-04-21', county)).toBe(false)
})

test('a neighbouring city does not have them, an unknown region has the national calendar', async () => {
  expect(isWorkingDay('2026-04-21', await readCalendar(database.db, '990200'))).toBe(true)
  const unknown = await readCalendar(database.db, '123456')
  expect(isWorkingDay('2026-04-20', unknown)).toBe(true)
  expect(isWorkingDay('2026-10-01', unknown)).toBe(false)
})
