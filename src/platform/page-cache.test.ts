import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createPageCache, encodingFor, type Page } from './page-cache.ts'

const page = (body: string, status = 200): Page => ({ status, body, contentType: 'text/html' })

/** A renderer that waits until it is told to go on. */
function slowly(body: string, ...tags: string[]) {
  let go = () => {}
  const wait = new Promise<void>((resolve) => {
    go = resolve
  })
  let renders = 0
  return {
    go,
    renders: () => renders,
    make: async (noted: Set<string>) => {
      renders += 1
      for (const tag of tags) noted.add(tag)
      await wait
      return page(body)
    },
  }
}

const at = (body: string, ...tags: string[]) => {
  const slow = slowly(body, ...tags)
  slow.go()
  return slow.make
}

test('keeps a page until something it shows changes', async () => {
  const cache = createPageCache({ megabytes: 1 })
  const answer = async (body: string) => {
    const { body: bytes, hit } = await cache.page(
      'k',
      'identity',
      at(body, 'publication:1', 'list:1'),
    )
    return [bytes.toString(), hit]
  }
  expect(await answer('one')).toEqual(['one', false])
  expect(await answer('two')).toEqual(['one', true])
  cache.invalidate(['publication:2'])
  expect(await answer('two')).toEqual(['one', true])
  cache.invalidate(['list:1'])
  expect(await answer('two')).toEqual(['two', false])
  cache.clear()
  expect(await answer('three')).toEqual(['three', false])
})

test('a page whose subject changed while it was rendered is answered once and not kept', async () => {
  const cache = createPageCache({ megabytes: 1 })
  const slow = slowly('withdrawn since', 'publication:1')
  const under = cache.page('k', 'identity', slow.make)
  cache.invalidate(['publication:1'])
  slow.go()
  expect((await under).body.toString()).toBe('withdrawn since')
  expect(cache.peek('k', 'identity')).toBeUndefined()
})

test('who asks after a change never gets a rendering that began before it', async () => {
  const cache = createPageCache({ megabytes: 1 })
  const before = slowly('before', 'publication:1')
  const first = cache.page('k', 'identity', before.make)
  cache.invalidate(['publication:1'])
  const second = cache.page('k', 'identity', at('after', 'publication:1'))
  expect((await second).body.toString()).toBe('after')
  before.go()
  await first
  expect(cache.peek('k', 'identity')?.body.toString()).toBe('after')
})

test('a rendering that was under way when everything was cleared is not kept', async () => {
  const cache = createPageCache({ megabytes: 1 })
  const slow = slowly('yesterday')
  const under = cache.page('k', 'identity', slow.make)
  cache.clear()
  slow.go()
  await under
  expect(cache.peek('k', 'identity')).toBeUndefined()
})

test('a hundred who ask at once share one rendering', async () => {
  const cache = createPageCache({ megabytes: 1 })
  const slow = slowly('shared')
  const all = Promise.all(Array.from({ length: 100 }, () => cache.page('k', 'identity', slow.make)))
  slow.go()
  expect(new Set((await all).map(({ body }) => body.toString()))).toEqual(new Set(['shared']))
  expect(slow.renders()).toBe(1)
})

test('a rendering that fails is not kept, nor does it keep others from trying', async () => {
  const cache = createPageCache({ megabytes: 1 })
  const failing = async () => {
    throw new Error('database away')
  }
  await expect(cache.page('k', 'identity', failing)).rejects.toThrow('database away')
  expect((await cache.page('k', 'identity', at('back'))).body.toString()).toBe('back')
  await cache.page('broken', 'identity', async () => page('sorry', 503))
  expect(cache.peek('broken', 'identity')).toBeUndefined()
})

test('stays within its size: the page asked for longest ago goes first', async () => {
  const cache = createPageCache({ megabytes: 1 })
  const large = 'x'.repeat(200_000) // counted twice: two fit, with a small one
  for (const key of ['a', 'b']) await cache.page(key, 'identity', at(large))
  await cache.page('a', 'identity', at(large))
  await cache.page('c', 'identity', at(large))
  expect(['a', 'b', 'c'].map((key) => cache.peek(key, 'identity') !== undefined)).toEqual([
    true,
    false,
    true,
  ])
  expect(cache.size.bytes).toBeLessThanOrEqual(1024 * 1024)
})

test('gives the same page in every encoding under one tag', async () => {
  const cache = createPageCache({ megabytes: 1 })
  const plain = await cache.page('k', 'identity', at('正文'.repeat(100)))
  const gzip = await cache.page('k', 'gzip', at(''))
  const br = await cache.page('k', 'br', at(''))
  expect(gunzipSync(gzip.body).toString()).toBe(plain.body.toString())
  expect(brotliDecompressSync(br.body).toString()).toBe(plain.body.toString())
  expect(new Set([plain.etag, gzip.etag, br.etag]).size).toBe(1)
})

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['br;q=0.0, gzip;q=0.00', 'identity'],
  ['brotli', 'identity'],
])('accept-encoding %s is answered in %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding)
})
