import type { DemoHome } from './types.ts'

/** National bodies; what is not `.gov.cn` shows the way out of government. */
const nation = [
  { text: '中国政府网', href: 'https://www.gov.cn/' },
  { text: '国家卫生健康委员会', href: 'https://www.nhc.gov.cn/' },
  { text: '国家疾病预防控制局', href: 'https://www.ndcpa.gov.cn/' },
  { text: '国家中医药管理局', href: 'https://www.natcm.gov.cn/' },
  { text: '国家医疗保障局', href: 'https://www.nhsa.gov.cn/' },
]

/** How each demo site arranges its front page, and its colours. */
export const demoHomes: DemoHome[] = [
  {
    organization: 'yunzhou',
    theme: { main: '#0f4c8a', accent: '#a5312a', third: '#0b6670', headings: 'sans' },
    blocks: [
      { kind: 'focus', title: '要闻动态', columns: ['news'], limit: 9 },
      { kind: 'list', columns: ['news/notices'] },
      { kind: 'policies', columns: ['policies'] },
      {
        kind: 'areas',
        title: '重点领域信息公开',
        columns: ['policies/normative', 'plans', 'statistics', 'finance', 'powers'],
        classes: [12, 13, 11],
      },
      { kind: 'disclosure', columns: ['disclosure'] },
      { kind: 'services', columns: ['services'], width: 'two-thirds', limit: 6 },
      {
        kind: 'interaction',
        columns: ['interaction'],
        width: 'third',
        links: [
          { text: '依申请公开', href: '/apply' },
          { text: '依申请公开办理说明', href: '/disclosure/guide/' },
        ],
      },
      { kind: 'topics' },
      { kind: 'list', columns: ['interpretations'] },
      { kind: 'list', columns: ['news/grassroots'] },
      { kind: 'figures', figure: 'monthly' },
      { kind: 'list', columns: ['statistics'], width: 'third' },
      { kind: 'education', columns: ['health-education'] },
      { kind: 'organization' },
      {
        kind: 'links',
        links: [...nation, { text: '中国疾病预防控制中心', href: 'https://www.chinacdc.cn/' }],
      },
    ],
  },
  {
    organization: 'qinghe',
    theme: { main: '#1f6b46', accent: '#9c4a12', third: null, headings: 'serif' },
    blocks: [
      { kind: 'focus', columns: ['news'], width: 'two-thirds', limit: 6 },
      { kind: 'organization' },
      { kind: 'list', columns: ['notices'] },
      { kind: 'education', columns: ['health-education'], width: 'half' },
      { kind: 'disclosure', columns: ['disclosure'] },
      { kind: 'services', columns: ['services'], width: 'two-thirds', limit: 6 },
      { kind: 'interaction', width: 'third' },
      { kind: 'links', links: nation.slice(0, 2) },
    ],
  },
  {
    organization: 'cdc',
    theme: { main: '#0b6670', accent: '#a5441f', third: '#573b80', headings: 'sans' },
    blocks: [
      { kind: 'focus', columns: ['news'], width: 'two-thirds', limit: 5 },
      {
        kind: 'interaction',
        width: 'third',
        links: [{ text: '预防接种服务', href: '/services/' }],
      },
      { kind: 'figures', figure: 'monthly' },
      { kind: 'list', columns: ['monitoring'], width: 'third' },
      { kind: 'education', columns: ['health-education'], width: 'half' },
      { kind: 'services', columns: ['services'], width: 'half', limit: 4 },
      { kind: 'list', columns: ['notices'] },
      { kind: 'organization', width: 'half' },
      {
        kind: 'links',
        links: [
          ...nation.slice(1, 3),
          { text: '中国疾病预防控制中心', href: 'https://www.chinacdc.cn/' },
        ],
      },
    ],
  },
]
