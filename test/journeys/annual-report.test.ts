import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { piecesOf, STAFF } from './pieces.ts'
import { choose, confirm, press, see } from './workbench.ts'

const YEAR = '2025 年'
/** The row of new applications of the demo's past year: natural persons, five kinds of organisation, total. */
const RECEIVED = ['19', '4', '2', '0', '2', '1', '28']

inBrowser('the annual report, from counted tables to its page', (journey) => {
  const pieces = piecesOf(journey)

  test('the past year’s report lacks nothing but its prose; its page has the tables’ numbers', async () => {
    const office = await journey.staff(STAFF.disclosure, '/annual-report')
    await toYear(office)
    await see(office, '还有 3 部分未写')
    await press(office, '（一）予以公开，科研机构：1 件')
    await see(office, '2024年法定传染病发病情况年报。')
    await office.getByRole('button', { name: '关闭' }).last().click()
    await office.getByRole('dialog').waitFor({ state: 'hidden' })

    await press(office, '行政复议，结果维持：1 件')
    await see(office, '云州市人民政府')
    await office.getByRole('button', { name: '关闭' }).last().click()
    await office.getByRole('dialog').waitFor({ state: 'hidden' })

    await press(office, '行政规范性文件，本年废止件数：3 件')
    await see(office, '未在本平台发布的 3 件。')
    await see(office.getByRole('dialog'), '2025年规范性文件清理结果')
    await office.getByRole('button', { name: '关闭' }).last().click()
    await office.getByRole('dialog').waitFor({ state: 'hidden' })

    await office.getByRole('tab', { name: '正文' }).click()
    for (const [section, words] of [
      ['一、总体情况', '全年新收申请28件，上年结转2件，办结29件，结转下年1件'],
      ['五、存在的主要问题及改进情况', '2026年将采取以下措施加以改进'],
      ['六、其他需要报告的事项', '2025年度未向申请人收取信息处理费'],
    ] as const) {
      await press(office, `修改“${section}”`)
      await press(office, '填入参考文字')
      await press(office, '保存')
      await office.getByRole('dialog').waitFor({ state: 'hidden' })
      await see(office, words)
    }

    const finish = office.getByRole('button', { name: '定稿', exact: true })
    await finish.click()
    await confirm(office, '定稿')
    await see(office, '已定稿')

    const writer = await journey.staff(STAFF.contributor, '/annual-report')
    await toYear(writer)
    await press(writer, '生成稿件')
    const draft = writer.getByRole('link', { name: '查看稿件' })
    await draft.waitFor()
    const id = (await draft.getAttribute('href'))!.split('/').at(-1)!
    await pieces.submit(id)
    await pieces.signAll(id)
    const url = await pieces.putOnline(id)

    const citizen = await journey.visitor(url, { script: false })
    await see(citizen, '全年新收申请28件')
    await citizen
      .getByRole('link', { name: /年度报告\.docx/ })
      .first()
      .waitFor()
    await citizen
      .getByRole('link', { name: /年度报告\.pdf/ })
      .first()
      .waitFor()
    await see(citizen, '政策解读以文字为主，形式单一')
    const row = citizen.getByRole('row', { name: '一、本年新收政府信息公开申请数量' })
    expect(await row.getByRole('cell').allTextContents()).toEqual(RECEIVED)
  })
})

/** Waits for the report before choosing: another year's would be read over it. */
async function toYear(page: Page): Promise<void> {
  await see(page, '编制进度')
  await choose(page, '年度', YEAR)
  await see(page, '查看已发布的报告')
}
