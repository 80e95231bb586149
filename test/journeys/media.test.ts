import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { piecesOf, STAFF } from './pieces.ts'
import { confirm, fill, press, see, untilSaved } from './workbench.ts'

const TITLE = '全市家庭医生义诊活动启动'
const ALT = '医生在社区广场为居民测量血压'

inBrowser('the media library', (journey) => {
  const pieces = piecesOf(journey)

  test('a picture is described once, used from the library, and replaced on the portal by another person', async () => {
    await theContributorFillsTheLibrary()
    const id = await theContributorUsesIt()
    await pieces.submit(id)
    await pieces.signAll(id)
    const address = await pieces.putOnline(id)
    const old = await pictureAt(address)

    await whatIsUsedStays()
    await thePublisherReplacesIt()

    const now = await pictureAt(address)
    expect(now.src).not.toBe(old.src)
    expect(now.alt).toBe(ALT)
    const moved = await fetch(`${journey.origin()}${old.src}`, { redirect: 'manual' })
    expect(moved.status).toBe(301)
    const piece = await journey.staff(STAFF.auditor, `/publications/${id}`)
    await see(piece, '发布后替换的文件')
    await see(piece, '理由：原图拍到了就诊人面部')
  })

  async function theContributorFillsTheLibrary(): Promise<void> {
    const page = await library(STAFF.contributor)
    await upload(page, '义诊现场.png', '#2a6f97')
    await see(page, '已上传“义诊现场.png”。')
    await upload(page, '义诊现场（副本）.png', '#2a6f97')
    await see(page, '“义诊现场（副本）.png”与库中已有的“义诊现场.png”内容完全相同')
    await upload(page, '义诊现场更正.png', '#d08c60')
    await see(page, '已上传“义诊现场更正.png”。')

    await open(page, '义诊现场（副本）.png')
    await press(page, /^停\s*用$/)
    await confirm(page, /停\s*用|确\s*定/)
    await see(page, '已停用。')
    await press(page, /^关\s*闭$/)

    await open(page, '义诊现场.png')
    await see(page, '没有稿件或专题使用它。')
    await press(page, '填写说明')
    await fill(page, '标题', '社区义诊')
    await fill(page, '默认替代文字', ALT)
    await fill(page, '来源与授权', '本委拍摄')
    await press(page, /^保\s*存$/)
    await see(page, '已保存。')
  }

  async function theContributorUsesIt(): Promise<string> {
    const id = await pieces.draft({ column: 'news/headlines', kind: 'news', title: TITLE })
    const page = await journey.staff(STAFF.contributor, `/publications/${id}/edit`)
    await page.getByRole('textbox', { name: '正文' }).click()
    await press(page, '图片')
    await press(page, '从素材库选择')
    await page
      .locator('.media-grid-small')
      .getByRole('button', { name: /社区义诊/ })
      .click()
    await page.locator('img.image-chosen').waitFor()
    expect(await page.getByLabel('替代文字').last().inputValue()).toBe(ALT)
    await confirm(page, /插\s*入/)
    await page.getByRole('textbox', { name: '正文' }).getByAltText(ALT).waitFor()
    await untilSaved(page)
    return id
  }

  async function whatIsUsedStays(): Promise<void> {
    const page = await library(STAFF.administrator)
    await open(page, '社区义诊')
    await see(page, TITLE)
    // Greyed, and says why when it is asked by keyboard.
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^停\s*用$/ })
      .press('Enter')
    await see(page, '有稿件或专题正在使用该文件，不能停用。')
  }

  async function thePublisherReplacesIt(): Promise<void> {
    const page = await library(STAFF.publisher)
    await open(page, '社区义诊')
    await press(page, /^替\s*换$/)
    await see(page, '公众可见：替换后，各页面立即显示新文件')
    await press(page, '从素材库选择')
    await page
      .locator('.media-grid-small')
      .getByRole('button', { name: /义诊现场更正/ })
      .click()
    await fill(page, '替换理由', '原图拍到了就诊人面部')
    await press(page, /^替\s*换$/)
    await see(page, '已替换，涉及 1 篇稿件。')
    await see(page, '替换了“义诊现场.png”')
  }

  async function library(who: string): Promise<Page> {
    const page = await journey.staff(who, '/media')
    await page.getByRole('heading', { name: '素材库' }).waitFor()
    return page
  }

  async function open(page: Page, name: string): Promise<void> {
    await page.locator('.media-card').filter({ hasText: name }).first().click()
    await page.getByRole('dialog').waitFor()
  }

  async function upload(page: Page, name: string, colour: string): Promise<void> {
    const create = { width: 640, height: 480, channels: 3 as const, background: colour }
    const buffer = await sharp({ create }).png().toBuffer()
    await page
      .locator('.page-head input[type=file]')
      .setInputFiles({ name, mimeType: 'image/png', buffer })
  }

  async function pictureAt(address: string): Promise<{ src: string; alt: string }> {
    const reader = await journey.visitor(address)
    const image = reader.locator('article figure img').first()
    await image.scrollIntoViewIfNeeded()
    await image.evaluate((each) => (each as HTMLImageElement).decode())
    return {
      src: (await image.getAttribute('src'))!,
      alt: (await image.getAttribute('alt'))!,
    }
  }
})
