import { expect, test } from 'vitest'
import { alphabetOf, sentencesOf } from './alphabet.ts'
import { type Counts, countOfCode, mergeWindows, treeOf, windowsOf } from './ngrams.ts'
import { packModel, unpackModel } from './pack.ts'
import { alphabetOfTexts, train, windowsOfTexts, windowsOfWords } from './train.ts'

const TEXTS = ['卫生健康。卫生行政。', '健康行政部门。']
const alphabet = alphabetOfTexts(TEXTS)

/** What the tree knows, written out. */
function counted(tree: Counts): Record<string, number> {
  const all: Record<string, number> = {}
  const visit = (level: number, node: number, before: string) => {
    const { characters, codes, firstChild } = tree[level]!
    const text = before + (alphabet.characterOf(characters[node]!) || '^')
    all[text] = countOfCode(codes[node]!)
    if (level + 1 === tree.length) return
    for (let child = firstChild[node]!; child < firstChild[node + 1]!; child++) {
      visit(level + 1, child, text)
    }
  }
  tree[0]!.characters.forEach((_, node) => {
    visit(0, node, '')
  })
  return all
}

test('runs of up to four characters are counted, within a sentence and at its edges', () => {
  const tree = counted(treeOf(windowsOfTexts(alphabet, TEXTS), [1, 1, 1, 1]))
  expect(tree).toMatchObject({ 卫: 2, 卫生: 2, 卫生健: 1, 卫生健康: 1, '^卫': 2, '^健': 1 })
  expect(tree).toMatchObject({ 健康: 2, 行政: 2, '政。^': 1 })
  expect(tree).not.toHaveProperty('康。卫')
})

test('rare runs are left out, and what was counted shorter stays', () => {
  const tree = counted(treeOf(windowsOfTexts(alphabet, TEXTS), [1, 1, 2, 2]))
  expect(tree).toMatchObject({ 卫: 2, 卫生: 2, 生健: 1 })
  expect(tree).not.toHaveProperty('卫生健')
})

test('a word of a list says nothing of its neighbours', () => {
  const tree = counted(treeOf(windowsOfWords(alphabet, new Map([['卫生部门', 4]])), [1, 1, 1, 1]))
  expect(tree).toMatchObject({ 卫生部门: 4, 部门: 4 })
  expect(Object.keys(tree).filter((run) => run.includes('^'))).toEqual([])
})

test('counts survive the way through the tree, a merge and the file', () => {
  const windows = windowsOfTexts(alphabet, TEXTS)
  const tree = treeOf(windows, [1, 1, 1, 1])
  const twice = treeOf(mergeWindows(windowsOf(tree), windows), [1, 1, 1, 1])
  for (const [run, count] of Object.entries(counted(tree))) {
    expect(counted(twice)[run]).toBe(2 * count)
  }
  const model = { alphabet, counts: tree, readings: 'wei4 sheng1', shapes: '为 牛' }
  const again = unpackModel(packModel(model))
  expect(counted(again.counts)).toEqual(counted(tree))
  expect(again).toMatchObject({ readings: model.readings, shapes: model.shapes })
})

test('training on own pages gives the same whatever their order, and leaves the original alone', () => {
  const counts = treeOf(windowsOfTexts(alphabet, TEXTS), [1, 1, 1, 1])
  const model = { alphabet, counts, readings: '', shapes: '' }
  const before = counted(counts)
  const own = ['健康部门。', '卫生部门。']
  const trained = train(model, own)
  expect(trained.counts).toEqual(train(model, own.toReversed()).counts)
  expect(counted(trained.counts)['部门']).toBe(before['部门']! + 6)
  expect(counted(counts)).toEqual(before)
})

test('a text is read as tokens with their places', () => {
  const { ids, starts, length } = alphabet.read('卫 生12部,AB𠀀\ud800')
  expect(length).toBe(9)
  expect([...starts.slice(0, length)]).toEqual([0, 2, 3, 5, 6, 7, 9, 10, 11])
  expect(alphabet.characterOf(ids[0]!)).toBe('卫')
})

test('sentences cover the text, and the longest is bounded', () => {
  const text = `一句。两句！${'长'.repeat(1000)}`
  const sentences = [...sentencesOf(text)]
  expect(sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(240)
})

test('the alphabet holds Han and Chinese marks only, the frequent first', () => {
  const counts = new Map([
    ['生', 5],
    ['卫', 9],
    ['a', 99],
    ['，', 7],
  ])
  expect(alphabetOf(counts).characters).toBe('卫，生')
})
