import { lookup as resolve } from 'node:dns'
import { request as askHttp, type IncomingMessage } from 'node:http'
import { request as askHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { type Asked, type LinkWhy, robotsAllow, whyOfAnswer } from '../rules/links.ts'

export type AskOptions = {
  /** How names are looked up, instead of by DNS; addresses of inner networks may then be asked (tests). */
  lookup?: LookupFunction
  timeoutMilliseconds?: number
  /** Between two questions to one host. */
  pauseMilliseconds?: number
}

const AGENT = 'WeimingLinkCheck/1.0 (checks the links of a government website)'
const TIMEOUT_MILLISECONDS = 15_000
const PAUSE_MILLISECONDS = 1000
const LONGEST_PAUSE_MILLISECONDS = 30_000
const MOST_HOPS = 6
const MOST_BYTES = 200_000
const TRIES = 2

/**
 * Asks one host, one question at a time with a pause between: what robots.txt forbids is not asked.
 * Addresses of inner networks are never connected to, neither by name, by number nor by redirect.
 */
export function hostAsker(options: AskOptions = {}) {
  const pause = options.pauseMilliseconds ?? PAUSE_MILLISECONDS
  const robots = new Map<string, Promise<string>>()
  let last = 0

  async function inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const wait = last + pause - performance.now()
    if (last > 0 && wait > 0) await sleep(wait)
    try {
      return await ask()
    } finally {
      last = performance.now()
    }
  }

  const robotsOf = (origin: string): Promise<string> => {
    const known = robots.get(origin)
    if (known) return known
    const asked = inTurn(() => one(new URL('/robots.txt', origin), 'GET', options)).then(
      ({ status, text }) => (status === 200 ? text : ''),
      () => '',
    )
    robots.set(origin, asked)
    return asked
  }

  async function hop(url: URL): Promise<Answer> {
    let answer: Answer | undefined
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      answer = await inTurn(() => one(url, 'HEAD', options))
      // Many servers do not know the question; a page is read for what it says, too.
      const unsure = answer.status >= 400 || (answer.status < 300 && answer.isPage)
      if (unsure) answer = await inTurn(() => one(url, 'GET', options))
      if (answer.status < 500 && answer.status !== 429) return answer
      if (attempt < TRIES)
        await sleep(Math.min(answer.retryAfter ?? pause, LONGEST_PAUSE_MILLISECONDS))
    }
    return answer!
  }

  async function follow(address: string): Promise<Asked> {
    let url = new URL(address)
    let forGood = true
    for (let hops = 0; hops < MOST_HOPS; hops++) {
      const at = url.href
      const path = url.pathname + url.search
      if (!robotsAllow(await robotsOf(url.origin), AGENT, path))
        return { status: null, why: 'robots', at, forGood: false, text: '' }
      const { status, location, text } = await hop(url)
      if (status >= 300 && status < 400 && location && URL.canParse(location, url)) {
        if (status !== 301 && status !== 308) forGood = false
        url = new URL(location, url)
        if (url.protocol !== 'http:' && url.protocol !== 'https:')
          return { status, why: 'refused', at, forGood: false, text: '' }
        continue
      }
      return { status, why: whyOfAnswer(status, text), at, forGood: forGood && hops > 0, text }
    }
    return { status: null, why: 'too-many-redirects', at: url.href, forGood: false, text: '' }
  }

  return async function ask(address: string): Promise<Asked> {
    for (let attempt = 1; ; attempt++)
      try {
        return await follow(address)
      } catch (error) {
        const why = whyOfFailure(error)
        if (attempt < TRIES && (why === 'no-answer' || why === 'timeout')) continue
        return { status: null, why, at: address, forGood: false, text: '' }
      }
  }
}

class InnerAddress extends Error {}

function whyOfFailure(error: unknown): LinkWhy {
  if (error instanceof InnerAddress) return 'inner'
  const { code = '', name } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no-such-host'
  return /CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(code) ? 'certificate' : 'no-answer'
}

type Answer = {
  status: number
  location: string | undefined
  isPage: boolean
  retryAfter: number | undefined
  text: string
}

/** One question. Throws what the connection throws, and `InnerAddress`. */
function one(url: URL, method: 'HEAD' | 'GET', options: AskOptions): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A number is connected to without being looked up.
  if (isIP(host) !== 0 && !options.lookup && isInner(host))
    return Promise.reject(new InnerAddress())
  const ask = url.protocol === 'https:' ? askHttps : askHttp
  return new Promise((resolveAnswer, reject) => {
    const signal = AbortSignal.timeout(options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS)
    const fail = (error: Error) => reject(signal.aborted ? signal.reason : error)
    const asked = ask(
      url,
      {
        method,
        agent: false,
        signal,
        maxHeaderSize: 32_768,
        headers: { 'user-agent': AGENT, accept: 'text/html,*/*;q=0.5' },
        lookup: options.lookup ?? guardedLookup,
      },
      (response) => read(response).then((text) => resolveAnswer(answerOf(response, text)), fail),
    )
    asked.on('error', fail)
    asked.end()
  })
}

function answerOf(response: IncomingMessage, text: string): Answer {
  const { location, 'content-type': type = '', 'retry-after': after } = response.headers
  const seconds = Number(after)
  return {
    status: response.statusCode ?? 0,
    location,
    isPage: /html/i.test(type),
    retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined,
    text,
  }
}

/** The beginning of an answer; the rest is not waited for. */
async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size >= MOST_BYTES) break
  }
  response.destroy()
  const bytes = Buffer.concat(chunks)
  const named = /charset=["']?([\w-]+)/i.exec(
    `${response.headers['content-type'] ?? ''} ${bytes.subarray(0, 2048).toString('latin1')}`,
  )?.[1]
  return new TextDecoder(/^gb/i.test(named ?? '') ? 'gb18030' : 'utf-8').decode(bytes)
}

/** Looks a name up, and gives no address of an inner network: what is connected to is what was looked at. */
const guardedLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0)
    if (found.some(({ address }) => isInner(address))) return done(new InnerAddress(), '', 0)
    if (options.all) return done(null, found)
    done(null, found[0]!.address, found[0]!.family)
  })
}

/** Loopback, private, link-local, shared, documentation, multicast and reserved addresses. */
export function isInner(address: string): boolean {
  return INNER.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

const INNER = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  INNER.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INNER.addSubnet(net, bits, 'ipv6')

function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
