import type { DemoRequest, Step } from './requests.data.ts'

/** What two people asked for and were given, and what it became for everybody. */
export const answeredForAll = {
  wanted: '2026年全市狂犬病暴露处置门诊名单、地址和接诊时间。',
  reply: [
    '2026年全市设狂犬病暴露处置门诊4家，均24小时接诊，节假日不休。',
    '门诊名称、地址和接诊时间见所附名单。名单如有调整，以本网站发布的信息为准。',
  ].join('\n'),
  file: {
    title: '狂犬病暴露处置门诊名单',
    on: '2026-05-15',
    rows: [
      '门诊,地址,接诊时间',
      '云州市第一人民医院,青川区柳岸路88号,24小时',
      '云州市第三人民医院,河西区云桥路19号,24小时',
      '临江县人民医院,临江县滨江大道6号,24小时',
      '石屏县人民医院,石屏县城关镇东街2号,24小时',
    ],
  },
  title: '2026年全市狂犬病暴露处置门诊名单',
  column: 'disclosure/answers',
  proposedOn: '2026-05-27',
  publishedOn: '2026-05-29',
} as const

const PERSON = {
  applicantKind: 'naturalPerson',
  email: '',
  address: '',
  form: 'electronic',
  delivery: 'online',
} as const
const answeredOn = (proposedAfter: number, reply: string): Step[] => [
  { after: 0, doing: { act: 'confirm' } },
  {
    after: proposedAfter,
    doing: { act: 'propose', outcome: 'granted', reply },
  },
  { after: 7, doing: { act: 'issue' } },
]

/** Two people who asked for the same; nobody of them exists. */
export const answeredRequests: readonly DemoRequest[] = [
  {
    sentOn: '2026-05-11',
    application: {
      ...PERSON,
      certificate: '990100199001010081',
      name: '闻人语',
      phone: '13900000781',
      wanted: answeredForAll.wanted,
    },
    steps: answeredOn(6, answeredForAll.reply),
  },
  {
    sentOn: '2026-05-18',
    application: {
      ...PERSON,
      certificate: '990100199001010082',
      name: '司徒望',
      phone: '13900000782',
      wanted: `请提供${answeredForAll.wanted}`,
    },
    steps: answeredOn(4, answeredForAll.reply),
  },
  // Asked for twice, given, and not proposed yet.
  {
    sentOn: '2026-06-08',
    application: {
      ...PERSON,
      certificate: '990100199001010083',
      name: '上官澜',
      phone: '13900000783',
      wanted: '2026年已备案托育机构名单和托位数。',
    },
    steps: answeredOn(5, '截至2026年5月底，全市已备案托育机构46家，托位2310个。'),
  },
  {
    sentOn: '2026-06-15',
    application: {
      ...PERSON,
      certificate: '990100199001010084',
      name: '公孙启',
      phone: '13900000784',
      wanted: '请提供2026年已备案托育机构名单和托位数。',
    },
    steps: answeredOn(4, '截至2026年5月底，全市已备案托育机构46家，托位2310个。'),
  },
]
