import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { textOf } from '../../src/modules/content/rules/body/text.ts'
import { inBrowser } from '../browser.ts'
import { photograph } from '../office.ts'
import { piecesOf, STAFF, text } from './pieces.ts'
import { confirm, fill, press, see, untilSaved } from './workbench.ts'

/** As Word for Windows puts it on the clipboard: its own tags, styles and a list that is none. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><style>p.MsoNormal{mso-style-parent:"";font-family:仿宋_GB2312}</style></head>
<body lang=ZH-CN><!--StartFragment-->
<h1 style='mso-pagination:widow-orphan'><span style='font-family:黑体;mso-bidi-font-family:宋体'>一、接种安排</span><span lang=EN-US><o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><b><span style='font-size:16.0pt;color:red'>各门诊</span></b><span style='font-size:16.0pt'>按时段接种。</span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>携带身份证</p>
<table class=MsoTableGrid border=1><tr><td colspan=2><p class=MsoNormal>区县</p></td><td><p class=MsoNormal>剂次</p></td></tr><tr><td>城区</td><td>东区</td><td>1200</td></tr></table>
<p class=MsoNormal><img width=60 src="file:///C:/Users/wj/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png"></p>
<script>alert(1)</script><iframe src="https://example.com/"></iframe>
<!--EndFragment--></body></html>`

inBrowser('writing', (journey) => {
  const pieces = piecesOf(journey)

  test('Chinese is written through an input method, in the body and in the title', async () => {
    const { id, page, body } = await opened('输入法稿件', '第一段。')
    const keyboard = await page.context().newCDPSession(page)
    const compose = async (typed: string, words: string): Promise<void> => {
      for (let length = 1; length <= typed.length; length++) {
        const letters = typed.slice(0, length)
        const selection = { selectionStart: length, selectionEnd: length }
        await keyboard.send('Input.imeSetComposition', { text: letters, ...selection })
      }
      await keyboard.send('Input.insertText', { text: words })
    }
    await body.getByText('第一段。').click()
    await page.keyboard.press('End')
    await compose('weishengjiankang', '卫生健康')
    await page.keyboard.press('Enter')
    await compose('jiceng', '基层')
    await press(page, '加粗')
    await compose('yiliao', '医疗')
    expect(await body.locator('p').allTextContents()).toEqual(['第一段。卫生健康', '基层医疗'])
    expect(await body.locator('strong').textContent()).toBe('医疗')

    await page.getByLabel('标题').first().click()
    await page.keyboard.press('End')
    await compose('xiuding', '（修订）')
    await untilSaved(page)
    const { revision } = await pieces.read(id)
    expect(revision.title).toBe('输入法稿件（修订）')
    expect(textOf(revision.body)).toBe('第一段。卫生健康\n基层医疗')
  })

  test('the network dies while writing: the text stays, and is saved when it is back', async () => {
    const { id, page, body } = await opened('断网稿件', '开头。')
    const network = page.context()
    await network.setOffline(true)
    await write(page, body, '断网期间写下的话。')
    await see(page, '连接不上服务器，内容已存于本机，正在重试')
    expect(await savedText(id)).toBe('开头。')

    await network.setOffline(false)
    await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
    expect(await savedText(id)).toBe('开头。断网期间写下的话。')

    await network.setOffline(true)
    await write(page, body, '随后电脑关机。')
    await see(page, '连接不上服务器，内容已存于本机，正在重试')
    await page.close()
    await network.setOffline(false)
    const again = await network.newPage()
    await again.goto(`/workbench/publications/${id}/edit`)
    await see(again, '本机存有未保存的内容')
    await press(again, '恢复我的内容')
    await see(again.getByRole('textbox', { name: '正文' }), '随后电脑关机。')
    await again.getByRole('status').filter({ hasText: '已保存' }).waitFor()
    expect(await savedText(id)).toBe('开头。断网期间写下的话。随后电脑关机。')
    await again.reload()
    await see(again.getByRole('textbox', { name: '正文' }), '随后电脑关机。')
    expect(await again.getByText('本机存有未保存的内容').count()).toBe(0)
  })

  test('what is pasted from Word is tidied, and what fell away is told', async () => {
    const { id, page, body } = await opened('粘贴稿件', '原有一段。')
    await body.getByText('原有一段。').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await paste(body, { 'text/html': FROM_WORD })
    await see(page, '粘贴的内容已整理，以下部分未保留')
    await see(page, /^脚本（1 处）/)
    await see(page, /^嵌入网页/)
    await see(page, /图片/)
    await see(body, '各门诊按时段接种。')
    expect(await body.locator('h2').textContent()).toContain('接种安排')
    expect(await body.locator('strong').textContent()).toBe('各门诊')
    expect(await body.locator('td[colspan="2"], th[colspan="2"]').count()).toBe(1)
    await untilSaved(page)
    const stored = JSON.stringify((await pieces.read(id)).revision.body)
    for (const leftover of ['mso', 'file:', 'alert', 'font', 'red'])
      expect(stored).not.toContain(leftover)
  })

  test('a picture needs alternative text, and says nothing of where it was taken', async () => {
    const { id, page, body } = await opened('配图稿件', '见图。')
    await body.getByText('见图。').click()
    await press(page, '图片')
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[type=file]').setInputFiles({
      name: '现场.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from(await photograph(2400, 1600)),
    })
    await see(page, '图片较大，是否缩小？')
    await press(page, '缩小后上传')
    await dialog.locator('img.image-chosen').waitFor()
    await confirm(page, /插\s*入/)
    await see(dialog, '请填写替代文字。')
    await fill(page, '替代文字', '接种点门口的排队引导牌')
    await confirm(page, /插\s*入/)
    await body.getByAltText('接种点门口的排队引导牌').waitFor()
    await untilSaved(page)
    await onlyTheView(page, await pictureOf(id))
  })

  test('a screenshot that is pasted asks for its words first', async () => {
    const { id, page, body } = await opened('截图稿件', '见图。')
    await body.getByText('见图。').click()
    await body.evaluate((element) => {
      const canvas = document.createElement('canvas')
      canvas.width = 40
      canvas.height = 30
      canvas.toBlob((blob) => {
        const data = new DataTransfer()
        data.items.add(new File([blob!], 'image.png', { type: 'image/png' }))
        const init = { clipboardData: data, bubbles: true, cancelable: true }
        element.dispatchEvent(new ClipboardEvent('paste', init))
      })
    })
    await see(page, '插入图片')
    await page.locator('img.image-chosen').waitFor()
    await fill(page, '替代文字', '预约界面截图')
    await confirm(page, /插\s*入/)
    await body.getByAltText('预约界面截图').waitFor()
    await untilSaved(page)
    expect(await pictureOf(id)).not.toBe('')
  })

  async function opened(title: string, words: string) {
    const id = await pieces.draft({
      column: 'news/notices',
      kind: 'notice',
      title,
      body: text(words),
    })
    const page = await journey.staff(STAFF.contributor, `/publications/${id}/edit`)
    const body = page.getByRole('textbox', { name: '正文' })
    await see(body, words)
    return { id, page, body }
  }

  async function write(page: Page, body: Locator, words: string): Promise<void> {
    await body.locator('p').last().click()
    await page.keyboard.press('End')
    await page.keyboard.type(words)
  }

  async function paste(body: Locator, given: Record<string, string>): Promise<void> {
    await body.evaluate((element, types) => {
      const data = new DataTransfer()
      for (const [type, value] of Object.entries(types)) data.setData(type, value)
      const init = { clipboardData: data, bubbles: true, cancelable: true }
      element.dispatchEvent(new ClipboardEvent('paste', init))
    }, given)
  }

  async function savedText(id: string): Promise<string> {
    return textOf((await pieces.read(id)).revision.body)
  }

  async function pictureOf(id: string): Promise<string> {
    const body = JSON.stringify((await pieces.read(id)).revision.body)
    return /"fileId":"([0-9a-f-]{36})"/.exec(body)?.[1] ?? ''
  }

  /** The stored bytes: upright, no larger than a page needs, nothing about camera, place or person. */
  async function onlyTheView(page: Page, fileId: string): Promise<void> {
    const bytes = await (await page.request.get(`/api/v1/files/${fileId}`)).body()
    const { exif, orientation, width, height } = await sharp(bytes).metadata()
    expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined })
    expect(Math.max(width!, height!)).toBe(1920)
    expect(height).toBeGreaterThan(width!)
    expect(bytes.includes('Wang Jing')).toBe(false)
  }
})
