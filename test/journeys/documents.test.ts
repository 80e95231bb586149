import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { messyDocx, messyPdf, messyXlsx } from '../office.ts'
import { piecesOf, STAFF } from './pieces.ts'
import { confirm, press, see, untilSaved } from './workbench.ts'

const TITLE = '关于做好2026年冬季流感疫苗接种工作的通知'
const FORMS = '流感疫苗接种点申请材料'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

inBrowser('documents on their way to the public', (journey) => {
  const pieces = piecesOf(journey)

  test('a marked-up Word file becomes a clean page', async () => {
    const id = await pieces.draft({ column: 'news/notices', kind: 'notice', title: '待导入的通知' })
    const page = await editor(id)
    await page.locator('.import-word-bar input[type=file]').setInputFiles({
      name: '接种通知（修订稿3）.docx',
      mimeType: DOCX,
      buffer: Buffer.from(await messyDocx()),
    })
    await see(page, '导入 Word 文件')
    await see(page, TITLE)
    await see(page, '修订已全部接受，批注未带入，请核对')
    await see(page, '看不见的文字（如白色字），已带入正文')
    await see(page, '白字备注')
    await see(page, '批注（1 处）')
    await see(page, '修订痕迹（2 处）')
    await see(page, '隐藏文字（1 处）')
    await press(page, '替换正文')

    expect(await page.getByLabel('标题').first().inputValue()).toBe(TITLE)
    const body = page.getByRole('textbox', { name: '正文' })
    await see(body, '接种对象为六十岁以上老年人和中小学生。')
    expect(await body.locator('table').count()).toBe(1)
    await body.getByAltText('接种点示意图').waitFor()
    await untilSaved(page)

    await pieces.submit(id)
    await pieces.signAll(id)
    const reader = await journey.visitor(await pieces.putOnline(id))
    await see(reader, '接种对象为六十岁以上老年人和中小学生。')
    await see(reader, '以门诊公布的时间为准。')
    expect(await reader.locator('article h2').first().textContent()).toContain('接种对象')
    expect(await reader.locator('th[colspan="2"]').count()).toBe(1)
    const picture = reader.getByAltText('接种点示意图')
    await picture.scrollIntoViewIfNeeded()
    await picture.evaluate((image) => (image as HTMLImageElement).decode())
    const html = await reader.content()
    for (const inside of ['医保结余', '名额三千', '13812345678', '李敏', 'mso-'])
      expect(html).not.toContain(inside)
  })

  test('a file with comments is held back until it is clean; the public previews it', async () => {
    const id = await pieces.draft({ column: 'news/notices', kind: 'notice', title: FORMS })
    const page = await editor(id)
    await attach(page, '申请表.docx', DOCX, await messyDocx({ white: false }))
    await see(page, '含有不宜外传的内容')
    await see(page, '批注（1 处）')
    await untilSaved(page)

    await press(page, '送审')
    await confirm(page, /送\s*审/)
    await see(page, '含有批注（1 处：第 7 段），请换成清洁版，或由审核人说明理由后放行。')

    await press(page, '换成清洁版')
    await see(page, '已换成清洁版，去除了：')
    await page.getByText('含有不宜外传的内容').waitFor({ state: 'hidden' })
    await untilSaved(page)
    await press(page, '送审')
    await see(page, '送审后不能再改')
    await confirm(page, /送\s*审/)
    await see(page, '审核中')

    await pieces.signAll(id)
    const reader = await journey.visitor(await pieces.putOnline(id))
    await reader.getByRole('link', { name: /预览/ }).click()
    await reader.getByRole('heading', { name: '申请表', level: 1 }).waitFor()
    await see(reader, '接种对象为六十岁以上老年人和中小学生。')
    const html = await reader.content()
    for (const inside of ['医保结余', '名额三千', '李敏', '要不要公开'])
      expect(html).not.toContain(inside)
    await reader.getByRole('link', { name: FORMS }).click()
    await reader.getByRole('heading', { name: FORMS }).waitFor()
  })

  test('what no clean copy cures is said with its place', async () => {
    const id = await pieces.draft({ column: 'news/notices', kind: 'notice', title: '门诊安排' })
    const page = await editor(id)
    await attach(page, '名单.pdf', 'application/pdf', messyPdf())
    await see(page, '色块下的文字')
    await see(page, '请在原文件中删除这些文字后重新导出 PDF')
    await attach(page, '费用.xlsx', XLSX, await messyXlsx())
    await see(page, '名单底稿')
    await see(page, '110***********002X')
  })

  async function editor(publicationId: string): Promise<Page> {
    const page = await journey.staff(STAFF.contributor, `/publications/${publicationId}/edit`)
    await see(page, '编辑稿件')
    return page
  }

  async function attach(page: Page, name: string, mimeType: string, bytes: Uint8Array) {
    await page
      .locator('#field-attachments input[type=file]')
      .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) })
    await page.getByLabel('显示名称').last().waitFor()
  }
})
