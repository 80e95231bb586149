import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../platform/ids.ts'

export type Stylesheet = { href: string; css: string }

/** The portal's one stylesheet, at an address that changes with its content. */
export function readStylesheet(): Stylesheet {
  const css = readFileSync(join(projectFolder(), 'src/portal/ui/styles.css'), 'utf8')
  return { href: `/assets/portal-${sha256(css).slice(0, 12)}.css`, css }
}

/** The bundle and the sources stand at different depths under the same `package.json`. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('package.json not found')
    folder = parent
  }
  return folder
}
