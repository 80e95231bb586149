import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { good, type Pieces, piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { robotContext } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { siteChecksContract as contract } from './contract.ts'
import { hostAsker, isInner } from './service/ask.ts'
import { workOff } from './service/work-off.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void
let handler: Handler
const log: { method: string; path: string; at: number }[] = []
const server = createServer((request, response) => {
  log.push({ method: request.method!, path: request.url!, at: performance.now() })
  if (request.url === '/robots.txt') {
    response.end('User-agent: *\nDisallow: /robots-out')
    return
  }
  handler(request, response)
})
let origin: string

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
afterEach(() => {
  log.length = 0
})

/** Every name leads here; names that must not exist lead nowhere. */
const lookup: LookupFunction = (hostname, options, done) => {
  if (hostname.endsWith('.invalid'))
    return done(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '', 0)
  if (options.all) return done(null, [{ address: '127.0.0.1', family: 4 }])
  done(null, '127.0.0.1', 4)
}
const HERE = { lookup, pauseMilliseconds: 1, timeoutMilliseconds: 500 }
const paths = () => log.map(({ method, path }) => `${method} ${path}`)

describe('asking an address', () => {
  test('begins with HEAD; a page is read, a file is not', async () => {
    handler = (request, response) => {
      response.setHeader('content-type', request.url === '/a' ? 'text/html' : 'application/pdf')
      response.end(request.method === 'GET' ? '<p>博彩</p>' : '')
    }
    const ask = hostAsker(HERE)
    expect(await ask(`${origin}/a`)).toMatchObject({ status: 200, why: null, text: '<p>博彩</p>' })
    expect(await ask(`${origin}/b.pdf`)).toMatchObject({ status: 200, why: null, text: '' })
    expect(paths()).toEqual(['GET /robots.txt', 'HEAD /a', 'GET /a', 'HEAD /b.pdf'])
  })

  test('a server that does not know HEAD is asked properly', async () => {
    handler = (request, response) => {
      response.statusCode = request.method === 'HEAD' ? 405 : 200
      response.end('ok')
    }
    expect(await hostAsker(HERE)(`${origin}/a`)).toMatchObject({ status: 200, why: null })
  })

  test.for([
    { status: 404, why: 'not-found' },
    { status: 410, why: 'gone' },
    { status: 403, why: 'not-open' },
  ])('$status is told as $why', async ({ status, why }) => {
    handler = (_, response) => {
      response.statusCode = status
      response.end()
    }
    expect(await hostAsker(HERE)(`${origin}/a`)).toMatchObject({ status, why })
  })

  test('a server in trouble is given a second chance', async () => {
    let asked = 0
    handler = (_, response) => {
      asked += 1
      response.statusCode = asked <= 2 ? 503 : 200
      response.end()
    }
    expect(await hostAsker(HERE)(`${origin}/a`)).toMatchObject({ status: 200, why: null })
  })

  test('redirects are followed, and not for ever', async () => {
    handler = (request, response) => {
      const n = Number(request.url!.slice(2))
      response.statusCode = 301
      if (n === 3) response.statusCode = 200
      else response.setHeader('location', `/r${n + 1}`)
      response.end()
    }
    expect(await hostAsker(HERE)(`${origin}/r1`)).toMatchObject({
      at: `${origin}/r3`,
      forGood: true,
    })
    expect(await hostAsker(HERE)(`${origin}/r4`)).toMatchObject({ why: 'too-many-redirects' })
  })

  test('silence ends with a timeout, a closed door with no answer, a name of nobody’s as such', async () => {
    handler = () => {}
    expect(await hostAsker({ ...HERE, timeoutMilliseconds: 50 })(`${origin}/a`)).toMatchObject({
      why: 'timeout',
    })
    expect(await hostAsker(HERE)('http://127.0.0.1:1/')).toMatchObject({ why: 'no-answer' })
    expect(await hostAsker(HERE)('http://nobody.invalid/')).toMatchObject({ why: 'no-such-host' })
  })

  test('what robots.txt forbids is not asked', async () => {
    expect(await hostAsker(HERE)(`${origin}/robots-out/a`)).toMatchObject({ why: 'robots' })
    expect(paths()).toEqual(['GET /robots.txt'])
  })

  test('one question at a time, with a pause between', async () => {
    handler = (_, response) => void response.end()
    const ask = hostAsker({ ...HERE, pauseMilliseconds: 60 })
    await ask(`${origin}/a`)
    await ask(`${origin}/b`)
    const times = log.map(({ at }) => at)
    expect(times).toHaveLength(3)
    for (let n = 1; n < times.length; n++) expect(times[n]! - times[n - 1]!).toBeGreaterThan(50)
  })

  test('an endless page is read to a bound', async () => {
    handler = (request, response) => {
      response.setHeader('content-type', 'text/html')
      if (request.method === 'HEAD') return void response.end()
      const write = () => {
        while (!response.destroyed && response.write('长'.repeat(10_000)));
        if (!response.destroyed) response.once('drain', write)
      }
      write()
    }
    const { text } = await hostAsker({ ...HERE, timeoutMilliseconds: 5000 })(`${origin}/a`)
    expect(text.length).toBeLessThan(200_000)
  })
})

describe('nothing inside is ever connected to', () => {
  test.for([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
  ])('%s', (address) => {
    expect(isInner(address)).toBe(true)
  })

  test.for(['1.2.3.4', '223.5.5.5', '172.32.0.1', '2400:3200::1'])('%s is outside', (address) => {
    expect(isInner(address)).toBe(false)
  })

  test.for(['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'])(
    'a link to %s is refused without a word to it',
    async (host) => {
      const { port } = new URL(origin)
      expect(await hostAsker({ pauseMilliseconds: 1 })(`http://${host}:${port}/`)).toMatchObject({
        why: 'inner',
      })
      expect(log).toEqual([])
    },
  )
})

describe('the links of a site', () => {
  let world: World
  /** A page may not link to an inner address, and so the server has a name. */
  let linked: string
  let pieces: Pieces
  beforeAll(async () => {
    world = await createWorld()
    pieces = piecesOf(world)
    linked = `http://www.linked.example:${new URL(origin).port}`
  })
  afterAll(() => world.close())

  const linking = (...hrefs: string[]) => ({
    type: 'doc' as const,
    content: hrefs.map((href) => ({
      type: 'paragraph' as const,
      content: [
        {
          type: 'text' as const,
          text: '详见',
          marks: [{ type: 'link' as const, attrs: { href } }],
        },
      ],
    })),
  })
  async function check(kind: 'text' | 'links'): Promise<void> {
    // What was asked before this check began is asked again.
    world.clock.forward(1000)
    good(
      await world.as('publisher').call(contract.startSiteCheck, {
        params: { siteId: world.A.siteId },
        body: { kind },
      }),
    )
    await workOff(robotContext(world.services, '网站检测'), newId(), { ask: HERE })
  }
  async function onPage(id: string) {
    const rows = await world.db
      .selectFrom('siteFindings')
      .select(['code', 'words', 'state', 'part'])
      .where('publicationId', '=', id)
      .where('part', '=', 'link')
      .orderBy('words')
      .execute()
    return rows.map(({ code, words, state }) => [code, words.replace(linked, ''), state])
  }

  test('stand in the same list; what answers again is fixed by itself', async () => {
    let broken = true
    handler = (request, response) => {
      if (request.url === '/gone' && broken) response.statusCode = 404
      if (request.url === '/moved') {
        response.statusCode = 301
        response.setHeader('location', '/new')
      }
      response.setHeader('content-type', 'text/html')
      response.end(request.url === '/taken' ? '澳门新葡京 百家乐 注册送彩金' : '正常')
    }
    const target = await pieces.publish({ title: '将撤下的通知' })
    const id = await pieces.publish({
      title: '友情链接',
      body: linking(
        `${linked}/gone`,
        `${linked}/moved`,
        `${linked}/taken`,
        `publication:${target}`,
      ),
    })
    await pieces.end(target, 'gone')
    await check('text')
    await check('links')
    expect(await onPage(id)).toEqual([
      ['dead-link', '/gone', 'open'],
      ['moved-link', '/moved', 'open'],
      ['hijacked-link', '/taken', 'open'],
      ['dead-inner-link', '将撤下的通知', 'open'],
    ])
    broken = false
    await check('links')
    expect((await onPage(id))[0]).toEqual(['dead-link', '/gone', 'fixed'])
    await check('text')
    expect((await onPage(id)).map(([, , state]) => state)).toEqual([
      'fixed',
      'open',
      'open',
      'open',
    ])
  })

  test('a shield that lets only browsers in is no dead link, and the screen says how many', async () => {
    handler = (_, response) => {
      response.statusCode = 412
      response.setHeader('content-type', 'text/html')
      response.end('<script src="/shield.js"></script>')
    }
    await pieces.publish({ title: '上级网站', body: linking(`${linked}/shielded`) })
    const id = await pieces.publish({ title: '上级文件', body: linking(`${linked}/shielded`) })
    await check('text')
    await check('links')
    expect(await onPage(id)).toEqual([])
    const { unknownLinks } = good(
      await world
        .as('publisher')
        .call(contract.readSiteChecks, { params: { siteId: world.A.siteId } }),
    )
    // Those of the page before answer as this does now.
    expect(unknownLinks).toBe(4)
  })

  test('where nothing at all is reached, nobody is blamed', async () => {
    await world.db.deleteFrom('checkedLinks').execute()
    await world.db.deleteFrom('pageLinks').execute()
    const id = await pieces.publish({
      title: '三个网站',
      body: linking('http://a.invalid/', 'http://b.invalid/', 'http://c.invalid/'),
    })
    await check('text')
    await check('links')
    expect(await onPage(id)).toEqual([])
  })
})
