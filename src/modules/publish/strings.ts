import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings } from '../../kernel/strings.ts'

/** What is said beside a field that does not match its pattern. */
export const problems = defineStrings({
  target: {
    zh: '请填写站内地址（如 /policies/）或以 https://、http:// 开头的网址。',
    en: 'Enter an address on this site, such as /policies/, or one that begins with https:// or http://.',
  },
})

export const refusals = defineRefusals({
  'publish.not-publisher': {
    status: 403,
    zh: '只有发布人可以发布、定时和下线。',
    en: 'Only a publisher publishes, schedules and ends.',
  },
  'publish.not-issued': {
    status: 409,
    zh: '稿件尚未签发，不能发布。',
    en: 'It has not been issued yet.',
  },
  'publish.not-proactive': {
    status: 409,
    zh: '签发时选定为不在网站公开，不能发布。',
    en: 'It was issued as not for the site.',
  },
  'publish.not-scheduled': {
    status: 409,
    zh: '没有待执行或失败的定时任务。',
    en: 'There is no waiting or failed schedule.',
  },
  'publish.not-failed': {
    status: 409,
    zh: '定时任务没有失败，无需重试。',
    en: 'The schedule has not failed.',
  },
  'publish.in-the-past': {
    status: 400,
    zh: '定时时间须晚于现在。',
    en: 'The time must lie in the future.',
  },
  'publish.too-far': {
    status: 400,
    zh: '定时时间不得超过一年。',
    en: 'The time must lie within a year.',
  },
  'publish.not-live': { status: 409, zh: '稿件不在线上。', en: 'It is not on the portal.' },
  'publish.stale': {
    status: 409,
    zh: '稿件状态已变化，请刷新后再操作。',
    en: 'Something has changed. Reload first.',
  },
  'publish.explanation-needed': {
    status: 400,
    zh: '撤回须写明原因，原网址将显示该说明。',
    en: 'Withdrawing needs an explanation, which the address will show.',
  },
  'publish.target-needed': {
    status: 400,
    zh: '转到新址须填写目标网址。',
    en: 'A redirect needs its target.',
  },
  'publish.target-itself': {
    status: 400,
    zh: '不能转到本页自身的网址。',
    en: 'A page does not redirect to itself.',
  },
  'publish.not-issuer': {
    status: 403,
    zh: '只有签发人可以应急发布。',
    en: 'Only an issuer publishes urgently.',
  },
  'publish.own-piece': {
    status: 403,
    zh: '不能应急发布本人起草的稿件。',
    en: 'Nobody publishes urgently what they wrote themselves.',
  },
  'publish.urgent-state': {
    status: 409,
    zh: '没有可应急发布的稿件版本。',
    en: 'There is no edition to publish urgently.',
  },
  'publish.urgent-disclosure': {
    status: 409,
    zh: '应急发布的公开属性须为主动公开并在网站发布。',
    en: 'Urgent publishing is for proactive disclosure on the site.',
  },
  'publish.index-no': {
    status: 409,
    zh: '无法生成索引号：{why}',
    en: 'No index number can be made: {why}',
  },
})

/** Why an index number cannot be made, or a rule for them not be used. */
export const indexNoProblems = defineStrings({
  'organization-code': {
    zh: '组织机构代码不合规则。',
    en: 'The organisation code does not fit the rule.',
  },
  year: { zh: '年份不合规则。', en: 'The year does not fit the rule.' },
  'sequence-overflow': {
    zh: '顺序号已用完，请在站点设置中加长顺序号。',
    en: 'The sequence is used up; widen it in the site settings.',
  },
  'statutory-item-missing': {
    zh: '稿件未选法定主动公开事项。',
    en: 'The piece names no statutory item.',
  },
  'no-sequence': { zh: '规则须包含顺序号。', en: 'A rule needs a sequence number.' },
  'no-year': {
    zh: '按年重新编号的规则须包含年份。',
    en: 'A rule that begins again every year needs the year.',
  },
  length: { zh: '某一段的位数超出范围。', en: 'A segment has an impossible length.' },
  literal: {
    zh: '固定文字只能用字母、数字和 / _ . - 。',
    en: 'Fixed text takes letters, digits and / _ . - only.',
  },
})

export const publishStrings = defineStrings({
  robot: { zh: '定时发布机器人', en: 'Scheduled-publishing robot' },
  nothingToShow: {
    zh: '原网页没有可导入的正文和附件，发布后将是空白页面。',
    en: 'The source has no words and no attachments to import; published, it would be a blank page.',
  },
  'english.withdrawn': {
    zh: '对应的中文信息已撤回，英文版随之撤回。',
    en: 'The Chinese original of this page has been withdrawn, and this translation with it.',
  },
  'english.moved': {
    zh: '对应的中文信息已并入其他页面，英文版随之撤回。',
    en: 'The Chinese original of this page has been replaced by another page, and this translation has been withdrawn.',
  },
  urgentOpinion: { zh: '应急发布：{reason}', en: 'Urgent: {reason}' },
})
