import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, good, type Pieces, paragraphs, piecesOf, portalOf } from '../../test/pieces.ts'
import { englishOf } from '../../test/recipes-english.ts'
import { createWorld, type World } from '../../test/world.ts'
import { contentContract } from '../modules/content/contract.ts'

let world: World
let a: Pieces
let portal: Awaited<ReturnType<typeof portalOf>>
const made = { chinese: '', english: '', zhUrl: '', enUrl: '' }

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
  portal = await portalOf(world)
  await world.db
    .updateTable('columns')
    .set({ nameEn: 'Notices' })
    .where('id', '=', world.A.columns.notices)
    .execute()
})
afterAll(() => world.close())

const html = async (path: string) => (await portal.get(path)).text()
const alternates = (page: string) =>
  [...page.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g)].map(
    ([, language, href]) => `${language} ${new URL(href!).pathname}`,
  )

test('before there is an English version, the switch leads to the English home', async () => {
  made.chinese = await a.publish({ title: '关于春季防控的通知' })
  made.zhUrl = (await a.read(made.chinese)).url!
  const page = await html(made.zhUrl)
  expect(alternates(page)).toEqual([])
  expect(page).toContain('<a href="/en/" lang="en"')
  expect(alternates(await html('/notices/'))).toEqual([])
})

test('text and translation lead to each other, for people and for machines', async () => {
  made.english = await englishOf({ world, pieces: a, organization: 'A' }, made.chinese)
  await a.save(made.english, {
    title: 'Notice on prevention in spring',
    body: paragraphs('Please prepare for quokkas.'),
  })
  await a.publish(made.english)
  made.enUrl = (await a.read(made.english)).url!
  expect(made.enUrl).toBe(`/en${made.zhUrl}`)
  const both = [`zh-CN ${made.zhUrl}`, `en ${made.enUrl}`, `x-default ${made.zhUrl}`]
  const [zh, en] = [await html(made.zhUrl), await html(made.enUrl)]
  expect(alternates(zh)).toEqual(both)
  expect(alternates(en)).toEqual(both)
  expect(zh).toContain(`<a href="${made.enUrl}" lang="en"`)
  expect(en).toContain(`<a href="${made.zhUrl}" lang="zh-CN"`)
  expect(en).toContain('This is a translation.')
  expect(zh).toContain('"workTranslation"')
  expect(en).toContain('"translationOfWork"')
  expect(en).toContain('>Notices<')
  expect(alternates(await html('/notices/'))).toContain('en /en/notices/')
  expect(alternates(await html('/en/notices/'))).toContain('zh-CN /notices/')
  expect(await html(`/elder${made.zhUrl}`)).toContain(`<a href="/elder${made.enUrl}"`)
  const map = await html('/sitemap.xml')
  expect(map).toContain(`hreflang="en" href="https://wjw.a.gov.cn${made.enUrl}"`)
})

test('the English portal shows it: home, column, search by its words, feed', async () => {
  for (const path of ['/en/', '/en/notices/', '/en/search?q=quokkas', '/en/feed.rss'])
    expect(await html(path), path).toContain('Notice on prevention in spring')
  expect(await html('/en/search?q=quokkas')).toContain('<span>Notices</span>')
  expect(await html('/notices/')).not.toContain('Notice on prevention in spring')
})

test('a newer Chinese text is said on both pages, until the English follows it', async () => {
  world.clock.set('2026-03-09T02:00:00.000Z')
  await a.revise(made.chinese, { body: paragraphs('请做好防控工作，并及时报告。') })
  const en = await html(made.enUrl)
  expect(en).toContain('The Chinese text was changed on 2026-03-09.')
  expect(en).toContain('follows the earlier version of 2026-03-02')
  expect(await html(made.zhUrl)).toContain('英文版译自2026年3月2日发布的版本')

  good(await world.as('contributor').call(contentContract.beginEdition, at(made.english)))
  good(await world.as('contributor').call(contentContract.followChinese, at(made.english)))
  expect(await html(made.enUrl)).toContain('The Chinese text was changed')
  await a.publish(made.english)
  expect(await html(made.enUrl)).not.toContain('The Chinese text was changed')
  expect(await html(made.zhUrl)).not.toContain('英文版译自')
})

test('with the Chinese withdrawn, the English says so and is no longer offered', async () => {
  await a.end(made.chinese, 'withdrawn')
  const en = await html(made.enUrl)
  expect(en).toContain('The Chinese original of this page has been withdrawn')
  expect(en).not.toContain('quokkas')
  expect(await html('/en/')).not.toContain('Notice on prevention in spring')
  expect(alternates(await html(made.zhUrl))).toEqual([])
  expect(alternates(await html('/notices/'))).toEqual([])
})
