import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../../../test/pieces.ts'
import type { Body } from '../../content/rules/document.ts'
import { excerptOf } from './excerpt.ts'
import { lookAt } from './look.ts'

const ID = '11010519491231002X'

function look(body: Body, more: { title?: string; summary?: string; addresses?: string[] } = {}) {
  return lookAt(
    {
      id: 'p',
      title: '通知',
      summary: '',
      spell: false,
      isNew: true,
      addresses: [],
      formedOn: null,
      ...more,
      body: JSON.stringify(body),
    },
    {},
  )
}

describe('looking through a page', () => {
  test('where its links and attachments lead is looked at too', () => {
    const link = (href: string): Body => ({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: '点击查看', marks: [{ type: 'link', attrs: { href } }] }],
        },
      ],
    })
    expect(look(link('https://www.example.cn/')).found).toEqual([])
    expect(look(link('tel:13800138000')).found).toMatchObject([
      { code: 'mobile', category: 'privacy', part: 'body', words: 'tel:138****8000' },
    ])
    const { found } = look(link('http://10.1.2.3/oa/7'), { addresses: ['http://10.9.9.9/a.pdf'] })
    expect(found.map(({ code, words }) => [code, words])).toEqual([
      ['inner-address', 'http://10.1.2.3/oa/7'],
      ['inner-address', 'http://10.9.9.9/a.pdf'],
    ])
  })

  test('title, summary and text are read, each finding with its place', () => {
    const { found } = look(paragraphs('全市安全生产工作布署会召开。'), {
      title: '关于布署工作的通知',
      summary: '现将按装要求通知如下。',
    })
    expect(found.map(({ part, words, times }) => [part, words, times])).toEqual([
      ['title', '布署', 2],
      ['summary', '按装', 1],
    ])
  })

  test('a summary that is the beginning of the text is not read twice', () => {
    const { found } = look(paragraphs('工作布署如下。其他略。'), { summary: '工作布署如下。' })
    expect(found.map(({ part, times }) => [part, times])).toEqual([['body', 1]])
  })

  test('of a personal number only the mask leaves', () => {
    const seen = look(paragraphs(`联系人身份证号${ID}。`))
    expect(JSON.stringify(seen)).not.toContain(ID)
    expect(seen.found.map(({ category, words }) => [category, words])).toContainEqual([
      'privacy',
      '110***********002X',
    ])
  })

  test('nor does it leave in what another rule says of the words around it', () => {
    const seen = look(paragraphs(`请联系(证号${ID})。电话１３８００１３８０００。`))
    const codes = seen.found.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['half-width-brackets', 'full-width-letters']))
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${ID}|１３８００１３８０００|13800138000`))
  })

  test('a picture without an alternative text is found, a link is told', () => {
    const { found, links } = look({
      type: 'doc',
      content: [
        { type: 'image', attrs: { fileId: null, src: 'https://a.example/x.png', alt: '' } },
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: '详见附表',
              marks: [{ type: 'link', attrs: { href: 'https://b.example/' } }],
            },
          ],
        },
      ],
    })
    expect(found.map(({ code }) => code)).toEqual(['missing-alternative'])
    expect(links).toEqual(['https://b.example/'])
  })
})

describe('the words in context', () => {
  test('stand where they are marked', () => {
    const text = `${'前'.repeat(200)}布署${'后'.repeat(200)}`
    const { before, marked, after } = excerptOf(text, {
      start: 200,
      end: 202,
      words: '布署',
      category: 'spelling',
      code: 'misspelling',
    })
    expect([before.length, marked, after.length]).toEqual([80, '布署', 80])
  })

  test('personal data are masked in the mark and around it', () => {
    const text = `张某身份证号${ID}，手机13812345678。`
    const start = text.indexOf(ID)
    const shown = excerptOf(text, {
      start,
      end: start + ID.length,
      words: '110105********002X',
      category: 'privacy',
      code: 'resident-id',
    })
    expect(shown.marked).toBe('110105********002X')
    expect(Object.values(shown).join('')).not.toMatch(/19491231|13812345678/)
  })

  test('a name that may be none is shown, or nobody could judge it', () => {
    const text = '医师采纳92.7万项，患者少做检查。'
    const place = { start: 8, end: 10, words: '万某', category: 'privacy', code: 'health-name' }
    expect(excerptOf(text, place).marked).toBe('万项')
  })
})
