import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/demo/index.ts'
import { inBrowser } from '../browser.ts'
import { piecesOf, STAFF } from './pieces.ts'
import { see } from './workbench.ts'

const NOTICE = '关于调整冬季门诊开诊时间的通知'

/** No mouse is touched in this file: everything happens through `page.keyboard`. */
inBrowser('the keyboard alone', (journey) => {
  const pieces = piecesOf(journey)

  test('a contributor signs in, writes a notice and submits it', async () => {
    const page = await journey.visitor('/workbench/')
    await see(page, '卫明工作台')
    await page.keyboard.type(STAFF.contributor)
    await page.keyboard.press('Tab')
    await page.keyboard.type(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await see(page, '我的办公桌')

    await tabTo(page, '新建稿件')
    await page.keyboard.press('Enter')
    await see(page, '先定栏目和类别')
    await tabTo(page, '栏目', 'combobox')
    await page.keyboard.type('通知公告')
    await see(page.locator('.ant-select-item-option-active'), '通知公告')
    await page.keyboard.press('Enter')
    await tabTo(page, '标题')
    await page.keyboard.type(NOTICE)
    await page.keyboard.press('Enter')

    await see(page, '编辑稿件')
    await tabTo(page, '正文')
    await page.keyboard.type('自12月1日起，市级医院门诊开诊时间调整为上午8时。')
    await tabBackTo(page, '送审')
    await page.keyboard.press('Enter')
    await see(page, '送审后不能再改')
    await tabTo(page, '送审')
    await page.keyboard.press('Enter')
    await see(page, '审核中')
  })

  test('a reviewer signs in, opens the task from the desk and signs it', async () => {
    const id = await pieces.draft({ column: 'news/notices', kind: 'notice', title: '春节值班安排' })
    await pieces.submit(id)
    const page = await journey.visitor('/workbench/')
    await see(page, '卫明工作台')
    await page.keyboard.type(STAFF.department)
    await page.keyboard.press('Tab')
    await page.keyboard.type(DEMO_PASSWORD)
    await page.keyboard.press('Enter')

    await see(page, '春节值班安排')
    await tabTo(page, '审签: 春节值班安排')
    await page.keyboard.press('Enter')
    await see(page, '审核意见')
    await tabTo(page, '意见')
    await page.keyboard.type('同意。')
    await page.keyboard.press('Alt+s')
    await page.keyboard.press('Enter')
    await see(page, '已签署')
  })

  test('a reader skips to the content, goes through the navigation, searches and reads', async () => {
    const page = await journey.visitor('/')
    await page.keyboard.press('Tab')
    expect(await focusedName(page)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await isFocusIn(page, 'main')).toBe(true)

    await page.goto('/')
    await tabTo(page, '政策文件')
    await page.keyboard.press('Enter')
    await see(page, /共 \d+ 件文件/)

    await tabTo(page, '搜索内容')
    await page.keyboard.type('家庭医生签约')
    await page.keyboard.press('Enter')
    await see(page, /共找到 \d+ 条结果/)
    await tabTo(page, /家庭医生签约服务管理办法/)
    expect(await isFocusSeen(page)).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\.html$/)
    await see(page, '家庭医生')
  })
})

const FARTHEST = 150

type Name = string | RegExp

/** Goes forward until the control of this name, and role where several share it, has the focus. */
async function tabTo(page: Page, name: Name, role?: string): Promise<void> {
  await go(page, 'Tab', name, role)
}

async function tabBackTo(page: Page, name: Name): Promise<void> {
  await go(page, 'Shift+Tab', name)
}

async function go(page: Page, key: string, name: Name, role?: string): Promise<void> {
  const passed: string[] = []
  for (let n = 0; n < FARTHEST; n++) {
    await page.keyboard.press(key)
    const focused = await focusedName(page)
    const named = typeof name === 'string' ? focused === name : name.test(focused)
    if (named && (!role || (await focusedRole(page)) === role)) return
    passed.push(focused)
  }
  throw new Error(`the keyboard does not reach ${name}; it passed ${passed.join(' | ')}`)
}

/** What a screen reader would call the focused control, near enough. */
async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return ''
    const labels = (focused as HTMLInputElement).labels
    const words =
      focused.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? focused.textContent ?? ''
    return words.replace(/\s+/g, ' ').trim()
  })
}

async function focusedRole(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('role') ?? null)
}

async function isFocusIn(page: Page, place: string): Promise<boolean> {
  return page.evaluate((inside) => document.activeElement?.closest(inside) !== null, place)
}

/** WCAG 2.4.7: the focused control is marked by an outline. */
async function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.activeElement!)
    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
  })
}
