import { expect, test } from 'vitest'
import { publishContract } from '../../src/modules/publish/contract.ts'
import { inBrowser, PHONE } from '../browser.ts'
import { piecesOf, STAFF, text } from './pieces.ts'
import { press, see } from './workbench.ts'

const TITLE = '云州市家庭医生服务包（征求意见稿）'

inBrowser('a draft is shown to somebody without an account', (journey) => {
  const pieces = piecesOf(journey)
  const made = { id: '', path: '' }

  test('its contributor looks at it in every form, and makes a link', async () => {
    made.id = await pieces.draft({
      column: 'news/notices',
      kind: 'notice',
      title: TITLE,
      body: text('一、服务内容', '每年一次免费体检。'),
    })
    const page = await journey.staff(STAFF.contributor, `/publications/${made.id}`)
    const shown = page.frameLocator('.preview iframe')
    await shown.getByRole('heading', { name: TITLE, level: 1 }).waitFor()
    await page.getByText('长者模式', { exact: true }).click()
    await shown.locator('html[data-view="elder"]').waitFor()
    await page.getByText('打印', { exact: true }).click()
    await shown.getByRole('heading', { name: TITLE, level: 1 }).waitFor()
    expect(await shown.locator('.mainnav').isVisible()).toBe(false)

    await press(page, '预览链接')
    await press(page, '生成链接')
    await see(page, '请填写提供给谁。')
    await page.getByLabel('提供给谁').fill('市医师协会')
    await page.getByLabel('用途').fill('征求专业意见')
    await press(page, '生成链接')
    const address = await page.getByRole('textbox', { name: '链接地址' }).inputValue()
    made.path = new URL(address).pathname
  })

  test('somebody without cookies or script reads it and comments on a paragraph', async () => {
    const page = await journey.visitor(made.path, { script: false, size: PHONE })
    await see(page, '预览，未发布。第 2 稿。')
    await page.getByLabel('姓名').fill('何医师')
    await page.getByLabel('针对').selectOption('1')
    await page.getByLabel('意见', { exact: true }).fill('请写明体检项目。')
    await page.getByRole('button', { name: '提交意见' }).click()
    await see(page, '意见已收到，谢谢。')
    expect(await page.context().cookies()).toEqual([])
  })

  test('its author is told, and finds the remark beside the text', async () => {
    const page = await journey.staff(STAFF.contributor, '/')
    await see(page, `外部人员何医师对《${TITLE}》提出意见`)
    await page.goto(`/workbench/publications/${made.id}/edit`)
    await page.getByRole('tab', { name: '批注' }).click()
    await see(page, '外部意见')
    await see(page, '针对“每年一次免费体检。”')
    await press(page, '标记解决')
    await see(page, '已标记解决。')
  })

  test('published, the link is dead', async () => {
    await pieces.submit(made.id)
    for (const by of ['department', 'legality', 'secrecy', 'disclosure', 'issuer'] as const)
      await pieces.sign(made.id, by)
    const { lockVersion } = await pieces.read(made.id)
    await journey.as(STAFF.publisher).call(publishContract.publishNow, {
      params: { publicationId: made.id },
      body: { lockVersion },
    })
    const page = await journey.visitor(made.path)
    await see(page, '此预览链接不可用')
    expect(await page.getByText('每年一次免费体检').count()).toBe(0)
  })
})
