import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Piece, piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { countDocuments, documentsOf } from './queries/documents.ts'

let world: World
let numbers = 0
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const of = async (year: number) => countDocuments(await documentsOf(world.db, world.A.id, year))

/** A normative document published on the day it was made. */
async function document(day: string, title: string, more: Piece = {}): Promise<string> {
  world.clock.set(`${day}T02:00:00.000Z`)
  return piecesOf(world).publish({
    kind: 'normative',
    column: 'policies',
    title,
    ...more,
    metadata: {
      formedOn: day,
      effectiveOn: day,
      documentNo: `甲卫规〔${day.slice(0, 4)}〕${++numbers}号`,
      ...more.metadata,
    },
  })
}

test('a corrected edition of what repeals another leaves the repeal in its year', async () => {
  const old = await document('2025-02-10', '甲市医疗机构校验办法')
  const repeals = [{ kind: 'repeals' as const, targetId: old }]
  const repealer = await document('2025-10-20', '甲市医疗机构校验管理办法', {
    metadata: { effectiveOn: '2025-11-01' },
    relations: repeals,
  })
  const before = await of(2025)
  expect(before).toEqual({ issued: 2, repealed: 1, inForce: 1 })
  world.clock.set('2026-02-09T02:00:00.000Z')
  await piecesOf(world).revise(repealer, {
    title: '甲市医疗机构校验管理办法（更正）',
    relations: repeals,
    changeNote: '更正附件。',
  })
  expect(await of(2025)).toEqual(before)
  expect(await of(2026)).toEqual({ issued: 0, repealed: 0, inForce: 1 })
})

test('a document that ran out and is repealed in form later ends once', async () => {
  const { repealed: none } = await of(2027)
  const trial = await document('2026-03-02', '甲市托育机构管理办法（试行）', {
    metadata: { expiresOn: '2027-06-30' },
  })
  expect((await of(2027)).repealed).toBe(none + 1)
  await document('2028-03-01', '甲市托育机构管理办法', {
    relations: [{ kind: 'repeals', targetId: trial }],
  })
  expect((await of(2027)).repealed).toBe(none + 1)
  expect((await of(2028)).repealed).toBe(0)
})
