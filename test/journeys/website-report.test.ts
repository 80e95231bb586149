import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { STAFF } from './pieces.ts'
import { fill, press, see } from './workbench.ts'

inBrowser('the website’s yearly report, as a site administrator fills it in', (journey) => {
  test('opens what is counted, enters a group with one source, and sees what is still unknown', async () => {
    const keeper = await journey.staff(STAFF.administrator, '/website-report')
    await see(keeper, '应于 2026-01-31 前在网站公布')
    await see(keeper, '“办事服务·办件量总数”为 10482')

    await press(keeper, /^信息公开目录信息更新量：\d+ 条$/)
    await see(keeper, '每页只计一次')
    await keeper.getByRole('dialog').getByRole('link').first().waitFor()
    await keeper.getByRole('button', { name: '关闭' }).last().click()
    await keeper.getByRole('dialog').waitFor({ state: 'hidden' })

    await keeper.getByText(/^只看未知/).click()
    const security = keeper.getByRole('table', { name: '安全防护' })
    await security.getByRole('row', { name: '安全检测评估次数' }).waitFor()
    expect(await security.getByText('未知', { exact: true }).count()).toBe(6)

    await press(keeper, '填写“安全防护”')
    await fill(keeper, '安全检测评估次数（次）', '2')
    await press(keeper, '保存')
    await see(keeper, '请写明来源')
    await fill(keeper, '本次填写的来源', '2025年等级保护测评报告')
    await press(keeper, '保存')
    await keeper.getByRole('dialog').waitFor({ state: 'hidden' })
    await security.getByRole('row', { name: '安全检测评估次数' }).waitFor({ state: 'hidden' })
    expect(await security.getByText('未知', { exact: true }).count()).toBe(5)

    await keeper.getByText(/^全部/).click()
    await see(keeper, '填报：2025年等级保护测评报告')
  })
})
