import type { Locator, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../src/demo/index.ts'

/** What a member of staff does at the workbench, by the words on the screen. */

export async function signIn(page: Page, signInName: string): Promise<void> {
  await page.goto('/workbench/')
  await page.getByLabel('用户名').fill(signInName)
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await see(page, '我的办公桌')
}

/** Waits until the words stand somewhere in sight. */
export async function see(place: Page | Locator, words: string | RegExp): Promise<void> {
  await place.getByText(words).filter({ visible: true }).first().waitFor()
}

/** Clicks the button of this name; in a drawer or dialog, the one in front. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await inFront(page, page.getByRole('button', { name }))
}

/** Answers the question that stands in front. */
export async function confirm(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('dialog').last().getByRole('button', { name }).last().click()
}

export async function fill(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label).last().fill(value)
}

/** Opens a list of choices and takes one, found by typing where the list is long. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name: label })
  await box.click()
  if (typeof option === 'string' && (await box.isEditable())) await box.fill(option)
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click()
}

/** Types a day such as 2026-07-01. */
export async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const box = page.getByLabel(label)
  await box.fill(day)
  await box.press('Enter')
}

/** Waits until the draft is on the server. */
export async function untilSaved(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page
    .getByRole('status')
    .filter({ hasText: /^.*已保存/ })
    .waitFor()
}

async function inFront(page: Page, buttons: Locator): Promise<void> {
  const drawer = page.getByRole('dialog').getByRole('button')
  const framed = buttons.and(drawer)
  await ((await framed.count()) > 0 ? framed.last() : buttons.first()).click()
}
