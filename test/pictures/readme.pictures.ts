import { test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { take } from './album.ts'

const SIZE = { width: 1280, height: 800 }

inBrowser('the pictures of the READMEs', (journey) => {
  test('the portal', async () => {
    await take(await journey.visitor('/', { size: SIZE }), 'pictures/portal-home')
  })

  test('a normative document under review', async () => {
    const page = await journey.staff('liu.fang', '/', { size: SIZE })
    await page.getByRole('link', { name: '审签' }).first().click()
    await page.frameLocator('iframe').getByRole('contentinfo').waitFor()
    await page.evaluate(() => scrollTo(0, 0))
    await take(page, 'pictures/workbench-review')
  })

  test('a contributor at the desk and in the editor', async () => {
    const page = await journey.staff('zhang.min', '/', { size: SIZE })
    await page.getByRole('heading', { name: '我的办公桌' }).waitFor()
    await take(page, 'pictures/workbench-desk')
    await page.getByRole('link', { name: '继续编辑' }).first().click()
    await page.locator('.ProseMirror').waitFor()
    await take(page, 'pictures/workbench-editor')
  })

  test('the ledger, verified', async () => {
    const page = await journey.staff('dong.ping', '/ledger', { size: SIZE })
    await page.getByRole('button', { name: '校验台账' }).click()
    await page.getByText('台账完整').first().waitFor()
    await take(page, 'pictures/workbench-ledger')
  })
})
