import { afterAll, beforeAll, expect, test } from 'vitest'
import { messyDocx } from '../../../test/office.ts'
import { good } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { contentContract } from './contract.ts'
import { recogniseOfficial } from './rules/body/official.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const convert = (name: string, bytes: Uint8Array) =>
  world.as('contributor').call(contentContract.convertDocx, {
    query: { name },
    body: bytes as Uint8Array<ArrayBuffer>,
  })

test('a marked-up Word file becomes a clean body, with what it says of itself and what was left', async () => {
  const made = good(await convert('通知.docx', await messyDocx()))
  expect({
    title: made.title,
    documentNo: made.documentNo,
    formedOn: made.formedOn,
    attachments: made.attachments,
    marked: made.marked,
  }).toEqual({
    title: '关于做好2026年冬季流感疫苗接种工作的通知',
    documentNo: '云卫发〔2026〕18号',
    formedOn: '2026-11-03',
    attachments: ['接种门诊名单', '知情同意书'],
    marked: true,
  })
  expect(made.dropped.map(({ message, count }) => `${message} ${count}`)).toEqual([
    '批注 1',
    '修订痕迹 2',
    '隐藏文字 1',
  ])
  expect(made.invisible).toEqual(['白字备注'])
  expect(made.files).toHaveLength(1)
  const shape = made.body.content.map((block: { type: string }) => block.type)
  expect(shape).toEqual([
    'paragraph',
    'heading',
    'paragraph',
    'heading',
    'orderedList',
    'paragraph',
    'image',
    'table',
    'paragraph',
    'paragraph',
    'paragraph',
    'paragraph',
  ])
  const text = JSON.stringify(made.body)
  expect(text).toContain('"text":"接种对象为六十岁以上老年人和中小学生。"')
  expect(text).toContain('{"type":"footnote","attrs":{"text":"以门诊公布的时间为准。"}}')
  expect(text).toContain('"alt":"接种点示意图"')
  expect(text).toMatch(/"colspan":2/)
  expect(text).toMatch(/"rowspan":2/)
  expect(text).not.toMatch(/医保结余|内部掌握|李敏/)
})

test('what is no Word file is refused in words', async () => {
  const answers = [
    await convert('旧.txt', new TextEncoder().encode('文字')),
    await convert('坏.docx', (await messyDocx()).slice(0, -300)),
  ]
  expect(answers.map(({ status, body }) => `${status} ${body.error?.code}`)).toEqual([
    '415 content.not-docx',
    '415 content.unreadable-docx',
  ])
})

test('without styles the lines of an official document tell its title, number, date and headings', () => {
  const lines = [
    '云州市卫生健康委员会',
    '关于印发基层医疗机构',
    '管理办法的通知',
    '云卫规〔2025〕3号',
    '各县（区）卫生健康局：',
    '一、总体要求',
    '坚持以人民健康为中心。',
    '（一）加强领导',
    '附件：医疗机构名单',
    '二〇二五年十一月二十日',
  ]
  const body = {
    type: 'doc' as const,
    content: lines.map((text) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text }],
    })),
  }
  const { body: kept, facts } = recogniseOfficial(body, null)
  expect(facts).toEqual({
    title: '云州市卫生健康委员会关于印发基层医疗机构管理办法的通知',
    documentNo: '云卫规〔2025〕3号',
    formedOn: '2025-11-20',
    attachments: ['医疗机构名单'],
  })
  expect(kept.content.map((block) => block.type)).toEqual([
    'paragraph',
    'heading',
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
  ])
})

test('the red head and the number are no part of the title; issuer and date stand at the right', () => {
  const lines = [
    '云州市卫生健康委员会文件',
    '云卫办〔2026〕21号',
    '关于开展医疗机构消防安全',
    '专项检查的通知',
    '各县（区）卫生健康局：',
    '请遵照执行。',
    '云州市卫生健康委员会办公室',
    '2026年11月20日',
    '（此件公开发布）',
  ]
  const content = lines.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }))
  const { body: kept, facts } = recogniseOfficial({ type: 'doc', content }, null)
  expect(facts).toMatchObject({
    title: '关于开展医疗机构消防安全专项检查的通知',
    documentNo: '云卫办〔2026〕21号',
  })
  expect(kept.content).toEqual([
    content[4],
    content[5],
    { ...content[6], attrs: { align: 'right' } },
    { ...content[7], attrs: { align: 'right' } },
    content[8],
  ])
})
