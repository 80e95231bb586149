import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { sha256 } from '../../platform/ids.ts'
import { fileIdOf, isSafePath, whoAnswers } from './addresses.ts'
import { isElderFile } from './links.ts'
import { type Entry, PUBLIC_FOLDER, readManifests } from './manifest.ts'
import { type Reference, type Scanned, scanAddresses, scanCss, scanHtml } from './scan.ts'

export type Problem = {
  kind:
    | 'no-file'
    | 'altered'
    | 'dead-link'
    | 'missing-asset'
    | 'wrong-anchor'
    | 'workbench'
    | 'local-address'
    | 'left-over'
  /** The address of the page. */
  page: string
  place: string
}

export type Checked = { pages: number; references: number; problems: Problem[] }

const LOCAL =
  /^(?:localhost|.*\.(?:localhost|local|internal|lan)|127\.\d+\.\d+\.\d+|0\.0\.0\.0|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|\[.*\])$/i
/** Schemes that lead nowhere from a public page; `publication:` is a link that was never resolved. */
const LEFT_OVER = /^(?:javascript|vbscript|publication|file|blob|about|chrome|moz-extension):/i
/** Where only staff go, and those to whom a draft was shown. */
const STAFF = /^\/(?:workbench|api|preview)(?:\/|$)/
const TEXT = new Set(['.xml', '.rss', '.atom', '.json', '.txt'])

/** Reads a whole export as a visitor's browser would, and answers what is wrong with it. */
export async function checkExport(
  folder: string,
  tell: (progress: { done: number; total: number }) => void,
): Promise<Checked | undefined> {
  const manifests = await readManifests(folder)
  if (manifests.size === 0) return undefined
  const heads = [...manifests.values()].map(({ head }) => head)
  const entries = new Map<string, Entry>()
  for (const manifest of manifests.values())
    for (const [address, entry] of manifest.entries) entries.set(address, entry)
  const hosts = new Set(heads.map(({ origin }) => new URL(origin).host))
  const exported = new Set(heads.map(({ base }) => base))
  const elsewhere = heads
    .flatMap(({ otherBases }) => otherBases)
    .filter((base) => !exported.has(base))
  const problems: Problem[] = []
  const anchors: { page: string; place: string; target: Entry; anchor: string }[] = []
  let references = 0
  let done = 0

  function look(page: string, from: string, reference: Reference, own: Scanned | undefined): void {
    references += 1
    const say = (kind: Problem['kind']) => problems.push({ kind, page, place: reference.place })
    const { href } = reference
    if (/^(?:mailto|tel|data):/i.test(href)) return
    if (LEFT_OVER.test(href)) return void say('left-over')
    if (href.startsWith('#')) {
      const anchor = decodedAnchor(href)
      if (anchor !== '' && own && !own.ids.has(anchor)) say('wrong-anchor')
      return
    }
    let url: URL
    try {
      url = new URL(href, `${heads[0]!.origin}${from}`)
    } catch {
      return void say('dead-link')
    }
    if (!/^https?:$/.test(url.protocol)) return void say('left-over')
    if (LOCAL.test(url.hostname)) return void say('local-address')
    if (!hosts.has(url.host)) return
    if (STAFF.test(url.pathname)) return void say('workbench')
    const target = targetOf(url, entries.get(page)?.status === 410)
    if (target === 'answered') return
    if (!target) return void say(reference.isAsset ? 'missing-asset' : 'dead-link')
    const anchor = decodedAnchor(url.hash)
    if (anchor === '') return
    anchors.push({ page, place: reference.place, target, anchor })
  }

  /** What a file answers; `'answered'` where something else does. Only what has gone leads to its like. */
  function targetOf(url: URL, fromGone: boolean): Entry | 'answered' | undefined {
    const fileId = fileIdOf(url.pathname)
    if (fileId) return entries.get(`/files/${fileId}`)
    if (!isOurs(url.pathname)) return 'answered'
    const asked = whoAnswers(url.pathname + url.search)
    if (asked.by === 'live') return 'answered'
    const path = isElderFile(asked.path) ? asked.path.replace('/elder/', '/') : asked.path
    if (!isSafePath(path)) return undefined
    const found =
      entries.get(asked.query === '' ? path : `${path}?${asked.query}`) ?? entries.get(`${path}/`)
    if (!found || (found.status === 410 && !fromGone)) return undefined
    return found.status === 301 ? 'answered' : found
  }

  /** Under a site that was exported, and not under one that was not. */
  function isOurs(path: string): boolean {
    const under = (base: string) => path === base || path.startsWith(`${base}/`)
    if (path.startsWith('/assets/')) return true
    if (elsewhere.some((base) => base !== '' && under(base))) return false
    return [...exported].some(under)
  }

  const every = [...entries.values()].filter(({ file }) => file !== '')
  for (const entry of every) {
    done += 1
    tell({ done, total: every.length })
    const path = join(folder, PUBLIC_FOLDER, entry.file)
    const bytes = await readFile(path).catch(() => undefined)
    const page = entry.address
    if (!bytes) {
      problems.push({ kind: 'no-file', page, place: entry.file })
      continue
    }
    if (sha256(bytes) !== entry.hash) problems.push({ kind: 'altered', page, place: entry.file })
    for (const ending of entry.copies)
      if (!existsSync(`${path}.${ending}`))
        problems.push({ kind: 'no-file', page, place: `${entry.file}.${ending}` })
    const ending = extname(entry.file)
    // What an office attached is its own affair.
    if (page.startsWith('/files/') && ending !== '.html') continue
    if (ending === '.css') {
      for (const each of scanCss(bytes.toString())) look(page, page, each, undefined)
    } else if (ending === '.html') {
      const html = bytes.toString()
      const scanned = scanHtml(html)
      if (scanned.isPreview) problems.push({ kind: 'left-over', page, place: '.preview-bar' })
      for (const each of scanned.references) look(page, page, each, scanned)
      for (const each of scanAddresses(html)) lookAnywhere(page, each)
    } else if (TEXT.has(ending)) {
      for (const each of scanAddresses(bytes.toString()))
        look(page, page, { ...each, isAsset: false }, undefined)
    }
  }
  await lookAtAnchors()
  return { pages: every.length, references, problems }

  /** In text too, and in data for machines, no address of a machine inside. */
  function lookAnywhere(page: string, { href, place }: { href: string; place: string }): void {
    if (!URL.canParse(href)) return
    const url = new URL(href)
    const known = problems.some((each) => each.page === page && each.place.includes(href))
    if (known) return
    if (LOCAL.test(url.hostname)) problems.push({ kind: 'local-address', page, place })
    else if (hosts.has(url.host) && STAFF.test(url.pathname))
      problems.push({ kind: 'workbench', page, place })
  }

  /** Each page that is pointed into is read once more. */
  async function lookAtAnchors(): Promise<void> {
    const byFile = new Map<string, typeof anchors>()
    for (const each of anchors) {
      const found = byFile.get(each.target.file) ?? []
      byFile.set(each.target.file, [...found, each])
    }
    for (const [file, found] of byFile) {
      const html = await readFile(join(folder, PUBLIC_FOLDER, file), 'utf8').catch(() => '')
      const { ids } = scanHtml(html)
      for (const { page, place, anchor } of found)
        if (!ids.has(anchor)) problems.push({ kind: 'wrong-anchor', page, place })
    }
  }
}

function decodedAnchor(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
