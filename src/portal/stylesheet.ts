import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../platform/ids.ts'
import { projectFolder } from '../platform/project-folder.ts'

/** What pages fetch beside themselves, at an address that changes with its content. */
export type Asset = { href: string; text: string; contentType: string }

/** In the order they are read: what comes later may say it otherwise. */
const SHEETS = [
  'tokens',
  'ground',
  'frame',
  'lists',
  'side',
  'article',
  'library',
  'topic-and-organization',
  'small',
  'print',
  'home',
  'figures',
  'reading',
  'time-limit',
  'forms',
  'leaving',
  'elder',
  'guest-preview',
]

/** The portal's one stylesheet. */
export function readStylesheet(): Asset {
  const css = SHEETS.map((name) =>
    readFileSync(join(projectFolder(), 'src/portal/ui/sheets', `${name}.css`), 'utf8'),
  ).join('\n')
  return {
    href: `/assets/portal-${sha256(css).slice(0, 12)}.css`,
    text: css,
    contentType: 'text/css; charset=utf-8',
  }
}

/** The script that `bin/build.mjs` makes of `enhance/`; null where nothing was built. */
export function readClientScript(): Asset | null {
  // Beside the server's bundle; sources run with the last build.
  const path = [
    join(dirname(fileURLToPath(import.meta.url)), 'portal.js'),
    join(projectFolder(), 'dist/portal.js'),
  ].find((each) => existsSync(each))
  if (!path) return null
  const text = readFileSync(path, 'utf8')
  return {
    href: `/assets/portal-${sha256(text).slice(0, 12)}.js`,
    text,
    contentType: 'text/javascript; charset=utf-8',
  }
}
