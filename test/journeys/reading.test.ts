import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { expect, test } from 'vitest'
import { DESKTOP, inBrowser, PHONE } from '../browser.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What stands beside the standard pages: the elder version of every kind, and pages about the site. */
const PAGES = [
  '/elder/',
  '/elder/en/',
  '/elder/news/notices/',
  '/elder/policies/',
  '/elder/disclosure/',
  '/elder/organization/',
  '/elder/site-map/',
  '/elder/search?q=流感',
  '/elder/nothing.html',
  '/elder/accessibility/',
  '/accessibility/',
  '/en/accessibility/',
  '/privacy/',
  '/en/privacy/',
  '/find-errors?page=/policies/',
  '/en/find-errors',
  '/elder/find-errors',
  '/find-errors/receipt',
  '/find-errors/receipt?no=ZC20260101-0001&code=AAAAAAAA',
  '/apply',
  '/en/apply',
  '/elder/apply',
  '/apply/receipt',
  '/deadline',
  '/deadline?from=2026-02-30&extended=x',
  '/en/deadline?from=2026-02-10&sent=2026-02-11&answered=2026-02-13',
  '/elder/deadline?from=2026-12-10',
  '/leave?to=https://www.who.int/',
  '/en/leave?to=https://www.who.int/',
  '/elder/leave?to=https://www.who.int/',
]

const NOTICE = '免费接种流感疫苗的通告'

inBrowser('everybody reads', (journey) => {
  test('an elder finds the free vaccination on the telephone, without script', async () => {
    const page = await journey.visitor('/', { size: PHONE, script: false })
    await page.getByRole('link', { name: '长者模式' }).click()
    await page.getByLabel('想找什么？请在这里输入').fill('免费接种流感疫苗')
    await page.getByRole('button', { name: '搜索' }).click()
    await page.getByRole('link', { name: NOTICE }).first().click()
    expect(new URL(page.url()).pathname).toMatch(/^\/elder\//)
    const size = await page
      .locator('.body p')
      .first()
      .evaluate((p) => getComputedStyle(p).fontSize)
    // 18 pt are 24 CSS pixels.
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(24)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    await page.getByRole('link', { name: '返回标准版' }).click()
    expect(new URL(page.url()).pathname).not.toMatch(/^\/elder\//)
  })

  test('a larger text stays chosen on the next page, and the voice can be stopped', async () => {
    const page = await journey.visitor('/search?q=流感疫苗')
    await page.locator('.results a').first().click()
    await page.getByRole('button', { name: '特大' }).click()
    // This browser has no voice of its own: one that never comes to an end stands in for it.
    await page.evaluate(() => {
      speechSynthesis.speak = () => {}
    })
    await page.getByRole('button', { name: '朗读正文' }).click()
    await page.locator('.speaking').waitFor()
    await page.getByRole('button', { name: '停止' }).click()
    expect(await page.locator('.speaking').count()).toBe(0)
    await page.getByRole('link', { name: '首页' }).first().click()
    expect(await page.locator('html').getAttribute('data-text')).toBe('larger')
  })

  test('an error is reported from its page and followed by its code', async () => {
    const page = await journey.visitor('/accessibility/', { script: false })
    await page.getByRole('link', { name: '我为政府网站找错' }).click()
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('请选择问题类型。').first().waitFor()
    await page.getByText('错别字').click()
    await page.getByLabel('问题描述').fill('第二段有一个错别字')
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('办理中').waitFor()
    await page.reload()
    await page.getByText('办理中').waitFor()
  })

  test.for(PAGES)('axe finds nothing on %s, at the desk and on the telephone', async (path) => {
    for (const size of [DESKTOP, PHONE]) {
      const page = await journey.visitor(path, { size })
      // Through the protocol: the page's own policy lets no script be added.
      await page.evaluate(AXE)
      const found = await page.evaluate(
        (values) =>
          (globalThis as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({
            runOnly: { type: 'tag', values },
          }),
        RULES,
      )
      const problems = found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)
      expect([path, size.width, problems]).toEqual([path, size.width, []])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width)
    }
  })
})
