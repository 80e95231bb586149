import { expect, test } from 'vitest'
import { CATEGORIES } from '../../checks/engine/finding.ts'
import { NOTHING_KNOWN } from '../../checks/rules/privacy/contacts.ts'
import { type Body, emptyMetadata, type Metadata } from '../../content/rules/document.ts'
import { KINDS } from '../../content/rules/kinds.ts'
import { type GateInput, runGates, standingBlocks } from './gates.ts'

const body = (...texts: string[]): Body => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

const notice: GateInput = {
  kind: KINDS.notice,
  title: '关于开展免费接种的通知',
  body: body('各区卫生健康局：'),
  metadata: { ...emptyMetadata(), issuer: '云州市卫生健康委员会', source: '云州市卫生健康委员会' },
  attachments: [],
  files: [],
  relations: [],
  known: NOTHING_KNOWN,
  ignores: [],
  categories: CATEGORIES,
  office: () => [],
  links: [],
  chinese: null,
  applicants: null,
  signedBy: ['secrecy-reviewer'],
  withoutSignatures: false,
  moment: 'publish',
}
const normative: GateInput = {
  ...notice,
  kind: KINDS.normative,
  signedBy: ['secrecy-reviewer', 'legality-reviewer'],
  metadata: {
    ...notice.metadata,
    documentNo: '云卫规〔2026〕3号',
    formedOn: '2026-11-02',
    effectiveOn: '2026-12-01',
    topicClass: '卫生监督',
    statutoryItem: 1,
  },
}
const plan = {
  outline: '背景、要点',
  forms: ['text' as const],
  channel: '门户网站',
  plannedOn: '2026-11-05',
}
const said = (input: GateInput) =>
  runGates(input).map(({ gate, key, severity }) => `${severity} ${gate} ${key}`)
const withMetadata = (input: GateInput, changes: Partial<Metadata>) => ({
  ...input,
  metadata: { ...input.metadata, ...changes },
})

test('a complete notice and a complete normative document pass every gate', () => {
  expect(said(notice)).toEqual([])
  expect(said(normative)).toEqual([])
})

test.each([
  [
    'required metadata of the kind',
    withMetadata(notice, { issuer: '' }),
    ['block metadata missing:issuer'],
  ],
  [
    'everything missing at once',
    withMetadata(normative, { documentNo: null, formedOn: null }),
    ['block metadata missing:documentNo', 'block metadata missing:formedOn'],
  ],
  ['an empty body', { ...notice, body: body('') }, ['block metadata empty-body']],
  [
    'a body of attachments only passes',
    {
      ...notice,
      body: body(''),
      attachments: [
        { fileId: 'f', url: null, name: 'a.pdf', size: 1, mime: 'application/pdf', hash: 'h' },
      ],
    },
    [],
  ],
  [
    '文号 without brackets',
    withMetadata(normative, { documentNo: '云卫规20263号' }),
    ['block metadata document-no'],
  ],
  [
    'an end before the beginning',
    withMetadata(normative, { expiresOn: '2026-11-30' }),
    ['block metadata dates'],
  ],
  [
    'an interpretation of nothing',
    { ...withMetadata(notice, { interpretationForm: 'text' }), kind: KINDS.interpretation },
    ['block metadata relation'],
  ],
  [
    'gaps in what is imported only warn',
    withMetadata(normative, { sourceAddress: 'https://old.example/1', topicClass: null }),
    ['warn metadata missing:topicClass'],
  ],
  [
    '无解读不发布',
    withMetadata(normative, { needsInterpretation: true }),
    ['block interpretation no-plan'],
  ],
  [
    'a plan without a form is no plan',
    withMetadata(normative, {
      needsInterpretation: true,
      interpretationPlan: { ...plan, forms: [] },
    }),
    ['block interpretation no-plan'],
  ],
  [
    'a whole plan passes',
    withMetadata(normative, { needsInterpretation: true, interpretationPlan: plan }),
    [],
  ],
  [
    'no secrecy review of this version (条例 art. 17)',
    { ...notice, signedBy: [] },
    ['block secrecy no-review'],
  ],
  [
    'a normative document without legality opinion',
    { ...normative, signedBy: ['secrecy-reviewer'] },
    ['block legality no-opinion'],
  ],
  ['signatures are not asked at submission', { ...normative, signedBy: [], moment: 'submit' }, []],
  [
    'a dead internal link warns',
    { ...notice, links: [{ href: '/a.html', state: 'dead', title: '' }] },
    ['warn links link:/a.html'],
  ],
  [
    'a translation whose Chinese is not public',
    { ...notice, chinese: { live: false, behind: false } },
    ['block translation chinese-not-live'],
  ],
  [
    'a translation of an earlier text, not wholly translated',
    {
      ...notice,
      chinese: { live: true, behind: true },
      body: body('Free vaccination (免费接种) for the elderly.', '各区卫生健康局：'),
    },
    ['warn translation behind', 'warn translation left-in-chinese'],
  ],
  [
    'a translation of an interpretation without a relation, which its Chinese has: nothing',
    {
      ...withMetadata(notice, { interpretationForm: 'text' }),
      kind: KINDS.interpretation,
      body: body('What changes for residents.'),
      chinese: { live: true, behind: false },
    },
    [],
  ],
  [
    'so does one to an unpublished piece',
    { ...notice, links: [{ href: 'publication:1', state: 'unpublished', title: '甲' }] },
    ['warn links link:publication:1'],
  ],
] as const)('%s', (_why, input, expected) => {
  expect(said(input as GateInput)).toEqual(expected)
})

test.each([
  ['in the title', { ...notice, title: '机密★1年 通知' }],
  ['in a paragraph', { ...notice, body: body('正文', '秘密★ 六个月') }],
  ['split over two paragraphs', { ...notice, body: body('绝密', '★') }],
  [
    'in an attachment’s name',
    {
      ...notice,
      attachments: [
        { fileId: 'f', url: null, name: '机密★方案.pdf', size: 1, mime: '', hash: 'h' },
      ],
    },
  ],
])('a secrecy mark %s blocks at every moment, and nobody can override it', (_where, input) => {
  for (const moment of ['submit', 'issue', 'publish'] as const) {
    const findings = runGates({ ...input, moment, signedBy: ['secrecy-reviewer'] })
    expect(findings[0]).toMatchObject({ gate: 'secrecy', severity: 'block', overridableBy: [] })
    expect(
      standingBlocks(
        findings,
        findings.map((finding) => ({ gate: finding.gate, findingKey: finding.key })),
      ),
    ).toHaveLength(findings.length)
  }
})

// 7+9+0+5+0+4+2+9+54+0+0+27+0+35+16+36+6 = 210 by the weights of GB 11643; 210 mod 11 = 1 → check character 0.
const ID = '110101199003072930'

test('personal numbers warn at submission and block from issuing on, until the secrecy reviewer clears each', () => {
  const input = { ...notice, body: body(`联系人电话13800138000，证件${ID}。`) }
  expect(
    runGates({ ...input, moment: 'submit' }).every((finding) => finding.severity === 'warn'),
  ).toBe(true)
  const findings = runGates({ ...input, moment: 'issue' })
  expect(findings.map((finding) => finding.key.split(':')[0]).sort()).toEqual([
    'mobile',
    'resident-id',
  ])
  const [first, second] = findings
  expect(standingBlocks(findings, [{ gate: 'privacy', findingKey: first!.key }])).toEqual([second])
})

test.each([
  ['http://10.1.2.3/oa/', 'block', 'links inner-address:link:0'],
  ['tel:13800138000', 'block', 'privacy mobile:link:0'],
  ['https://example.cn/?id=110101199003072930', 'block', 'privacy resident-id:link:0'],
])('a link to %s is told, though its words say nothing', (href, severity, key) => {
  const linked: Body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: '点击查看', marks: [{ type: 'link', attrs: { href } }] }],
      },
    ],
  }
  expect(said({ ...notice, body: linked })).toEqual([`${severity} ${key}`])
  expect(JSON.stringify(runGates({ ...notice, body: linked }))).not.toMatch(
    /13800138000|110101199003072930/,
  )
  const known = { contacts: new Set(['13800138000']), officials: new Set<string>() }
  if (href.startsWith('tel:')) expect(said({ ...notice, body: linked, known })).toEqual([])
})

test('an attachment on an inner network is told', () => {
  const attachments = [
    {
      fileId: null,
      url: 'http://192.168.1.2/a.pdf',
      name: '附件',
      size: null,
      mime: '',
      hash: null,
    },
  ]
  expect(said({ ...notice, attachments })).toEqual(['block links inner-address:attachments.0'])
})

test('a finding carries the masked number, never the number', () => {
  const findings = runGates({ ...notice, body: body(`证件${ID}`) })
  expect(JSON.stringify(findings)).not.toContain(ID)
})

test('a table of the body whose total does not add up is told at its cell', () => {
  const rows = [
    ['区县', '机构数', '床位数'],
    ['城区', '12', '300'],
    ['东区', '8', '200'],
    ['合计', '21', '500'],
  ]
  const table: Body['content'][number] = {
    type: 'table',
    content: rows.map((row) => ({
      type: 'tableRow',
      content: row.map((text) => ({
        type: 'tableCell',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    })),
  }
  const found = runGates({
    ...notice,
    body: { type: 'doc', content: [...notice.body.content, table] },
  })
  expect(found.map(({ key, place }) => [key, place?.path])).toEqual([
    ['table-total:body:1.3.1.0:0', [1, 3, 1, 0]],
  ])
})

test('likely slips are told where they were looked for, and a patient by name', () => {
  const text = '艾滋病患者王建国与会，予已处罚。'
  const findNames = (each: string) => {
    const start = each.indexOf('王建国')
    return start < 0 ? [] : [{ start, end: start + 3, confidence: 0.95 }]
  }
  expect(said({ ...notice, body: body(text), findNames })).toEqual([
    'warn privacy health-name:body:0:5',
  ])
})

const FORM = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '登记表.xlsx',
  hash: 'a'.repeat(64),
  field: 'attachments.0',
  scan: {
    state: 'read' as const,
    why: null,
    findings: [
      {
        code: 'hidden-sheet' as const,
        severity: 'block' as const,
        place: { kind: 'sheet' as const, sheet: '底稿', range: null },
        words: '姓名 电话',
      },
      {
        code: 'hidden-sheet' as const,
        severity: 'block' as const,
        place: { kind: 'sheet' as const, sheet: '说明', range: null },
        words: '填表说明',
      },
    ],
    texts: [
      {
        code: 'mobile',
        category: 'privacy' as const,
        severity: 'block' as const,
        shown: '138****5678',
      },
      {
        code: 'secrecy-mark',
        category: 'secrecy' as const,
        severity: 'block' as const,
        shown: '机密★',
      },
    ],
  },
}
const ignored = (code: string, words: string, clears: boolean, fileHash = FORM.hash) => ({
  ...{ code, words, clears, fileHash },
  places: 1,
})
const inForm = (ignores: GateInput['ignores'], moment: GateInput['moment'] = 'issue') =>
  runGates({ ...notice, moment, files: [FORM], ignores }).map(
    ({ severity, key, params }) =>
      `${severity} ${key.replace(FORM.id, 'form')} ${params['count'] ?? ''}`,
  )

test('what lies in a file is silent where somebody who may clear it ignored it in this very file', () => {
  const all = ['block form:hidden-sheet 2', 'block mobile:form:0 ', 'block secrecy-mark:form:1 ']
  expect(inForm([])).toEqual(all)
  expect(inForm([ignored('hidden-sheet', '填表说明', true)])).toEqual([
    'block form:hidden-sheet 1',
    ...all.slice(1),
  ])
  expect(
    inForm([
      ignored('hidden-sheet', '填表说明', true),
      ignored('hidden-sheet', '姓名 电话', true),
      ignored('mobile', '138****5678', true),
    ]),
  ).toEqual(all.slice(2))
  expect(inForm([ignored('hidden-sheet', '填表说明', true, 'b'.repeat(64))])).toEqual(all)
  expect(inForm([ignored('mobile', '138****5678', true, '')])).toEqual(all)
})

test('ignored by somebody who may not clear it, hidden content goes on to those who may, and stands there', () => {
  const explained = [
    ignored('hidden-sheet', '填表说明', false),
    ignored('hidden-sheet', '姓名 电话', false),
  ]
  expect(inForm([], 'submit')[0]).toBe('block form:hidden-sheet 2')
  expect(inForm(explained.slice(1), 'submit')[0]).toBe('block form:hidden-sheet 2')
  expect(inForm(explained, 'submit')).toContain('warn form:hidden-sheet 2')
  expect(inForm(explained)[0]).toBe('block form:hidden-sheet 2')
})

test('what may be ignored says by what; a secrecy mark may not', () => {
  const found = runGates({ ...notice, files: [FORM] })
  expect(found.map(({ ignorable }) => ignorable?.words ?? null)).toEqual([
    ['姓名 电话', '填表说明'],
    ['138****5678'],
    null,
  ])
})
