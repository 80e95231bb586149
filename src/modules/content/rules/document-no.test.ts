import { expect, test } from 'vitest'
import { lintDocumentNo, normaliseDocumentNo, parseDocumentNo } from './document-no.ts'

test.for([
  { why: 'already in form', typed: '国办发〔2017〕47号', is: '国办发〔2017〕47号' },
  {
    why: 'a two-character year mark is kept',
    typed: '平政办发〔2022〕52号',
    is: '平政办发〔2022〕52号',
  },
  { why: 'small hexagonal brackets', typed: '国办秘函﹝2019﹞19号', is: '国办秘函〔2019〕19号' },
  { why: 'half-width round brackets', typed: '琼府办函(2023)215号', is: '琼府办函〔2023〕215号' },
  { why: 'full-width round brackets', typed: '琼府办函（2023）215号', is: '琼府办函〔2023〕215号' },
  { why: 'lenticular brackets', typed: '成府发【2026】18号', is: '成府发〔2026〕18号' },
  { why: 'no 第', typed: '成府发〔2026〕第18号', is: '成府发〔2026〕18号' },
  { why: 'square brackets and padding', typed: '陕卫办发[2021]003号', is: '陕卫办发〔2021〕3号' },
  { why: 'spaces, also U+3000', typed: ' 云卫发 〔2026〕　12 号', is: '云卫发〔2026〕12号' },
  { why: 'full-width digits', typed: '云卫发〔２０２６〕１２号', is: '云卫发〔2026〕12号' },
  { why: 'an order keeps its 第', typed: '公安部令第162号', is: '公安部令第162号' },
  { why: 'text that is no number', typed: '关于印发方案的通知', is: '关于印发方案的通知' },
])('normalise: $why', ({ typed, is }) => {
  expect(normaliseDocumentNo(typed)).toBe(is)
  expect(normaliseDocumentNo(is)).toBe(is)
})

test.for([
  {
    typed: '国办发〔2017〕47号',
    org: '国办发',
    year: 2017,
    seq: 47,
    type: '办发',
    normative: false,
  },
  {
    typed: '平政办发〔2022〕52号',
    org: '平政办发',
    year: 2022,
    seq: 52,
    type: '办发',
    normative: false,
  },
  {
    typed: '国办秘函﹝2019﹞19号',
    org: '国办秘函',
    year: 2019,
    seq: 19,
    type: '秘函',
    normative: false,
  },
  {
    typed: '琼府办函(2023)215号',
    org: '琼府办函',
    year: 2023,
    seq: 215,
    type: '办函',
    normative: false,
  },
  { typed: '成府发【2026】18号', org: '成府发', year: 2026, seq: 18, type: '发', normative: false },
  {
    typed: '成府发〔2026〕第18号',
    org: '成府发',
    year: 2026,
    seq: 18,
    type: '发',
    normative: false,
  },
  {
    typed: '陕卫办发[2021]003号',
    org: '陕卫办发',
    year: 2021,
    seq: 3,
    type: '办发',
    normative: false,
  },
  {
    typed: '国办公开办函〔2019〕61号',
    org: '国办公开办函',
    year: 2019,
    seq: 61,
    type: '公开办函',
    normative: false,
  },
  {
    typed: '穗府办规〔2024〕5号',
    org: '穗府办规',
    year: 2024,
    seq: 5,
    type: '办规',
    normative: true,
  },
  {
    typed: '穗公积金规字〔2020〕1号',
    org: '穗公积金规字',
    year: 2020,
    seq: 1,
    type: '规字',
    normative: true,
  },
  {
    typed: '川办便函〔2021〕9号',
    org: '川办便函',
    year: 2021,
    seq: 9,
    type: '便函',
    normative: false,
  },
])('parse $typed', ({ typed, normative, ...parts }) => {
  expect(parseDocumentNo(typed)).toEqual({ ...parts, form: 'document', isNormative: normative })
})

test.for([
  { typed: '公安部令第162号', org: '公安部', year: null, seq: 162 },
  { typed: '邯郸市人民政府令第175号', org: '邯郸市人民政府', year: null, seq: 175 },
  {
    typed: '中华人民共和国国务院令第七百一十一号',
    org: '中华人民共和国国务院',
    year: null,
    seq: 711,
  },
  { typed: '卫生部令第二十号', org: '卫生部', year: null, seq: 20 },
  { typed: '国家卫生健康委员会令2023年第11号', org: '国家卫生健康委员会', year: 2023, seq: 11 },
])('parse the order $typed', ({ typed, ...parts }) => {
  expect(parseDocumentNo(typed)).toEqual({
    ...parts,
    type: '令',
    form: 'order',
    isNormative: false,
  })
})

test.for([
  { why: 'brackets lost in copying: a person decides', typed: '国办公开办函201961号' },
  { why: 'no 号', typed: '国办发〔2017〕47' },
  { why: 'two-digit year', typed: '国办发〔17〕47号' },
  { why: 'no agency', typed: '〔2017〕47号' },
  { why: 'number nought', typed: '国办发〔2017〕0号' },
  { why: 'numerals that are no number', typed: '卫生部令第一二号' },
  { why: 'empty', typed: '' },
  { why: 'a very long text', typed: '国'.repeat(100_000) },
])('not read: $why', ({ typed }) => {
  expect(parseDocumentNo(typed)).toBeNull()
})

test.for([
  { typed: '国办发〔2017〕47号', problems: [] },
  { typed: '公安部令第162号', problems: [] },
  { typed: '琼府办函(2023)215号', problems: ['brackets'] },
  { typed: '成府发〔2026〕第18号', problems: ['ordinal'] },
  { typed: '陕卫办发[2021]003号', problems: ['brackets', 'leading-zero'] },
  { typed: '云卫发 〔２０２６〕1号', problems: ['spaces', 'full-width-digits'] },
  { typed: '国办公开办函201961号', problems: ['year'] },
  { typed: '关于印发方案的通知', problems: ['unreadable'] },
  { typed: '', problems: ['unreadable'] },
])('lint $typed: $problems', ({ typed, problems }) => {
  expect(lintDocumentNo(typed)).toEqual(problems)
})
