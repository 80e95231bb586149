import type { HomeView } from '../home-view.ts'
import type {
  ArticleView,
  ColumnView,
  DisclosureView,
  LibraryView,
  ListItem,
  OrganizationView,
  SearchView,
  SiteView,
  WithdrawnView,
} from '../view.ts'

/** Made-up pages of the fictional city, for tests of the pages and for looking at them. */
export const site: SiteView = {
  scriptHref: null,
  elder: false,
  phone: '0990-6123456',
  id: 'site-1',
  base: '',
  origin: 'https://wjw.yunzhou.gov.cn',
  domain: 'wjw.yunzhou.gov.cn',
  name: '云州市卫生健康委员会',
  nameEn: 'Yunzhou Municipal Health Commission',
  organizationName: '云州市卫生健康委员会',
  organizationNameEn: 'Yunzhou Municipal Health Commission',
  siteIdCode: '9901000012',
  icpNo: '云ICP备20260001号-1',
  policeNo: '云公网安备 99010002000012号',
  sponsor: '云州市卫生健康委员会',
  contact: '0990-6123456（工作日 8:30—12:00，14:00—17:30）',
  navigation: [
    ['首页', '/'],
    ['机构职能', '/jgzn/'],
    ['卫生要闻', '/wsyw/'],
    ['通知公告', '/tzgg/'],
    ['政策文件', '/zcwj/'],
    ['政府信息公开', '/zwgk/'],
    ['办事服务', '/bsfw/'],
    ['健康科普', '/jkkp/'],
  ].map(([text, href]) => ({ text: text!, href: href!, current: href === '/zcwj/' })),
  family: [
    { text: '清河县卫生健康局', href: '/qinghe/' },
    { text: '云州市疾病预防控制中心', href: '/cdc/' },
  ],
  stylesheetHref: '/assets/portal.css',
  themeHref: null,
}

export function column(name: string, slug: string, kind: ColumnView['kind'] = 'list'): ColumnView {
  return {
    id: `column-${slug}`,
    kind,
    name,
    href: `/${slug}/`,
    description: `发布云州市卫生健康委员会${name}信息。`,
    keywords: `${name},卫生健康`,
    columnType: name,
    archived: false,
  }
}

const titles = [
  '全市基层卫生健康工作现场会召开',
  '云州市启动 2026—2027 年度流感疫苗免费接种工作，六十岁以上户籍老年人可就近预约',
  '市卫生健康委部署冬春季呼吸道传染病防治工作',
  '我市新增三家医养结合示范机构',
  '家庭医生签约服务进社区活动周启动',
  '市疾控中心通报 10 月全市法定传染病疫情',
  '云州市第一人民医院门诊楼改造完成并投入使用',
]

export function items(count: number, path: string): ListItem[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${path}-${index}`,
    href: `/${path}/2026/${index + 1}.html`,
    title: titles[index % titles.length]!,
    publishedAt: `2026-11-${String(20 - (index % 18)).padStart(2, '0')}T07:30:00.000Z`,
  }))
}

const policies: ListItem[] = [
  {
    id: 'policy-1',
    href: '/zcwj/2026/1.html',
    title: '云州市卫生健康委员会关于印发《云州市基层医疗卫生机构药品配备使用管理办法》的通知',
    publishedAt: '2026-11-12T02:00:00.000Z',
    documentNo: '云卫规〔2026〕3号',
    validity: 'in-force',
    interpretations: [{ href: '/zcjd/2026/1.html', text: '一图读懂基层药品配备使用管理办法' }],
  },
  {
    id: 'policy-2',
    href: '/zcwj/2025/9.html',
    title: '云州市卫生健康委员会关于进一步规范预防接种门诊管理的通知',
    publishedAt: '2025-09-01T02:00:00.000Z',
    documentNo: '云卫发〔2025〕41号',
    validity: 'amended',
  },
  {
    id: 'policy-3',
    href: '/zcwj/2024/2.html',
    title: '云州市诊所备案管理暂行规定',
    publishedAt: '2024-03-11T02:00:00.000Z',
    documentNo: '云卫规〔2024〕1号',
    validity: 'repealed',
  },
]

const frame = { site, locale: 'zh-CN' as const }
const home = { href: '/', text: '首页' }

const disclosureEntries = [
  { href: '/zwgk/zn/', text: '政府信息公开指南' },
  { href: '/zwgk/zd/', text: '政府信息公开制度' },
  { href: '/zwgk/', text: '法定主动公开内容' },
  { href: '/zwgk/nb/', text: '政府信息公开年报' },
]

export const homeView: HomeView = {
  ...frame,
  blocks: [
    {
      id: 'focus',
      kind: 'focus',
      span: 6,
      view: {
        title: '卫生要闻',
        href: '/wsyw/',
        lead: {
          ...items(1, 'wsyw')[0]!,
          summary:
            '会议总结了今年以来全市基层卫生健康工作，部署紧密型县域医共体建设、家庭医生签约服务和村卫生室标准化建设等重点任务。',
        },
        items: items(7, 'wsyw').slice(1),
      },
    },
    {
      id: 'notices',
      kind: 'list',
      span: 3,
      view: { title: '通知公告', href: '/tzgg/', items: items(6, 'tzgg') },
    },
    {
      id: 'policies',
      kind: 'policies',
      span: 3,
      view: { title: '政策文件', href: '/zcwj/', items: policies },
    },
    {
      id: 'disclosure',
      kind: 'disclosure',
      span: 6,
      view: {
        title: '政府信息公开',
        column: column('政府信息公开', 'zwgk', 'disclosure'),
        entries: disclosureEntries,
        items: items(5, 'zwgk'),
      },
    },
    {
      id: 'topics',
      kind: 'topics',
      span: 6,
      view: {
        title: '专题专栏',
        topics: [
          {
            href: '/zt/flu/',
            text: '冬春季呼吸道传染病防治',
            description: '疫情提示、接种服务与健康知识',
            picture: null,
          },
        ],
      },
    },
    {
      id: 'organization',
      kind: 'organization',
      span: 6,
      view: {
        href: '/organization/',
        name: site.name,
        address: '云州市府前路 18 号',
        officeHours: '工作日 8:30—12:00，14:00—17:30',
        phone: '0990-6123456',
      },
    },
  ],
}

const policyColumn = column('政策文件', 'zcwj', 'library')

export const documentView: ArticleView = {
  ...frame,
  id: 'policy-1',
  href: '/zcwj/2026/1.html',
  title: policies[0]!.title,
  column: policyColumn,
  crumbs: [home, { href: '/zcwj/', text: '政策文件' }, { href: '/zcwj/2026/1.html', text: '正文' }],
  isDocument: true,
  indented: true,
  schemaType: 'Legislation',
  publishedAt: '2026-11-12T02:05:00.000Z',
  updatedAt: '2026-11-12T02:05:00.000Z',
  originallyPublishedOn: null,
  source: '云州市卫生健康委员会药政科',
  author: '',
  issuer: '云州市卫生健康委员会',
  documentNo: '云卫规〔2026〕3号',
  normativeNo: '云规备〔2026〕17号',
  indexNo: '990100001/2026-00031',
  formedOn: '2026-11-10',
  effectiveOn: '2027-01-01',
  expiresOn: '2031-12-31',
  topicClass: '卫生、体育／医药管理',
  genreClass: '通知',
  audienceClass: null,
  statutoryClass: '行政法规、规章和规范性文件',
  summary: '规范基层医疗卫生机构药品配备、采购、使用和监测。',
  keywords: ['基层', '药品', '配备使用'],
  validity: 'not-yet-in-force',
  causes: [],
  affects: [
    {
      kind: 'repeals',
      link: { href: '/zcwj/2022/5.html', text: '云州市基层药品采购暂行规定' },
      publishedAt: '2022-05-01T02:00:00.000Z',
    },
  ],
  bodyHtml: [
    '<p>各县（市、区）卫生健康局，委直属各单位：</p>',
    ...['一、总则', '二、配备与采购', '三、使用与监测', '四、监督管理'].map(
      (heading, index) =>
        `<h2 id="h${index}">${heading}</h2><p>基层医疗卫生机构应当优先配备使用国家基本药物，结合诊疗服务需要和群众用药习惯，合理确定药品目录，并做好与上级医院用药的衔接。</p><p>县域医共体牵头医院应当统一药品目录，定期公布短缺药品信息，具体要求见<a href="https://www.example.gov.cn/list">有关规定</a>。</p>`,
    ),
    '<table><thead><tr><th>机构类别</th><th>最低配备品种数</th><th>监测周期</th></tr></thead><tbody><tr><td>社区卫生服务中心</td><td>280</td><td>每月</td></tr><tr><td>村卫生室</td><td>80</td><td>每季度</td></tr></tbody></table>',
    '<p class="align-right">云州市卫生健康委员会</p><p class="align-right">2026年11月10日</p><p>（此件公开发布）</p>',
  ].join(''),
  outline: ['一、总则', '二、配备与采购', '三、使用与监测', '四、监督管理'].map((text, index) => ({
    id: `h${index}`,
    level: 2,
    text,
  })),
  picture: null,
  attachments: [
    { name: '基层药品配备目录（2026 年版）.xlsx', href: '/files/1/a.xlsx', size: 48_300, mime: '' },
    { name: '管理办法.pdf', href: '/files/2/b.pdf', size: 1_400_000, mime: 'application/pdf' },
  ],
  interpretations: items(1, 'zcjd'),
  interprets: [],
  changeNotes: [{ at: '2026-11-15T02:00:00.000Z', note: '更正附件目录中两个品种的剂型。' }],
}

export const repealedView: ArticleView = {
  ...documentView,
  id: 'policy-3',
  href: '/zcwj/2024/2.html',
  title: '云州市诊所备案管理暂行规定',
  validity: 'repealed',
  outline: [],
  affects: [],
  attachments: [],
  interpretations: [],
  changeNotes: [],
  causes: [
    {
      kind: 'repeals',
      link: { href: '/zcwj/2026/1.html', text: '云州市诊所备案管理办法' },
      publishedAt: '2026-06-01T02:00:00.000Z',
    },
  ],
}

export const libraryView: LibraryView = {
  ...frame,
  column: policyColumn,
  crumbs: [home, { href: '/zcwj/', text: '政策文件' }],
  query: '',
  filters: [
    {
      name: 'validity',
      label: '有效性',
      value: 'in-force',
      options: [
        { value: 'in-force', text: '有效', count: 31 },
        { value: 'repealed', text: '废止', count: 4 },
      ],
    },
    {
      name: 'issuer',
      label: '发布机构',
      value: '',
      options: [{ value: '云州市卫生健康委员会', text: '云州市卫生健康委员会', count: 35 }],
    },
    {
      name: 'year',
      label: '年份',
      value: '',
      options: [{ value: '2026', text: '2026', count: 12 }],
    },
    {
      name: 'topic',
      label: '主题分类',
      value: '',
      options: [{ value: '医药管理', text: '医药管理', count: 8 }],
    },
  ],
  items: policies.map((item) => ({
    ...item,
    issuer: '云州市卫生健康委员会',
    formedOn: '2026-11-10',
    endedOn: null,
    causes: [],
  })),
  sort: {
    name: 'sort',
    label: '排序',
    value: 'newest',
    options: [{ value: 'newest', text: '最新发布', count: null }],
  },
  feeds: [{ href: '/policies/feed.rss', text: 'RSS' }],
  downloads: [{ href: '/policies/export.xlsx', text: 'Excel 表格' }],
  paging: { page: 2, pageSize: 20, total: 173 },
}

export const disclosureView: DisclosureView = {
  ...frame,
  column: column('政府信息公开', 'zwgk', 'disclosure'),
  entry: { ...column('政府信息公开', 'zwgk', 'disclosure'), name: '法定主动公开内容' },
  crumbs: [home, { href: '/zwgk/', text: '政府信息公开' }],
  query: '',
  entries: disclosureEntries.map((entry) => ({
    ...entry,
    current: entry.href === '/zwgk/',
  })),
  classes: [
    '法规、规章和规范性文件',
    '机构职能与联系方式',
    '规划',
    '统计信息',
    '许可与对外管理服务事项',
    '处罚与强制',
    '财政预算、决算',
    '突发公共事件应急',
    '监督检查情况',
  ].map((name, index) => ({
    item: index + 1,
    name,
    count: (index * 7) % 12,
    href: `/zwgk/?item=${index + 1}`,
    current: false,
  })),
  currentClass: null,
  items: items(8, 'zwgk').map((item, index) => ({
    ...item,
    indexNo: `990100001/2026-000${10 + index}`,
    documentNo: index % 3 === 0 ? `云卫发〔2026〕${index + 1}号` : null,
  })),
  article: null,
  paging: { page: 1, pageSize: 20, total: 64 },
}

export const organizationView: OrganizationView = {
  ...frame,
  name: site.name,
  nameEn: site.nameEn,
  kind: 'commission',
  duties:
    '贯彻执行国家和省有关卫生健康的法律法规和政策，拟订全市卫生健康事业发展规划并组织实施。\n统筹规划全市卫生健康资源配置，指导县（市、区）卫生健康规划的编制和实施。\n制定并组织落实疾病预防控制规划以及严重危害人民健康公共卫生问题的干预措施。',
  address: '云州市府前路 18 号',
  officeHours: '工作日 8:30—12:00，14:00—17:30（法定节假日除外）',
  phone: '0990-6123456',
  fax: '0990-6123457',
  email: 'office@wjw.yunzhou.gov.cn',
  postcode: '990100',
  leaders: [
    {
      id: '1',
      name: '林知远',
      title: '党组书记、主任',
      portfolio: '主持委全面工作。',
      resume: '男，汉族，1970 年 3 月生，医学硕士。',
    },
    {
      id: '2',
      name: '苏闻溪',
      title: '副主任',
      portfolio: '分管疾病预防控制、卫生应急和健康促进工作。',
      resume: '',
    },
  ],
  units: [
    {
      id: '1',
      name: '办公室',
      nameEn: 'General Office',
      duties: '负责机关日常运转、政务公开和新闻宣传。',
      phone: '0990-6123401',
    },
    {
      id: '2',
      name: '疾病预防控制科',
      nameEn: 'Disease Control',
      duties: '拟订重大疾病防治规划并组织实施。',
      phone: '0990-6123405',
    },
  ],
}

export const searchView: SearchView = {
  ...frame,
  query: '疫苗',
  filters: [
    {
      name: 'kind',
      label: '类型',
      value: '',
      options: [{ value: 'news', text: '动态要闻', count: null }],
    },
  ],
  items: items(3, 'wsyw').map((item) => ({
    ...item,
    snippet: [
      { text: '六十岁以上户籍老年人可就近预约流感', hit: false },
      { text: '疫苗', hit: true },
      { text: '接种，预约方式包括电话、社区登记和线上平台。', hit: false },
    ],
    columnName: '卫生要闻',
    kindName: '动态要闻',
  })),
  paging: { page: 1, pageSize: 20, total: 3 },
  suggestions: [{ href: '/tzgg/', text: '通知公告' }],
}

export const withdrawnView: WithdrawnView = {
  ...frame,
  href: '/tzgg/2026/8.html',
  title: '关于开展 2026 年度护士执业注册集中办理的通知',
  explanation: '因办理时间调整，原通知撤回，新的办理时间另行通知。',
  publishedAt: '2026-10-08T02:00:00.000Z',
  withdrawnAt: '2026-10-10T08:12:00.000Z',
  documentNo: null,
  column: column('通知公告', 'tzgg'),
  crumbs: [home, { href: '/tzgg/', text: '通知公告' }],
  related: items(3, 'tzgg'),
}
