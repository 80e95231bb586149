/**
 * The fields of the 政府网站工作年度报表, in the order and the groups of the form. All are from memory of
 * the annex of the guidelines; a field that somebody has compared with a published copy is marked
 * `verified`.
 *
 * Where a value comes from:
 * - `known`: the settings of the site, or what the platform is; changed there, never here.
 * - `counted`: what the platform holds; a figure entered with its source may stand in its place.
 * - `summed`: other fields added up.
 * - `entered`: nothing the platform holds; unknown until somebody enters it with its source. `why` is
 *   the reason the platform does not know.
 */
export const SOURCE = '《政府网站发展指引》（国办发〔2017〕47号）附件《政府网站工作年度报表》'

const unverified = { verified: false } as const
const known = (kind: 'words' | 'yes-no') => ({ kind, from: 'known', ...unverified }) as const
const counted = (unit: Unit) => ({ kind: 'count', unit, from: 'counted', ...unverified }) as const
const count = <W extends string>(unit: Unit, why: W) =>
  ({ kind: 'count', unit, from: 'entered', why, ...unverified }) as const
const entered = <K extends 'words' | 'yes-no' | 'days' | 'site-type', W extends string>(
  kind: K,
  why: W,
) => ({ kind, from: 'entered', why, ...unverified }) as const

type Unit =
  | 'users'
  | 'visits'
  | 'items'
  | 'topics'
  | 'products'
  | 'articles'
  | 'times'
  | 'services'
  | 'cases'
  | 'issues'
  | 'faults'

export const FORM = {
  basics: {
    siteName: known('words'),
    homeUrl: known('words'),
    sponsor: known('words'),
    siteType: entered('site-type', 'siteType'),
    siteIdCode: known('words'),
    icpNo: known('words'),
    policeNo: known('words'),
    visitors: count('users', 'traffic'),
    visits: count('visits', 'traffic'),
  },
  publication: {
    published: counted('items'),
    profileUpdates: counted('items'),
    newsUpdates: counted('items'),
    catalogueUpdates: counted('items'),
  },
  topics: {
    topicsKept: counted('topics'),
    topicsOpened: counted('topics'),
  },
  interpretation: {
    interpretations: { kind: 'count', unit: 'items', from: 'summed', ...unverified },
    interpretationMaterials: counted('items'),
    interpretationProducts: counted('products'),
    commentaries: count('articles', 'commentary'),
    concernsAnswered: count('times', 'concerns'),
  },
  services: {
    servicesListed: entered('yes-no', 'services'),
    serviceUsers: count('users', 'services'),
    serviceItems: count('services', 'services'),
    serviceItemsOnline: count('services', 'services'),
    handled: count('cases', 'services'),
    handledForPersons: count('cases', 'services'),
    handledForBodies: count('cases', 'services'),
  },
  interaction: {
    onePlatform: entered('yes-no', 'interaction'),
    lettersReceived: count('items', 'interaction'),
    lettersAnswered: count('items', 'interaction'),
    lettersDays: entered('days', 'interaction'),
    lettersPublished: count('items', 'interaction'),
    surveys: count('issues', 'interaction'),
    surveyOpinions: count('items', 'interaction'),
    surveyResults: count('issues', 'interaction'),
    interviews: count('issues', 'interaction'),
    interviewQuestions: count('items', 'interaction'),
    interviewAnswers: count('items', 'interaction'),
    assistant: entered('yes-no', 'interaction'),
  },
  security: {
    assessments: count('times', 'security'),
    faultsFound: count('faults', 'security'),
    faultsMended: count('faults', 'security'),
    warningSystem: entered('yes-no', 'security'),
    drills: entered('yes-no', 'security'),
    securityOfficer: entered('yes-no', 'security'),
  },
  media: {
    weiboName: entered('words', 'media'),
    weiboPosts: count('items', 'media'),
    weiboFollowers: count('users', 'media'),
    wechatName: entered('words', 'media'),
    wechatPosts: count('items', 'media'),
    wechatSubscribers: count('users', 'media'),
    otherMedia: entered('words', 'media'),
  },
  innovation: {
    searchAsService: entered('yes-no', 'innovation'),
    languages: { kind: 'yes-no', from: 'counted', ...unverified },
    barrierFree: known('yes-no'),
    personalised: entered('yes-no', 'innovation'),
  },
} as const
