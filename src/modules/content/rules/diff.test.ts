import { expect, test } from 'vitest'
import { diffText } from './diff/text.ts'
import { type ComparableRevision, diffRevisions, foldSame } from './diff.ts'
import { type Attachment, type Block, emptyMetadata, type Inline } from './document.ts'

const budget = () => ({ steps: 1_000_000 })
const p = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const t = (text: string): Inline => ({ type: 'text', text })
const revision = (
  content: Block[],
  more: Partial<ComparableRevision> = {},
): ComparableRevision => ({
  title: '通知',
  metadata: emptyMetadata(),
  body: { type: 'doc', content },
  attachments: [],
  relations: [],
  ...more,
})
const file = (name: string, fileId: string, hash = fileId): Attachment => ({
  name,
  fileId,
  hash,
  url: null,
  size: 1,
  mime: 'application/pdf',
})

test.for([
  { why: 'nothing', before: '各区卫生健康局：', after: '各区卫生健康局：', is: '各区卫生健康局：' },
  {
    why: 'a word more',
    before: '请认真执行。',
    after: '请认真贯彻执行。',
    is: '请认真[+贯彻]执行。',
  },
  {
    why: 'a word less',
    before: '请认真贯彻执行。',
    after: '请认真执行。',
    is: '请认真[-贯彻]执行。',
  },
  {
    why: 'a number changes whole, not digit by digit',
    before: '自2025年7月1日起施行',
    after: '自2026年7月15日起施行',
    is: '自[-2025][+2026]年7月[-1][+15]日起施行',
  },
  {
    why: 'one common character between two changes goes with them',
    before: '由医院的科室负责',
    after: '由区县的机构负责',
    is: '由[-医院的科室][+区县的机构]负责',
  },
  { why: 'all new', before: '', after: '新增一段', is: '[+新增一段]' },
  {
    why: 'a character outside the basic plane stays whole',
    before: '𠮷林',
    after: '𠮷野',
    is: '𠮷[-林][+野]',
  },
])('text: $why', ({ before, after, is }) => {
  const shown = diffText(before, after, budget())
    .map(({ kind, text }) => (kind === 'same' ? text : `[${kind === 'added' ? '+' : '-'}${text}]`))
    .join('')
  expect(shown).toBe(is)
})

test('without budget the differing middle is shown as replaced', () => {
  expect(diffText('请认真执行本通知', '请严格执行本通知', { steps: 0 })).toEqual([
    { kind: 'same', text: '请' },
    { kind: 'removed', text: '认真' },
    { kind: 'added', text: '严格' },
    { kind: 'same', text: '执行本通知' },
  ])
})

test('a revision is the same as itself', () => {
  const same = revision([p(t('一、总体要求')), p(t('二、主要任务'))])
  expect(diffRevisions(same, structuredClone(same))).toMatchObject({
    isSame: true,
    fields: [],
    counts: { same: 2, added: 0, removed: 0, changed: 0 },
  })
})

test('a paragraph put in, one taken out, one reworded', () => {
  const before = revision([
    p(t('第一条 为加强管理，制定本办法。')),
    p(t('第二条 本办法适用于全市。')),
    p(t('第三条 原有规定不再适用。')),
    p(t('第四条 本办法自发布之日起施行。')),
  ])
  const after = revision([
    p(t('第一条 为加强管理，制定本办法。')),
    p(t('新写的一段，与别的都不相像')),
    p(t('第二条 本办法适用于全市各级医疗机构。')),
    p(t('第四条 本办法自发布之日起施行。')),
  ])
  const { blocks, counts } = diffRevisions(before, after)
  expect(blocks.map(({ kind, segments }) => [kind, segments])).toEqual([
    ['same', [{ kind: 'same', text: '第一条 为加强管理，制定本办法。' }]],
    ['added', [{ kind: 'added', text: '新写的一段，与别的都不相像' }]],
    [
      'changed',
      [
        { kind: 'same', text: '第二条 本办法适用于全市' },
        { kind: 'added', text: '各级医疗机构' },
        { kind: 'same', text: '。' },
      ],
    ],
    ['removed', [{ kind: 'removed', text: '第三条 原有规定不再适用。' }]],
    ['same', [{ kind: 'same', text: '第四条 本办法自发布之日起施行。' }]],
  ])
  expect(counts).toEqual({ same: 2, added: 1, removed: 1, changed: 1 })
})

test('a table is compared row by row', () => {
  const table = (...rows: string[][]): Block => ({
    type: 'table',
    content: rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map((text) => ({ type: 'tableCell', content: [p(t(text))] })),
    })),
  })
  const { blocks } = diffRevisions(
    revision([table(['机构', '名额'], ['市中医院', '12'])]),
    revision([table(['机构', '名额'], ['市中医院', '15'])]),
  )
  expect(blocks).toEqual([
    { kind: 'same', type: 'table-row', segments: [{ kind: 'same', text: '机构\t名额' }] },
    {
      kind: 'changed',
      type: 'table-row',
      segments: [
        { kind: 'same', text: '市中医院\t' },
        { kind: 'removed', text: '12' },
        { kind: 'added', text: '15' },
      ],
    },
  ])
})

test('a link led elsewhere and a changed level are seen though the words are the same', () => {
  const linked = (href: string): Block =>
    p({ type: 'text', text: '点此查看', marks: [{ type: 'link', attrs: { href } }] })
  const heading = (level: 2 | 3): Block => ({
    type: 'heading',
    attrs: { level },
    content: [t('附则')],
  })
  const { blocks } = diffRevisions(
    revision([linked('https://a.gov.cn/'), heading(2)]),
    revision([linked('https://b.gov.cn/'), heading(3)]),
  )
  expect(blocks).toEqual([
    {
      kind: 'changed',
      type: 'paragraph',
      formatOnly: true,
      segments: [{ kind: 'same', text: '点此查看' }],
      links: { before: ['https://a.gov.cn/'], after: ['https://b.gov.cn/'] },
    },
    {
      kind: 'changed',
      type: 'heading',
      formatOnly: true,
      segments: [{ kind: 'same', text: '附则' }],
    },
  ])
})

test('a footnote is compared as a piece of its own', () => {
  const noted = (text: string): Block => p(t('疫苗'), { type: 'footnote', attrs: { text } })
  const { blocks } = diffRevisions(revision([noted('免费')]), revision([noted('免费接种')]))
  expect(blocks.map(({ kind, type }) => [kind, type])).toEqual([
    ['same', 'paragraph'],
    ['changed', 'footnote'],
  ])
})

test('title and metadata: each changed field with both values', () => {
  const { fields } = diffRevisions(
    revision([]),
    revision([], {
      title: '通告',
      metadata: { ...emptyMetadata(), keywords: ['疫苗'], expiresOn: '2027-01-01' },
    }),
  )
  expect(fields).toEqual([
    {
      field: 'title',
      before: '通知',
      after: '通告',
      segments: [
        { kind: 'same', text: '通' },
        { kind: 'removed', text: '知' },
        { kind: 'added', text: '告' },
      ],
    },
    { field: 'keywords', before: [], after: ['疫苗'], segments: null },
    { field: 'expiresOn', before: null, after: '2027-01-01', segments: null },
  ])
})

test('attachments: renamed, replaced, put in, taken out; unchanged ones are not listed', () => {
  const { attachments } = diffRevisions(
    revision([], {
      attachments: [
        file('保留.pdf', 'k'),
        file('旧名.pdf', 'a'),
        file('表.xlsx', 'b'),
        file('废.pdf', 'c'),
      ],
    }),
    revision([], {
      attachments: [
        file('保留.pdf', 'k'),
        file('新名.pdf', 'a'),
        file('表.xlsx', 'b2'),
        file('新.pdf', 'd'),
      ],
    }),
  )
  expect(attachments.map(({ kind, before, after }) => [kind, before?.name, after?.name])).toEqual([
    ['changed', '旧名.pdf', '新名.pdf'],
    ['changed', '表.xlsx', '表.xlsx'],
    ['added', undefined, '新.pdf'],
    ['removed', '废.pdf', undefined],
  ])
})

test('relations put in and taken out', () => {
  const { relations, isSame } = diffRevisions(
    revision([], { relations: [{ kind: 'amends', targetId: 'a' }] }),
    revision([], { relations: [{ kind: 'repeals', targetId: 'a' }] }),
  )
  expect(isSame).toBe(false)
  expect(relations).toEqual([
    { kind: 'removed', relation: { kind: 'amends', targetId: 'a' } },
    { kind: 'added', relation: { kind: 'repeals', targetId: 'a' } },
  ])
})

test('long unchanged stretches fold, leaving two blocks beside a change', () => {
  const lines = Array.from({ length: 12 }, (_, i) => p(t(`第${i}段`)))
  const changed = lines.with(6, p(t('全然不同')))
  const folded = foldSame(diffRevisions(revision(lines), revision(changed)).blocks)
  expect(folded.map((one) => (one.kind === 'fold' ? one.blocks.length : one.kind))).toEqual([
    4,
    'same',
    'same',
    'removed',
    'added',
    'same',
    'same',
    3,
  ])
})

test('a megabyte rewritten throughout, and one huge paragraph, take bounded time', () => {
  const words = (seed: number, length: number) =>
    Array.from({ length }, (_, i) => String.fromCharCode(0x4e00 + ((i * seed) % 5000))).join('')
  const many = (seed: number) =>
    revision(Array.from({ length: 10_000 }, (_, i) => p(t(words(seed + i, 100)))))
  expect(diffRevisions(many(7), many(11)).isSame).toBe(false)
  expect(
    diffRevisions(revision([p(t(words(7, 1_000_000)))]), revision([p(t(words(11, 1_000_000)))]))
      .isSame,
  ).toBe(false)
})
