import { expect, test } from 'vitest'
import { dayInWords, documentNo, fillTemplate } from './letter.ts'

test('a number says organisation, kind, year and count', () => {
  expect(documentNo('云卫', '公开答', 2026, 3)).toBe('云卫公开答〔2026〕3号')
  expect(documentNo('', '公开补', 2025, 12)).toBe('公开补〔2025〕12号')
})

test('a day is written without leading zeros', () => {
  expect(dayInWords('2026-03-09')).toBe('2026年3月9日')
})

test('places are filled in, lines become paragraphs, and empty ones fall away', () => {
  const template = {
    paragraphs: ['{you}申请的{what}。', '{more}', '特此告知。'],
    mayBeEmpty: ['more'],
  }
  expect(fillTemplate(template, { you: '您', what: '规划\n（全文）', more: '' })).toEqual([
    '您申请的规划',
    '（全文）。',
    '特此告知。',
  ])
})

test('what is filled in is never read as a template', () => {
  expect(fillTemplate({ paragraphs: ['{what}'] }, { what: '{you}' })).toEqual(['{you}'])
})

test('a letter with a gap is not written', () => {
  expect(() => fillTemplate({ paragraphs: ['{gap}'] }, {})).toThrow('gap')
  for (const gap of ['', ' \n'])
    expect(() => fillTemplate({ paragraphs: ['于{gap}前答复。'] }, { gap })).toThrow('gap')
  const declared = { paragraphs: ['{gap}'], mayBeEmpty: ['gap'] }
  expect(() => fillTemplate(declared, {})).toThrow('gap')
})
