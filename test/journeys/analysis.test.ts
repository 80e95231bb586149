import { expect, test } from 'vitest'
import { inBrowser, PHONE } from '../browser.ts'
import { STAFF } from './pieces.ts'
import { press, see } from './workbench.ts'

inBrowser('applications of a year, counted', (journey) => {
  test('a number opens its applications, and one of them opens', async () => {
    const office = await journey.staff(STAFF.disclosure, '/requests')
    await office.getByRole('tab', { name: '分析' }).click()
    await see(office, '各月收到和办结')
    await office.getByRole('combobox', { name: '年度' }).click()
    await office.getByTitle('2025 年').click()
    await press(office, '查看这 19 件：自然人')
    const list = office.getByRole('dialog')
    await list.getByText('申请人类别：自然人（19 件）').waitFor()
    const numbers = list.getByRole('button', { name: /^打开申请/ })
    await numbers.nth(18).waitFor()
    expect(await numbers.count()).toBe(19)
    await numbers.first().click()
    await see(office, '办理过程')
  })

  test('on a phone nothing is wider than the screen', async () => {
    const phone = await journey.staff(STAFF.auditor, '/requests', { size: PHONE })
    await phone.getByRole('tab', { name: '分析' }).click()
    await see(phone, '申请较多的申请人')
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    )
  })
})
