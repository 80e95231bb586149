import { defineStrings, type Phrase } from '../../kernel/strings.ts'
import type {
  Band,
  FigureName,
  HAPPENED,
  LATENESS,
  OutcomeGroup,
  Series,
} from './rules/analysis.ts'

export const figureTitles = {
  months: { zh: '各月收到和办结', en: 'Received and closed by month' },
  outcomes: { zh: '办理结果', en: 'Outcomes' },
  days: { zh: '办理用时（工作日）', en: 'Working days taken' },
  lateness: { zh: '是否按期办结', en: 'On time' },
  channels: { zh: '提交方式', en: 'Channels' },
  applicants: { zh: '申请人类别', en: 'Kinds of applicants' },
  units: { zh: '承办科室', en: 'Departments' },
  happened: { zh: '办理环节', en: 'On the way' },
  ratings: { zh: '申请人评价', en: 'Ratings' },
  topics: { zh: '热点词', en: 'Hot topics' },
  repeats: { zh: '内容相近的申请', en: 'Repeated wishes' },
  heavy: { zh: '申请较多的申请人', en: 'Frequent applicants' },
} satisfies Record<FigureName, Phrase>

export const figureNotes = {
  months: {
    zh: '收到按收到之日，办结按办结之日。尚未确认收到的申请不计。',
    en: 'Received by the day of receipt, closed by the day of closing. What is not confirmed as received is not counted.',
  },
  outcomes: {
    zh: '统计期内办结的申请，按年度报告表二的各行。',
    en: 'Applications closed in the period, by the rows of table two of the annual report.',
  },
  days: {
    zh: '统计期内办结的申请，自收到次日至办结之日的工作日，包括等待补正、征求意见等依法不计入期限的时间，因此超过 20 个工作日不等于逾期。',
    en: 'Closed in the period: working days from the day after receipt to the closing, including time the law does not count; more than 20 is not the same as late.',
  },
  lateness: {
    zh: '统计期内办结的申请，按依法推算的答复期限判断；没有期限的（如逾期未补正、撤回）不计入按期率。“期限已过、尚未办结”为目前仍在办的。',
    en: 'Closed in the period, judged by the due day the law gives. Those without one (not corrected, withdrawn) are outside the share. “Overdue” are those still open today.',
  },
  channels: { zh: '统计期内收到的申请。', en: 'Applications received in the period.' },
  applicants: { zh: '统计期内收到的申请。', en: 'Applications received in the period.' },
  units: {
    zh: '统计期内收到的申请，按目前的承办科室。',
    en: 'Applications received in the period, by the department they are with now.',
  },
  happened: {
    zh: '在统计期内办理了该环节的申请；绿色通道为统计期内收到的申请。',
    en: 'Applications on which the step was taken in the period; the green channel of those received.',
  },
  ratings: {
    zh: '统计期内作出的评价，申请人自愿，每件一次。',
    en: 'Given in the period; nobody has to, once an application.',
  },
  topics: {
    zh: '统计期内收到的申请中（取最近 {n} 件）所需信息提到的名称。',
    en: 'Names in what is asked for, in the latest {n} applications received in the period.',
  },
  repeats: {
    zh: '统计期内收到的申请中（取最近 {n} 件）所需信息基本相同的，可以考虑主动公开（条例第四十四条）。',
    en: 'Nearly the same wish, in the latest {n} applications of the period: consider publishing (Regulations art. 44).',
  },
  heavy: {
    zh: '统计期内收到 3 件以上的申请人，供办理条例第三十五条、第四十二条事项时参考；不因此限制申请。姓名隐去，查看须在该申请中说明用途。',
    en: 'Applicants with three or more in the period, for articles 35 and 42; nobody is refused for it. Names are masked; opening one needs a purpose, in the application itself.',
  },
} satisfies Record<FigureName, Phrase>

export const groupNames = {
  granted: { zh: '予以公开', en: 'Disclosed' },
  partiallyGranted: { zh: '部分公开', en: 'Disclosed in part' },
  denied: { zh: '不予公开', en: 'Refused' },
  unable: { zh: '无法提供', en: 'Unable to provide' },
  notProcessed: { zh: '不予处理', en: 'Not processed' },
  other: { zh: '其他处理', en: 'Otherwise' },
} satisfies Record<OutcomeGroup, Phrase>

export const seriesNames = {
  received: { zh: '收到', en: 'Received' },
  closed: { zh: '办结', en: 'Closed' },
  count: { zh: '件数', en: 'Number' },
} satisfies Record<Series, Phrase>

export const bandNames = {
  '0-5': { zh: '5 个以内', en: 'up to 5' },
  '6-10': { zh: '6—10 个', en: '6–10' },
  '11-15': { zh: '11—15 个', en: '11–15' },
  '16-20': { zh: '16—20 个', en: '16–20' },
  '21-30': { zh: '21—30 个', en: '21–30' },
  '31-40': { zh: '31—40 个', en: '31–40' },
  '41-': { zh: '40 个以上', en: 'over 40' },
} satisfies Record<Band, Phrase>

export const latenessNames = {
  'in-time': { zh: '按期办结', en: 'Closed in time' },
  late: { zh: '逾期办结', en: 'Closed late' },
  undated: { zh: '办结时没有期限', en: 'Closed without a due day' },
  overdue: { zh: '期限已过、尚未办结', en: 'Overdue, still open' },
} satisfies Record<(typeof LATENESS)[number], Phrase>

export const happenedNames = {
  'ask-correction': { zh: '告知补正', en: 'Correction asked for' },
  consult: { zh: '征求意见', en: 'Consultation' },
  extend: { zh: '延长答复期限', en: 'Extension' },
  delay: { zh: '延迟答复（条例第三十五条）', en: 'Delayed reply (art. 35)' },
  'ask-fee': { zh: '通知缴纳信息处理费', en: 'Fee asked for' },
  pay: { zh: '缴纳信息处理费', en: 'Fee paid' },
  green: { zh: '绿色通道', en: 'Green channel' },
} satisfies Record<(typeof HAPPENED)[number], Phrase>

export const analysisStrings = defineStrings({
  noUnit: { zh: '未分办', en: 'Not assigned' },
  figure: { zh: '统计项目', en: 'What is counted' },
  row: { zh: '分类', en: 'Class' },
  group: { zh: '归类', en: 'Group' },
  note: { zh: '说明', en: 'Note' },
  overview: { zh: '概况', en: 'Overview' },
  value: { zh: '数值', en: 'Figure' },
  ofMonth: { zh: '单月最多 {n} 件', en: 'at most {n} in a month' },
  ofMonthFee: {
    zh: '单月最多 {n} 件，超过 10 件的部分可以收取信息处理费',
    en: 'at most {n} in a month; a fee may be asked beyond 10',
  },
  fileName: { zh: '依申请公开分析-{from}至{to}.xlsx', en: 'applications-{from}-to-{to}.xlsx' },
  'span.order': { zh: '结束日期不能早于开始日期。', en: 'The last day comes before the first.' },
  'span.long': { zh: '统计期不能超过十年。', en: 'A period is at most ten years.' },
  described: {
    zh: '{title}，数据见旁边的表。',
    en: '{title}; the table beside it holds the figures.',
  },
})

export const totalNames = {
  received: { zh: '收到', en: 'Received' },
  closed: { zh: '办结', en: 'Closed' },
  open: { zh: '期末在办', en: 'Open at the end' },
  onTime: { zh: '按期率（%）', en: 'On time (%)' },
  median: { zh: '用时中位数（工作日）', en: 'Median working days' },
  ninetieth: { zh: '九成申请在此用时内（工作日）', en: 'Nine in ten within (working days)' },
  feeYuan: { zh: '通知缴纳信息处理费（元）', en: 'Fees asked for (yuan)' },
} as const satisfies Record<string, Phrase>
