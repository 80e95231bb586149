import { expect, test } from 'vitest'
import { publishContract } from '../../src/modules/publish/contract.ts'
import { inBrowser } from '../browser.ts'
import { piecesOf, STAFF } from './pieces.ts'
import { see } from './workbench.ts'

/** More than one page of a list. */
const OLD_PAGES = 25

inBrowser('the portal without script', (journey) => {
  const pieces = piecesOf(journey)

  test('home, column, its second page, an article and its attachment', async () => {
    await manyOldNotices()
    const page = await journey.visitor('/', { script: false })
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '政务动态' })
      .click()
    await page.getByRole('link', { name: '通知公告' }).first().click()
    await page.getByRole('heading', { name: '通知公告', level: 1 }).waitFor()
    await page.getByRole('link', { name: '下一页' }).click()
    await page.waitForURL(/page=2/)
    expect(await page.getByRole('link', { name: /第\d+号旧通知/ }).count()).toBeGreaterThan(0)

    await page.goto('/policies/normative/')
    await page.getByRole('link', { name: /《云州市家庭医生签约服务管理办法》的通知/ }).click()
    await page.getByRole('heading', { level: 1, name: /家庭医生签约/ }).waitFor()

    await page.goto('/services/')
    await page.getByRole('link', { name: '医疗机构执业登记办事指南' }).click()
    await see(page, '附件下载')
    const file = page.locator('a[href^="/files/"]').first()
    const answer = await page.request.get((await file.getAttribute('href'))!)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
  })

  test('searching, narrowing the search, and filtering the policy library', async () => {
    const page = await journey.visitor('/', { script: false })
    await page.getByRole('searchbox').first().fill('流感')
    await page.getByRole('button', { name: '搜索' }).first().click()
    await see(page, /“流感”共找到 \d+ 条结果/)

    await page.goto('/policies/')
    await see(page, /共 \d+ 件文件/)
    await page.getByLabel('有效性').selectOption({ label: '废止（1）' })
    await page.getByRole('button', { name: '查询' }).click()
    await see(page, '有效性：废止')
    await page.getByRole('link', { name: /检查检验结果互认暂行规定/ }).click()
    await see(page, '本文件已废止')
    await page
      .getByRole('link', { name: /检查检验结果互认管理办法/ })
      .first()
      .click()
    await see(page, '有效')
  })

  async function manyOldNotices(): Promise<void> {
    const { siteId, columnId } = await pieces.place('news/notices')
    for (let n = 1; n <= OLD_PAGES; n++)
      await journey.as(STAFF.administrator).call(publishContract.importPage, {
        params: { siteId },
        body: {
          columnId,
          publish: true,
          row: {
            url: `http://old.example.gov.cn/tzgg/${n}.html`,
            title: `第${n}号旧通知`,
            date: '2018-03-01',
            text: '原网站的一则通知。',
          },
        },
      })
  }
})
