import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings } from '../../kernel/strings.ts'

export const categoryNames = defineStrings({
  words: { zh: '用词', en: 'Wording' },
  spelling: { zh: '错别字', en: 'Spelling' },
  style: { zh: '标点数字格式', en: 'Punctuation and form' },
  sums: { zh: '数字勾稽', en: 'Figures that do not add up' },
  privacy: { zh: '个人信息', en: 'Personal data' },
  secrecy: { zh: '涉密与不公开', en: 'Secrecy' },
  links: { zh: '链接与图片', en: 'Links and pictures' },
  repetition: { zh: '重复', en: 'Repetition' },
  attachment: { zh: '附件', en: 'Attachments' },
})

export const severityNames = defineStrings({
  block: { zh: '必须处理', en: 'Must be dealt with' },
  warn: { zh: '提醒', en: 'Worth a look' },
  hint: { zh: '提示', en: 'Hint' },
})

export const stateNames = defineStrings({
  open: { zh: '待整改', en: 'Open' },
  fixed: { zh: '已整改', en: 'Fixed' },
  refuted: { zh: '不是错误', en: 'Not an error' },
  accepted: { zh: '说明后保留', en: 'Accepted' },
  dropped: { zh: '不再提示', en: 'No longer raised' },
})

export const partNames = defineStrings({
  title: { zh: '标题', en: 'title' },
  summary: { zh: '内容概述', en: 'summary' },
  body: { zh: '正文', en: 'text' },
  attachment: { zh: '附件', en: 'attachment' },
  link: { zh: '链接', en: 'link' },
  page: { zh: '整页', en: 'whole page' },
})

/** Who does what nobody does by hand, and the words of the spreadsheet. */
export const checkStrings = defineStrings({
  robot: { zh: '网站检测', en: 'Site check' },
  sheet: { zh: '整改清单', en: 'To be put right' },
  fileName: { zh: '整改清单-{day}.xlsx', en: 'to-be-put-right-{day}.xlsx' },
  'head.severity': { zh: '轻重', en: 'Severity' },
  'head.category': { zh: '类别', en: 'Category' },
  'head.page': { zh: '页面', en: 'Page' },
  'head.site': { zh: '站点', en: 'Site' },
  'head.column': { zh: '栏目', en: 'Column' },
  'head.part': { zh: '位置', en: 'Place' },
  'head.words': { zh: '原文', en: 'Words' },
  'head.times': { zh: '处数', en: 'Times' },
  'head.message': { zh: '问题', en: 'What is wrong' },
  'head.suggestions': { zh: '建议', en: 'Suggestions' },
  'head.source': { zh: '依据', en: 'Source' },
  'head.owner': { zh: '责任人', en: 'Owner' },
  'head.state': { zh: '状态', en: 'State' },
  'head.reason': { zh: '说明', en: 'Reason' },
  'head.seen': { zh: '首次发现', en: 'First seen' },
  unverified: { zh: '（未经核对）', en: ' (not verified)' },
  'chart.title': { zh: '各次检测后的待整改问题数', en: 'Open findings after each check' },
})

export const refusals = defineRefusals({
  'site-checks.running': {
    status: 409,
    zh: '这个站点正在检测，请等它完成。',
    en: 'The site is being checked already: wait for it to end.',
  },
  'site-checks.closed': {
    status: 409,
    zh: '这个问题已经处理完毕。',
    en: 'This finding has been dealt with already.',
  },
  'site-checks.nothing-to-take-back': {
    status: 409,
    zh: '只有认定为“不是错误”或“说明后保留”的问题可以重新打开。',
    en: 'Only a finding that was refuted or accepted can be opened again.',
  },
  'site-checks.still-there': {
    status: 409,
    zh: '已发布的页面上仍有这处文字，请先发布改正后的新版本。',
    en: 'The published page still says so: publish a corrected version first.',
  },
  'site-checks.no-such-person': {
    status: 409,
    zh: '请选择本机构在用账号中的人员。',
    en: 'Choose somebody of this organisation with an active account.',
  },
})

/** Why a link gave nothing to read. */
export const linkWhys = defineStrings({
  'not-found': { zh: '页面不存在（404）', en: 'there is no such page (404)' },
  gone: { zh: '页面已删除（410）', en: 'the page was removed (410)' },
  refused: { zh: '对方拒绝访问', en: 'the request was refused' },
  'server-error': { zh: '对方服务器出错', en: 'the server has an error' },
  'no-such-host': { zh: '域名无法解析', en: 'the name of the host does not exist' },
  'no-answer': { zh: '无法连接', en: 'no connection' },
  timeout: { zh: '连接超时', en: 'no answer in time' },
  certificate: { zh: '证书无效', en: 'its certificate is not valid' },
  inner: { zh: '指向内网或本机地址', en: 'it leads into an inner network' },
  'too-many-redirects': { zh: '跳转次数过多', en: 'it redirects without end' },
  robots: { zh: '对方不允许自动访问', en: 'robots are not welcome' },
  'not-open': {
    zh: '需要登录，或者只对浏览器开放、拒绝自动访问',
    en: 'it needs a login, or lets only browsers in',
  },
})

export const issueWords = defineStrings({
  'reason-missing': {
    zh: '请写明理由，至少 2 个字。',
    en: 'Give the reason, in at least 2 characters.',
  },
})
