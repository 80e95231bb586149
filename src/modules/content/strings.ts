import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings } from '../../kernel/strings.ts'

export const kindNames = defineStrings({
  news: { zh: '动态要闻', en: 'News' },
  notice: { zh: '通知公告', en: 'Notice' },
  policy: { zh: '政策文件', en: 'Policy document' },
  normative: { zh: '行政规范性文件', en: 'Normative document' },
  interpretation: { zh: '政策解读', en: 'Interpretation' },
  guide: { zh: '办事指南', en: 'Service guide' },
  institution: { zh: '机构概况', en: 'About the institution' },
  'health-education': { zh: '健康科普', en: 'Health education' },
  'powers-list': { zh: '权责清单', en: 'List of powers and responsibilities' },
  plan: { zh: '规划计划', en: 'Plan' },
  statistics: { zh: '统计数据', en: 'Statistics' },
  'annual-report': { zh: '政府信息公开工作年度报告', en: 'Annual disclosure report' },
  'website-report': { zh: '政府网站工作年度报表', en: 'Yearly website report' },
  page: { zh: '单页', en: 'Page' },
})

export const stateNames = defineStrings({
  draft: { zh: '草稿', en: 'Draft' },
  'in-review': { zh: '审核中', en: 'In review' },
  returned: { zh: '已退回', en: 'Returned' },
  issued: { zh: '已签发待发布', en: 'Issued' },
  scheduled: { zh: '已定时', en: 'Scheduled' },
  live: { zh: '已发布', en: 'Published' },
  superseded: { zh: '历史版本', en: 'Superseded' },
  ended: { zh: '已下线', en: 'Ended' },
  discarded: { zh: '已作废', en: 'Discarded' },
})

export const validityNames = defineStrings({
  'in-force': { zh: '有效', en: 'In force' },
  expired: { zh: '失效', en: 'Expired' },
  repealed: { zh: '废止', en: 'Repealed' },
  amended: { zh: '已修订', en: 'Amended' },
  'partly-in-force': { zh: '部分有效', en: 'Partly in force' },
  'not-yet-in-force': { zh: '尚未生效', en: 'Not yet in force' },
})

export const fieldNames = defineStrings({
  title: { zh: '标题', en: 'Title' },
  body: { zh: '正文', en: 'Body' },
  column: { zh: '栏目', en: 'Column' },
  attachments: { zh: '附件', en: 'Attachments' },
  relations: { zh: '关联文件', en: 'Related documents' },
  changeNote: { zh: '修改说明', en: 'Change note' },
  summary: { zh: '内容概述', en: 'Summary' },
  keywords: { zh: '主题词', en: 'Keywords' },
  source: { zh: '信息来源', en: 'Source' },
  author: { zh: '作者', en: 'Author' },
  issuer: { zh: '发布机构', en: 'Issuer' },
  documentNo: { zh: '发文字号', en: 'Document number' },
  normativeNo: { zh: '规范性文件登记号', en: 'Normative document number' },
  formedOn: { zh: '成文日期', en: 'Date of formation' },
  effectiveOn: { zh: '施行日期', en: 'Effective from' },
  expiresOn: { zh: '有效期至', en: 'Valid until' },
  topicClass: { zh: '主题分类', en: 'Subject class' },
  genreClass: { zh: '体裁分类', en: 'Genre' },
  assemblyClass: { zh: '组配分类', en: 'Assembly class' },
  audienceClass: { zh: '服务对象', en: 'Audience' },
  statutoryItem: { zh: '法定主动公开事项（条例第二十条）', en: 'Statutory item (art. 20)' },
  imageFileId: { zh: '题图', en: 'Picture' },
  needsInterpretation: { zh: '需要解读', en: 'Needs interpretation' },
  interpretationPlan: { zh: '解读方案', en: 'Interpretation plan' },
  interpretationForm: { zh: '解读形式', en: 'Form of interpretation' },
  originallyPublishedOn: { zh: '原发布日期', en: 'Originally published on' },
  sourceAddress: { zh: '原网址', en: 'Original address' },
})

export const formNames = defineStrings({
  text: { zh: '文字解读', en: 'Text' },
  graphic: { zh: '图解', en: 'Graphic' },
  video: { zh: '视频', en: 'Video' },
  questions: { zh: '问答', en: 'Questions and answers' },
  briefing: { zh: '宣讲', en: 'Briefing' },
})

export const relationNames = defineStrings({
  interprets: { zh: '解读', en: 'Interprets' },
  amends: { zh: '修订', en: 'Amends' },
  repeals: { zh: '废止', en: 'Repeals' },
  supersedes: { zh: '替代', en: 'Supersedes' },
})

export const refusals = defineRefusals({
  'content.not-contributor': {
    status: 403,
    zh: '只有信息员可以起草和修改稿件。',
    en: 'Only contributors draft and edit.',
  },
  'content.other-unit': {
    status: 403,
    zh: '这是其他科室的稿件，只能由本科室信息员修改。',
    en: 'This belongs to another department; only its contributors edit it.',
  },
  'content.in-review': {
    status: 409,
    zh: '稿件正在审核，如需修改请先撤回。',
    en: 'It is in review. Recall it before editing.',
  },
  'content.issued': {
    status: 409,
    zh: '稿件已签发，如需修改请先撤回签发。',
    en: 'It has been issued. Recall it before editing.',
  },
  'content.nothing-open': {
    status: 409,
    zh: '没有正在编辑的版本，请先点“修改”另起新版本。',
    en: 'There is no open edition. Start a new one first.',
  },
  'content.already-open': {
    status: 409,
    zh: '已有正在编辑的版本，请继续编辑该版本。',
    en: 'An edition is already open. Continue with it.',
  },
  'content.not-published': { status: 409, zh: '稿件尚未发布。', en: 'It has not been published.' },
  'content.ended': { status: 409, zh: '稿件已下线。', en: 'It has ended.' },
  'content.not-chinese': {
    status: 409,
    zh: '只有中文稿件可以建立英文版。',
    en: 'An English version is made of a Chinese piece.',
  },
  'content.english-exists': {
    status: 409,
    zh: '这篇稿件已有英文版，请在英文版上继续。',
    en: 'This piece has an English version already. Go on with that.',
  },
  'content.no-chinese': {
    status: 409,
    zh: '这篇稿件没有对应的中文稿。',
    en: 'This piece translates no Chinese one.',
  },
  'content.chinese-not-live': {
    status: 409,
    zh: '对应的中文稿不在线上。',
    en: 'The Chinese piece is not on the portal.',
  },
  'content.follows-newest': {
    status: 409,
    zh: '英文版已对应最新的中文版本。',
    en: 'The English version follows the newest Chinese text already.',
  },
  'content.translation-relates': {
    status: 409,
    zh: '英文版不单独设置关联文件，随中文稿。',
    en: 'A translation relates to nothing by itself: its Chinese piece does.',
  },
  'content.stale': {
    status: 409,
    zh: '{name} 在您之后保存过这篇稿件。您填写的内容没有丢失：请对照差异后再保存。',
    en: '{name} has saved this piece since you opened it. What you typed is kept: compare, then save again.',
  },
  'content.locked': {
    status: 409,
    zh: '{name} 正在编辑这篇稿件（至 {until}）。',
    en: '{name} is editing this piece (until {until}).',
  },
  'content.path-taken': {
    status: 409,
    zh: '网址“{path}”已被其他稿件占用，网址一经使用不再释放。',
    en: 'The address "{path}" belongs to another piece; addresses are never freed.',
  },
  'content.bad-path': {
    status: 400,
    zh: '网址须以 / 开头、以 .html 结尾，只含小写字母、数字和连字符，不超过 200 个字符。',
    en: 'An address starts with / and ends with .html, in small letters, digits and hyphens, at most 200 characters.',
  },
  'content.kind-not-in-column': {
    status: 409,
    zh: '该栏目不收此类稿件。',
    en: 'That column does not take this kind.',
  },
  'content.not-docx': {
    status: 415,
    zh: '只能导入 .docx 文件。.doc、.wps 文件请先在 Word 或 WPS 中另存为 .docx。',
    en: 'Only .docx can be imported. Save .doc and .wps as .docx in Word or WPS first.',
  },
  'content.bad-picture': {
    status: 415,
    zh: '图片已损坏或过大，无法读取。',
    en: 'The picture is damaged or too large and cannot be read.',
  },
  'content.no-clean-copy': {
    status: 409,
    zh: '无法自动生成清洁版，请按提示在原文件中处理后重新上传。',
    en: 'No clean copy can be made. Follow the advice in the original and upload it again.',
  },
  'content.bad-relation': {
    status: 409,
    zh: '关联的文件不存在，或与本稿件是同一篇。',
    en: 'A related document does not exist, or is this very piece.',
  },
})

/** What a Word file has and a page does not take over. */
export const leftNames = defineStrings({
  'page-furniture': { zh: '页眉、页脚', en: 'Headers and footers' },
  formula: { zh: '公式', en: 'Formulas' },
  chart: { zh: '图表或 SmartArt', en: 'Charts or diagrams' },
  object: { zh: '嵌入对象', en: 'Embedded objects' },
  'picture-format': { zh: '网页不支持的图片', en: 'Pictures of a kind a page cannot show' },
})

export const droppedWords = defineStrings({
  of: { zh: '{words}：{detail}', en: '{words}: {detail}' },
})

/** What a paste or an import left behind. */
export const droppedNames = defineStrings({
  script: { zh: '脚本', en: 'Script' },
  'style-sheet': { zh: '样式表', en: 'Style sheet' },
  frame: { zh: '嵌入网页', en: 'Embedded frame' },
  'plug-in': { zh: '插件', en: 'Plug-in' },
  media: { zh: '音视频', en: 'Audio or video' },
  drawing: { zh: '矢量图形', en: 'Drawing' },
  'form-control': { zh: '表单控件', en: 'Form control' },
  hidden: { zh: '隐藏内容', en: 'Hidden content' },
  'event-handler': { zh: '事件脚本', en: 'Event handler' },
  'script-link': { zh: '脚本链接', en: 'Script link' },
  'other-link': { zh: '不支持的链接', en: 'Unsupported link' },
  image: { zh: '无效图片', en: 'Unusable picture' },
  'embedded-image': {
    zh: '内嵌图片数据，请另行上传',
    en: 'Embedded picture data; upload it instead',
  },
  'local-image': {
    zh: '剪贴板未带来的图片，请用“图片”按钮上传',
    en: 'Picture the clipboard did not bring; upload it with “Picture”',
  },
  'file-icon': { zh: '附件图标', en: 'File icon' },
  'image-link': { zh: '图片上的链接', en: 'Link on a picture' },
  'unknown-element': { zh: '不支持的元素', en: 'Unsupported element' },
  formatting: { zh: '字体、颜色等格式', en: 'Fonts, colours and other formatting' },
  'too-deep': { zh: '嵌套过深的结构', en: 'Structure nested too deep' },
  'oversized-tag': { zh: '过长的标签', en: 'Oversized tag' },
  'too-long': { zh: '超出长度上限的内容', en: 'Content beyond the length limit' },
})

/** What is wrong with a field. */
export const problems = defineStrings({
  link: {
    zh: '链接须以 http(s)://、mailto:、tel: 或站内路径开头',
    en: 'A link begins with http(s)://, mailto:, tel: or a path of this site',
  },
  image: { zh: '图片地址无效', en: 'Not the address of a picture' },
  attachment: { zh: '附件须上传文件或填写网址', en: 'An attachment is a file or an address' },
})
