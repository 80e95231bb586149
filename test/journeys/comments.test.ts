import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { piecesOf, STAFF, text } from './pieces.ts'
import { press, see } from './workbench.ts'

const TITLE = '云州市家庭医生签约服务进展'

inBrowser('a reviewer comments at a place', (journey) => {
  const pieces = piecesOf(journey)
  let id = ''

  test('on words of a paragraph; signing warns of it', async () => {
    id = await pieces.draft({
      column: 'news/headlines',
      kind: 'news',
      title: TITLE,
      body: text('一、总体情况', '重点人群签约率达到八成。'),
    })
    await pieces.submit(id)
    const page = await journey.staff(STAFF.department, '/')
    await page.getByRole('link', { name: `审签: ${TITLE}` }).click()
    await page.getByRole('tab', { name: '批注' }).click()
    const words = page.locator('[data-block="1"]')
    await words.waitFor()
    await words.evaluate((element) => {
      const range = document.createRange()
      range.setStart(element.firstChild!, 4)
      range.setEnd(element.firstChild!, 7)
      getSelection()!.removeAllRanges()
      getSelection()!.addRange(range)
    })
    await press(page, '批注第 2 段')
    await see(page, '针对“签约率”')
    await page.getByRole('textbox', { name: '批注内容' }).fill('请写明统计口径。')
    await press(page, '提交批注')
    await see(page, '还有 1 条批注没有解决')
    expect(await page.locator('mark').textContent()).toBe('签约率')
    await press(page, '退回')
    await page.getByRole('dialog').getByRole('textbox').fill('见批注，请修改后重新送审。')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /退\s*回/ })
      .click()
    await see(page, '已退回起草人。')
  })

  test('the contributor finds it beside the editor, answers and resolves it', async () => {
    const page = await journey.staff(STAFF.contributor, `/publications/${id}/edit`)
    await page.getByRole('tab', { name: '批注' }).click()
    await see(page, '请写明统计口径。')
    await press(page, '跳到原文')
    await press(page, /^回\s*复$/)
    await page.getByRole('textbox', { name: '回复内容' }).fill('已补充口径。')
    await press(page, /^回\s*复$/)
    await see(page, '已补充口径。')
    await press(page, '标记解决')
    await see(page, '已标记解决。')
    await see(page, '没有批注。')
  })
})
