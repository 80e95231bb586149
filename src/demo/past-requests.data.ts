import type { ApplicantKind } from '../modules/requests/rules/application.ts'
import type { OutcomeRow } from '../modules/requests/rules/outcomes.data.ts'
import type { DemoRequest, Step } from './requests.data.ts'

/** Days after it came: the reply drafted, signed and served well within the limit. */
const PROPOSED_AFTER = 13
/** What was withheld is looked at again every year (条例 Art. 18). */
const ASSESSED_AFTER = [370, 736] as const
const REPLIES: Partial<Record<OutcomeRow, string>> = {
  granted: '您所申请的信息随本答复提供。',
  partiallyGranted:
    '您所申请的信息中可以公开的部分随本答复提供；涉及商业秘密、个人隐私的部分不予公开。',
  unable_notHeld: '经检索，本机关未制作、未获取您所申请的信息，请向有关机关了解。',
  notProcessed_repeat: '本机关已就同一申请作出答复，不再重复处理。',
}
const REFUSED = '您所申请的信息依法不予公开，理由见答复书正文。'

/** What applicants did about a reply, by what they had asked for. */
const DISPUTES: Record<string, readonly Step[]> = {
  '医疗服务价格调整方案讨论会议记录。': [
    { after: 44, review: 'reconsideration', body: '云州市人民政府' },
    { after: 101, result: 'upheld', note: '' },
  ],
  '某医疗器械供应合同的价格清单。': [
    { after: 48, review: 'reconsideration', body: '云州市人民政府' },
    { after: 87, result: 'other', note: '申请人撤回复议申请，终止审理。' },
  ],
  '2023年度医疗机构校验专家评审打分表。': [
    { after: 40, review: 'reconsideration', body: '云州市人民政府' },
    { after: 97, result: 'upheld', note: '' },
  ],
  '某小区二次供水设施改造图纸。': [
    { after: 50, review: 'litigation-direct', body: '云州市青川区人民法院' },
    { after: 196, result: 'upheld', note: '驳回原告诉讼请求。' },
  ],
}

/** What has to be done before an outcome: its letter says that it was. */
const BEFORE: Partial<Record<OutcomeRow, readonly Step[]>> = {
  unable_stillUnclear: [
    {
      after: 3,
      doing: {
        act: 'ask-correction',
        items: '请写明所需政府信息的名称、文号或者其他便于查询的特征。',
        answerBy: '2025-08-20',
      },
    },
    {
      after: 9,
      doing: {
        act: 'correction-received',
        on: '2025-08-13',
        words: '来信补正：要求提供历年有关卫生的全部材料，不另作说明。',
      },
    },
  ],
}

/** What was found a year later; what was withheld as a matter of process has yet to be looked at. */
const REASSESSED: Partial<Record<OutcomeRow, readonly Step[]>> = {
  partiallyGranted: [
    {
      after: 375,
      doing: {
        act: 'reassess',
        result: 'kept',
        words: '所涉商业秘密、个人隐私的情形没有变化，继续不予公开。',
      },
    },
  ],
  denied_thirdParty: [
    {
      after: 370,
      doing: {
        act: 'reassess',
        result: 'kept',
        words: '第三方仍不同意公开，且不公开不会对公共利益造成重大影响。',
      },
    },
  ],
}

/** One certificate to one name, so that who applied twice is known again. */
const names: string[] = []
function certificateOf(kind: ApplicantKind, name: string): string {
  if (!names.includes(name)) names.push(name)
  const count = String(names.indexOf(name)).padStart(3, '0')
  return kind === 'naturalPerson' ? `990100198001010${count}` : `91990100MA00001${count}`
}

function many(
  applicantKind: ApplicantKind,
  outcome: OutcomeRow,
  rows: readonly (readonly [string, string, string])[],
  reassessed: readonly Step[] = REASSESSED[outcome] ?? [],
): DemoRequest[] {
  return rows.map(([sentOn, name, wanted]) => ({
    sentOn,
    application: {
      applicantKind,
      name,
      wanted,
      certificate: certificateOf(applicantKind, name),
      phone: '0990-8800000',
      email: '',
      address: '',
      form: 'electronic',
      delivery: 'online',
    },
    steps:
      outcome === 'other_noCorrection'
        ? [
            { after: 0, doing: { act: 'confirm' } },
            {
              after: 3,
              doing: {
                act: 'ask-correction',
                items: '请写明所需政府信息的名称、文号或者其他便于查询的特征。',
                answerBy: '2025-11-24',
              },
            },
            { after: 23, doing: { act: 'lapse' } },
          ]
        : [
            { after: 0, doing: { act: 'confirm' } },
            ...(BEFORE[outcome] ?? []),
            {
              after: PROPOSED_AFTER,
              doing: { act: 'propose', outcome, reply: REPLIES[outcome] ?? REFUSED },
            },
            { after: PROPOSED_AFTER + 1, doing: { act: 'issue' } },
            ...(DISPUTES[wanted] ?? []),
            ...reassessed,
          ],
  }))
}

/** Applications of 2024 that were withheld, wholly or in part: looked at in both years since. */
const keptWithheld: readonly Step[] = ASSESSED_AFTER.map((after) => ({
  after,
  doing: { act: 'reassess', result: 'kept', words: '不予公开的情形没有变化，继续不予公开。' },
}))

/** The applications that the annual report of 2024 counts, but for the two carried over to 2025. */
const requestsOf2024: readonly DemoRequest[] = [
  // 上年结转
  ...many('naturalPerson', 'granted', [['2023-12-26', '郁晚晴', '2023年全市助产机构名单。']]),
  // 自然人
  ...many('naturalPerson', 'granted', [
    ['2024-01-09', '施望舒', '2023年各县（区）家庭医生签约人数。'],
    ['2024-02-27', '易行舟', '2024年度预防接种门诊设置情况。'],
    ['2024-04-16', '季临风', '2023年度护士执业资格考试考点安排文件。'],
    ['2024-06-04', '乔木深', '2024年无偿献血点位和开放时间。'],
    ['2024-08-13', '谷清和', '市级中医重点专科名单。'],
    ['2024-10-22', '齐远帆', '2023年度卫生城镇复审结果。'],
  ]),
  ...many(
    'naturalPerson',
    'partiallyGranted',
    [
      ['2024-03-12', '平阳春', '市妇幼保健院迁建项目论证意见及附件。'],
      ['2024-07-16', '时雨村', '2023年度医疗机构校验专家评审打分表。'],
    ],
    keptWithheld,
  ),
  ...many(
    'naturalPerson',
    'denied_thirdParty',
    [['2024-05-14', '谷清和', '某检验试剂采购合同的供货价格。']],
    keptWithheld,
  ),
  ...many(
    'naturalPerson',
    'denied_internalAffairs',
    [['2024-09-10', '柏舟行', '2024年度机关后勤保障工作安排。']],
    keptWithheld,
  ),
  ...many('naturalPerson', 'unable_notHeld', [
    ['2024-03-26', '柏舟行', '某地块土壤污染状况调查报告。'],
    ['2024-06-25', '沙平川', '城镇职工医保个人账户划拨明细。'],
    ['2024-11-05', '季临风', '食品生产企业抽检不合格名单。'],
  ]),
  ...many('naturalPerson', 'notProcessed_petition', [
    ['2024-08-27', '乔木深', '反映某诊所收费过高并要求查处。'],
  ]),
  // 商业企业
  ...many('business', 'granted', [
    ['2024-04-23', '云州启明健康管理有限公司', '医疗美容机构备案条件文件。'],
    ['2024-09-24', '云州安和护理服务有限公司', '2024年长期护理服务机构名录。'],
  ]),
  ...many('business', 'unable_needsCreation', [
    ['2024-07-02', '云州博康药业有限公司', '近五年全市各医院药品费用分类对比表。'],
  ]),
  // 科研机构
  ...many('research', 'granted', [
    ['2024-05-28', '云州大学公共卫生研究所', '2023年法定传染病发病情况年报。'],
  ]),
  // 法律服务机构
  ...many(
    'legalService',
    'denied_enforcementFile',
    [['2024-10-15', '云州清正律师事务所', '某门诊部行政处罚案卷中的询问笔录。']],
    keptWithheld,
  ),
]

/**
 * The applications that the published annual reports of 2024 and 2025 count, but for the one carried
 * over to 2026, which stands in `requests.data.ts`. Nobody of them exists.
 */
export const pastRequests: readonly DemoRequest[] = [
  ...requestsOf2024,
  // 2024年结转
  ...many('naturalPerson', 'granted', [
    ['2024-12-23', '郁晚晴', '2024年全市免费婚检定点机构名单。'],
    ['2024-12-24', '沙平川', '2023年度公共场所卫生监督抽检结果。'],
  ]),
  // 自然人
  ...many('naturalPerson', 'granted', [
    ['2025-01-06', '施望舒', '2024年各县（区）家庭医生签约人数。'],
    ['2025-02-20', '易行舟', '市级医疗质量控制中心名单及挂靠单位。'],
    ['2025-03-18', '季临风', '2024年度卫生专业技术资格考试合格人员名单公示文件。'],
    ['2025-04-10', '施望舒', '2025年度家庭医生签约服务费标准文件。'],
    ['2025-05-13', '乔木深', '母婴保健技术服务机构名单。'],
    ['2025-06-11', '齐远帆', '2024年度爱国卫生先进单位表彰决定。'],
    ['2025-07-08', '谷清和', '2025年度预防接种门诊名单和地址。'],
    ['2025-08-20', '平阳春', '医疗广告审查证明办理情况（2025年上半年）。'],
  ]),
  ...many('naturalPerson', 'partiallyGranted', [
    ['2025-03-06', '郁晚晴', '云州市第二人民医院扩建项目批复及附件。'],
    ['2025-06-24', '易行舟', '2024年度医疗机构不良执业行为记分通报。'],
    ['2025-09-09', '时雨村', '民营医院校验审查意见（2025年度）。'],
  ]),
  ...many('naturalPerson', 'denied_thirdParty', [
    ['2025-04-22', '谷清和', '某医疗器械供应合同的价格清单。'],
  ]),
  ...many('naturalPerson', 'denied_process', [
    ['2025-05-27', '柏舟行', '医疗服务价格调整方案讨论会议记录。'],
  ]),
  ...many('naturalPerson', 'unable_notHeld', [
    ['2025-02-11', '柏舟行', '某小区二次供水设施改造图纸。'],
    ['2025-07-22', '齐远帆', '城乡居民医保参保人数明细。'],
    ['2025-10-15', '季临风', '药品集中采购中选价格。'],
  ]),
  ...many('naturalPerson', 'unable_stillUnclear', [
    ['2025-08-05', '时雨村', '有关卫生的全部材料。'],
  ]),
  ...many('naturalPerson', 'notProcessed_repeat', [
    ['2025-09-23', '施望舒', '2024年各县（区）家庭医生签约人数。'],
  ]),
  // 商业企业
  ...many('business', 'granted', [
    ['2025-03-25', '云州启明健康管理有限公司', '健康体检机构设置审批条件文件。'],
    ['2025-08-12', '云州安和护理服务有限公司', '护理站设置基本标准。'],
  ]),
  ...many('business', 'partiallyGranted', [
    ['2025-05-20', '云州明达医疗器械有限公司', '大型医用设备配置规划评审结果。'],
  ]),
  ...many('business', 'unable_notHeld', [
    ['2025-10-21', '云州博康药业有限公司', '全市零售药店销售数据。'],
  ]),
  // 科研机构
  ...many('research', 'granted', [
    ['2025-04-15', '云州大学公共卫生研究所', '2024年法定传染病发病情况年报。'],
  ]),
  ...many('research', 'unable_needsCreation', [
    ['2025-09-16', '云州大学公共卫生研究所', '近十年各乡镇慢性病患病率对比数据。'],
  ]),
  // 法律服务机构
  ...many('legalService', 'granted', [
    ['2025-06-17', '云州清正律师事务所', '医疗纠纷预防与处理工作制度文件。'],
  ]),
  ...many('legalService', 'denied_enforcementFile', [
    ['2025-07-15', '云州清正律师事务所', '某诊所行政处罚案卷全卷。'],
  ]),
  // 其他
  ...many('otherOrg', 'other_noCorrection', [
    ['2025-11-04', '云州市青川社区邻里中心', '社区医疗有关资料。'],
  ]),
]
