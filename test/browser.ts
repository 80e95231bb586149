import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { type Installation, startInstallation } from './installation.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** Long enough for a busy machine, short enough to be told what was waited for. */
const PATIENCE_MILLISECONDS = 30_000
const JOURNEY_MILLISECONDS = 180_000
const PREPARATION_MILLISECONDS = 300_000

export type ScreenSize = { width: number; height: number }
export const DESKTOP: ScreenSize = { width: 1280, height: 900 }
export const PHONE: ScreenSize = { width: 390, height: 844 }

type PageOptions = { size?: ScreenSize; script?: boolean; locale?: 'zh-CN' | 'en' }
export type Journey = ReturnType<typeof createJourney>

/**
 * Journeys in a real browser on a real server with the demo. Without Chromium they are skipped and
 * say how to get it; under `CI=true` that is a failure.
 */
export function inBrowser(title: string, tell: (journey: Journey) => void): void {
  const program = chromiumProgram()
  if (!program && process.env['CI'] !== 'true') {
    console.warn(
      `没有找到 Chromium，跳过浏览器测试“${title}”。安装：apt-get install chromium，或用 CHROMIUM 指明位置。\n` +
        `No Chromium: skipping "${title}". Install it with: apt-get install chromium, or set CHROMIUM.`,
    )
  }
  const skipped = !program && process.env['CI'] !== 'true'
  describe.skipIf(skipped)(title, { timeout: JOURNEY_MILLISECONDS }, () => {
    const journey = createJourney()
    beforeAll(async () => {
      if (!program) throw new Error('No Chromium: apt-get install chromium, or set CHROMIUM.')
      await journey.begin(program)
    }, PREPARATION_MILLISECONDS)
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') console.warn(await journey.pictures())
      await journey.closePages()
    })
    afterAll(() => journey.end())
    tell(journey)
  })
}

function chromiumProgram(): string | undefined {
  const told = process.env['CHROMIUM']
  return told ? [told].find(existsSync) : PLACES.find(existsSync)
}

function createJourney() {
  let browser: Browser | undefined
  let installation: Installation | undefined
  let contexts: BrowserContext[] = []

  function site(): Installation {
    if (!installation) throw new Error('the journey has not begun')
    return installation
  }

  async function newPage(options: PageOptions = {}): Promise<Page> {
    const context = await browser!.newContext({
      viewport: options.size ?? DESKTOP,
      javaScriptEnabled: options.script ?? true,
      locale: options.locale ?? 'zh-CN',
      reducedMotion: 'reduce',
      baseURL: site().origin,
    })
    contexts.push(context)
    context.setDefaultTimeout(PATIENCE_MILLISECONDS)
    return context.newPage()
  }

  return {
    async begin(program: string): Promise<void> {
      installation = await startInstallation()
      browser = await chromium.launch({ executablePath: program, args: FLAGS })
    },
    /** What is on every open page, for whoever mends a failing journey. */
    async pictures(): Promise<string> {
      const folder = mkdtempSync(join(tmpdir(), 'weiming-pictures-'))
      const pages = contexts.flatMap((context) => context.pages())
      await Promise.all(
        pages.map((page, n) => page.screenshot({ path: join(folder, `${n + 1}.png`) })),
      )
      return `the open pages are pictured in ${folder}`
    },
    async closePages(): Promise<void> {
      await Promise.all(contexts.map((context) => context.close()))
      contexts = []
    },
    async end(): Promise<void> {
      await browser?.close()
      await installation?.stop()
    },
    origin: () => site().origin,
    /** Somebody of the public, at a page of the portal. */
    async visitor(path: string, options?: PageOptions): Promise<Page> {
      const page = await newPage(options)
      await page.goto(path)
      return page
    },
    /** Somebody of the staff, signed in already, at a screen of the workbench. */
    async staff(
      signInName: string,
      path = '/',
      options: PageOptions & { password?: string } = {},
    ): Promise<Page> {
      const page = await newPage(options)
      await page.context().addCookies([await site().as(signInName, options.password).cookie()])
      await page.goto(`/workbench${path}`)
      return page
    },
    /** The same person through the API, for what a journey is not about. */
    as: (signInName: string) => site().as(signInName),
  }
}
