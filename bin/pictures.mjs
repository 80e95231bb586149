// `npm run pictures`: takes the pictures of the READMEs, from a demo of its own in a temporary folder.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs/pictures')
const SIZE = { width: 1280, height: 800 }
/** A picture that is larger makes every clone slow. */
const MOST_BYTES = 250_000
/** Milliseconds for what a screen still loads and moves after its main part is there. */
const SETTLED = 1500

const browserPath = env['CHROMIUM'] ?? '/usr/bin/chromium'
if (!existsSync(browserPath)) {
  console.error('没有找到 Chromium：apt-get install chromium，或设置 CHROMIUM。')
  console.error('No Chromium: apt-get install chromium, or set CHROMIUM.')
  exit(1)
}

/** Starts a server with the demo; answers where it is and the demo's password, as it prints them. */
function startServer(dataFolder) {
  const server = spawn(process.execPath, [join(root, 'bin/start.mjs')], {
    env: { ...env, PORT: '0', WEIMING_DATA: dataFolder, DATABASE_URL: '', WEIMING_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ready = new Promise((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (text) => {
      said += text
      const origin = /http:\/\/localhost:\d+(?=\/workbench)/.exec(said)?.[0]
      const password = /password (\S+)\)/.exec(said)?.[1]
      if (origin && password) resolve({ origin, password })
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const stop = () =>
    new Promise((resolve) => {
      server.once('exit', resolve)
      server.kill()
    })
  return { ready, stop }
}

async function openPage(browser) {
  const context = await browser.newContext({
    viewport: SIZE,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

async function signIn(browser, { origin, password }, name) {
  const page = await openPage(browser)
  await page.goto(`${origin}/workbench`)
  await page.getByLabel('用户名').fill(name)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: /登\s*录/ }).click()
  await page.getByRole('heading', { name: '我的办公桌' }).waitFor()
  return page
}

async function take(page, name) {
  await page.waitForTimeout(SETTLED)
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  const { size } = statSync(path)
  if (size > MOST_BYTES) throw new Error(`${name}.png has ${size} bytes, more than ${MOST_BYTES}`)
  console.log(`docs/pictures/${name}.png  ${Math.round(size / 1000)} kB`)
}

async function takeAll(browser, server) {
  const page = await openPage(browser)
  await page.goto(`${server.origin}/`)
  await take(page, 'portal-home')

  const legality = await signIn(browser, server, 'liu.fang')
  await legality.getByRole('link', { name: '审签' }).first().click()
  await legality.frameLocator('iframe').getByRole('contentinfo').waitFor()
  await legality.evaluate(() => globalThis.scrollTo(0, 0))
  await take(legality, 'workbench-review')

  const contributor = await signIn(browser, server, 'zhang.min')
  await take(contributor, 'workbench-desk')
  await contributor.getByRole('link', { name: '继续编辑' }).first().click()
  await contributor.locator('.ProseMirror').waitFor()
  await take(contributor, 'workbench-editor')

  const auditor = await signIn(browser, server, 'dong.ping')
  await auditor.getByRole('link', { name: /台账/ }).first().click()
  await auditor.getByRole('button', { name: '校验台账' }).click()
  await auditor.getByText('台账完整').first().waitFor()
  await take(auditor, 'workbench-ledger')
}

const dataFolder = mkdtempSync(join(tmpdir(), 'weiming-pictures-'))
mkdirSync(folder, { recursive: true })
const { ready, stop } = startServer(dataFolder)
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
try {
  await takeAll(browser, await ready)
} finally {
  await browser.close()
  await stop()
  rmSync(dataFolder, { recursive: true, force: true })
}
