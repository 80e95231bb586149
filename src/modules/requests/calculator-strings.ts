import { defineStrings } from '../../kernel/strings.ts'

/** The public page that counts a time limit day by day. */
export const calculatorWords = defineStrings({
  title: { zh: '办理期限计算', en: 'Time limits, day by day' },
  lead: {
    zh: '推算政府信息公开的法定期限，逐日列明计入或者不计入的理由。法定节假日、调休上班日按国务院办公厅通知计算。',
    en: 'Counts the statutory time limits of information disclosure and says for every day why it counts or not. Holidays and exchanged working days follow the State Council’s notices.',
  },
  limit: { zh: '期限', en: 'Time limit' },
  'limit.reply': {
    zh: '答复政府信息公开申请（20 个工作日）',
    en: 'Reply to an application (20 working days)',
  },
  'limit.correctionNotice': {
    zh: '告知申请人补正（7 个工作日）',
    en: 'Notice to correct an application (7)',
  },
  'limit.thirdParty': { zh: '第三方提出意见（15 个工作日）', en: 'Opinion of a third party (15)' },
  'limit.coMaker': {
    zh: '其他制作机关提出意见（15 个工作日）',
    en: 'Opinion of another maker (15)',
  },
  'limit.payment': { zh: '缴纳信息处理费（20 个工作日）', en: 'Payment of the fee (20)' },
  'limit.publication': {
    zh: '主动公开政府信息（20 个工作日）',
    en: 'Publication of information (20)',
  },
  'limit.days': { zh: '其他，工作日数如下', en: 'Another number of working days' },
  from: { zh: '起算之日', en: 'Counted from' },
  'from.hint': {
    zh: '收到申请、通知或者信息形成之日，如 2026-02-10；当日不计入，自次日起算。',
    en: 'The day of receipt or formation, e.g. 2026-02-10. It does not count itself.',
  },
  days: { zh: '工作日数', en: 'Working days' },
  'days.hint': {
    zh: '只在选择“其他”时填写，0 至 250。',
    en: 'Only for “another number”: 0 to 250.',
  },
  happened: {
    zh: '办理中发生的情形（只用于答复期限，没有的不填）',
    en: 'What happened meanwhile (for a reply only; leave empty what did not)',
  },
  asked: { zh: '告知补正之日', en: 'Correction asked on' },
  corrected: { zh: '收到补正之日', en: 'Correction received on' },
  'corrected.hint': {
    zh: '答复期限自收到补正的申请之日起重新计算。尚未收到的不填。',
    en: 'The whole limit counts anew from it. Leave empty while it has not come.',
  },
  sent: { zh: '发出征求意见函之日', en: 'Others consulted on' },
  answered: { zh: '收到意见之日', en: 'Their opinion received on' },
  'answered.hint': {
    zh: '征求第三方或者其他机关意见所需时间不计算在内。尚未收到的不填。',
    en: 'The time needed is not counted. Leave empty while there is none.',
  },
  extended: { zh: '延长答复期限（工作日）', en: 'Extended by (working days)' },
  'extended.hint': {
    zh: '经负责人同意并告知申请人，最长 20 个工作日。',
    en: 'With the head’s consent and notice to the applicant, at most 20.',
  },
  submit: { zh: '计算', en: 'Count' },
  'issue.missing': { zh: '请填写起算之日。', en: 'Give the day to count from.' },
  'issue.not-a-day': {
    zh: '请填写 2008 年 5 月 1 日以后存在的日期，如 2026-02-10。',
    en: 'Give a day that exists, from 2008-05-01, e.g. 2026-02-10.',
  },
  'issue.days': {
    zh: '工作日数须为 0 至 250 的整数。',
    en: 'Working days: a whole number from 0 to 250.',
  },
  'issue.extension': {
    zh: '延长的工作日数须为 0 至 20 的整数。',
    en: 'The extension: a whole number from 0 to 20.',
  },
  'issue.before': {
    zh: '这一日不能早于前一事项发生之日。',
    en: 'This day cannot be before what it follows.',
  },
  'issue.alone': {
    zh: '请同时填写发出通知或者征求意见之日。',
    en: 'Give the day of the notice or question too.',
  },
  due: { zh: '至 {day}（{weekday}）届满', en: 'Ends on {day} ({weekday})' },
  counted: {
    zh: '自 {from} 次日起，共 {n} 个工作日。',
    en: '{n} working days from the day after {from}.',
  },
  waiting: {
    zh: '期限尚在等待补正或者意见，届满之日待收到后确定。',
    en: 'The limit waits for the correction or the opinion: its end is known when that has come.',
  },
  provisional: {
    zh: '暂定：期间涉及尚未公布节假日安排的年份，公布后应重新计算。',
    en: 'Provisional: the holiday notice of a year in question is not out; count again when it is.',
  },
  caption: { zh: '逐日计算', en: 'Day by day' },
  'column.date': { zh: '日期', en: 'Date' },
  'column.number': { zh: '第几日', en: 'Day' },
  'column.why': { zh: '理由', en: 'Why' },
  sources: { zh: '节假日安排依据', en: 'Holiday notices' },
  note: {
    zh: '本页按《中华人民共和国政府信息公开条例》推算，供参考；具体办理期限以行政机关的书面告知为准。',
    en: 'Counted by the Regulations on Disclosure of Government Information, for reference; an agency’s written notice prevails.',
  },
})
