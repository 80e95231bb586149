import { test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { messyDocx } from '../office.ts'
import { take } from './album.ts'

const SIZE = { width: 1280, height: 800 }
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

inBrowser('the pictures of the guide', (journey) => {
  test('a Word file is imported, and one with comments attached', async () => {
    const page = await journey.staff('zhang.min', '/', { size: SIZE })
    await page.getByRole('link', { name: '继续编辑' }).first().click()
    await page.locator('.ProseMirror').waitFor()
    const file = {
      name: '关于做好秋冬季传染病防控工作的通知.docx',
      mimeType: WORD,
      buffer: Buffer.from(await messyDocx()),
    }
    await page.locator('.import-word-bar input[type=file]').setInputFiles(file)
    await page.getByText('没有带入的内容').waitFor()
    await take(page, 'guide/pictures/import-word')
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    await page.locator('.ant-upload:has-text("上传附件") input').setInputFiles(file)
    const scan = page.getByText('含有不宜外传的内容').first()
    await scan.waitFor()
    await scan.scrollIntoViewIfNeeded()
    await take(page, 'guide/pictures/attachment-scan')
  })

  test('columns that will be overdue', async () => {
    const page = await journey.staff('dong.ping', '/assurance', { size: SIZE })
    await page.getByRole('region', { name: '单项否决对照' }).waitFor()
    await take(page, 'guide/pictures/assurance')
  })

  test('the front page, arranged', async () => {
    const page = await journey.staff('lin.qi', '/home-blocks', { size: SIZE })
    await page.frameLocator('iframe').getByRole('contentinfo').waitFor()
    await take(page, 'guide/pictures/home-blocks')
  })

  test('the elder version and the policy library', async () => {
    const elder = await journey.visitor('/elder/', { size: SIZE })
    await take(elder, 'guide/pictures/elder')
    const library = await journey.visitor('/policies/?validity=repealed&kind=normative&ended=2y', {
      size: SIZE,
    })
    await take(library, 'guide/pictures/library')
  })
})
