import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings, type Phrase } from '../../kernel/strings.ts'
import type { Field, Group, SiteType, Unit, Why } from './rules/form.ts'

export const groupNames = {
  basics: { zh: '基本信息', en: 'The site' },
  publication: { zh: '信息发布', en: 'Publication' },
  topics: { zh: '专栏专题', en: 'Topics' },
  interpretation: { zh: '解读回应', en: 'Interpretation and response' },
  services: { zh: '办事服务', en: 'Services' },
  interaction: { zh: '互动交流', en: 'Interaction' },
  security: { zh: '安全防护', en: 'Security' },
  media: { zh: '移动新媒体', en: 'New media' },
  innovation: { zh: '创新发展', en: 'Innovation' },
} satisfies Record<Group, Phrase>

export const fieldNames = {
  siteName: { zh: '网站名称', en: 'Name of the site' },
  homeUrl: { zh: '首页网址', en: 'Address of the home page' },
  sponsor: { zh: '主办单位', en: 'Sponsor' },
  siteType: { zh: '网站类型', en: 'Type of site' },
  siteIdCode: { zh: '政府网站标识码', en: 'Site identification code' },
  icpNo: { zh: 'ICP备案号', en: 'ICP filing' },
  policeNo: { zh: '公安机关备案号', en: 'Police filing' },
  visitors: { zh: '独立用户访问总量', en: 'Unique visitors' },
  visits: { zh: '网站总访问量', en: 'Visits' },
  published: { zh: '信息发布总数', en: 'Published in all' },
  profileUpdates: { zh: '概况类信息更新量', en: 'About the agency' },
  newsUpdates: { zh: '政务动态信息更新量', en: 'Government news' },
  catalogueUpdates: { zh: '信息公开目录信息更新量', en: 'Disclosure catalogue' },
  topicsKept: { zh: '维护数量', en: 'Topics kept' },
  topicsOpened: { zh: '新开设数量', en: 'Topics opened' },
  interpretations: { zh: '解读信息发布总数', en: 'Interpretations in all' },
  interpretationMaterials: { zh: '解读材料数量', en: 'Written interpretations' },
  interpretationProducts: { zh: '解读产品数量', en: 'Graphics, videos and briefings' },
  commentaries: { zh: '媒体评论文章数量', en: 'Media commentaries' },
  concernsAnswered: {
    zh: '回应公众关注热点或重大舆情数量',
    en: 'Responses to public concern',
  },
  servicesListed: { zh: '是否发布服务事项目录', en: 'Catalogue of services published' },
  serviceUsers: { zh: '注册用户数', en: 'Registered users' },
  serviceItems: { zh: '政务服务事项数量', en: 'Services' },
  serviceItemsOnline: {
    zh: '可全程在线办理政务服务事项数量',
    en: 'Services done wholly online',
  },
  handled: { zh: '办件量总数', en: 'Handled in all' },
  handledForPersons: { zh: '自然人办件量', en: 'Handled for natural persons' },
  handledForBodies: { zh: '法人办件量', en: 'Handled for legal persons' },
  onePlatform: { zh: '是否使用统一平台', en: 'One platform for interaction' },
  lettersReceived: { zh: '收到留言数量', en: 'Letters received' },
  lettersAnswered: { zh: '办结留言数量', en: 'Letters dealt with' },
  lettersDays: { zh: '平均办理时间', en: 'Days taken on average' },
  lettersPublished: { zh: '公开答复数量', en: 'Answers published' },
  surveys: { zh: '征集调查期数', en: 'Surveys' },
  surveyOpinions: { zh: '收到意见数量', en: 'Opinions received' },
  surveyResults: { zh: '公布调查结果期数', en: 'Surveys with results published' },
  interviews: { zh: '在线访谈期数', en: 'Online interviews' },
  interviewQuestions: { zh: '网民留言数量', en: 'Questions put in interviews' },
  interviewAnswers: { zh: '答复网民提问数量', en: 'Questions answered in interviews' },
  assistant: { zh: '是否提供智能问答', en: 'Automatic answers offered' },
  assessments: { zh: '安全检测评估次数', en: 'Security assessments' },
  faultsFound: { zh: '发现问题数量', en: 'Problems found' },
  faultsMended: { zh: '问题整改数量', en: 'Problems mended' },
  warningSystem: { zh: '是否建立安全监测预警机制', en: 'Monitoring and warning in place' },
  drills: { zh: '是否开展应急演练', en: 'Emergency drill held' },
  securityOfficer: { zh: '是否明确网站安全责任人', en: 'Person responsible for security named' },
  weiboName: { zh: '微博名称', en: 'Weibo account' },
  weiboPosts: { zh: '微博信息发布量', en: 'Weibo posts' },
  weiboFollowers: { zh: '微博关注量', en: 'Weibo followers' },
  wechatName: { zh: '微信名称', en: 'WeChat account' },
  wechatPosts: { zh: '微信信息发布量', en: 'WeChat posts' },
  wechatSubscribers: { zh: '微信订阅数', en: 'WeChat subscribers' },
  otherMedia: { zh: '其他', en: 'Other new media' },
  searchAsService: { zh: '搜索即服务', en: 'Search as a service' },
  languages: { zh: '多语言版本', en: 'Other languages' },
  barrierFree: { zh: '无障碍浏览', en: 'Barrier-free' },
  personalised: { zh: '千人千网', en: 'Personalised for each user' },
} satisfies Record<Field, Phrase>

export const unitNames = {
  users: { zh: '个', en: '' },
  visits: { zh: '次', en: '' },
  items: { zh: '条', en: '' },
  topics: { zh: '个', en: '' },
  products: { zh: '个', en: '' },
  articles: { zh: '篇', en: '' },
  times: { zh: '次', en: '' },
  services: { zh: '项', en: '' },
  cases: { zh: '件', en: '' },
  issues: { zh: '期', en: '' },
  faults: { zh: '个', en: '' },
} satisfies Record<Unit, Phrase>

export const siteTypeNames = {
  portal: { zh: '政府门户网站', en: 'Portal of a government' },
  department: { zh: '部门网站', en: 'Site of a department' },
  special: { zh: '专项网站', en: 'Site for one purpose' },
} satisfies Record<SiteType, Phrase>

/** Why the platform does not know a field, and where the figure is to be found. */
export const whyUnknown = {
  siteType: {
    zh: '站点设置中没有网站类型，请按报送系统登记的类型填写。',
    en: 'The settings of the site do not say it: enter what is registered.',
  },
  traffic: {
    zh: '本平台不统计访问量，请取网站访问统计系统的数字。',
    en: 'This platform counts no visits: take it from whatever does.',
  },
  commentary: {
    zh: '本平台没有为媒体评论文章单设类别，请自行统计。',
    en: 'This platform does not tell media commentaries from other articles.',
  },
  concerns: {
    zh: '本平台没有舆情回应登记，请取舆情处置台账的数字。',
    en: 'This platform keeps no register of public concerns.',
  },
  services: {
    zh: '本平台不办理政务服务事项，请取政务服务平台的数字。',
    en: 'Services are not done on this platform: take it from the one where they are.',
  },
  interaction: {
    zh: '本平台没有留言、征集和访谈，请取所用互动平台的数字。',
    en: 'This platform has no letters, surveys or interviews: take it from the one in use.',
  },
  security: {
    zh: '本平台没有安全检测和演练登记，请取安全检测报告和演练记录。',
    en: 'This platform keeps no register of security tests and drills.',
  },
  media: {
    zh: '本平台未接入政务新媒体，请取账号后台的数字；没有账号的，名称填“无”，数量填 0。',
    en: 'This platform is not connected to new media: take it from the account. Without one, write “none” and 0.',
  },
  innovation: {
    zh: '本平台无法判断网站是否提供，请按实际情况填写。',
    en: 'This platform cannot tell whether the site offers it.',
  },
} satisfies Record<Why, Phrase>

export const valueStrings = defineStrings({
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  unknown: { zh: '未知', en: 'Unknown' },
  days: { zh: '天', en: 'days' },
})

export const noteStrings = defineStrings({
  'why.settings': {
    zh: '站点设置中没有填写。',
    en: 'Not filled in among the settings of the site.',
  },
  'why.sum': { zh: '待填：{fields}。', en: 'Wanting: {fields}.' },
  unclassed: {
    zh: '其中 {n} 条不属于以下三类：{columns}。',
    en: '{n} of them are of none of the three classes: {columns}.',
  },
  'unclassed.more': { zh: '等 {n} 个栏目', en: ' and others, {n} columns in all' },
  column: { zh: '{name} {n} 条', en: '{name} {n}' },
  gone: {
    zh: '本年发布后已撤下的 {n} 条不计。',
    en: 'Published in the year and taken down since, not counted: {n}.',
  },
  formless: {
    zh: '另有 {n} 条没有写明解读形式，没有计入。',
    en: 'Without a form of interpretation, not counted: {n}.',
  },
  and: { zh: '、', en: ', ' },
})

export const findingStrings = defineStrings({
  place: { zh: '{group}·{field}', en: '{group}: {field}' },
  part: { zh: '“{field}”（{n}）', en: '“{field}” ({n})' },
  and: { zh: '、', en: ', ' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  S1: {
    zh: '“{total}”为 {stated}，而{parts}合计 {sum}，两者应相等。',
    en: '“{total}” is {stated}, but {parts} add up to {sum}; they should be equal.',
  },
  S2: {
    zh: '“{total}”为 {stated}，少于{parts}的合计 {sum}。',
    en: '“{total}” is {stated}, less than {parts} together, which is {sum}.',
  },
  L1: {
    zh: '“{part}”为 {less}，多于“{whole}”的 {more}。',
    en: '“{part}” is {less}, more than “{whole}”, which is {more}.',
  },
  C1: {
    zh: '“{field}”平台统计为 {counted}，填报为 {entered}（来源：{source}），以填报为准。',
    en: '“{field}” is {counted} as the platform counts it and {entered} as entered ({source}); what was entered stands.',
  },
  J1: {
    zh: '“{field}”本年 {now}，上年 {then}，变化较大，请核对。',
    en: '“{field}” is {now} and was {then} the year before: is that so?',
  },
  R1: {
    zh: '“{field}”定稿时为 {filed}，现在统计为 {counted}。',
    en: '“{field}” was {filed} when the report was finished; counted today it is {counted}.',
  },
})

/** What is wrong with a value that was entered. */
export const problems = defineStrings({
  count: { zh: '应为不小于 0 的整数。', en: 'Must be a whole number from 0.' },
  days: { zh: '应为不小于 0 的数。', en: 'Must be a number from 0.' },
  words: { zh: '请填写文字，没有的填“无”。', en: 'Write it, or “none”.' },
  'yes-no': { zh: '请选择是或者否。', en: 'Choose yes or no.' },
  'site-type': { zh: '请选择网站类型。', en: 'Choose the type of site.' },
  unknown: {
    zh: '“{field}”未知，应当填写并注明来源。',
    en: '“{field}” is unknown: enter it with its source.',
  },
  setting: {
    zh: '“{field}”未知，请先在站点设置中填写。',
    en: '“{field}” is unknown: fill it in among the settings of the site.',
  },
})

export const refusals = defineRefusals({
  'website-report.changed': {
    status: 409,
    zh: '您打开后，他人已修改了这份报表。请刷新后再改；已填写的内容仍在。',
    en: 'Somebody has changed this report since you opened it. Reload and try again; what you typed is kept.',
  },
  'website-report.submitted': {
    status: 409,
    zh: '这份报表已经定稿，数据不再变动。需要修改的，请先撤回定稿。',
    en: 'This report is final and its figures stand. Take it back first to change it.',
  },
  'website-report.not-submitted': {
    status: 409,
    zh: '这份报表尚未定稿。',
    en: 'This report is not final yet.',
  },
  'website-report.incomplete': {
    status: 409,
    zh: '还有未知的项目或者核对错误，见“编制进度”。',
    en: 'Fields are unknown or sums are wrong: see the progress.',
  },
  'website-report.drafted': {
    status: 409,
    zh: '已经生成稿件，请在稿件中办理。',
    en: 'A draft has been made of it: go on there.',
  },
  'website-report.year-ahead': {
    status: 409,
    zh: '这一年度尚未开始。',
    en: 'That year has not begun.',
  },
  'website-report.year-open': {
    status: 409,
    zh: '这一年度尚未结束，数据还会变动，请在年度结束后定稿。',
    en: 'The year is not over and its figures still change: finish the report afterwards.',
  },
  'website-report.no-column': {
    status: 409,
    zh: '网站没有以“政府网站工作年度报表”或者“政府信息公开工作年度报告”为默认类别的栏目，请先在“栏目”中设置。',
    en: 'No column of the site holds website reports or annual reports by default: set one up first.',
  },
})
