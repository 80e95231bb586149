import type { EnteredValues } from '../modules/website-report/rules/values.ts'

const TRAFFIC = '网站访问统计系统'
const SERVICES = '市政务服务平台卫生健康专区年度统计'
const LETTERS = '市统一互动平台年度统计'
const SECURITY = '网络安全等级保护测评报告和应急演练记录'
const MEDIA = '政务新媒体账号后台'
const OLD_SITE = '旧网站后台统计与本平台统计合计'

/** The report for 2024, filed whole: the site moved to the platform in October of that year. */
export const reportOf2024: EnteredValues = {
  siteType: { value: 'department', source: '全国政府网站信息报送系统登记' },
  visitors: { value: 41_260, source: TRAFFIC },
  visits: { value: 386_512, source: TRAFFIC },
  published: { value: 168, source: OLD_SITE },
  profileUpdates: { value: 5, source: OLD_SITE },
  newsUpdates: { value: 112, source: OLD_SITE },
  catalogueUpdates: { value: 38, source: OLD_SITE },
  topicsKept: { value: 4, source: OLD_SITE },
  topicsOpened: { value: 1, source: OLD_SITE },
  interpretationMaterials: { value: 7, source: OLD_SITE },
  interpretationProducts: { value: 5, source: OLD_SITE },
  commentaries: { value: 2, source: '宣传科统计' },
  concernsAnswered: { value: 3, source: '舆情处置台账' },
  servicesListed: { value: true, source: SERVICES },
  serviceUsers: { value: 26_804, source: SERVICES },
  serviceItems: { value: 46, source: SERVICES },
  serviceItemsOnline: { value: 39, source: SERVICES },
  handled: { value: 9317, source: SERVICES },
  handledForPersons: { value: 6204, source: SERVICES },
  handledForBodies: { value: 3113, source: SERVICES },
  onePlatform: { value: true, source: LETTERS },
  lettersReceived: { value: 214, source: LETTERS },
  lettersAnswered: { value: 211, source: LETTERS },
  lettersDays: { value: 3.8, source: LETTERS },
  lettersPublished: { value: 96, source: LETTERS },
  surveys: { value: 6, source: LETTERS },
  surveyOpinions: { value: 73, source: LETTERS },
  surveyResults: { value: 6, source: LETTERS },
  interviews: { value: 2, source: LETTERS },
  interviewQuestions: { value: 31, source: LETTERS },
  interviewAnswers: { value: 28, source: LETTERS },
  assistant: { value: false, source: LETTERS },
  assessments: { value: 2, source: SECURITY },
  faultsFound: { value: 9, source: SECURITY },
  faultsMended: { value: 9, source: SECURITY },
  warningSystem: { value: true, source: SECURITY },
  drills: { value: true, source: SECURITY },
  securityOfficer: { value: true, source: SECURITY },
  weiboName: { value: '健康云州', source: MEDIA },
  weiboPosts: { value: 640, source: MEDIA },
  weiboFollowers: { value: 18_350, source: MEDIA },
  wechatName: { value: '健康云州', source: MEDIA },
  wechatPosts: { value: 412, source: MEDIA },
  wechatSubscribers: { value: 57_908, source: MEDIA },
  otherMedia: { value: '无', source: MEDIA },
  searchAsService: { value: false, source: '办公室核实' },
  personalised: { value: false, source: '办公室核实' },
}

/** The report for 2025 as far as it has come: security and the WeChat account are still unknown. */
export const reportOf2025: EnteredValues = {
  siteType: { value: 'department', source: '全国政府网站信息报送系统登记' },
  visitors: { value: 52_731, source: TRAFFIC },
  visits: { value: 893_204, source: TRAFFIC },
  commentaries: { value: 3, source: '宣传科统计' },
  servicesListed: { value: true, source: SERVICES },
  serviceUsers: { value: 31_577, source: SERVICES },
  serviceItems: { value: 48, source: SERVICES },
  serviceItemsOnline: { value: 43, source: SERVICES },
  // One short of its parts: the checks find it.
  handled: { value: 10_482, source: SERVICES },
  handledForPersons: { value: 7015, source: SERVICES },
  handledForBodies: { value: 3468, source: SERVICES },
  onePlatform: { value: true, source: LETTERS },
  lettersReceived: { value: 246, source: LETTERS },
  lettersAnswered: { value: 244, source: LETTERS },
  lettersDays: { value: 3.2, source: LETTERS },
  lettersPublished: { value: 118, source: LETTERS },
  surveys: { value: 7, source: LETTERS },
  surveyOpinions: { value: 95, source: LETTERS },
  surveyResults: { value: 7, source: LETTERS },
  assistant: { value: false, source: LETTERS },
  weiboName: { value: '健康云州', source: MEDIA },
  weiboPosts: { value: 702, source: MEDIA },
  weiboFollowers: { value: 19_866, source: MEDIA },
}
