import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBankCard, isMobile, isResidentId15, isResidentId18 } from './numbers.ts'
import { maskPersonalData, personalData } from './personal-data.ts'

test.for([
  { why: 'the example in the annex of GB 11643', id: '11010519491231002X', valid: true },
  // 1·7+3·9+0+1·5+0+2·4+2·2+0+0+0+0+1·9+0+1·5+0+0+1·2 = 67, 67 mod 11 = 1 → 0
  { why: 'sum 67, remainder 1, check 0', id: '130102200001010010', valid: true },
  // 21+18+0+25+0+4+2+9+48+15+0+54+10+25+8+8+6 = 253 = 23·11, remainder 0 → 1
  { why: 'sum 253, remainder 0, check 1', id: '320501198506151231', valid: true },
  { why: 'another check character', id: '320501198506151232', valid: false },
  { why: 'X where a digit is due', id: '32050119850615123X', valid: false },
  { why: 'no such province', id: '990105194912310021', valid: false },
  { why: '29 February of a common year', id: '110105190002290021', valid: false },
  { why: '17 digits', id: '11010519491231002', valid: false },
])('resident ID: $why', ({ id, valid }) => {
  expect(isResidentId18(id)).toBe(valid)
})

test('every mistake in one digit of a resident ID is noticed', () => {
  const id = '11010519491231002X'
  for (let at = 0; at < 17; at++) {
    for (let digit = 0; digit < 10; digit++) {
      const wrong = `${id.slice(0, at)}${digit}${id.slice(at + 1)}`
      if (wrong !== id) expect(isResidentId18(wrong)).toBe(false)
    }
  }
})

test.for([
  { why: 'a day of 1949', id: '110105491231002', valid: true },
  { why: 'month 13', id: '110105491331002', valid: false },
  { why: 'no such province', id: '990105491231002', valid: false },
])('old resident ID: $why', ({ id, valid }) => {
  expect(isResidentId15(id)).toBe(valid)
})

test.for([
  // from the right: 8+2+0+0+9+7+4+3+5+4+0+8+0+7+4+7+2+4+6 = 80
  { why: '19 digits of UnionPay', card: '6228480402564890018', valid: true },
  // doubled 5 gives 1: six of them 6, five plain 5 make 25, 6221 gives 3+2+4+1 = 10, with 9: 50
  { why: '16 digits of UnionPay', card: '6221555555555559', valid: true },
  { why: 'the check digit is wrong', card: '6221555555555558', valid: false },
  { why: 'sixteen ones of Visa', card: '4111111111111111', valid: true },
  { why: '15 digits', card: '622155555555554', valid: false },
  { why: 'no bank begins so', card: '1000000000000008', valid: false },
])('bank card: $why', ({ card, valid }) => {
  expect(isBankCard(card)).toBe(valid)
})

test.for([
  { number: '13800138000', valid: true },
  { number: '19912345678', valid: true },
  { number: '16612345678', valid: true },
  { number: '15412345678', valid: false },
  { number: '19412345678', valid: false },
  { number: '12012345678', valid: false },
  { number: '1380013800', valid: false },
])('mobile $number: $valid', ({ number, valid }) => {
  expect(isMobile(number)).toBe(valid)
})

test.for([
  {
    why: 'an ID in a sentence',
    text: '患者张某，身份证号11010519491231002X，已治愈。',
    found: [['resident-id', '11010519491231002X', '110***********002X']],
  },
  {
    why: 'a small x',
    text: '11010519491231002x',
    found: [['resident-id', '11010519491231002x', '110***********002x']],
  },
  {
    why: 'full-width digits',
    text: '１３０１０２２００００１０１００１０',
    found: [['resident-id', '１３０１０２２００００１０１００１０', '１３０***********００１０']],
  },
  {
    why: 'an ID in groups',
    text: '320501 19850615 1231',
    found: [['resident-id', '320501 19850615 1231', '320*** ******** 1231']],
  },
  {
    why: 'an ID with invisible characters inside',
    text: '320501\u200b19850615\u200b1231',
    found: [['resident-id', '320501\u200b19850615\u200b1231', '320***\u200b********\u200b1231']],
  },
  {
    why: 'an old ID',
    text: '证号 110105491231002。',
    found: [['resident-id', '110105491231002', '110********1002']],
  },
  {
    why: 'a mobile number',
    text: '联系人：李某，13800138000。',
    found: [['mobile', '13800138000', '138****8000']],
  },
  {
    why: 'a mobile number spaced and hyphenated',
    text: '138-0013-8000 或 138 0013 8000',
    found: [
      ['mobile', '138-0013-8000', '138-****-8000'],
      ['mobile', '138 0013 8000', '138 **** 8000'],
    ],
  },
  {
    why: 'with the country code',
    text: '+8613800138000，+86 138 0013 8000，0086-13800138000',
    found: [
      ['mobile', '8613800138000', '86138****8000'],
      ['mobile', '86 138 0013 8000', '86 138 **** 8000'],
      ['mobile', '0086-13800138000', '0086-138****8000'],
    ],
  },
  {
    why: 'every digit apart',
    text: '1 3 8 0 0 1 3 8 0 0 0',
    found: [['mobile', '1 3 8 0 0 1 3 8 0 0 0', '1 3 8 * * * * 8 0 0 0']],
  },
  {
    why: 'a list of mobile numbers with spaces between',
    text: '13800138000 13900139000',
    found: [
      ['mobile', '13800138000', '138****8000'],
      ['mobile', '13900139000', '139****9000'],
    ],
  },
  {
    why: 'after the word Tel',
    text: 'Tel13800138000',
    found: [['mobile', '13800138000', '138****8000']],
  },
  {
    why: 'a card in fours',
    text: '卡号6221 5555 5555 5559',
    found: [['bank-card', '6221 5555 5555 5559', '6221 55** **** 5559']],
  },
  {
    why: 'a card in one piece',
    text: '账户6228480402564890018（农行）',
    found: [['bank-card', '6228480402564890018', '622848*********0018']],
  },
  { why: 'the health hotline', text: '请拨打12320或12345', found: [] },
  { why: 'a 400 number', text: '400-820-8820、4008208820', found: [] },
  { why: 'a landline', text: '010-65001234，0571-87654321', found: [] },
  { why: 'digits inside a longer run', text: '编号2013800138000123', found: [] },
  { why: 'an amount', text: '13800138000.50元', found: [] },
  { why: 'a decimal', text: '比例为0.13800138000', found: [] },
  { why: 'a file name', text: 'P020191219724154714951.pdf', found: [] },
  { why: 'a serial number with letters', text: 'SNB13800138000', found: [] },
  { why: 'an ID with a wrong check character', text: '110105194912310021', found: [] },
  { why: 'dates and times', text: '2026-11-21 08:30:00 至 2026-12-31', found: [] },
  { why: 'a document number', text: '国卫办发〔2023〕12345号', found: [] },
  { why: 'nothing', text: '', found: [] },
])('$why', ({ text, found }) => {
  const hits = personalData(text)
  expect(hits.map((hit) => [hit.code, hit.text, hit.masked])).toEqual(found)
  for (const hit of hits) {
    expect(text.slice(hit.start, hit.end)).toBe(hit.text)
    expect(hit.masked).toHaveLength(hit.text.length)
  }
})

test('masking keeps the rest of the text to the letter', () => {
  expect(maskPersonalData('李某（13800138000），证号11010519491231002X。')).toBe(
    '李某（138****8000），证号110***********002X。',
  )
})

const numberLike = fc
  .array(
    fc.constantFrom(
      '13800138000',
      '11010519491231002X',
      '6228480402564890018',
      '110105491231002',
      ...'0123456789',
      '138',
      '1234',
      '86',
      ' ',
      '-',
      '.',
      'x',
      '，',
      '\u200b',
      '５',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

test('after masking nothing is left to find, and the length is the same', () => {
  fc.assert(
    fc.property(numberLike, (text) => {
      const masked = maskPersonalData(text)
      expect(personalData(masked)).toEqual([])
      expect(masked).toHaveLength(text.length)
    }),
    { numRuns: 2000 },
  )
})

test.for([
  { why: 'one run of digits', text: '1'.repeat(200_000) },
  { why: 'single digits apart', text: '1 '.repeat(100_000) },
  { why: 'mobile numbers', text: '13800138000 '.repeat(17_000) },
  { why: 'zero-width characters', text: '1\u200b'.repeat(100_000) },
  { why: 'groups of four', text: '6221-'.repeat(40_000) },
])('200,000 characters of $why come to an end', ({ text }) => {
  // What backtracks would take hours: the test's own limit catches it.
  expect(maskPersonalData(text)).toHaveLength(text.length)
})
