import { ASKED, HIJACK_WORDS } from './rules.data.ts'

/** Why an address gave nothing to read. */
export const LINK_WHYS = [
  'not-found',
  'gone',
  'refused',
  'server-error',
  'no-such-host',
  'no-answer',
  'timeout',
  'certificate',
  'inner',
  'too-many-redirects',
  'robots',
  'not-open',
] as const
export type LinkWhy = (typeof LINK_WHYS)[number]

export const LINK_STATES = ['answers', 'dead', 'moved', 'foreign', 'hijacked', 'unknown'] as const
export type LinkState = (typeof LINK_STATES)[number]

/** What asking an address gave, hop by hop. */
export type Asked = {
  /** Of the last hop; null where nothing answered. */
  status: number | null
  why: LinkWhy | null
  /** Where it ended. */
  at: string
  /** Every redirect on the way was said to be for good. */
  forGood: boolean
  /** The beginning of what it says, where it is a page. */
  text: string
}

/** Two different matters, or one that is on every second line. */
const FEWEST_SIGNS = 2
const GOVERNMENT = /(?:^|\.)gov\.cn$|(?:^|\.)gov$|\.政务$/i

/** What an answer means for the page that links there. Pure. */
export function linkState(
  address: string,
  asked: Asked,
): { state: LinkState; why: LinkWhy | null } {
  if (asked.why) return { state: IS_DEAD.has(asked.why) ? 'dead' : 'unknown', why: asked.why }
  if (signsOfHijacking(asked.text) >= FEWEST_SIGNS) return { state: 'hijacked', why: null }
  const [from, to] = [hostOf(address), hostOf(asked.at)]
  if (from !== to && GOVERNMENT.test(from) && !GOVERNMENT.test(to))
    return { state: 'foreign', why: null }
  const moved = asked.forGood && plain(address) !== plain(asked.at)
  return { state: moved ? 'moved' : 'answers', why: null }
}

/** A door that is only closed to robots, or to those without a name, is not a dead link. */
const IS_DEAD: ReadonlySet<LinkWhy> = new Set<LinkWhy>([
  'not-found',
  'gone',
  'refused',
  'server-error',
  'no-such-host',
  'no-answer',
  'timeout',
  'certificate',
  'inner',
  'too-many-redirects',
])

/** Whys that a broken network of our own would give for everything. */
export const IS_OURS_PERHAPS: ReadonlySet<string> = new Set([
  'no-such-host',
  'no-answer',
  'timeout',
])

/**
 * What shields in front of sites answer whoever is no browser: to a browser the page opens. 412 and 521
 * mean something else where no shield stands, but neither says that the page is not there.
 */
const OF_SHIELDS: ReadonlySet<number> = new Set([412, 418, 521])

/** How an answer reads by its status; null where there is something to see. */
export function whyOfAnswer(status: number, text: string): LinkWhy | null {
  // Accepted, and nothing shown: a script that lets browsers through. Pages here are Chinese.
  if (status === 202 && !/\p{Script=Han}/u.test(text)) return 'not-open'
  if (status < 400) return null
  if (OF_SHIELDS.has(status)) return 'not-open'
  if (status === 404) return 'not-found'
  if (status === 410) return 'gone'
  if (status === 401 || status === 403 || status === 407 || status === 429 || status === 451)
    return 'not-open'
  if (status === 405 || status === 406) return null
  return status >= 500 ? 'server-error' : 'refused'
}

/** Which rule speaks of a state, if any. */
export const RULE_OF_STATE = {
  answers: null,
  unknown: null,
  dead: ASKED['dead-link'],
  moved: ASKED['moved-link'],
  foreign: ASKED['foreign-link'],
  hijacked: ASKED['hijacked-link'],
} as const

/** How many of the things a hijacked page speaks of are there. */
export function signsOfHijacking(text: string): number {
  return HIJACK_WORDS.filter((words) => words.test(text)).length
}

/** Whether a robots.txt lets us ask for a path: the longest rule that fits decides, the milder of equals. */
export function robotsAllow(robots: string, agent: string, path: string): boolean {
  const groups = groupsOf(robots)
  const own = groups.filter(({ agents }) =>
    agents.some((name) => name !== '*' && agent.toLowerCase().includes(name)),
  )
  const rules = (
    own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  ).flatMap((group) => group.rules)
  let best = { length: -1, allow: true }
  for (const { allow, pattern } of rules) {
    if (pattern === '' || !fits(pattern, path)) continue
    if (pattern.length > best.length || (pattern.length === best.length && allow))
      best = { length: pattern.length, allow }
  }
  return best.allow
}

type Group = { agents: string[]; rules: { allow: boolean; pattern: string }[] }

function groupsOf(robots: string): Group[] {
  const groups: Group[] = []
  for (const line of robots.slice(0, LONGEST_ROBOTS).split(/\r?\n/)) {
    const [, name = '', given = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? []
    const value = given.trim()
    const last = groups.at(-1)
    if (/^user-agent$/i.test(name)) {
      if (last && last.rules.length === 0) last.agents.push(value.toLowerCase())
      else groups.push({ agents: [value.toLowerCase()], rules: [] })
    } else if (last && /^(dis)?allow$/i.test(name))
      last.rules.push({ allow: /^allow$/i.test(name), pattern: value })
  }
  return groups
}

const LONGEST_ROBOTS = 100_000

/** `*` stands for anything, `$` for the end; walked without going back further than the last `*`. */
function fits(pattern: string, path: string): boolean {
  const ends = pattern.endsWith('$')
  const parts = (ends ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(parts[0]!)) return false
  let at = parts[0]!.length
  for (const part of parts.slice(1)) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return !ends || at === path.length || (parts.length > 1 && path.endsWith(parts.at(-1)!))
}

export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : ''
}

/** Without what a redirect may tidy up: the scheme, `www.`, a slash at the end, the fragment. */
function plain(address: string): string {
  if (!URL.canParse(address)) return address
  const { hostname, pathname, search } = new URL(address)
  return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search
}
