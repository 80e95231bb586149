import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { DESKTOP, PHONE, type ScreenSize } from '../browser.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2 AA with all that it builds on, and what axe's authors recommend besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a screen and on a phone: the rule, and where. */
export async function problemsOf(
  page: Page,
  sizes: readonly ScreenSize[] = [DESKTOP, PHONE],
): Promise<string[]> {
  const found: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.locator('h1').first().waitFor()
    await page.locator('.waiting, .ant-spin-spinning').first().waitFor({ state: 'detached' })
    await page.evaluate(stillness)
    // Over the debugging channel, which the content security policy does not concern.
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE)
    const { violations } = (await page.evaluate(
      `axe.run({ runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`,
    )) as AxeResults
    for (const { id, nodes } of violations)
      for (const node of nodes.slice(0, 3)) found.push(`${size.width} ${id}: ${node.html}`)
  }
  return found
}

/** Words that are still fading in are hard to read only for a moment. */
async function stillness(): Promise<void> {
  const moving = document.getAnimations().filter((each) => {
    return each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
  })
  await Promise.allSettled(moving.map((each) => each.finished))
}
