import { expect, test } from 'vitest'
import { inBrowser, PHONE } from '../browser.ts'
import { see } from './workbench.ts'

const WANTED = '2026年65岁以上老年人免费体检的安排'

inBrowser('applying by telephone, with interruptions', (journey) => {
  test('what was put aside comes back, health data is asked about, and going back asks for more', async () => {
    const page = await journey.visitor('/elder/', { size: PHONE })
    await page.getByRole('link', { name: '申请公开政府信息' }).click()
    const wanted = page.getByLabel('名称、文号或者其他特征性描述')
    const certificate = page.getByLabel('身份证件号码')
    await page.getByLabel('自然人').check()
    await page.getByLabel('姓名或者名称').fill('老测试')
    await certificate.fill('990100194501010017')
    await page.getByLabel('联系电话').fill('13900000123')
    await wanted.fill('我老伴在市第一医院住院的病历')
    await page.getByLabel('电子文本').check()
    await page.getByLabel('在本网站凭查询码查看').check()
    await page.getByRole('button', { name: '暂存，以后再填' }).click()
    await see(page, /已暂存在这台设备上/)

    // Another day, in the same browser.
    await page.goto('/elder/apply')
    await page.getByRole('button', { name: '取回' }).click()
    await see(page, '已取回，请补填证件号码后提交。')
    expect([await wanted.inputValue(), await certificate.inputValue()]).toEqual([
      '我老伴在市第一医院住院的病历',
      '',
    ])
    await certificate.fill('990100194501010017')
    await page.getByRole('button', { name: '提交申请' }).click()
    await see(page, '提交前请再看一遍')
    await page.getByLabel('这些内容确需填写，仍然提交').waitFor()
    await wanted.fill(WANTED)
    await page.getByRole('button', { name: '提交申请' }).click()
    await see(page, '申请已提交')
    await see(page, '接下来由本机关与您确认收到')

    await page.goto('/elder/apply')
    expect(await page.getByRole('button', { name: '取回' }).count()).toBe(0)
    expect(await wanted.inputValue()).toBe('')
  })
})
