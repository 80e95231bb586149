import type { DemoRequest, Step } from './requests.data.ts'

/** What two people asked for and were given, and what it became for everybody. */
export const answeredForAll = {
  wanted: '2026年全市狂犬病暴露处置门诊名单、地址和接诊时间。',
  reply: [
    '2026年全市设狂犬病暴露处置门诊4家，均24小时接诊，节假日不休。',
    '门诊名称、地址和联系电话见所附名单。名单如有调整，以本网站发布的信息为准。',
  ].join('\n'),
  file: {
    title: '狂犬病暴露处置门诊名单',
    on: '2026-05-18',
    rows: [
      '门诊,地址,接诊时间',
      '云州市第一人民医院,青川区柳岸路88号,24小时',
      '云州市第三人民医院,河西区云桥路19号,24小时',
      '临江县人民医院,临江县滨江大道6号,24小时',
      '石屏县人民医院,石屏县城关镇东街2号,24小时',
    ],
  },
  title: '2026年全市狂犬病暴露处置门诊名单',
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
const answeredOn = (proposedAfter: number): Step[] => [
  { after: 0, doing: { act: 'confirm' } },
  {
    after: proposedAfter,
    doing: { act: 'propose', outcome: 'granted', reply: answeredForAll.reply },
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
    steps: answeredOn(6),
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
    steps: answeredOn(4),
  },
]
