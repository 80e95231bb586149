import type { Grade } from '../modules/casework/rules/ratings.ts'
import type { Doing } from '../modules/requests/contract.ts'
import type { Application } from '../modules/requests/rules/application.ts'
import type { StaffChannel } from '../modules/requests/rules/registration.ts'
import type { ReviewKind, ReviewResult } from '../modules/requests/rules/reviews.ts'

/**
 * What is done to an application, how many days after it was sent; `correct` is the applicant's. `give`
 * hands it to a person, `giveUnitOf` to a person's department, `ask` asks one for help, each with so many days; `rate` is the applicant's too.
 */
export type Step =
  | { after: number; doing: Doing }
  | { after: number; correct: string }
  | { after: number; give: string; days: number }
  | { after: number; giveUnitOf: string; days: number }
  | { after: number; ask: string; days: number; question: string }
  | { after: number; note: string }
  | { after: number; rate: Grade; remark: string }
  | { after: number; review: ReviewKind; body: string }
  | { after: number; result: ReviewResult; note: string }

export type DemoRequest = {
  /** A day, or how many days before the day of filling. */
  sentOn: string | number
  application: Application
  /** How it came where staff registered it; otherwise through the portal. */
  came?: { channel: StaffChannel; confirmedAfter?: number }
  steps: readonly Step[]
}

const PERSON = {
  applicantKind: 'naturalPerson',
  certificate: '990100199001010000',
  phone: '13900000456',
  email: '',
  address: '',
  form: 'electronic',
  delivery: 'online',
} as const
const FIRM = {
  ...PERSON,
  applicantKind: 'business',
  certificate: '91990100MA00000000',
  phone: '0990-8800123',
} as const

const confirm: Step = { after: 0, doing: { act: 'confirm' } }
const issue = (after: number): Step => ({ after, doing: { act: 'issue' } })
const extend = (after: number, workingDays: number, reason: string): Step => ({
  after,
  doing: { act: 'extend', workingDays, reason },
})

/** Applications to 云州市卫生健康委员会; nobody of them exists. */
export const demoRequests: readonly DemoRequest[] = [
  {
    sentOn: '2025-12-22',
    application: {
      ...PERSON,
      certificate: '990100199001010017',
      name: '孟秋白',
      wanted: '2024年全市二级以上医疗机构名单及床位数。',
    },
    steps: [
      confirm,
      {
        after: 16,
        doing: {
          act: 'propose',
          outcome: 'granted',
          reply: '您所申请的信息已经公开，请在本网站“政府信息公开”专栏的“统计数据”中查阅。',
        },
      },
      issue(17),
      { after: 19, rate: 'very-satisfied', remark: '答复很快，附的网址可以直接打开。' },
    ],
  },
  {
    sentOn: '2026-03-09',
    application: {
      ...FIRM,
      name: '云州明达医疗器械有限公司',
      wanted: '2025年大型医用设备配置许可的批准文件。',
    },
    steps: [
      confirm,
      {
        after: 2,
        doing: {
          act: 'consult',
          whom: 'third-party',
          about: '2025年大型医用设备配置许可的批准文件。',
          question:
            '批准文件附有贵单位的设备报价和供货方案，是否同意公开，请于收到之日起15个工作日内提出意见。',
        },
      },
      { after: 4, doing: { act: 'delivered', consultation: 2, on: '2026-03-13' } },
      {
        after: 11,
        doing: {
          act: 'opinion',
          consultation: 2,
          on: '2026-03-20',
          agrees: false,
          words: '设备报价属于商业秘密，不同意公开；其余部分同意公开。',
        },
      },
      {
        after: 23,
        doing: {
          act: 'propose',
          outcome: 'partiallyGranted',
          reply:
            '批准文件正文随本答复提供；设备报价和供货方案涉及第三方商业秘密，第三方不同意公开，不予公开。',
        },
      },
      issue(24),
      { after: 27, rate: 'satisfied', remark: '' },
    ],
  },
  {
    sentOn: '2026-05-11',
    application: {
      ...PERSON,
      certificate: '990100199001010024',
      name: '程见山',
      wanted: '请提供有关材料和全部文件。',
    },
    steps: [
      confirm,
      {
        after: 3,
        doing: {
          act: 'ask-correction',
          items: '请写明所需政府信息的名称、文号或者其他便于查询的特征。',
          answerBy: '2026-05-29',
        },
      },
      { after: 21, doing: { act: 'lapse' } },
    ],
  },
  {
    sentOn: '2026-06-15',
    application: {
      ...PERSON,
      certificate: '990100199001010031',
      name: '顾雨声',
      wanted: '2026年医师资格考试阅卷过程的讨论记录。',
    },
    steps: [
      confirm,
      {
        after: 10,
        doing: {
          act: 'propose',
          outcome: 'denied_process',
          reply: '您所申请的讨论记录属于履行行政管理职能过程中形成的过程性信息，不予公开。',
        },
      },
      issue(11),
      {
        after: 14,
        rate: 'dissatisfied',
        remark: '希望说明理由时写得更具体一些。',
      },
      { after: 30, review: 'reconsideration', body: '云州市人民政府' },
      { after: 66, result: 'upheld', note: '复议决定维持本机关的答复。' },
      { after: 78, review: 'litigation-after', body: '云州市青川区人民法院' },
    ],
  },
  {
    sentOn: '2026-08-03',
    application: {
      ...PERSON,
      applicantKind: 'research',
      name: '云州大学公共卫生研究所',
      certificate: '12990000000000000X',
      wanted: '2025年度各县（区）预防接种门诊接种人次统计。',
    },
    steps: [
      confirm,
      {
        after: 8,
        doing: {
          act: 'propose',
          outcome: 'unable_needsCreation',
          reply:
            '本机关没有按接种门诊分列的现成统计，需要另行加工制作，无法提供；全市合计数可在“统计数据”中查阅。',
        },
      },
      issue(9),
    ],
  },
  {
    sentOn: 19,
    application: {
      ...PERSON,
      certificate: '990100199001010038',
      name: '何知微',
      wanted: '2026年公立医院医疗服务价格调整方案全文。',
    },
    steps: [
      confirm,
      { after: 1, give: 'xu.li', days: 12 },
      {
        after: 2,
        ask: 'wang.jing',
        days: 8,
        question: '该方案全文中哪些内容涉及尚未公布的成本监审数据，请提出区分处理的意见。',
      },
      { after: 3, note: '与申请人电话沟通：希望获取方案正文，附件可以不要。' },
      extend(12, 10, '所涉文件较多，需要区分处理。'),
    ],
  },
  {
    sentOn: 8,
    application: {
      ...FIRM,
      name: '云州康宁养老服务有限公司',
      wanted: '医养结合机构补助资金2025年分配方案及依据。',
    },
    steps: [
      confirm,
      {
        after: 6,
        doing: {
          act: 'propose',
          outcome: 'granted',
          reply: '您所申请的分配方案随本答复提供，其依据为《云州市医养结合机构补助办法》。',
        },
      },
    ],
  },
  {
    sentOn: 5,
    application: {
      ...PERSON,
      certificate: '990100199001010045',
      name: '白若水',
      wanted: '中心城区社区卫生服务中心布局规划（2026—2030年）征求意见稿。',
    },
    steps: [
      confirm,
      { after: 0, giveUnitOf: 'xu.li', days: 10 },
      {
        after: 1,
        doing: {
          act: 'consult',
          whom: 'co-maker',
          about: '中心城区社区卫生服务中心布局规划（2026—2030年）征求意见稿。',
          question:
            '该规划由我委牵头与贵局共同制作，拟予公开，请于收到之日起15个工作日内提出意见。',
        },
      },
    ],
  },
  {
    sentOn: 1,
    application: {
      ...PERSON,
      certificate: '990100199001010052',
      name: '陆清和',
      wanted: '家庭医生签约服务2026年考核结果（各中心得分）。',
    },
    steps: [],
  },
  {
    sentOn: '2026-04-13',
    application: {
      ...PERSON,
      certificate: '990100199001010059',
      name: '邵南亭',
      wanted: '2025年全市行政处罚案件的全部听证笔录。',
      form: 'paper',
      delivery: 'post',
      address: '云州市青川区柳岸路12号',
    },
    came: { channel: 'registered-post' },
    steps: [
      {
        after: 9,
        doing: {
          act: 'propose',
          outcome: 'denied_enforcementFile',
          reply: '听证笔录是行政执法案卷的组成部分，不予公开；处罚决定的主要内容已在本网站公开。',
        },
      },
      issue(10),
      { after: 25, review: 'litigation-direct', body: '云州市青川区人民法院' },
      { after: 120, result: 'other', note: '原告撤回起诉。' },
    ],
  },
  {
    sentOn: '2026-09-02',
    application: {
      ...FIRM,
      name: '云州佰信数据服务有限公司',
      certificate: '91990100MA11111111',
      wanted: '2023年至2025年全市医疗机构校验结果的逐家公告文本。',
      form: 'paper',
      delivery: 'pick-up',
    },
    came: { channel: 'in-person' },
    steps: [
      {
        after: 12,
        doing: {
          act: 'ask-fee',
          method: 'pages',
          count: 119,
          before: 0,
          howToPay: '凭本通知到市政务服务大厅财政非税收入窗口缴纳，或者扫描缴款码缴纳。',
        },
      },
      { after: 14, doing: { act: 'fee-delivered', on: '2026-09-16' } },
      { after: 20, doing: { act: 'pay', on: '2026-09-22' } },
      {
        after: 35,
        doing: {
          act: 'propose',
          outcome: 'granted',
          reply: '您单位所申请的公告文本共119页，随本答复提供。',
        },
      },
      issue(36),
      { after: 38, rate: 'fair', remark: '缴费窗口不好找，建议在通知里写明楼层。' },
    ],
  },
  {
    sentOn: 3,
    application: {
      ...PERSON,
      certificate: '990100199001010066',
      name: '闻溪桥',
      wanted: '2026年第四季度流感疫苗接种点疫苗供应数量和到货时间。',
      phone: '13900000777',
    },
    came: { channel: 'oral' },
    steps: [
      {
        after: 0,
        doing: { act: 'green', innerDueOn: '', reason: '涉及当前疫情防控，按绿色通道办理。' },
      },
      { after: 0, give: 'xu.li', days: 5 },
    ],
  },
  {
    sentOn: 4,
    application: {
      ...FIRM,
      name: '云州飞鸢广告有限公司',
      certificate: '91990100MA33333333',
      wanted: '本公司承接宣传栏、横幅和印刷品制作，价格优惠，欢迎贵单位来电洽谈。',
    },
    steps: [
      {
        after: 1,
        doing: { act: 'set-aside', reason: '内容为商业广告，没有要求获取政府信息。' },
      },
    ],
  },
  {
    sentOn: 2,
    application: {
      ...PERSON,
      certificate: '990100199001010073',
      name: '纪明远',
      wanted: '请提供家庭医生签约服务2026年考核结果（各中心得分）。',
      address: '云州市河西区云桥路8号',
    },
    came: { channel: 'plain-letter' },
    steps: [],
  },
  {
    sentOn: 12,
    application: {
      ...FIRM,
      name: '云州青禾健康咨询有限公司',
      certificate: '91990100MA22222222',
      wanted: '2026年全市民营医疗机构违法执业行政处罚决定书全文及统计台账（逐案）。',
      email: 'office@example.com',
    },
    came: { channel: 'email', confirmedAfter: 1 },
    steps: [
      { after: 4, give: 'xu.li', days: 10 },
      {
        after: 8,
        doing: {
          act: 'ask-fee',
          method: 'pages',
          count: 216,
          before: 0,
          howToPay: '凭本通知到市政务服务大厅财政非税收入窗口缴纳，或者扫描缴款码缴纳。',
        },
      },
    ],
  },
]
