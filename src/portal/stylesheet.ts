import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../platform/ids.ts'
import { projectFolder } from '../platform/project-folder.ts'

export type Stylesheet = { href: string; css: string }

/** The portal's one stylesheet, at an address that changes with its content. */
export function readStylesheet(): Stylesheet {
  const css = readFileSync(join(projectFolder(), 'src/portal/ui/styles.css'), 'utf8')
  return { href: `/assets/portal-${sha256(css).slice(0, 12)}.css`, css }
}
