import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Entry, Head } from './manifest.ts'
import {
  endingLines,
  hashConf,
  mapsConf,
  movedLines,
  type NginxOptions,
  portalConf,
  replacedLines,
  type Served,
  serverConf,
} from './nginx.ts'

export type { NginxOptions }

type Exported = Map<string, { head: Head; entries: Map<string, Entry> }>

/** Writes the configuration for all sites exported into a folder. */
export function writeNginx(folder: string, exported: Exported, options: NginxOptions): void {
  let longestKey = 0
  for (const [key, { entries }] of exported) {
    const moved: { path: string; to: string }[] = []
    const replaced: { id: string; to: string }[] = []
    const files: { id: string; extension: string }[] = []
    for (const { address, status, file, hash } of entries.values()) {
      if (status === 301 && address.startsWith('/files/'))
        replaced.push({ id: address.split('/')[2]!, to: hash })
      else if (status === 301) {
        moved.push({ path: address, to: hash })
        longestKey = Math.max(longestKey, address.length)
      } else if (address.startsWith('/files/')) {
        const id = address.split('/')[2]!
        if (file === `files/${id}${extname(file)}`) files.push({ id, extension: extname(file) })
      }
    }
    put(join(folder, 'nginx/sites', `${key}.moved`), movedLines(moved))
    put(join(folder, 'nginx/sites', `${key}.files`), endingLines(files))
    put(join(folder, 'nginx/sites', `${key}.replaced`), replacedLines(replaced))
  }
  const heads = [...exported.values()].map(({ head }) => head)
  const served: Served = {
    ...options,
    serverName: nameOf(heads[0]?.origin),
    bases: heads.map(({ base }) => base),
    longestKey,
  }
  put(join(folder, 'nginx/hash.conf'), hashConf(served))
  put(join(folder, 'nginx/maps.conf'), mapsConf(served))
  put(join(folder, 'nginx/portal.conf'), portalConf(served))
  put(join(folder, 'nginx/server.conf'), serverConf(served))
}

/** The host as configuration may name it; a catch-all where it is no plain name. */
function nameOf(origin: string | undefined): string {
  const name = origin ? new URL(origin).hostname : ''
  return /^[a-z0-9.-]+$/.test(name) ? name : '_'
}

function put(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(`${path}.part`, text)
  renameSync(`${path}.part`, path)
}
