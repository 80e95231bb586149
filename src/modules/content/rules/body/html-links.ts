/** What a link may point at; anything else keeps its text and loses the link. */
const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])
/** Only ever used to resolve a path against nothing; never leaves this file. */
const NOWHERE = 'http://nowhere.invalid'
const PUBLICATION_LINK =
  /^publication:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const FILE_LINK =
  /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|ceb|rtf|csv|txt|zip|rar|7z|gz|tar|epub)$/i
const IMAGE_NAME = /\.(?:jpe?g|png|gif|bmp|webp|svg|tiff?)$/i

/**
 * The address as it may be stored in a link: absolute http(s), mailto, tel, a path of this site, or
 * `publication:<uuid>`. Undefined where it is none of these, or relative with no base to resolve it.
 */
export function linkHref(href: string, baseUrl?: string): string | undefined {
  const text = href.trim()
  if (text === '' || text.startsWith('#')) return undefined
  if (PUBLICATION_LINK.test(text)) return text
  const url = parse(text, baseUrl)
  if (!url || !LINK_SCHEMES.has(url.protocol)) return undefined
  return written(url, text)
}

/** The address of a picture: absolute http(s) or a path of this site. */
export function imageSrc(src: string, baseUrl?: string): string | undefined {
  const text = src.trim()
  const url = text === '' ? undefined : parse(text, baseUrl)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  return written(url, text)
}

/** `javascript:`, `data:` … as a browser would read it; '' for a relative address. */
export function schemeOf(href: string): string {
  return URL.canParse(href) ? new URL(href).protocol : ''
}

/** True for an address that ends in an office document, archive or text file. */
export function isFileLink(href: string): boolean {
  const path = /^[^?#]*/.exec(href)?.[0] ?? ''
  return /^(?:https?:|\/)/.test(href) && FILE_LINK.test(path)
}

/** The last part of an address, decoded: a name where the link itself has none. */
export function fileNameOf(href: string): string {
  const last = /^[^?#]*/.exec(href)?.[0].split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/**
 * Editors put the file's name into `alt`; a name such as `1.jpg` tells a blind reader nothing.
 * Keeps the words of a telling name, gives '' for a serial number.
 */
export function tellingName(text: string): string {
  const trimmed = text.replace(/\s+/g, ' ').trim()
  if (!IMAGE_NAME.test(trimmed)) return trimmed
  const name = trimmed.replace(IMAGE_NAME, '')
  return /^[\x20-\x7e]*$/.test(name) ? '' : name
}

function parse(text: string, baseUrl?: string): URL | undefined {
  if (URL.canParse(text)) return new URL(text)
  if (baseUrl !== undefined && URL.canParse(text, baseUrl)) return new URL(text, baseUrl)
  if (/^[/\\]/.test(text) && URL.canParse(text, NOWHERE)) return new URL(text, NOWHERE)
  return undefined
}

function written(url: URL, text: string): string | undefined {
  url.username = ''
  url.password = ''
  if (url.origin === NOWHERE) {
    // A path of this site; the parser has already folded `/\evil` and `/x/../` into what they mean.
    return text.startsWith('/') ? `${url.pathname}${url.search}${url.hash}` : undefined
  }
  if ((url.protocol === 'http:' || url.protocol === 'https:') && url.hostname === '') {
    return undefined
  }
  return url.href
}
