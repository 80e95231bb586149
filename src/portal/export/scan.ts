/** What a page leads to or fetches, and where in the file it says so. */
export type Reference = {
  href: string
  /** Fetched with the page, not followed by a reader. */
  isAsset: boolean
  /** `12:5 <img src="…">`. */
  place: string
}
export type Scanned = { references: Reference[]; ids: Set<string>; isPreview: boolean }

const TAG =
  /<!--[\s\S]*?-->|<(script|style)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>[\s\S]*?<\/\1\s*>|<([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g
const ATTRIBUTE = /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g
const FETCHED = new Set(['img', 'script', 'source', 'video', 'audio', 'iframe', 'embed', 'track'])
const LINKING_META = /^(?:og:(?:url|image)|Url|Image|twitter:image)$/
const LONGEST_SHOWN = 160

/** Reads a page's references without building a document: an export has hundreds of thousands. */
export function scanHtml(html: string): Scanned {
  const references: Reference[] = []
  const ids = new Set<string>()
  let isPreview = false
  for (const found of html.matchAll(TAG)) {
    const tag = (found[1] ?? found[3])?.toLowerCase()
    if (!tag) continue
    const attributes = attributesOf(found[2] ?? found[4] ?? '')
    const id = attributes.get('id')
    if (id !== undefined) ids.add(id)
    if (tag === 'a' && attributes.has('name')) ids.add(attributes.get('name')!)
    if (/\bpreview-bar\b/.test(attributes.get('class') ?? '')) isPreview = true
    const add = (name: string, href: string | undefined, isAsset: boolean) => {
      if (href === undefined) return
      const shown = href.length > LONGEST_SHOWN ? `${href.slice(0, LONGEST_SHOWN)}…` : href
      const place = `${positionOf(html, found.index)} <${tag} ${name}="${shown}">`
      references.push({ href: href.trim(), isAsset, place })
    }
    const rel = attributes.get('rel') ?? ''
    add('href', attributes.get('href'), tag === 'link' && /stylesheet|icon|preload/.test(rel))
    add('src', attributes.get('src'), FETCHED.has(tag))
    add('poster', attributes.get('poster'), true)
    add('action', attributes.get('action'), false)
    for (const part of (attributes.get('srcset') ?? '').split(','))
      if (part.trim() !== '') add('srcset', part.trim().split(/\s+/)[0], true)
    const meta = attributes.get('property') ?? attributes.get('name') ?? ''
    if (tag === 'meta' && LINKING_META.test(meta)) {
      add('content', attributes.get('content'), /image/i.test(meta))
    }
  }
  return { references, ids, isPreview }
}

/** Addresses that begin with a scheme and host, wherever they stand: feeds, site maps, data for machines. */
export function scanAddresses(text: string): { href: string; place: string }[] {
  return [...text.matchAll(/https?:\/\/[^\s"'<>\\)\]}]+/g)].map((found) => ({
    href: decoded(found[0]),
    place: `${positionOf(text, found.index)} ${found[0].slice(0, LONGEST_SHOWN)}`,
  }))
}

/** What a stylesheet fetches. */
export function scanCss(css: string): Reference[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/g)].map((found) => ({
    href: found[1] ?? found[2] ?? found[3] ?? '',
    isAsset: true,
    place: `${positionOf(css, found.index)} ${found[0].slice(0, LONGEST_SHOWN)}`,
  }))
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name!.toLowerCase()
    if (!found.has(key)) found.set(key, decoded(double ?? single ?? bare ?? ''))
  }
  return found
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#x27': "'",
  '#39': "'",
}

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#x27|#39);/g, (_, name: string) => ENTITIES[name]!)
}

function positionOf(text: string, index: number): string {
  const before = text.slice(0, index)
  const line = before.split('\n').length
  return `${line}:${index - before.lastIndexOf('\n')}`
}
