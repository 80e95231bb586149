import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paragraphs, piecesOf } from '../../../test/pieces.ts'
import { englishOf } from '../../../test/recipes-english.ts'
import { ENTERED_ALL } from '../../../test/website-report.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { contentContract } from '../content/contract.ts'
import { publishContract } from '../publish/contract.ts'
import { sitesContract } from '../sites/contract.ts'
import { websiteReportContract as contract } from './contract.ts'
import type { CountedField, Field } from './rules/form.ts'

let world: World
const pieces = () => piecesOf(world)
const keeper = () => world.as('site-administrator')
const writer = () => world.as('contributor')
const ofYear = (year = 2025) => ({ params: { siteId: world.A.siteId, year } })
const now = (day: string, time = '02:00:00') => world.clock.set(`${day}T${time}.000Z`)

beforeAll(async () => {
  world = await createWorld()
  const { columns, siteId } = world.A
  for (const [column, columnType] of [
    ['news', '概况信息'],
    ['notices', '通知公告'],
  ] as const)
    await world.db
      .updateTable('columns')
      .set({ columnType })
      .where('id', '=', columns[column])
      .execute()
  const settings = { sponsor: '甲市卫生健康委员会', siteIdCode: '9901000012', icpNo: '备1号' }
  await world.db
    .updateTable('sites')
    .set({ ...settings, policeNo: '' })
    .where('id', '=', siteId)
    .execute()
})
afterAll(() => world.close())

async function read(year?: number) {
  const answer = await keeper().call(contract.readReport, ofYear(year))
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const fields = answer.body.groups.flatMap((group) => group.fields)
  return { ...answer.body, of: (field: Field) => fields.find((each) => each.field === field)! }
}

async function behind(field: CountedField, year?: number) {
  const query = { field, page: 1, pageSize: 20 }
  const { body } = await writer().call(contract.listBehind, { ...ofYear(year), query })
  expect(body.items.length).toBe(body.total)
  return body.items.map(({ title, on }) => `${on} ${title}`)
}

const save = async (entered: object, seen: number) =>
  keeper().call(contract.saveReport, { ...ofYear(), body: { entered: entered as never, seen } })

describe('what is counted of a year', () => {
  test('pages by the day they were first public in Beijing, once each', async () => {
    // The last hour of 2024 in Beijing, the first of 2025, and the last.
    now('2024-12-31', '15:30:00')
    await pieces().publish({ title: '二〇二四年最后一条' })
    now('2024-12-31', '16:30:00')
    const first = await pieces().publish({ title: '二〇二五年第一条' })
    now('2025-06-02')
    await pieces().publish({ kind: 'news', column: 'disclosure', title: '公开目录一条' })
    now('2025-12-31', '15:30:00')
    await pieces().publish({ title: '二〇二五年最后一条' })
    now('2025-12-31', '16:30:00')
    await pieces().publish({ title: '二〇二六年第一条' })
    // A later edition is no new information.
    await pieces().revise(first, { title: '二〇二五年第一条（更正）' })

    const { of } = await read()
    expect(of('published')).toMatchObject({ from: 'counted', value: 3, shown: '3 条' })
    expect(of('newsUpdates').value).toBe(2)
    expect(of('catalogueUpdates').value).toBe(1)
    expect(await behind('newsUpdates')).toEqual([
      '2025-12-31 二〇二五年最后一条',
      '2025-01-01 二〇二五年第一条（更正）',
    ])
    expect((await read(2024)).of('published').value).toBe(1)
  })

  test('a page about the agency counts in every year it was brought up to date', async () => {
    now('2024-03-01')
    const duties = await pieces().publish({ kind: 'news', column: 'news', title: '机构职能' })
    expect((await read()).of('profileUpdates').value).toBe(0)
    now('2025-03-01')
    await pieces().revise(duties, { title: '机构职能（2025）' })
    now('2025-09-01')
    await pieces().revise(duties, { title: '机构职能（2025年9月）' })
    const { of } = await read()
    expect([of('profileUpdates').value, of('published').value]).toEqual([1, 4])
    expect(await behind('profileUpdates')).toEqual(['2024-03-01 机构职能（2025年9月）'])
  })

  test('what was taken down does not count, and is spoken of', async () => {
    now('2025-08-01')
    const wrong = await pieces().publish({ title: '发错的一条' })
    expect((await read()).of('published').value).toBe(5)
    await pieces().end(wrong, 'withdrawn')
    const { of } = await read()
    expect(of('published')).toMatchObject({ value: 4, note: '本年发布后已撤下的 1 条不计。' })
  })

  test('a page brought over counts in the year it was public where it came from', async () => {
    now('2026-01-04')
    const { params } = ofYear()
    const imported = await keeper().call(publishContract.importPage, {
      params: { siteId: params.siteId },
      body: {
        columnId: world.A.columns.notices,
        publish: true,
        row: {
          url: 'https://old.example.gov.cn/1.html',
          title: '旧站的一条',
          date: '2025-04-05',
          html: '<p>旧站正文。</p>',
        },
      },
    })
    expect(imported.body.published).toBe(true)
    const { of } = await read()
    expect(of('published').value).toBe(5)
    expect(await behind('published')).toContain('2025-04-05 旧站的一条')
  })

  test('a topic is opened by its first page, an interpretation is of the class of its form', async () => {
    const topic = await keeper().call(sitesContract.createTopic, {
      params: { siteId: world.A.siteId },
      body: {
        slug: 'flu',
        name: '流感防控专题',
        nameEn: '',
        description: '',
        online: true,
        children: [{ slug: 'tips', name: '健康科普', nameEn: '' }],
      },
    })
    expect(topic.status, JSON.stringify(topic.body)).toBe(200)
    expect((await read()).of('topicsKept').value).toBe(0)

    now('2025-10-09')
    const { id: child } = await world.db
      .selectFrom('columns')
      .select('id')
      .where('slug', '=', 'tips')
      .executeTakeFirstOrThrow()
    const { body: made } = await writer().call(contentContract.createPublication, {
      body: { columnId: child, kind: 'news', title: '接种提示', locale: 'zh-CN' },
    })
    await pieces().save(made.id, { body: paragraphs('请及时接种。') })
    await pieces().publish(made.id)
    const policy = await pieces().publish({ kind: 'policy', column: 'policies', title: '防控方案' })
    for (const interpretationForm of ['text', 'graphic', 'video'] as const)
      await pieces().publish({
        kind: 'interpretation',
        column: 'disclosure',
        title: `方案解读：${interpretationForm}`,
        metadata: { interpretationForm },
        relations: [{ kind: 'interprets', targetId: policy }],
      })

    const { of } = await read()
    expect([of('topicsKept').value, of('topicsOpened').value]).toEqual([1, 1])
    expect(await behind('topicsOpened')).toEqual(['2025-10-09 流感防控专题'])
    expect((await read(2026)).of('topicsOpened').value).toBe(0)
    expect((await read(2026)).of('topicsKept').value).toBe(1)
    expect([of('interpretationMaterials').value, of('interpretationProducts').value]).toEqual([
      1, 2,
    ])
    expect(await behind('interpretationMaterials')).toEqual(['2025-10-09 方案解读：text'])
    // Unknown: nobody has said how many commentaries there were.
    expect(of('interpretations')).toMatchObject({
      from: 'unknown',
      note: '待填：媒体评论文章数量。',
    })
    // 5 before; one in the topic, one policy, three interpretations. The topic's is of no class.
    expect(of('published')).toMatchObject({ value: 10 })
    expect(of('published').note).toContain('其中 1 条不属于以下三类：健康科普 1 条。')
  })

  test('another language is known by its pages', async () => {
    now('2025-11-03')
    expect((await read()).of('languages').value).toBe(false)
    const chinese = await pieces().publish({ title: '有英文的一条' })
    const english = await englishOf({ world, pieces: pieces(), organization: 'A' }, chinese)
    await pieces().save(english, { body: paragraphs('Spring prevention.') })
    await pieces().publish(english)
    const { of } = await read()
    expect(of('languages')).toMatchObject({ from: 'counted', shown: '是' })
    // The same information in another language is not counted twice.
    expect(of('published').value).toBe(11)
  })
})

describe('from an empty form to a page', () => {
  test('nobody has entered anything: the unknown have no value and say why', async () => {
    now('2026-01-05')
    const { of, unknown, due, may } = await read()
    expect(of('visits')).toMatchObject({ from: 'unknown', value: null, shown: null })
    expect(of('visits').note).toContain('本平台不统计访问量')
    expect(of('policeNo')).toMatchObject({ from: 'unknown', note: '站点设置中没有填写。' })
    expect(of('sponsor')).toMatchObject({ from: 'known', shown: '甲市卫生健康委员会' })
    // 56 fields: 7 known of which one is blank, 9 counted, 1 summed; the other 39 must be entered.
    expect(unknown).toHaveLength(40)
    expect(due).toMatchObject({ dueOn: '2026-01-31', lastWorkingDay: '2026-01-30', daysLeft: 26 })
    expect(may.submit).toBe('website-report.incomplete')
  })

  test('a value of the wrong kind, and one without a source, are named together', async () => {
    const answer = await save(
      {
        visits: { value: 1.5, source: '统计系统' },
        drills: { value: '有', source: '演练记录' },
        weiboPosts: { value: 3, source: '' },
      },
      0,
    )
    expect(answer.status).toBe(422)
    expect(answer.body.error?.issues?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['entered.visits.value', 'entered.weiboPosts.source']),
    )
    const setting = await save({ siteName: { value: '别的网站', source: '某处' } }, 0)
    expect(setting.status).toBe(422)
  })

  test('two who save at once: the second is told', async () => {
    const { visits: _, ...entered } = ENTERED_ALL
    expect((await save(entered, 0)).body.version).toBe(1)
    expect((await save(entered, 0)).body.error?.code).toBe('website-report.changed')
  })

  test('finishing names everything unknown and everything wrong at once', async () => {
    const { visits: _, ...entered } = ENTERED_ALL
    const wrong = { ...entered, handled: { value: 7, source: '统计表' } }
    expect((await save(wrong, 1)).status).toBe(200)
    const answer = await keeper().call(contract.submitReport, { ...ofYear(), body: { seen: 2 } })
    expect(answer.status).toBe(422)
    expect(answer.body.error?.issues).toEqual([
      { field: 'policeNo', message: '“公安机关备案号”未知，请先在站点设置中填写。' },
      { field: 'visits', message: '“网站总访问量”未知，应当填写并注明来源。' },
      {
        field: 'handled',
        message:
          '“办事服务·办件量总数”为 7，而“自然人办件量”（0）、“法人办件量”（0）合计 0，两者应相等。',
      },
    ])
  })

  test('is finished when nothing is wanting; its figures stand, and a recount tells', async () => {
    await world.db
      .updateTable('sites')
      .set({ policeNo: '安1号' })
      .where('id', '=', world.A.siteId)
      .execute()
    expect((await save(ENTERED_ALL, 2)).status).toBe(200)
    expect((await read()).may.submit).toBe(null)
    const done = await keeper().call(contract.submitReport, { ...ofYear(), body: { seen: 3 } })
    expect(done.body.version).toBe(4)
    expect((await read()).findings).toEqual([])
    const { items } = (
      await keeper().call(contract.listBehind, {
        ...ofYear(),
        query: { field: 'newsUpdates', page: 1, pageSize: 20 },
      })
    ).body
    await pieces().end(items[0]!.id, 'gone')
    const { of, findings } = await read()
    expect(of('published').value).toBe(11)
    expect(findings.map(({ id, field }) => `${id} ${field}`)).toEqual([
      'R1 published',
      'R1 newsUpdates',
    ])
    expect((await save(ENTERED_ALL, 4)).body.error?.code).toBe('website-report.submitted')
  })

  test('the year itself must be over, and must have begun', async () => {
    const open = await keeper().call(contract.submitReport, { ...ofYear(2026), body: { seen: 0 } })
    expect(open.body.error?.code).toBe('website-report.year-open')
    const ahead = await keeper().call(contract.saveReport, {
      ...ofYear(2027),
      body: { entered: {}, seen: 0 },
    })
    expect(ahead.body.error?.code).toBe('website-report.year-ahead')
  })

  test('the year after shows it beside its own', async () => {
    const { previousYear, of } = await read(2026)
    expect(previousYear).toBe(2025)
    expect(of('published').before).toBe('11 条')
    expect(of('lettersDays').before).toBe('3.5 天')
  })

  test('goes the way of every draft, in the column of the other yearly report', async () => {
    const none = await writer().call(contract.draftReport, ofYear())
    expect(none.body.error?.code).toBe('website-report.no-column')
    await world.db
      .updateTable('columns')
      .set({ publicationKind: 'annual-report' })
      .where('id', '=', world.A.columns.disclosure)
      .execute()
    const { body } = await writer().call(contract.draftReport, ofYear())
    const again = await writer().call(contract.draftReport, ofYear())
    expect(again.body.error?.code).toBe('website-report.drafted')
    const draft = await pieces().read(body.publicationId)
    expect(draft).toMatchObject({ kind: 'website-report', columnId: world.A.columns.disclosure })
    expect(draft.revision.attachments.map(({ name }) => name.split('.').at(-1))).toEqual([
      'docx',
      'pdf',
    ])
    await pieces().publish(body.publicationId)
    const { published, of } = await read()
    expect(published?.title).toMatch(/政府网站工作年度报表（2025年度）$/)
    expect(of('published').value).toBe(11)
  })

  test('as a Word file and as a PDF', async () => {
    const session = await world.newSession(world.A.people.contributor.id)
    for (const [kind, begins] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const answer = await world.raw(
        contract.exportReport,
        { ...ofYear(), query: { kind } },
        session,
      )
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect(new TextDecoder().decode(bytes.slice(0, begins.length))).toBe(begins)
      expect(answer.headers.get('content-disposition')).toContain(`website-report.${kind}`)
    }
  })
})

test('a finished report is taken back with a reason, until there is a draft of it', async () => {
  const site = { siteId: world.A.siteId, year: 2024 }
  const by = world.as('disclosure-reviewer')
  const saved = await by.call(contract.saveReport, {
    params: site,
    body: { entered: ENTERED_ALL, seen: 0 },
  })
  await by.call(contract.submitReport, { params: site, body: { seen: saved.body.version } })
  const back = await by.call(contract.reopenReport, { params: site, body: { reason: '漏报' } })
  expect(back.status).toBe(200)
  expect((await read(2024)).state).toBe('draft')
  const drafted = await by.call(contract.reopenReport, { ...ofYear(), body: { reason: '漏报' } })
  expect(drafted.body.error?.code).toBe('website-report.drafted')
})

test('another organisation’s site is not found', async () => {
  const answer = await world.as('site-administrator', 'B').call(contract.readReport, ofYear())
  expect(answer.status).toBe(404)
})
