import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createWorld, type World } from '../../test/world.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { createApi, mountApi } from './http.ts'
import { createMetrics } from './metrics.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

describe('the binder', () => {
  const odd = endpoint({
    method: 'POST',
    path: '/api/v1/odd',
    summary: 'For this test',
    access: 'public',
    body: z.object({ what: z.string() }),
    output: z.object({ said: z.string() }),
  })
  function bound(handler: (what: string) => { said: string }, perMinute?: number) {
    const api = createApi()
    api.bind(
      odd,
      async (_context, { body }) => handler(body.what),
      perMinute ? { perMinute } : undefined,
    )
    const { services } = world
    return mountApi(api, {
      services,
      metrics: createMetrics(),
      identify: async () => null,
      trustProxy: true,
    })
  }
  const post = (app: ReturnType<typeof bound>, headers: Record<string, string> = {}) =>
    app.request('/api/v1/odd', { method: 'POST', headers, body: '{"what":"x"}' })

  test('sends only the fields that are declared', async () => {
    const app = bound(() => ({ said: 'yes', passwordHash: 'secret' }) as { said: string })
    expect(await (await post(app)).json()).toEqual({ said: 'yes' })
  })

  test('says of a bug nothing but a number, and writes it to the log', async () => {
    const app = bound(() => {
      throw new Error('the inner secret')
    })
    const answer = await post(app, { 'x-locale': 'en' })
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(text).not.toContain('inner secret')
    const requestId = answer.headers.get('x-request-id')!
    expect(text).toContain(requestId)
    expect(world.logged.find((line) => line.includes('inner secret'))).toContain(requestId)
  })

  test('limits by address, says when to come back, and lets others in', async () => {
    const app = bound((said) => ({ said }), 2)
    const from = (address: string) => post(app, { 'x-forwarded-for': address })
    expect([(await from('10.0.0.1')).status, (await from('10.0.0.1')).status]).toEqual([200, 200])
    const refused = await from('10.0.0.1')
    expect(refused.status).toBe(429)
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect((await from('10.0.0.2')).status).toBe(200)
  })

  test('refuses to bind one route twice', () => {
    const api = createApi()
    api.bind(odd, async () => ({ said: '' }))
    expect(() => api.bind(odd, async () => ({ said: '' }))).toThrow(/bound twice/)
  })

  test('refuses a body of more than 60 megabytes before reading it', async () => {
    const app = bound((said) => ({ said }))
    const answer = await post(app, { 'content-length': String(61 * 1024 * 1024) })
    expect(answer.status).toBe(413)
  })
})
