import { fileIdOf, isSafePath, MADE_FILES, whoAnswers } from './addresses.ts'

const ELDER_FILE = new RegExp(`/elder/.*\\.(?:${MADE_FILES})$`)
const HREF = /\shref="([^"]*)"/g

/**
 * Reads from a page of ours the addresses of the same site that a file answers, as they are spelled.
 * `otherBases` belong to other sites at the same host.
 */
export function linksOf(base: string, otherBases: readonly string[]) {
  const others = otherBases.filter((other) => other !== '' && other !== base)
  return (html: string): string[] => {
    const found = new Set<string>()
    for (const [, raw] of html.matchAll(HREF)) {
      if (!raw!.startsWith(`${base}/`) || raw!.startsWith('//')) continue
      if (others.some((other) => raw!.startsWith(`${other}/`))) continue
      const href = raw!.replaceAll('&amp;', '&').split('#')[0]!
      const asked = whoAnswers(href)
      if (asked.by === 'live' || !isSafePath(asked.path)) continue
      const { path, query } = asked
      if (path.startsWith('/assets/') || fileIdOf(path) || isElderFile(path)) continue
      found.add(query === '' ? path : `${path}?${query}`)
    }
    return [...found]
  }
}

/** Files are the same in both versions; nginx leads from the one to the other. */
export function isElderFile(path: string): boolean {
  return ELDER_FILE.test(path)
}
