import { describe, expect, test } from 'vitest'
import { bodyFromHtml } from './from-html.ts'
import { bodySchema } from './schema.ts'
import { textOf } from './text.ts'

test.for([
  '<div>',
  '<blockquote>',
  '<table><tr><td>',
  '<ul><li>',
  '<table><tr><td><ul><li><blockquote>',
])('what is left of 1,000 nested %s is an acceptable body', (open) => {
  const { body, dropped } = bodyFromHtml(`${open.repeat(1000)}甲<b>乙<a href="https://a.cn">丙`)
  expect(bodySchema.safeParse(body).error?.issues ?? []).toEqual([])
  expect(dropped.some((one) => one.code === 'too-deep')).toBe(open !== '<div>')
})

describe('hostile input takes bounded time and stack', () => {
  test.for([
    { why: '10,000 nested divs', html: `${'<div>'.repeat(10_000)}甲` },
    { why: '10,000 nested quotations', html: `${'<blockquote>'.repeat(10_000)}甲` },
    { why: '10,000 nested tables', html: `${'<table><tr><td>'.repeat(10_000)}甲` },
    { why: '10,000 nested lists', html: `${'<ul><li>'.repeat(10_000)}甲` },
    {
      why: '100,000 marks never closed',
      html: `${'<b><i>'.repeat(50_000)}甲${'<p>'.repeat(50_000)}`,
    },
    {
      why: '200,000 stray ends',
      html: `${'<div>'.repeat(50_000)}甲${'</p></span>'.repeat(100_000)}`,
    },
    {
      why: 'a tag with 100,000 attributes',
      html: `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>甲`,
    },
    { why: 'a million spaces', html: `<p>${' '.repeat(1_000_000)}甲` },
    { why: 'half a million entities', html: `<p>${'&nbsp;'.repeat(500_000)}甲` },
    { why: '5 MB of paragraphs', html: `${'<p>卫生健康委员会关于</p>'.repeat(330_000)}甲` },
    { why: 'a style of a megabyte', html: `<p style="${'text-decoration: '.repeat(60_000)}">甲` },
  ])('$why', { timeout: 120_000 }, ({ html }) => {
    const { body } = bodyFromHtml(html)
    expect(textOf(body)).toMatch(/甲$/)
  })
})
