import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings } from '../../kernel/strings.ts'

/** The screen on which the time to keep closed cases is looked at. */
export const retentionWords = defineStrings({
  title: { zh: '保存期限', en: 'Time to keep' },
  intro: {
    zh: '办结满 {years} 年，夜间自动删除：申请人身份，申请人和其他人写下的内容（申请内容、补正、意见、答复、备注、评价），收到和发出的文件，文书内容。不能恢复。登记编号、类型、日期、办理结果和统计数字保留。复议、诉讼、投诉尚未审结的和已延长保存的不删除。',
    en: '{years} years after closing, at night, for good: who applied, what they and others wrote (what was asked, corrections, opinions, replies, notes, remarks), files that came in or went out, the words of letters. Number, kind, days, outcome and all counts stay. What is under review or in court, and what is to be kept longer, is left.',
  },
  screenIntro: {
    zh: '含有个人信息的各类办件在办结后完整保存多少年。缩短年限、提前清理由一人提出，另一人确认。',
    en: 'For how many years closed cases of each kind that holds personal data are kept whole. A shorter time, or deleting before the night, is proposed by one person and confirmed by another.',
  },
  kinds: { zh: '办件种类', en: 'Kind of case' },
  'kind.n': { zh: '{title} {years} 年', en: '{title}: {years} y' },
  'kind.waiting': { zh: '{title} {years} 年（待确认）', en: '{title}: {years} y (waits)' },
  basis: { zh: '默认年限的依据', en: 'Why the default' },
  'basis.text': { zh: '默认 {years} 年：{basis}', en: '{years} years by default: {basis}' },
  unverified: { zh: '未核对原文', en: 'not checked against a rule' },
  due: { zh: '未来 90 日内到期', en: 'Due within 90 days' },
  'due.n': { zh: '{n} 件', en: '{n}' },
  leftOut: { zh: '其中不删除', en: 'Left, with a reason' },
  lastRun: { zh: '最近一次检查', en: 'Last look' },
  'lastRun.none': { zh: '尚未检查', en: 'none yet' },
  'lastRun.counts': {
    zh: '删除 {anonymised} 件，不删除 {leftOut} 件',
    en: '{anonymised} deleted, {leftOut} left',
  },
  years: { zh: '保存年限', en: 'Years to keep' },
  'years.n': { zh: '{n} 年', en: '{n} years' },
  'years.set': { zh: '设定', en: 'Set' },
  'years.title': { zh: '设定保存年限', en: 'Set the years to keep' },
  'years.hint': {
    zh: '1 至 100 年；清空则按默认年限。改长立即生效；改短须由另一人确认，确认后已满新年限的办件在当晚删除。',
    en: '1 to 100; empty: the default. Longer holds at once; shorter waits for another person, and then takes what is past the new time that night.',
  },
  'years.wrong': { zh: '请填写 1 至 100 的整数。', en: 'Give a whole number from 1 to 100.' },
  'years.done': { zh: '已设定保存年限', en: 'Years set' },
  reason: { zh: '理由', en: 'Reason' },
  'reason.years.hint': {
    zh: '改短时必填，确认人据此判断，并记入台账。不要写申请人的姓名等个人信息。',
    en: 'Needed for a shorter time; the other person reads it, and the ledger keeps it. Name no applicant here.',
  },
  'reason.run.hint': {
    zh: '确认人据此判断，并记入台账。不要写申请人的姓名等个人信息。',
    en: 'The other person reads it, and the ledger keeps it. Name no applicant here.',
  },
  'run.propose': { zh: '提前清理', en: 'Delete now' },
  'run.title': { zh: '提出提前清理', en: 'Propose to delete before the night' },
  'run.intro': {
    zh: '另一人确认后立即删除已满保存年限的办件，不等到夜间。年限不变。',
    en: 'Once another person confirms, cases past their time are deleted at once, not at night. The years stay as they are.',
  },
  proposed: { zh: '已提出，等待另一人确认', en: 'Proposed: waits for another person' },
  'proposal.years': {
    zh: '{by}于 {at} 提出将保存年限由 {before} 年缩短为 {years} 年，届时有 {over} 件已满年限。',
    en: '{by} proposed at {at} to keep cases for {years} years instead of {before}: {over} are past that already.',
  },
  'proposal.run': {
    zh: '{by}于 {at} 提出提前清理，有 {over} 件已满年限。',
    en: '{by} proposed at {at} to delete before the night: {over} are past their time.',
  },
  'proposal.reason': { zh: '理由：{reason}', en: 'Reason: {reason}' },
  confirm: { zh: '确认', en: 'Confirm' },
  'confirm.title': { zh: '确认后删除的内容不能恢复', en: 'What is deleted cannot be brought back' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  refuse: { zh: '不同意', en: 'Refuse' },
  takeBack: { zh: '撤回', en: 'Take back' },
  'refuse.title': { zh: '不同意的理由', en: 'Why not' },
  'refuse.hint': { zh: '选填，提出人可以看到。', en: 'Optional; whoever proposed it reads it.' },
  refused: { zh: '已处理，保存年限不变', en: 'Done: the years stay as they are' },
  empty: { zh: '未来 90 日内没有保存期满的办件。', en: 'Nothing reaches its time within 90 days.' },
  number: { zh: '登记编号', en: 'Number' },
  closedOn: { zh: '办结日期', en: 'Closed' },
  keptUntil: { zh: '保存至', en: 'Kept until' },
  what: { zh: '期满处理', en: 'Then' },
  'what.delete': { zh: '删除', en: 'deleted' },
  'what.review-pending': {
    zh: '不删除：复议、诉讼或者投诉尚未审结',
    en: 'left: under review or in court',
  },
  'what.flagged': { zh: '不删除：已延长保存', en: 'left: to be kept longer' },
  openNumber: { zh: '办理 {number}', en: 'Open {number}' },
})

export const retentionIssueWords = defineStrings({
  reason: {
    zh: '缩短保存年限或者提前清理，请填写理由。',
    en: 'Say why the time is to be shorter, or why it should not wait for the night.',
  },
})

export const retentionRefusals = defineRefusals({
  'casework.own-proposal': {
    status: 403,
    zh: '这是您自己提出的，须由另一人确认。',
    en: 'You proposed this yourself: another person confirms it.',
  },
  'casework.proposal-waits': {
    status: 409,
    zh: '这一类办件已有一项提议等待确认，请先处理。',
    en: 'Something proposed for this kind of case waits already: decide it first.',
  },
  'casework.proposal-decided': {
    status: 409,
    zh: '这项提议已经处理，请刷新。',
    en: 'This has been decided already: load the page again.',
  },
})
