import { expect, test } from 'vitest'
import { NOTHING_KNOWN } from './contacts.ts'
import { wrappedNumbers } from './wrapped.ts'

test.for<[why: string, text: string, found: string[]]>([
  ['an ID in a narrow cell', '证号\n110105194912\n31002X\n', ['110***********002X']],
  ['an ID with spaces at the break', '110105194912 \n 31002X', ['110***********002X']],
  ['an ID whose X stands alone', '11010519491231002\nX', ['110***********002X']],
  ['a telephone with its label', '联系电话：1380013\n8000', ['138****8000']],
  ['figures in a column', '1380013\n8000\n', []],
  ['figures that are no ID', '110105194912\n310020', []],
  ['an ID on one line is found elsewhere', '11010519491231002X\n12', []],
  ['two line breaks', '110105194912\n\n31002X', []],
])('%s', ([, text, expected]) => {
  expect(wrappedNumbers(text, NOTHING_KNOWN).map(({ masked }) => masked)).toEqual(expected)
})
