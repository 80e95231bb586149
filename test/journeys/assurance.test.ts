import { expect, test } from 'vitest'
import { sitesContract } from '../../src/modules/sites/contract.ts'
import { inBrowser } from '../browser.ts'
import { piecesOf, STAFF } from './pieces.ts'
import { choose, press, see } from './workbench.ts'

inBrowser('a supervisor asks which columns lapse', (journey) => {
  const pieces = piecesOf(journey)

  /** Personnel news asked for every fortnight: long overdue in the demo. */
  async function askForNewsEveryFortnight(path: string): Promise<void> {
    const administrator = journey.as(STAFF.administrator)
    const { siteId, columnId } = await pieces.place(path)
    const { items } = await administrator.call(sitesContract.listColumns, { params: { siteId } })
    const column = items.find((each) => each.id === columnId)!
    await administrator.call(sitesContract.updateColumn, {
      params: { columnId },
      body: { ...column, cadenceClass: 'A' },
    })
  }

  test('what is overdue, by when the rest will be, who keeps it, and the list as a spreadsheet', async () => {
    await askForNewsEveryFortnight('personnel')
    const page = await journey.staff(STAFF.administrator, '/assurance')
    await see(page, '应更新未更新栏目')
    await see(page, /到 \d{4}-\d\d-\d\d（下周日）为止/)
    const first = page.getByRole('row').nth(1)
    await see(first, '人事信息')
    await see(first, /超期 \d+ 天/)

    await page.getByText(/^已超期 1$/).click()
    expect(await page.getByRole('row').count()).toBe(2)

    await press(page, '指定“人事信息”的责任人')
    await choose(page, '保障责任人', '基层卫生科')
    await press(page, /保\s*存/)
    await see(page, '责任人已保存。')
    await see(page.getByRole('row').nth(1), '基层卫生科')

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出表格' }).click()
    expect((await download).suggestedFilename()).toMatch(/^栏目保障-.*\.xlsx$/)
  })

  test('on a phone nothing is cut off', async () => {
    const size = { width: 390, height: 844 }
    const page = await journey.staff(STAFF.auditor, '/assurance', { size })
    await see(page, '栏目保障')
    await see(page, '基层卫生科')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})
