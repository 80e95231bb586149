import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { STAFF } from './pieces.ts'
import { choose, fill, press, see } from './workbench.ts'

const WANTED = '2026年大型医用设备配置许可批准文件及全部附件'
const FILE = '批准文件正文（已遮盖）'

inBrowser('an application at the counter, over a third party to a review', (journey) => {
  test('it is registered, a third party is asked, part of it is given, and a review is recorded', async () => {
    const office = await journey.staff(STAFF.disclosure, '/requests')
    const today = (
      await office.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString())
    ).slice(0, 10)
    await press(office, '登记申请')
    await see(office, '提交情况')
    await fill(office, '提交、签收或者到达之日', today)
    await choose(office, '申请人类别', '商业企业')
    await fill(office, '姓名或者名称', '云州衡信咨询有限公司')
    await fill(office, '证件号码', '91990100MA33333333')
    await fill(office, '电话', '0990-8800999')
    await fill(office, '名称、文号或者其他特征性描述', WANTED)
    await choose(office, '信息的形式', '电子文本')
    await choose(office, '获取方式', '在本网站')
    await press(office, /^登记$/)
    await see(office, /查询码 [2-9A-Z]{8}/)
    const told = await office.getByText(/登记编号 SQ/).textContent()
    const [, number, code] = /(SQ\d{8}-\d{4}).*?([2-9A-Z]{8})$/.exec(told ?? '')!

    const head = await journey.staff(STAFF.issuer, '/requests')
    await head.getByRole('button', { name: `办理 ${number}` }).click()
    await press(head, '同意延长答复期限')
    await fill(head, '延长的工作日数', '10')
    await fill(head, '理由', '需要征求第三方意见并区分处理。')
    await press(head, '同意延长答复期限')
    await see(head, '政府信息公开延长答复期限告知书')

    await press(office, '办理这件申请')
    await press(office, '征求意见')
    await office.getByRole('radio', { name: '第三方' }).check()
    await fill(office, '征求意见的内容', '附件含贵单位的设备报价，是否同意公开？')
    await fill(office, '致（写入公函，加密保存）', '云州明达医疗器械有限公司')
    await press(office, '征求意见')
    await see(office, '政府信息公开第三方意见征求书')
    await press(office, '征求意见函送达')
    await choose(office, '征求意见的项目', /第三方/)
    await fill(office, '日期', today)
    await press(office, '征求意见函送达')
    await see(office, '已办理：征求意见函送达')
    await press(office, '收到意见')
    await choose(office, '征求意见的项目', /第三方/)
    await fill(office, '日期', today)
    await office.getByRole('radio', { name: '不同意' }).check()
    await fill(office, '意见和理由', '设备报价属于商业秘密。')
    await press(office, '收到意见')
    await see(office, '已办理：收到意见')

    await press(office, '存入材料')
    await fill(office, '材料名称', FILE)
    await fill(office, '日期', today)
    await office.locator('input[type=file]').setInputFiles({
      name: '批准文件.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('批准文件正文。设备报价：██████'),
    })
    await office.getByLabel(/随答复提供给申请人/).check()
    await press(office, '存入材料')
    await see(office, FILE)

    await press(office, '拟定答复')
    await choose(office, '办理结果', '部分公开')
    await fill(office, '答复内容', '批准文件正文随本答复提供；设备报价属于商业秘密，不予公开。')
    await press(office, '拟定答复')
    await see(office, '答复书预览')

    await head.reload()
    await head.getByRole('button', { name: `办理 ${number}` }).click()
    await see(head, '答复书预览')
    await press(head, '签发答复')
    await press(head, '签发答复')
    await see(head, '答复待送达')

    await office.reload()
    await office.getByRole('button', { name: `办理 ${number}` }).click()
    await press(office, '送达答复')
    await office.getByLabel('当面送达').check()
    await fill(office, '日期', today)
    await press(office, '送达答复')
    await see(office, '已办结')
    await press(office, '登记复议、诉讼或者投诉')
    await choose(office, '种类', '行政复议')
    await fill(office, '受理或者立案日期', today)
    await fill(office, '复议机关、法院或者受理单位', '云州市人民政府')
    await press(office, '保存')
    await see(office, '尚未审结')

    const receipt = `/apply/receipt?no=${number}&code=${code}`
    const citizen = await journey.visitor(receipt, { script: false })
    await see(citizen, '部分公开')
    for (const title of ['政府信息公开申请登记回执', '政府信息公开申请答复书', FILE]) {
      const href = await citizen.getByRole('link', { name: title }).getAttribute('href')
      const answer = await citizen.request.get(href!)
      expect([answer.status(), answer.headers()['content-disposition']]).toEqual([
        200,
        expect.stringContaining('attachment'),
      ])
    }
    // What was written to the third party is not the applicant's.
    expect(await citizen.getByText('第三方意见征求书').count()).toBe(0)
  })
})
