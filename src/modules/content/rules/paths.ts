import { dayOf, type Instant } from '../../../kernel/days.ts'

export const MAX_PATH_BYTES = 200

/** `/<column>/<year>/<12 characters of the id>.html`: short, stable, and without the title, which may change. */
export function defaultPath(columnPath: string, now: Instant, publicationId: string): string {
  return `${columnPath}/${dayOf(now).slice(0, 4)}/${publicationId.replaceAll('-', '').slice(-12)}.html`
}

export function whyNotPath(path: string): 'content.bad-path' | undefined {
  const good = path.length <= MAX_PATH_BYTES && /^(\/[a-z0-9][a-z0-9-]*)+\.html$/.test(path)
  return good ? undefined : 'content.bad-path'
}

/** The address on this installation: the site's prefix, `/en` for an English piece, then its path. */
export function publicUrl(sitePrefix: string, path: string, locale: string): string {
  const base = sitePrefix === '' ? '' : `/${sitePrefix}`
  return locale === 'en' && !path.startsWith('/en/') ? `${base}/en${path}` : `${base}${path}`
}
