import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { STAFF } from './pieces.ts'
import { fill, press, see } from './workbench.ts'

inBrowser('an application to correct a record', (journey) => {
  test('is sent on the portal, opened for a purpose, refused with reasons, and read with number and code', async () => {
    const visitor = await journey.visitor('/correct-record')
    const typed = {
      name: '高山',
      certificate: '990100199001010011',
      phone: '13900000777',
      record: '2025年公示的健康证名单第8行',
      correction: '姓名写为高三，应为高山。',
      evidence: '本人健康证，可到现场出示。',
    }
    for (const [field, words] of Object.entries(typed)) await visitor.fill(`#${field}`, words)
    await visitor.click('form.form[method=post] button[type=submit]')
    await see(visitor, '更正申请回执')
    const number = new URL(visitor.url()).searchParams.get('no')!
    expect(number).toMatch(/^GZ\d{8}-\d{4}$/)

    const office = await journey.staff(STAFF.disclosure, '/record-corrections')
    await press(office, `查看 ${number}`)
    await press(office, '查看申请内容')
    await fill(office, '查看目的', '核对健康证名单和申请人出示的证件')
    await press(office, /^查 ?看$/)
    await see(office, typed.certificate)
    await see(office, typed.evidence)
    await office.getByText('不予更正', { exact: true }).last().click()
    await fill(office, '答复', '经核对原始登记，名单记载与您当时提交的材料一致，不予更正。')
    await press(office, /^答 ?复$/)
    await office.getByRole('dialog').waitFor({ state: 'hidden' })

    await visitor.reload()
    await see(visitor, '经核对原始登记')
    await see(visitor, '不予更正')
  })

  test('that came by post is registered by staff, and followed with number and code', async () => {
    const office = await journey.staff(STAFF.disclosure, '/record-corrections')
    await press(office, '登记更正申请')
    await see(office, '答复期限自这一日的次日起计算。')
    await fill(office, '提交、签收或者到达之日', '2026-03-02')
    await fill(office, '姓名', '高山')
    await fill(office, '证件号码', '990100199001010011')
    await fill(office, '通信地址', '云州市河西区试验路2号')
    await fill(office, '哪一条政府信息记录', '2025年公示的健康证名单第8行')
    await fill(office, '哪里不准确', '姓名写为高三，应为高山。')
    await press(office, '登记')
    await see(office, '写明有什么证据')
    await fill(office, '证据', '随信寄来健康证复印件。')
    await press(office, '登记')
    await see(office, /登记编号 GZ\d{8}-\d{4}，查询码/)
  })
})
