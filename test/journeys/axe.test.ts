import { beforeAll, expect, test } from 'vitest'
import { previewsContract } from '../../src/modules/previews/contract.ts'
import { publishContract } from '../../src/modules/publish/contract.ts'
import { reviewContract } from '../../src/modules/review/contract.ts'
import { inBrowser } from '../browser.ts'
import { problemsOf } from './axe.ts'
import { NORMATIVE, piecesOf, STAFF, text } from './pieces.ts'

/** Longer than one page of a list. */
const OLD_PAGES = 21

inBrowser('axe finds nothing', (journey) => {
  const pieces = piecesOf(journey)
  const made = { gone: '', english: '', preview: '' }

  const pageOf = async (title: string): Promise<string> => (await pieces.find(title)).url!

  beforeAll(async () => {
    const gone = await pieces.publish({
      column: 'news/headlines',
      kind: 'news',
      title: '一则即将删除的要闻',
      body: text('这条要闻随后删除。'),
    })
    await pieces.end(gone.id, 'gone')
    made.gone = gone.url
    const english = await pieces.publish({
      column: 'news/notices',
      kind: 'notice',
      title: 'Free influenza vaccination',
      body: text('Residents aged 60 and over are vaccinated free of charge.'),
      locale: 'en',
    })
    made.english = english.url
    const draft = await pieces.draft({
      column: 'news/notices',
      kind: 'notice',
      title: '征求意见的通知',
      body: text('一、服务内容', '每年一次免费体检。'),
    })
    const { path } = await journey.as(STAFF.contributor).call(previewsContract.makePreviewLink, {
      params: { publicationId: draft },
      body: { recipient: '市医师协会', purpose: '征求意见', days: 1 },
    })
    made.preview = path
    await moreThanOnePageOfNotices()
  }, 120_000)

  const PORTAL: Record<string, string | (() => Promise<string> | string)> = {
    home: '/',
    list: '/news/notices/',
    'list, page 2': '/news/notices/?page=2',
    'single page': '/profile/duties/',
    'disclosure column': '/disclosure/',
    'disclosure guide': '/disclosure/guide/',
    'disclosure rules': '/disclosure/rules/',
    'disclosure, statutory content': '/disclosure/content/',
    'disclosure, annual reports': '/disclosure/reports/',
    'policy library': '/policies/',
    'policy library with filters': '/policies/?validity=repealed&q=互认',
    topic: '/influenza/',
    'topic sub-column': '/influenza/tips/',
    organisation: '/organization/',
    'search with hits': '/search?q=流感',
    'search without hits': '/search?q=不存在的事项甲乙丙',
    'search before asking': '/search',
    'site map': '/site-map/',
    'apply for information': '/apply',
    'follow an application': '/apply/receipt',
    'time limits': '/deadline',
    'report an error': '/find-errors',
    'follow a report': '/find-errors/receipt',
    'have a record corrected': '/correct-record',
    'have a record corrected, in English': '/en/correct-record',
    'follow a correction': '/correct-record/receipt',
    figures: '/disclosure-data/',
    'annual reports side by side': '/disclosure-data/annual-reports/',
    'accessibility statement': '/accessibility/',
    'privacy statement': '/privacy/',
    'not found': '/news/notices/nothing.html',
    'English home': '/en/',
    'English not found': '/en/nothing.html',
    'another site': '/qinghe/',
    'a third site': '/cdc/',
    gone: () => made.gone,
    'English article': () => made.english,
    'English version, out of date': () => pageOf('Looking after Influenza at Home'),
    'Chinese with an English version': () => pageOf('得了流感，居家怎样护理'),
    'draft for people outside': () => made.preview,
    'preview link that is over': '/preview/nothing',
    news: () => pageOf('全市免费接种流感疫苗31.6万剂次'),
    'notice with a table': () => pageOf('2026年国庆节假期市级医疗机构门诊安排'),
    statistics: () => pageOf('云州市2026年10月法定传染病疫情概况'),
    guide: () => pageOf('医疗机构执业登记办事指南'),
    'annual report': () => pageOf('云州市卫生健康委员会2025年政府信息公开工作年度报告'),
    'in force': () =>
      pageOf('云州市卫生健康委员会关于印发《云州市公共场所卫生监督量化分级管理办法》的通知'),
    amended: () => pageOf('云州市卫生健康委员会关于印发《云州市家庭医生签约服务管理办法》的通知'),
    amending: () => pageOf('云州市卫生健康委员会关于修改《云州市家庭医生签约服务管理办法》的决定'),
    repealed: () =>
      pageOf('云州市卫生健康委员会关于印发《云州市医疗机构检查检验结果互认暂行规定》的通知'),
    interpretation: () => pageOf('【图解】家庭医生签约服务管理办法改了哪四处'),
    withdrawn: () => pageOf('云州市卫生健康委员会办公室关于做好高温天气卫生应急工作的通知'),
  }

  test.for(Object.entries(PORTAL))('on the portal: %s', { timeout: 60_000 }, async ([, path]) => {
    const page = await journey.visitor(typeof path === 'string' ? path : await path())
    expect(await problemsOf(page)).toEqual([])
  })

  const WORKBENCH: [screen: string, who: string, path: string | (() => Promise<string>)][] = [
    ['desk of a reviewer', STAFF.disclosure, '/'],
    ['desk of a contributor', STAFF.contributor, '/'],
    ['list', STAFF.contributor, '/publications'],
    ['new publication', STAFF.contributor, '/publications/new'],
    ['editor', STAFF.contributor, aDraft],
    ['publication', STAFF.publisher, aPublication],
    ['English version, out of date', STAFF.contributor, anEnglishOne],
    ['history', STAFF.contributor, async () => `${await aPublication()}/history`],
    ['review', STAFF.disclosure, aTask],
    ['my account', STAFF.contributor, '/account'],
    ['schedules', STAFF.publisher, '/schedules'],
    ['columns', STAFF.administrator, '/columns'],
    ['topics', STAFF.administrator, '/topics'],
    ['media library', STAFF.contributor, '/media'],
    ['catalogue', STAFF.administrator, '/catalogue'],
    ['import', STAFF.administrator, '/import'],
    ['site settings', STAFF.administrator, '/site-settings'],
    ['home page', STAFF.administrator, '/home-blocks'],
    ['colours', STAFF.administrator, '/theme'],
    ['organisation', STAFF.administrator, '/organization'],
    ['organisations', STAFF.administrator, '/organizations'],
    ['people', STAFF.administrator, '/people'],
    ['routes', STAFF.administrator, '/routes'],
    ['ledger', STAFF.auditor, '/ledger'],
    ['applications', STAFF.disclosure, '/requests'],
    ['help asked of others', STAFF.department, '/request-help'],
    ['annual report', STAFF.disclosure, '/annual-report'],
    ['website report', STAFF.administrator, '/website-report'],
    ['settings of the checks', STAFF.disclosure, '/check-settings'],
    ['the site looked through', STAFF.administrator, '/site-checks'],
    ['reports of errors', STAFF.disclosure, '/error-reports'],
    ['record corrections', STAFF.disclosure, '/record-corrections'],
    ['assurance of columns', STAFF.auditor, '/assurance'],
    ['calendar', STAFF.auditor, '/clocks'],
  ]

  test.for(WORKBENCH)('in the workbench: %s', { timeout: 60_000 }, async ([, who, path]) => {
    const page = await journey.staff(who, typeof path === 'string' ? path : await path())
    expect(await problemsOf(page)).toEqual([])
  })

  test('in the workbench: sign-in, empty and refused', async () => {
    const page = await journey.visitor('/workbench/')
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('请填写用户名。').first().waitFor()
    expect(await problemsOf(page)).toEqual([])
  })

  async function aDraft(): Promise<string> {
    const id = await pieces.draft({
      column: 'policies/normative',
      kind: 'normative',
      title: '云州市互联网诊疗服务管理办法',
      metadata: { ...NORMATIVE, needsInterpretation: true },
    })
    return `/publications/${id}/edit`
  }

  async function aPublication(): Promise<string> {
    const { id } = await pieces.find(
      '云州市卫生健康委员会关于修改《云州市家庭医生签约服务管理办法》的决定',
    )
    return `/publications/${id}`
  }

  async function anEnglishOne(): Promise<string> {
    return `/publications/${(await pieces.find('Looking after Influenza at Home')).id}`
  }

  async function aTask(): Promise<string> {
    const { tasks } = await journey.as(STAFF.disclosure).call(reviewContract.readDesk)
    return `/review/${tasks[0]!.id}`
  }

  async function moreThanOnePageOfNotices(): Promise<void> {
    const { siteId, columnId } = await pieces.place('news/notices')
    for (let n = 1; n <= OLD_PAGES; n++) {
      const url = `http://old.example.gov.cn/tzgg/${n}.html`
      const row = { url, title: `第${n}号旧通知`, date: '2018-03-01', text: '原网站的一则通知。' }
      await journey.as(STAFF.administrator).call(publishContract.importPage, {
        params: { siteId },
        body: { columnId, publish: true, row },
      })
    }
  }
})
