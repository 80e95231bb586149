import { describe, expect, test } from 'vitest'
import { isDifficult, withPinyin } from './pinyin.ts'

describe('which characters few know', () => {
  test.for([
    { character: '疫', difficult: false },
    { character: '苗', difficult: false },
    { character: '痤', difficult: true },
    { character: '癔', difficult: true },
    { character: 'a', difficult: false },
    { character: '，', difficult: false },
  ])('$character', ({ character, difficult }) => {
    expect(isDifficult(character)).toBe(difficult)
  })
})

describe('pinyin over the text', () => {
  test.for([
    { why: 'nothing asked, nothing changed', html: '<p>痤疮</p>', wish: 'off', out: '<p>痤疮</p>' },
    {
      why: 'a word with one difficult character carries it whole',
      html: '<p>治疗痤疮。</p>',
      wish: 'words',
      out: '<p>治疗<ruby>痤疮<rp>(</rp><rt>cuó chuāng</rt><rp>)</rp></ruby>。</p>',
    },
    {
      why: 'every character, read in its word',
      html: '银行',
      wish: 'all',
      out: '<ruby>银<rp>(</rp><rt>yín</rt><rp>)</rp></ruby><ruby>行<rp>(</rp><rt>háng</rt><rp>)</rp></ruby>',
    },
    {
      why: 'tags and their attributes stay as they are',
      html: '<a href="/x" title="痤疮">x &amp; y</a>',
      wish: 'all',
      out: '<a href="/x" title="痤疮">x &amp; y</a>',
    },
  ] as const)('$why', ({ html, wish, out }) => {
    expect(withPinyin(html, wish)).toBe(out)
  })
})
