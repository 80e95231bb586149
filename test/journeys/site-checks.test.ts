import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser, PHONE } from '../browser.ts'
import { readSheet } from '../sheets.ts'
import { piecesOf, STAFF, text } from './pieces.ts'
import { choose, fill, press, see } from './workbench.ts'

const TITLE = '全市基层医疗机构药品配备情况通报'
const BODY = '截止10月31日，全市共配备药品318种，其中西药200种、中成药90种、其它18种。'

inBrowser('what is wrong with what is published', (journey) => {
  const pieces = piecesOf(journey)

  test('a supervisor has the site checked, sees how far it is, assigns, judges and hands on the list', async () => {
    const id = await pieces.draft({
      column: 'news/headlines',
      kind: 'news',
      title: TITLE,
      body: text(BODY),
    })
    await pieces.submit(id)
    await pieces.signAll(id)
    await pieces.putOnline(id)

    const page = await journey.staff(STAFF.disclosure, '/site-checks')
    await checkNow(page)
    await theTotalIsAssigned(page)
    await whatIsNoErrorIsSaid(page)
    await theListLeavesTheHouse(page)

    await page.getByRole('tab', { name: '检测记录' }).click()
    await see(page, '待整改问题的变化')
    expect(await page.getByRole('row', { name: /徐丽/ }).count()).toBeGreaterThan(0)
    await page.getByRole('tab', { name: '规则准确率' }).click()
    await see(page, 'as-of')
  })

  test('an auditor reads all and changes nothing; on a phone nothing is cut off', async () => {
    const page = await journey.staff(STAFF.auditor, '/site-checks', { size: PHONE })
    await page
      .getByRole('button', { name: /^查看“/ })
      .first()
      .click()
    await see(page.getByRole('dialog'), '首次发现')
    expect(await page.getByRole('button', { name: '提交认定' }).count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  /** Waits for one that may have begun by itself, and for its own. */
  async function checkNow(page: Page): Promise<void> {
    const button = page.getByRole('button', { name: '立即检测' })
    await button.and(page.locator(':enabled')).waitFor()
    await button.click()
    await see(page, '已开始检测。')
    await see(page, /新发现 [1-9]\d* 个/)
    await page.getByRole('button', { name: open('截止') }).waitFor()
  }

  async function theTotalIsAssigned(page: Page): Promise<void> {
    await page.getByRole('button', { name: open('318') }).click()
    const drawer = page.getByRole('dialog')
    await see(drawer, '318种')
    await drawer.getByRole('combobox', { name: '整改责任人' }).waitFor()
    await choose(page, '整改责任人', '高远')
    await see(page, '已指定责任人。')
    await drawer
      .getByRole('button', { name: /取\s*消|关\s*闭/ })
      .last()
      .click()
    await drawer.waitFor({ state: 'detached' })
    await see(page.getByRole('row', { name: TITLE }).filter({ hasText: '318' }), '已指定')
  }

  async function whatIsNoErrorIsSaid(page: Page): Promise<void> {
    await page.getByRole('button', { name: open('其它') }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('radio', { name: '不是错误' }).check()
    await press(page, '提交认定')
    await see(drawer, '请写明理由，至少 2 个字。')
    await fill(page, '理由', '药品目录原文如此')
    await press(page, '提交认定')
    await see(page, '已记录认定。')
    await page.getByRole('button', { name: open('其它') }).waitFor({ state: 'detached' })
  }

  async function theListLeavesTheHouse(page: Page): Promise<void> {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出整改清单' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^整改清单-\d{4}-\d\d-\d\d\.xlsx$/)
    const bytes = await readFile((await file.path())!)
    const rows = await readSheet(new Uint8Array(bytes).buffer)
    const own = rows.filter((row) => row[2] === TITLE)
    expect(own.map((row) => row[6])).toContain('截止')
    expect(own.map((row) => row[6])).not.toContain('其它')
    expect(own.find((row) => row[6]!.includes('318'))![11]).toBe('高远')
  }

  const open = (words: string) => new RegExp(`^查看“${TITLE}”中的问题：.*${words}`)
})
