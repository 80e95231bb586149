import { ASKING } from '../query.ts'

/**
 * Where the page of an address stands among the exported files, and which addresses a file cannot
 * answer. The patterns are read by JavaScript here and by nginx (PCRE) in `nginx.ts`: one wording.
 */

/** Addresses with a query or without an ending: no file of that name could stand beside the others. */
export const QUERIES = '_'
/** Endings of the files that are made as pages are: the same in the elder version, and to be kept. */
export const MADE_FILES = 'xlsx|csv|docx'
/** What is never asked for by its own address: error pages, and pages that answer 410. */
export const INTERNAL = '__'

/** Pages under any site that answer what one reader asks. */
export const LIVE_PATHS: readonly string[] = [
  'search',
  'find-errors',
  'find-errors/receipt',
  'leave',
  'deadline',
  'apply',
  'apply/receipt',
  'correct-record',
  'correct-record/receipt',
]
export const LIVE_PATH = `^(?:/[a-z0-9-]+)?(?:/elder)?(?:/en)?/(?:${LIVE_PATHS.join('|')})/?$`

const PAGE = 'page=[1-9][0-9]{0,5}'
const ITEM = 'item=(?:[1-9]|1[0-5])'
const SIDE = '[0-9a-f-]{1,36}'

/** Over `path?query`, in this order: what the query asks for. */
export const QUESTIONS: readonly { pattern: string; asks: 'nothing' | 'file' | 'live' }[] = [
  { pattern: '/\\?page=1$', asks: 'nothing' },
  { pattern: `/\\?(?<weiming_asked>${ITEM}(?:&${PAGE})?|${PAGE})$`, asks: 'file' },
  { pattern: `\\.html/compare\\?(?<weiming_asked>from=${SIDE}&to=${SIDE})$`, asks: 'file' },
  { pattern: '\\.html/compare\\?', asks: 'live' },
  { pattern: '/disclosure-data/list\\?', asks: 'live' },
  {
    pattern: `\\?(?:.*&)?(?:${[...ASKING, 'page', 'pinyin'].join('|')})=[^&]`,
    asks: 'live',
  },
]

const COMPILED = QUESTIONS.map(({ pattern, asks }) => ({ pattern: new RegExp(pattern), asks }))
const LIVE = new RegExp(LIVE_PATH)

/**
 * Plain letters and digits, no segment that begins with a dot or a low line, none that the file system
 * reads as its own. Paths come from the database: whatever is written there, no file leaves the folder.
 */
const SAFE_PATH = /^(?:\/[A-Za-z0-9][A-Za-z0-9._-]{0,199})*\/?$/
const LONGEST_PATH = 1000

export function isSafePath(path: string): boolean {
  return path.startsWith('/') && path.length <= LONGEST_PATH && SAFE_PATH.test(path)
}

export type Asked = { by: 'file'; path: string; query: string } | { by: 'live' }

/** Who answers `/news/?page=2`: a file (and which query it stands for), or only the running platform. */
export function whoAnswers(address: string): Asked {
  const at = address.indexOf('?')
  const path = at < 0 ? address : address.slice(0, at)
  if (LIVE.test(path)) return { by: 'live' }
  const whole = `${path}?${at < 0 ? '' : address.slice(at + 1)}`
  for (const { pattern, asks } of COMPILED) {
    const found = pattern.exec(whole)
    if (!found) continue
    if (asks === 'live') return { by: 'live' }
    return { by: 'file', path, query: asks === 'file' ? found.groups!['weiming_asked']! : '' }
  }
  return { by: 'file', path, query: '' }
}

/** The file of a page, relative to the folder nginx serves; null where there can be none. */
export function fileOf(address: string): string | null {
  const asked = whoAnswers(address)
  if (asked.by === 'live' || !isSafePath(asked.path)) return null
  const { path, query } = asked
  if (query !== '') return `${QUERIES}${path}@${query}.html`
  if (path.endsWith('/')) return `${path}index.html`.slice(1)
  const name = path.slice(path.lastIndexOf('/') + 1)
  // A piece may be called `index.html`, beside a column's own page.
  if (name === 'index.html' || !name.includes('.')) return `${QUERIES}${path}.html`
  return path.slice(1)
}

/** Where the page of an address that answers 410 stands. */
export function goneFileOf(path: string): string | null {
  return isSafePath(path) ? `${INTERNAL}/gone${path}` : null
}

/** The error page of a tree of a site, `base` with `/elder` and `/en`. */
export function errorFileOf(base: string, name: '404' | 'unavailable'): string {
  return `${INTERNAL}${base}/${name}.html`
}

const FILE_ADDRESS =
  /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/(?!preview$)[^/]*)?$/

/** The stored file an address asks for, whatever name it is asked by; undefined for anything else. */
export function fileIdOf(path: string): string | undefined {
  return FILE_ADDRESS.exec(path)?.[1]
}

/** Its file: one for all its names, which may be longer than a file system allows. */
export function storedFileOf(fileId: string, name: string): { path: string; extension: string } {
  const found = /\.([A-Za-z0-9]{1,5})$/.exec(name)
  const extension = `.${found ? found[1]!.toLowerCase() : 'bin'}`
  return { path: `files/${fileId}${extension}`, extension }
}

const ALLOWED_IN_URL = /[^A-Za-z0-9\-._~:/?#[\]@!&'()*+,;=%]/g

/** An address as a header may carry it: nothing in it ends a line, a string or begins a variable. */
export function headerAddress(href: string): string {
  return href.toWellFormed().replace(ALLOWED_IN_URL, encodeURIComponent)
}
