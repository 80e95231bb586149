import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { projectFolder } from '../platform/project-folder.ts'
import { bothLanguages, platformStrings } from '../platform/strings.ts'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Ant Design writes its styles into the page as it runs; scripts come from here alone. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** While a build changes places, or where there is none: said, and asked for again, never an error. */
const UNAVAILABLE = { 'retry-after': '2', 'cache-control': 'no-store' }

/** The built workbench: hashed assets for ever, one page for every screen. */
export function workbenchRoutes(folder = join(projectFolder(), 'dist/workbench')): Hono {
  const app = new Hono()
  app.get('/workbench/assets/:name', async (c) => {
    const name = c.req.param('name')
    const type = TYPES[extname(name)]
    if (!type || !/^[\w.-]+$/.test(name)) return c.notFound()
    const file = await readFile(join(folder, 'assets', name)).catch(() => undefined)
    if (!file) return c.notFound()
    return c.body(new Uint8Array(file), 200, {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
  })
  app.get('/workbench/icon.svg', async (c) => {
    const icon = await readFile(join(folder, 'icon.svg')).catch(() => undefined)
    if (!icon) return c.notFound()
    return c.body(new Uint8Array(icon), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'max-age=86400',
    })
  })
  app.get('/workbench', (c) => c.redirect('/workbench/'))
  app.get('/workbench/*', async (c) => {
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined)
    if (page === undefined)
      return c.text(bothLanguages(platformStrings['workbench-missing']), 503, UNAVAILABLE)
    return c.html(page, 200, {
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-cache',
    })
  })
  return app
}
