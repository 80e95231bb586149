import { Hono, type Context as HonoContext } from 'hono'
import type { z } from 'zod'
import type { Endpoint, InputOf, OutputOf } from '../kernel/endpoint.ts'
import { isBytes } from '../kernel/endpoint.ts'
import {
  commonRefusals,
  InvalidInput,
  type Issue,
  Refusal,
  refusalMessage,
  refuse,
} from '../kernel/errors.ts'
import { messagesIn } from '../kernel/issues.ts'
import { storableText } from '../kernel/storable.ts'
import { type Locale, speak } from '../kernel/strings.ts'
import type { Context, Services } from './context.ts'
import { newId } from './ids.ts'
import type { Metrics } from './metrics.ts'
import { createRateLimit } from './rate-limit.ts'
import { platformStrings } from './strings.ts'

export const MAX_BODY_MEGABYTES = 60

/** Who is asking; filled in by the sign-in module. `csrfToken` is null for bearer tokens, which need none. */
export type Identity = {
  actor: NonNullable<Context['actor']>
  csrfToken: string | null
  locale: Locale
  sessionId: string | null
}
export type Identify = (request: Request, services: Services) => Promise<Identity | null>

export type ApiDeps = {
  services: Services
  metrics: Metrics
  identify: Identify
  trustProxy: boolean
}

/** What a handler gets beside its parsed input. */
export type HandlerContext = Context & { request: Request; identity: Identity | null }

export type Handler<E extends Endpoint> = (
  context: HandlerContext,
  input: InputOf<E>,
) => Promise<OutputOf<E> | Response>

type Binding = {
  name: string
  endpoint: Endpoint
  handler: Handler<Endpoint>
  perMinute: number | undefined
}

/** Collects `endpoint → handler` pairs; each module's `routes.ts` adds its own. */
export function createApi() {
  const bindings: Binding[] = []
  return {
    bindings: bindings as readonly Binding[],
    /** `limit.perMinute` counts by signed-in person, otherwise by address. */
    bind<E extends Endpoint>(
      endpoint: E,
      handler: Handler<E>,
      limit?: { perMinute: number },
    ): void {
      const name = `${endpoint.method} ${endpoint.path}`
      if (bindings.some((binding) => binding.name === name))
        throw new Error(`${name} is bound twice`)
      bindings.push({
        name,
        endpoint,
        handler: handler as unknown as Handler<Endpoint>,
        perMinute: limit?.perMinute,
      })
    },
  }
}

export type Api = ReturnType<typeof createApi>

/** Mounts the bound endpoints on a Hono app. */
export function mountApi(api: Api, deps: ApiDeps): Hono {
  const app = new Hono()
  for (const binding of api.bindings) {
    const limit = binding.perMinute ? createRateLimit(binding.perMinute) : undefined
    app.on(binding.endpoint.method, binding.endpoint.path, async (c) => {
      const started = performance.now()
      const requestId = newId()
      let locale = localeOf(c.req.header('accept-language'), c.req.query('lang'))
      let response: Response
      try {
        const address = addressOf(c, deps.trustProxy)
        const identity = await deps.identify(c.req.raw, deps.services)
        locale =
          c.req.header('x-locale') || c.req.query('lang')
            ? localeOf(c.req.header('x-locale'), c.req.query('lang'))
            : (identity?.locale ?? locale)
        const wait = limit?.hit(identity?.actor.id ?? address) ?? 0
        if (wait > 0) throw refuse(commonRefusals, 'too-many-requests', { seconds: wait })
        guard(binding.endpoint, identity, c)
        const context: HandlerContext = {
          ...deps.services,
          actor: identity?.actor ?? null,
          identity,
          locale,
          requestId,
          address,
          idempotencyKey: c.req.header('idempotency-key')?.slice(0, 100) || undefined,
          act: binding.name,
          log: deps.services.log.child({ requestId }),
          request: c.req.raw,
        }
        const input = await parseInput(binding.endpoint, c, locale)
        const output = await binding.handler(context, input)
        response = output instanceof Response ? output : reply(binding.endpoint.output, output)
      } catch (error) {
        response = errorResponse(error, locale, requestId, deps.services)
      }
      const seconds = (performance.now() - started) / 1000
      deps.metrics.requests.inc({ route: binding.name, status: response.status })
      deps.metrics.duration.observe({ route: binding.name }, seconds)
      deps.services.log.info(
        { requestId, route: binding.name, status: response.status, ms: Math.round(seconds * 1000) },
        'request',
      )
      response.headers.set('x-request-id', requestId)
      return response
    })
  }
  app.all('/api/*', (c) =>
    errorResponse(
      refuse(commonRefusals, 'not-found'),
      localeOf(c.req.header('accept-language'), undefined),
      newId(),
      deps.services,
    ),
  )
  return app
}

/** Deny by default: signed in, then role, then CSRF for cookie sessions. */
function guard(endpoint: Endpoint, identity: Identity | null, c: HonoContext): void {
  if (endpoint.access !== 'public') {
    if (!identity) throw refuse(commonRefusals, 'sign-in-required')
    if (endpoint.access !== 'signed-in') {
      const { roles } = endpoint.access
      if (!identity.actor.grants.some((grant) => roles.includes(grant.role)))
        throw refuse(commonRefusals, 'not-your-role')
    }
  }
  if (endpoint.method === 'GET') return
  if (identity?.csrfToken && c.req.header('x-csrf-token') !== identity.csrfToken)
    throw refuse(commonRefusals, 'bad-csrf')
  const site = c.req.header('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') throw refuse(commonRefusals, 'bad-csrf')
}

async function parseInput(endpoint: Endpoint, c: HonoContext, locale: Locale) {
  const params = endpoint.params.safeParse(c.req.param())
  // A malformed id must not be told from an unknown one.
  if (!params.success) throw refuse(commonRefusals, 'not-found')
  const issues: Issue[] = []
  const take = (schema: z.ZodType, value: unknown) => {
    const parsed = schema.safeParse(value, { error: messagesIn(locale), reportInput: false })
    if (parsed.success) return parsed.data
    issues.push(
      ...parsed.error.issues.map((issue) => ({
        field: issue.path.join('.'),
        message: issue.message,
      })),
    )
    return undefined
  }
  const query = take(endpoint.query, storable('', c.req.query()))
  const body = endpoint.method === 'GET' ? {} : take(endpoint.body, await readBody(endpoint, c))
  if (issues.length > 0) throw new InvalidInput(issues)
  return { params: params.data, query, body } as InputOf<Endpoint>
}

async function readBody(endpoint: Endpoint, c: HonoContext): Promise<unknown> {
  const tooLarge = refuse(commonRefusals, 'body-too-large', { megabytes: MAX_BODY_MEGABYTES })
  if (Number(c.req.header('content-length') ?? 0) > MAX_BODY_MEGABYTES * 1024 * 1024) throw tooLarge
  const raw = new Uint8Array(await c.req.arrayBuffer())
  if (raw.length > MAX_BODY_MEGABYTES * 1024 * 1024) throw tooLarge
  if (isBytes(endpoint.body)) return raw
  if (raw.length === 0) return {}
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw), storable)
  } catch {
    throw refuse(commonRefusals, 'unreadable-body', { format: 'JSON' })
  }
}

/** What a database cannot hold means nothing in any field. */
function storable(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (value && typeof value === 'object' && !Array.isArray(value) && _key === '') {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        typeof member === 'string' ? storable(key, member) : member,
      ]),
    )
  }
  return value
}

/** Only declared fields leave the server. */
export function reply(schema: z.ZodType, value: unknown): Response {
  return Response.json(schema.parse(value), { headers: { 'cache-control': 'no-store' } })
}

/** Three kinds of no: issues 422, refusals with their own status, bugs 500. */
export function errorResponse(
  error: unknown,
  locale: Locale,
  requestId: string,
  services: Services,
): Response {
  if (error instanceof InvalidInput) {
    return Response.json(
      { error: { code: 'invalid-input', issues: error.issues, requestId } },
      { status: 422 },
    )
  }
  if (error instanceof Refusal) {
    const headers = new Headers()
    if (error.params['seconds'] !== undefined)
      headers.set('retry-after', String(error.params['seconds']))
    const message = refusalMessage(error.text, locale, error.params)
    return Response.json(
      {
        error: {
          code: error.code,
          message,
          params: error.params,
          detail: error.detail ?? null,
          requestId,
        },
      },
      { status: error.text.status, headers },
    )
  }
  services.log.error({ err: error, requestId }, 'unexpected error')
  const message = speak(platformStrings, locale)('bug', { requestId })
  return Response.json({ error: { code: 'bug', message, requestId } }, { status: 500 })
}

function localeOf(header: string | undefined, query: string | undefined): Locale {
  const wish = query ?? header ?? ''
  return /^\s*en\b/i.test(wish) ? 'en' : 'zh-CN'
}

/** The caller's network address; a proxy's word for it only where one is trusted. */
export function addressOf(c: HonoContext, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',')[0]?.trim() : undefined
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming
  return forwarded || incoming?.socket?.remoteAddress || 'unknown'
}
