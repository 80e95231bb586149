import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { machine, ORIGIN, table } from './server.ts'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
/** A phone on a slow line, as Lighthouse has it. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const PROCESSOR_SLOWER = 4
const TRIES = 5
const ARTICLE_AIM_KILOBYTES = 60

type Weight = {
  html: number
  htmlGzip: number
  styles: number
  scripts: number
  fonts: number
  images: number
}

/** What each kind of page weighs, and when a phone on a slow line first shows something of it. */
export async function bench(program: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'weiming-bench-pages-'))
  const server = await startDemo(program, folder)
  const browser = existsSync(CHROMIUM)
    ? await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
    : undefined
  try {
    const rows: string[][] = []
    for (const [name, path] of await pagesOf()) {
      const weight = await weigh(path)
      const paint = browser ? await firstPaint(browser, path) : null
      const rest = weight.styles + weight.scripts + weight.fonts
      rows.push([
        name,
        kilobytes(weight.html),
        kilobytes(weight.htmlGzip),
        kilobytes(weight.styles),
        kilobytes(weight.scripts),
        kilobytes(weight.fonts),
        kilobytes(weight.htmlGzip + rest),
        name.startsWith('article') ? `≤ ${ARTICLE_AIM_KILOBYTES}` : '',
        kilobytes(weight.images),
        paint === null ? '–' : String(Math.round(paint)),
      ])
      process.stderr.write(`${rows.at(-1)!.join('  ')}\n`)
    }
    process.stdout.write(
      `${machine()}; the demo; Chromium headless, 390 × 844, ${LINE.latency} ms round trip, 1.6 Mbit/s, processor slowed ${PROCESSOR_SLOWER} times, empty cache, median of ${TRIES}\n\n`,
    )
    const head = [
      ...['page', 'HTML kB', 'HTML gzip kB', 'style gzip kB', 'script gzip kB', 'fonts kB'],
      ...['together kB', 'aim', 'pictures kB', 'first paint ms'],
    ]
    process.stdout.write(`${table(head, rows)}\n`)
  } finally {
    await browser?.close()
    const gone = once(server, 'exit')
    server.kill()
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One page of each kind; of the articles a short one, one of middle length and the longest. */
async function pagesOf(): Promise<[string, string][]> {
  const map = await text('/sitemap.xml')
  const paths = [...map.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map((found) => found[1]!)
  const articles: { path: string; size: number }[] = []
  for (const path of paths.filter((each) => each.endsWith('.html')))
    articles.push({ path, size: (await text(path)).length })
  articles.sort((a, b) => a.size - b.size)
  const at = (share: number) => articles[Math.floor((articles.length - 1) * share)]!.path
  const home = await text('/')
  const column = (wanted: RegExp) => {
    const found = paths.find((path) => path.endsWith('/') && wanted.test(path))
    if (!found) throw new Error(`no column like ${wanted}`)
    return found
  }
  const topic = /href="([^"]+)" class="topic/.exec(home)?.[1]
  return [
    ['home', '/'],
    ['article, shortest', at(0)],
    ['article, median', at(0.5)],
    ['article, longest', at(1)],
    ['article, median, elder version', `/elder${at(0.5)}`],
    ['column list', column(/^\/news\/notices\/$/)],
    ['policy library', column(/^\/policies\/$/)],
    ['disclosure column', column(/^\/disclosure\/$/)],
    ...(topic ? ([['topic', topic]] as [string, string][]) : []),
    ['organisation', '/organization/'],
    ['figures', '/disclosure-data/'],
    ['search', `/search?q=${encodeURIComponent('疫苗')}`],
    ['elder home', '/elder/'],
    ['English home', '/en/'],
    ['not found', '/no-such-page.html'],
  ]
}

/** As a browser fetches them: text compressed, pictures as they are; none fetched twice. */
async function weigh(path: string): Promise<Weight> {
  const html = await text(path)
  const sum = { styles: 0, scripts: 0, fonts: 0, images: 0 }
  const seen = new Set<string>()
  const fetched = async (href: string) => {
    if (seen.has(href)) return Buffer.alloc(0)
    seen.add(href)
    return Buffer.from(await (await fetch(ORIGIN + href)).arrayBuffer())
  }
  for (const [, href] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
    const css = await fetched(href!)
    sum.styles += css.length === 0 ? 0 : gzipSync(css).length
    for (const [, font] of css.toString().matchAll(/url\(["']?([^)"']+\.woff2?)["']?\)/g))
      sum.fonts += (await fetched(font!)).length
  }
  for (const [, href] of html.matchAll(/<script[^>]* src="([^"]+)"/g)) {
    const script = await fetched(href!)
    sum.scripts += script.length === 0 ? 0 : gzipSync(script).length
  }
  for (const [, href] of html.matchAll(/<img[^>]* src="(\/[^"]+)"/g))
    sum.images += (await fetched(href!)).length
  const bytes = Buffer.from(html)
  return { html: bytes.length, htmlGzip: gzipSync(bytes).length, ...sum }
}

/** First contentful paint in milliseconds, the median of several visits with an empty cache. */
async function firstPaint(browser: Browser, path: string): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < TRIES; n++) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      locale: 'zh-CN',
    })
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', LINE)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_SLOWER })
    await page.goto(ORIGIN + path, { waitUntil: 'load' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length)
    times.push(
      await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
      ),
    )
    await context.close()
  }
  return times.toSorted((a, b) => a - b)[Math.floor(TRIES / 2)]!
}

async function text(path: string): Promise<string> {
  return (await fetch(ORIGIN + path)).text()
}

async function startDemo(program: string, folder: string): Promise<ChildProcess> {
  const { DATABASE_URL, WEIMING_DEMO, ...rest } = process.env
  const child = spawn(process.execPath, [program], {
    env: { ...rest, PORT: new URL(ORIGIN).port, WEIMING_DATA: folder, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let attempt = 0; attempt < 1800; attempt++) {
    if (child.exitCode !== null) throw new Error('the server does not start')
    if ((await fetch(`${ORIGIN}/healthz`).catch(() => undefined))?.ok) return child
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the server does not answer')
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
