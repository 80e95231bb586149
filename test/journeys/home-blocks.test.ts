import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { STAFF } from './pieces.ts'
import { choose, confirm, fill, press, see } from './workbench.ts'

inBrowser('the front page and the colours', (journey) => {
  test('an administrator arranges blocks by keyboard, looks at the preview and saves; the public page follows', async () => {
    const page = await journey.staff(STAFF.administrator, '/home-blocks')
    const list = page.locator('.block-list')
    const names = () => list.locator('strong').allTextContents()
    await see(page, '要闻动态')
    expect((await names()).slice(0, 3)).toEqual(['要闻动态', '通知公告', '政策文件'])

    // By the buttons alone: the focus stays on the button while the block moves.
    const down = page.getByRole('button', { name: '下移 要闻动态' })
    await down.focus()
    await page.keyboard.press('Enter')
    await see(page, '“要闻动态”现为第 2 个')
    await page.keyboard.press('Enter')
    await see(page, '“要闻动态”现为第 3 个')
    await page.keyboard.press('Alt+ArrowUp')
    await see(page, '“要闻动态”现为第 2 个')
    expect((await names()).slice(0, 3)).toEqual(['通知公告', '要闻动态', '政策文件'])

    // A new block is set up before it stands on the page; what is missing is said beside its field.
    await choose(page, '添加区块', /^友情链接/)
    await press(page, '确定')
    await see(page.getByRole('dialog'), '至少填写 1 个链接。')
    await page.getByRole('dialog').getByRole('button', { name: '添加链接' }).click()
    await fill(page, '名称', '云州市人民政府')
    await fill(page, '地址', 'javascript:alert(1)')
    await press(page, '确定')
    await page.locator('#field-links-0-href[aria-invalid="true"]').waitFor()
    await fill(page, '地址', 'https://www.yunzhou.gov.cn/')
    await fill(page, '标题', '市级网站')
    await press(page, '确定')
    await see(page, '已添加“市级网站”')

    const preview = page.frameLocator('iframe[title="预览"]')
    await preview.getByRole('heading', { name: '市级网站', includeHidden: true }).waitFor()
    expect(await publicHeadings(journey.origin())).not.toContain('市级网站')

    // Leaving asks; staying loses nothing.
    await page.getByRole('menuitem', { name: '栏目', exact: true }).click()
    await confirm(page, '继续填写')
    await see(page, '有未保存的改动')

    await press(page, '保存')
    await see(page, '已保存，网站首页已更新。')
    const shown = await publicHeadings(journey.origin())
    expect(shown[0]).toBe('通知公告')
    expect(shown).toContain('市级网站')
  })

  test('a colour that cannot be read is refused with the nearest that can; the portal wears that one', async () => {
    const page = await journey.staff(STAFF.administrator, '/theme')
    await fill(page, '主色', '#00aaff')
    await page.getByRole('cell', { name: '不足' }).first().waitFor()
    await press(page, '保存')
    await see(page, /对比度只有 2\.\d\d，低于 4\.5/)
    expect(await page.locator('#field-theme-main').inputValue()).toBe('#00aaff')

    await page.getByRole('button', { name: /^改用 #/ }).click()
    const chosen = await page.locator('#field-theme-main').inputValue()
    expect(await page.getByRole('cell', { name: '不足' }).count()).toBe(0)
    await press(page, '保存')
    await see(page, '已保存，网站配色已更新。')

    const home = await journey.visitor('/')
    const colour = await home
      .locator('.mainnav')
      .evaluate((nav) => getComputedStyle(nav).backgroundColor)
    expect(colour).toBe(rgb(chosen))
  })
})

/** What the headings of the public front page say, in their order. */
async function publicHeadings(origin: string): Promise<string[]> {
  const html = await (await fetch(`${origin}/`)).text()
  const blocks = html.slice(html.indexOf('class="home"'))
  return [...blocks.matchAll(/section-head"><h2>([^<]+)/g)].map((match) => match[1]!)
}

function rgb(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return `rgb(${parts.join(', ')})`
}
