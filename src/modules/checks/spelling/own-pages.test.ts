import { expect, test } from 'vitest'
import { type Alphabet, FIRST_CHARACTER } from './alphabet.ts'
import { type Counts, countOfCode } from './ngrams.ts'
import { ownPages } from './own-pages.ts'
import { packModel, unpackModel } from './pack.ts'
import { alphabetOfTexts, withOwn } from './train.ts'

const alphabet = alphabetOfTexts(['健康云州随手拍。卫生部门公布二维码'])
const sure = () => false

/** How often a run stands in the tree; 0 where it does not. */
function countOf(tree: Counts, run: string, by: Alphabet = alphabet): number {
  let [from, to] = [0, tree[0]!.characters.length]
  let count = 0
  for (const [level, character] of [...run].entries()) {
    const node = tree[level]!.characters.subarray(from, to).indexOf(by.idOf(character))
    if (node < 0) return 0
    count = countOfCode(tree[level]!.codes[from + node]!)
    ;[from, to] = [tree[level]!.firstChild[from + node]!, tree[level]!.firstChild[from + node + 1]!]
  }
  return count
}

test('a run counts once a page, and is kept from so many pages on', () => {
  const own = ownPages(alphabet)
  for (let n = 0; n < 3; n++) own.add('健康云州随手拍。健康云州随手拍。')
  own.add('卫生部门。'.repeat(20))
  const counts = own.counts(3, sure)
  expect(countOf(counts, '随手拍')).toBe(3)
  expect(countOf(counts, '健康云州')).toBe(3)
  expect(countOf(counts, '卫生')).toBe(0)
})

test('a sentence that is in doubt teaches nothing, its neighbours do', () => {
  const own = ownPages(alphabet)
  const text = '卫生部门。健康云州。'
  for (let n = 0; n < 3; n++) own.add(text, [{ start: 1, end: 2 }])
  const counts = own.counts(3, sure)
  expect(countOf(counts, '卫生')).toBe(0)
  expect(countOf(counts, '健康')).toBe(3)
})

test('a doubtful run goes with all that begin with it', () => {
  const own = ownPages(alphabet)
  for (let n = 0; n < 3; n++) own.add('健康云州随手拍。')
  const doubted = [...'康云州'].map((character) => alphabet.idOf(character)).join()
  const counts = own.counts(3, (run) => run.join() === doubted)
  expect([countOf(counts, '康云'), countOf(counts, '康云州'), countOf(counts, '康云州随')]).toEqual(
    [3, 0, 0],
  )
  expect(countOf(counts, '健康云州')).toBe(3)
})

test('added to a model, counts are those of both, and survive the file', () => {
  const count = (...texts: string[]) => {
    const own = ownPages(alphabet)
    for (const text of texts) own.add(text)
    return own.counts(1, sure)
  }
  const model = { alphabet, counts: count('卫生部门。', '卫生随手。'), readings: '', shapes: '' }
  const own = unpackModel(packModel({ ...model, counts: count('卫生公布。', '健康云州。') }))
  const { counts } = withOwn(model, own.counts)
  expect(['卫生', '卫生部门', '卫生公布', '健康'].map((run) => countOf(counts, run))).toEqual([
    5, 1, 3, 3,
  ])
  expect(Math.min(...counts[0]!.characters)).toBeLessThan(FIRST_CHARACTER)
  expect(countOf(model.counts, '卫生')).toBe(2)
})
