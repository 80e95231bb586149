import { expect, test } from 'vitest'
import { inBrowser, PHONE } from '../browser.ts'
import { STAFF } from './pieces.ts'
import { choose, fill, press, see } from './workbench.ts'

const WANTED = '云州市2026年托育机构备案名单（含床位数）'
const REMARK = '名单很清楚，谢谢。'
const REPLY = '您申请的名单随本答复提供。'

inBrowser('an application, from the form to the annual report', (journey) => {
  test('a citizen applies on a telephone without script, and it is answered and counted', async () => {
    const citizen = await journey.visitor('/disclosure/', { size: PHONE, script: false })
    await citizen.getByRole('link', { name: '申请公开政府信息' }).first().click()
    const form = citizen.url()
    await citizen.getByRole('link', { name: '下载、打印申请表' }).click()
    const file = citizen.getByRole('link', { name: '自然人申请表（docx）' })
    const docx = await citizen.request.get((await file.getAttribute('href'))!)
    expect(docx.headers()['content-type']).toContain('wordprocessingml')
    await citizen.goto(form)
    await citizen.getByRole('button', { name: '提交申请' }).click()
    await see(citizen, '请至少填写一种联系方式')
    await citizen.getByLabel('法律服务机构').check()
    await citizen.getByLabel('姓名或者名称').fill('云州清正律师事务所')
    await citizen.getByLabel('身份证件号码').fill('31990000MD00000000')
    await citizen.getByLabel('联系电话').fill('13900000789')
    await citizen.getByLabel('名称、文号或者其他特征性描述').fill(WANTED)
    await citizen.getByLabel('电子文本').check()
    await citizen.getByLabel('在本网站凭查询码查看').check()
    await citizen.getByRole('button', { name: '提交申请' }).click()
    await see(citizen, '申请已提交')
    const receipt = citizen.url()
    const number = new URL(receipt).searchParams.get('no')!

    const office = await journey.staff(STAFF.disclosure, '/requests')
    await office.getByRole('button', { name: `办理 ${number}` }).click()
    await press(office, '确认收到')
    await press(office, '确认收到')
    await see(office, /还剩 20 个工作日/)
    await press(office, '拟定答复')
    await choose(office, '办理结果', '予以公开')
    await fill(office, '答复内容', REPLY)
    await press(office, '拟定答复')
    await see(office, '答复待签发')

    const head = await journey.staff(STAFF.issuer, '/requests')
    await head.getByRole('button', { name: `办理 ${number}` }).click()
    await press(head, '签发答复')
    await press(head, '签发答复')
    await see(head, '答复待送达')

    await office.reload()
    await office.getByRole('button', { name: `办理 ${number}` }).click()
    await press(office, '送达答复')
    await office.getByLabel('电子方式').check()
    const today = (
      await office.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString())
    ).slice(0, 10)
    await fill(office, '日期', today)
    await press(office, '送达答复')
    await see(office, '已办结')

    await citizen.goto(receipt)
    await see(citizen, REPLY)
    await see(citizen, '申请行政复议')
    await citizen.getByRole('button', { name: '提交评价' }).click()
    await see(citizen, '请选择满意程度')
    await citizen.getByLabel('非常满意', { exact: true }).check()
    await citizen.getByLabel('意见和建议').fill(REMARK)
    await citizen.getByRole('button', { name: '提交评价' }).click()
    await see(citizen, '您的评价')

    await office.goto(new URL('/workbench/requests', office.url()).href)
    await office.locator('.ant-segmented-item').filter({ hasText: '已办结' }).click()
    await office.getByRole('button', { name: `办理 ${number}` }).click()
    await see(office, REMARK)

    const report = await journey.staff(STAFF.issuer, '/annual-report')
    await press(report, '（一）予以公开，法律服务机构：1 件')
    await see(report, number)
    expect(await report.getByText(WANTED).count()).toBe(1)
  })
})
