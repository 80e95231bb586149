import { expect, test } from 'vitest'
import { leftOver } from '../../src/modules/redaction/rules/left-over.ts'
import { inBrowser } from '../browser.ts'
import { DOCX, PDF } from '../redaction.ts'
import { STAFF } from './pieces.ts'
import { press, see } from './workbench.ts'

inBrowser('blacking out what is not disclosed', (journey) => {
  async function open(title: RegExp) {
    const page = await journey.staff(STAFF.disclosure, '/requests')
    await page
      .locator('tr', { hasText: '2026年公立医院医疗服务价格调整方案全文' })
      .getByRole('button')
      .first()
      .click()
    await page.getByRole('link', { name: title }).click()
    await see(page, '查找并遮蔽')
    return page
  }

  async function download(page: Awaited<ReturnType<typeof open>>, title: string) {
    const address = await page
      .getByRole('link', { name: `下载 ${title}`, exact: true })
      .getAttribute('href')
    const answer = await page.request.get(address!)
    return new Uint8Array(await answer.body())
  }

  test('words of a Word file, selected, found and suggested, are gone from the copy', async () => {
    const page = await open(/^遮蔽 价格调整专题讨论记录/)
    await press(page, '全部采纳')
    await see(page, '提示的内容均已标记')
    await page.getByText('会议决定方案修改后报市政府审定。').selectText()
    await page.getByText('会议决定方案修改后报市政府审定。').dispatchEvent('pointerup')
    await page.getByRole('textbox', { name: '词语' }).fill('有不同意见')
    await page.getByRole('textbox', { name: '词语' }).press('Enter')
    await press(page, /^全部遮蔽/)
    await page.getByLabel('遮蔽件名称').fill('讨论记录')
    await press(page, '生成遮蔽件')
    await see(page, '已生成遮蔽件')
    await see(page, '原件：价格调整专题讨论记录')
    const words = ['魏长风', '13900000729', '会议决定方案修改后报市政府审定。', '有不同意见']
    expect(await leftOver(await download(page, '讨论记录'), DOCX, words)).toEqual([])
  })

  test('a PDF without a mouse: words are found and blacked out, and no text is left', async () => {
    const page = await open(/^遮蔽 2026年公立医院/)
    const box = page.getByRole('textbox', { name: '词语' })
    await box.focus()
    await page.keyboard.type('386.40元')
    await page.keyboard.press('Enter')
    const all = page.getByRole('button', { name: /^全部遮蔽/ })
    await all.focus()
    await page.keyboard.press('Enter')
    await see(page, '已标记（1）')
    await page.getByLabel('遮蔽件名称').fill('价格调整方案')
    const make = page.getByRole('button', { name: '生成遮蔽件' })
    await make.focus()
    await page.keyboard.press('Enter')
    await see(page, '已生成遮蔽件')
    expect(await leftOver(await download(page, '价格调整方案'), PDF, ['386.40元'])).toEqual([])
  })
})
