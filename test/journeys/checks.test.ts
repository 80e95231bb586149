import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { textOf } from '../../src/modules/content/rules/body/text.ts'
import { xlsxFile } from '../../src/platform/spreadsheet.ts'
import { inBrowser } from '../browser.ts'
import { hiddenSheet } from '../office.ts'
import { piecesOf, STAFF, text } from './pieces.ts'
import { confirm, fill, press, see, untilSaved } from './workbench.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A page with what goes wrong: each mistake, and what mends it (`null`: told elsewhere, or ignored). */
const PLANTED = `
<p>党委书记周明远主持会议,布署冬季防控工作。</p>
<p>截止2026年10月底，共受理咨询318件，其中接种153件、诊疗39件、证照47件、投诉26件、其他50件。</p>
<p>艾滋病患者王建国，男，34岁，身份证号11010519491231002X，已转诊。</p>
<p>依照有关规定，对违法行为予已处罚。</p>
<p>一、接种安排</p>
<p>三、组织保障</p>
<p>各单位应当使用“健民一号”系统按装包。</p>
<table><tr><td>区县</td><td>接种数</td></tr><tr><td>城区</td><td>12</td></tr><tr><td>东区</td><td>8</td></tr><tr><td>合计</td><td>21</td></tr></table>
<p>详见<a href="/news/2026/nothing-there.html">接种安排</a>。</p>`

const CLEAN = [
  '党委委员、副主任周明远主持会议，部署冬季防控工作。',
  '截至2026年10月底，共受理咨询315件，其中接种153件、诊疗39件、证照47件、投诉26件、其他50件。',
  '艾滋病患者王某，男，34岁，身份证号110***********002X，已转诊。',
  '依照有关规定，对违法行为予以处罚。',
  '一、接种安排',
  '二、组织保障',
  '各单位应当使用“健民一号”系统按装包。',
]

inBrowser('a page with twelve mistakes', (journey) => {
  const pieces = piecesOf(journey)

  test('a contributor is led to a clean page, and a reviewer sees what was ignored', async () => {
    const id = await pieces.draft({
      column: 'news/notices',
      kind: 'notice',
      title: '冬季防控工作会议召开',
      body: text('待粘贴。'),
    })
    const page = await journey.staff(STAFF.contributor, `/publications/${id}/edit`)
    const body = page.getByRole('textbox', { name: '正文' })
    await see(body, '待粘贴。')
    await body.getByText('待粘贴。').click()
    await page.keyboard.press('Control+A')
    await paste(body, PLANTED)
    await see(body, '组织保障')

    const panel = page.locator('.checks-panel')
    await panel.getByRole('button', { name: /边写边查/ }).click()
    // The cheap rules first; what the server adds comes later.
    await see(panel, '“布署”是错别字，应为“部署”。')
    await see(panel, /予已处罚”疑为/)
    for (const words of [
      /“党委书记”与姓名不符/,
      /王某/,
      /110\*{11}002X/,
      /应为“截至”|应用“截至”/,
      /合计/,
    ])
      await see(panel, words)

    await panel.getByRole('button', { name: '改为“部署”' }).click()
    await panel.getByRole('button', { name: '改为“截至”' }).click()
    await panel.getByRole('button', { name: '改为“，”' }).click()
    await panel.getByRole('button', { name: '改为“以”' }).click()
    await panel.getByRole('button', { name: '改为“20”' }).click()
    await panel.getByRole('button', { name: '遮蔽为“王某”' }).click()
    await panel.getByRole('button', { name: '遮蔽为“110***********002X”' }).click()
    await typeOver(page, panel, '党委书记', '党委委员、副主任')
    await typeOver(page, panel, '318', '315')
    await typeOver(page, panel, '三、', '二、')

    // The name of a system is written so: ignored, with a reason.
    await panel.getByRole('button', { name: '忽略“按装”' }).click()
    await fill(page, '理由', '系统的注册名称如此')
    await press(page, /^忽\s*略$/)
    await see(page, '已忽略 1 处')

    await see(panel, '站内链接“/news/2026/nothing-there.html”没有对应的页面。')
    await body.getByText('接种安排', { exact: true }).last().click()
    await press(page, '链接')
    await press(page, '取消链接')
    await panel.getByText('未发现问题').waitFor()

    await page.locator('#field-attachments input[type=file]').setInputFiles({
      name: '接种数.xlsx',
      mimeType: XLSX,
      buffer: Buffer.from(await hiddenSheet()),
    })
    await see(page, /隐藏的工作表/)
    await press(page, '换成清洁版')
    await see(page, '已换成清洁版，去除了：')

    await untilSaved(page)
    const { revision } = await pieces.read(id)
    expect(textOf(revision.body).split('\n').slice(0, CLEAN.length)).toEqual(CLEAN)
    await press(page, '送审')
    await see(page, '送审后不能再改')
    expect(await page.getByRole('dialog').locator('.finding').count()).toBe(0)
    await confirm(page, /送\s*审/)
    await see(page, '审核中')

    const reviewer = await journey.staff(STAFF.department, '/')
    await reviewer.getByText('冬季防控工作会议召开').first().click()
    await see(reviewer, '已忽略 1 处')
    await see(reviewer, /系统的注册名称如此/)
  })

  test('the disclosure office imports a list, and a wrong row is told', async () => {
    const page = await journey.staff(STAFF.disclosure, '/check-settings')
    await see(page, '陆启东')
    const file = page.locator('.check-import input[type=file]')
    const workbook = async (...rows: string[][]) => ({
      name: '词表.xlsx',
      mimeType: XLSX,
      buffer: await xlsxFile({
        name: '词表',
        columns: ['词表', '姓名或词语', '应写作', '职务'].map((title) => ({ title, width: 12 })),
        rows,
      }),
    })
    await file.setInputFiles(await workbook(['领导人', '江帆', '']))
    await see(page, '第 2 行“职务”：领导人须写明职务，其他词表不填。')
    await file.setInputFiles(await workbook(['领导人', '江帆', '', '党委委员']))
    await see(page, '已导入：新增 1 条，更新 0 条。')
    await see(page.getByRole('table'), '江帆')
  })

  /** Chooses the words of a find in the text and writes others over them. */
  async function typeOver(page: Page, panel: Locator, found: string, right: string): Promise<void> {
    await panel
      .getByRole('button', { name: `查看“${found}”` })
      .first()
      .click()
    // The editor takes the focus, and shows what is chosen, with the next picture it draws.
    await page.waitForFunction((words) => getSelection()?.toString() === words, found)
    await page.keyboard.insertText(right)
    await panel
      .getByRole('button', { name: `查看“${found}”` })
      .first()
      .waitFor({ state: 'detached' })
  }

  async function paste(body: Locator, html: string): Promise<void> {
    await body.evaluate((element, given) => {
      const data = new DataTransfer()
      data.setData('text/html', given)
      const init = { clipboardData: data, bubbles: true, cancelable: true }
      element.dispatchEvent(new ClipboardEvent('paste', init))
    }, html)
  }
})
