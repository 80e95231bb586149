import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { contentContract } from '../../src/modules/content/contract.ts'
import { inBrowser, PHONE } from '../browser.ts'
import { piecesOf, STAFF, text } from './pieces.ts'
import { press, see } from './workbench.ts'

inBrowser('people find their way in the workbench', (journey) => {
  const pieces = piecesOf(journey)

  const draft = (title: string) =>
    pieces.draft({ column: 'news/notices', kind: 'notice', title, body: text('请遵照执行。') })

  test('the focus follows from screen to screen, and back from drawers and dialogs', async () => {
    const page = await journey.staff(STAFF.administrator, '/')
    await see(page, '我的办公桌')
    expect(await page.title()).toBe('我的办公桌 · 卫明工作台')
    await page.getByRole('link', { name: '人员与角色' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: '人员与角色' }).waitFor()
    await focusOn(page, '人员与角色')
    expect(await page.title()).toBe('人员与角色 · 卫明工作台')

    await page.getByRole('link', { name: '审核流程' }).press('Enter')
    await focusOn(page, '审核流程')
    await page.getByRole('button', { name: '新增流程' }).press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await focusOn(page, '新增流程')
  })

  test('on a phone the menu leads to the new screen, and closes back to its button', async () => {
    const page = await journey.staff(STAFF.administrator, '/', { size: PHONE })
    await page.getByRole('button', { name: '菜单' }).press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await focusOn(page, '菜单')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('link', { name: '审核流程' }).press('Enter')
    await focusOn(page, '审核流程')
  })

  test('before and after sending, the author reads who decides and what comes next', async () => {
    const id = await draft('关于冬季健康讲座安排的通知')
    const page = await journey.staff(STAFF.contributor, `/publications/${id}/edit`)
    await press(page, '送审')
    const dialog = page.getByRole('dialog')
    await see(dialog, '提交后依次办理')
    const steps = await dialog.locator('ol.way strong').allTextContents()
    expect(steps).toEqual(['科室审核', '保密审查', '政务公开办审核', '签发'])
    await see(dialog, '可办理：赵刚')
    await dialog.getByRole('button', { name: /送\s*审/ }).click()
    await see(page, '现在：科室审核')
    await see(page, '下一环节：保密审查')
    await see(page, /可办理：陈浩/)
  })

  test('on a phone a reviewer has the decision in reach', async () => {
    const title = '关于春节前健康检查的通知'
    const id = await draft(title)
    await pieces.submit(id)
    const page = await journey.staff(STAFF.department, '/', { size: PHONE })
    await page.getByRole('link', { name: `审签: ${title}` }).click()
    const bar = page.getByRole('region', { name: '办理' })
    await bar.getByRole('button', { name: '去签署' }).click()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await bar.waitFor({ state: 'detached' })
    await page.evaluate(() => window.scrollTo(0, 0))
    await bar.getByRole('button', { name: /退\s*回/ }).click()
    await page.getByRole('dialog').getByRole('textbox').waitFor()
  })

  test('two who saved the same piece choose part by part, and lose nothing', async () => {
    const id = await draft('关于疫苗接种点的通知')
    const page = await journey.staff(STAFF.contributor, `/publications/${id}/edit`)
    await page.getByLabel('标题').first().fill('关于新增疫苗接种点的通知')
    await page.getByLabel('内容概述').fill('我写的概述')
    const { lockVersion, revision } = await pieces.read(id)
    // The same person at another desk: whoever it is, the name is told.
    await journey.as(STAFF.contributor).call(contentContract.savePublication, {
      params: { publicationId: id },
      body: {
        title: '关于调整疫苗接种点的通知',
        body: text('请遵照执行。', '另加的一段。'),
        metadata: { ...revision.metadata, source: '疾控科' },
        attachments: [],
        relations: [],
        columnId: (await pieces.place('news/notices')).columnId,
        path: null,
        changeNote: '',
        major: false,
        lockVersion,
      },
    })
    await page.getByRole('button', { name: '保存', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await see(dialog, /李雯 于 .* 保存了这篇稿件/)
    const part = (name: string) => dialog.getByRole('region', { name })
    await see(part('标题'), '双方都改了')
    await see(part('正文'), '只有李雯改了')
    await see(part('内容概述'), '只有我改了')
    await part('标题').getByText('用李雯的').click()
    await dialog.getByRole('button', { name: '按所选保存' }).click()
    await see(page, '您原来的内容存有本机副本')
    await see(page, '另加的一段。')
    await expect
      .poll(async () => (await pieces.read(id)).revision.title)
      .toBe('关于调整疫苗接种点的通知')
    const { metadata } = (await pieces.read(id)).revision
    expect(metadata).toMatchObject({ summary: '我写的概述', source: '疾控科' })
    await press(page, '取回副本')
    expect(await page.getByLabel('标题').first().inputValue()).toBe('关于新增疫苗接种点的通知')
  })
})

/** Waits until the control or heading of this name has the focus. */
async function focusOn(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const focused = document.activeElement
    const words = focused?.getAttribute('aria-label') ?? focused?.textContent ?? ''
    return focused !== document.body && words.replace(/\s+/g, '').startsWith(wanted)
  }, name)
}
