import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { projectFolder } from '../platform/project-folder.ts'

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

/** The built workbench: hashed assets for ever, one page for every screen. */
export function workbenchRoutes(): Hono {
  const folder = join(projectFolder(), 'dist/workbench')
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
    const icon = await readFile(join(folder, 'icon.svg'))
    return c.body(new Uint8Array(icon), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'max-age=86400',
    })
  })
  app.get('/workbench', (c) => c.redirect('/workbench/'))
  app.get('/workbench/*', async (c) =>
    c.html(await readFile(join(folder, 'index.html'), 'utf8'), 200, {
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-cache',
    }),
  )
  return app
}
