import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { piecesOf, STAFF } from './pieces.ts'
import { see } from './workbench.ts'

const FIRST = '全市家庭医生签约服务周启动'
const SECOND = '基层卫生人员技能竞赛举行'

inBrowser('a reviewer signs news together', (journey) => {
  const pieces = piecesOf(journey)

  test('each is opened and read before both are signed; the desk is rid of them', async () => {
    for (const title of [FIRST, SECOND]) {
      const id = await pieces.draft({ column: 'news/headlines', kind: 'news', title })
      await pieces.submit(id)
    }
    const page = await journey.staff(STAFF.department, '/')
    await page.getByRole('link', { name: /批量签署（\d+ 件）/ }).click()
    const sign = page.getByRole('button', { name: /签署选中的 \d+ 件/ })
    await sign.waitFor()
    expect(await sign.isDisabled()).toBe(true)
    const all = await page.getByRole('button', { name: /^展开阅看/ }).count()
    expect(all).toBeGreaterThanOrEqual(2)
    for (let n = 0; n < all; n++)
      await page
        .getByRole('button', { name: /^展开阅看/ })
        .first()
        .click()
    await see(page, '各有关单位请遵照执行。')
    await expect.poll(() => sign.isEnabled()).toBe(true)
    await sign.click()
    await see(page, `已签署 ${all} 件。`)
    await see(page, '没有可以批量签署的稿件。')
  })

  test('the approval form can be had on paper', async () => {
    const { id } = await pieces.find(FIRST)
    const page = await journey.staff(STAFF.auditor, `/publications/${id}`)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载审批表' }).click()
    expect((await download).suggestedFilename()).toBe(`信息发布审批表-${FIRST}.docx`)
    await page.goto(`/workbench/print/approval/${id}`)
    await see(page, '信息发布审批表')
    await see(page, '陈浩')
  })
})
