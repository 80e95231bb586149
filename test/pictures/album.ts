import { mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Page } from 'playwright-core'

const DOCS = resolve(import.meta.dirname, '../../docs')
/** A picture that is larger makes every clone slow. */
const MOST_BYTES = 250_000
/** Milliseconds for what a screen still loads and moves after its main part is there. */
const SETTLED = 1500

/** Keeps what the page shows as `docs/<name>.png`; refuses what is too large. */
export async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(SETTLED)
  const path = join(DOCS, `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path, animations: 'disabled' })
  const { size } = statSync(path)
  if (size > MOST_BYTES) throw new Error(`${name}.png has ${size} bytes, more than ${MOST_BYTES}`)
  console.log(`docs/${name}.png  ${Math.round(size / 1000)} kB`)
}
