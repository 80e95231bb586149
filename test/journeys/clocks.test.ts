import { expect, test } from 'vitest'
import { dayOf } from '../../src/kernel/days.ts'
import { calendarForRegion, dueOn } from '../../src/modules/calendar/rules.ts'
import { inBrowser, PHONE } from '../browser.ts'
import { NORMATIVE, piecesOf, STAFF } from './pieces.ts'
import { press, see } from './workbench.ts'

const TITLE = '云州市托育机构卫生保健管理办法'

inBrowser('what is due, and how it was counted', (journey) => {
  const pieces = piecesOf(journey)

  test('a document formed today is due in twenty working days, counted day by day', async () => {
    const today = dayOf(new Date().toISOString())
    const metadata = { ...NORMATIVE, formedOn: today, effectiveOn: today }
    await pieces.draft({ column: 'policies/normative', kind: 'normative', title: TITLE, metadata })

    const page = await journey.staff(STAFF.disclosure, '/clocks')
    await page.getByText('清单', { exact: true }).click()
    const due = dueOn(today, 20, calendarForRegion())
    const [year, month] = due.split('-').map(Number)
    const heading = page.getByText(`${year} 年 ${month} 月`, { exact: true })
    // Twenty working days always end in the next month or the one after.
    await press(page, '下个月')
    if (month !== (Number(today.slice(5, 7)) % 12) + 1) await press(page, '下个月')
    await heading.waitFor()
    await page.getByRole('button', { name: `“${TITLE}”的期限怎么算的` }).click()
    await see(page, `自 ${today} 的次日起计 20 个工作日`)
    await see(page, '第 20 日')
    await see(page, '不计入')
    await see(page, '政府信息公开条例》第二十六条')
  })

  test('the month shows days off; a day lists what is due on it; a phone begins with the list', async () => {
    const page = await journey.staff(STAFF.auditor, '/clocks')
    const days = page.getByRole('button', { name: /^\d{4}-\d\d-\d\d，\d+ 项/ })
    await days.first().waitFor()
    expect((await days.count()) % 7).toBe(0)
    await page
      .getByRole('button', { name: /，[1-9]\d* 项/ })
      .first()
      .click()
    await see(page, /^\d{4}-\d\d-\d\d 到期$/)

    const phone = await journey.staff(STAFF.auditor, '/clocks', { size: PHONE })
    await phone
      .getByRole('button', { name: /怎么算的/ })
      .first()
      .waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    )
  })
})
