import type { z } from 'zod'
import { type Endpoint, isBytes } from '../kernel/endpoint.ts'
import type { Issue } from '../kernel/errors.ts'
import type { Locale } from '../kernel/strings.ts'

/** What a caller passes: contract defaults may be left out. Empty parts need not be named. */
export type CallInput<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? Part<'params', z.input<P>> & Part<'query', z.input<Q>> & Part<'body', z.input<B>>
    : never
type Part<Name extends string, Value> = Value extends Uint8Array
  ? { [K in Name]: Blob | Uint8Array<ArrayBuffer> }
  : keyof Value extends never
    ? { [K in Name]?: never }
    : Record<never, never> extends Value
      ? { [K in Name]?: Value }
      : { [K in Name]: Value }

/** What an endpoint answers. */
export type Answer<E> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer O> ? z.output<O> : never

/**
 * The server said no, or could not be reached. `status` 0 and code `network` mean the latter: whether
 * the act took place is then unknown, and it is to be repeated with the same idempotency key.
 */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly issues: Issue[]
  readonly detail: unknown

  constructor(
    status: number,
    code: string,
    message: string,
    issues: Issue[] = [],
    detail?: unknown,
  ) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.issues = issues
    this.detail = detail
  }
}

export function isNetworkFailure(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'network'
}

type Session = { csrfToken: string | null; locale: Locale; onSignedOut: () => void }
const session: Session = { csrfToken: null, locale: 'zh-CN', onSignedOut: () => {} }

/** Told by the session provider: the token and language every call carries. */
export function setCallSession(change: Partial<Session>): void {
  Object.assign(session, change)
}

/**
 * Calls one endpoint of a contract. Writes carry an idempotency key; pass your own to repeat an act
 * whose answer was lost. Throws `ApiError`.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E> & { idempotencyKey?: string; signal?: AbortSignal },
): Promise<Answer<E>> {
  const key = input.idempotencyKey ?? crypto.randomUUID()
  try {
    return await send(endpoint, input, key)
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'bad-csrf') throw error
    // Another tab signed in again: the token changed, the person did not.
    await refreshToken()
    return send(endpoint, input, key)
  }
}

async function send<E extends Endpoint>(
  endpoint: E,
  input: { params?: unknown; query?: unknown; body?: unknown; signal?: AbortSignal },
  key: string,
): Promise<Answer<E>> {
  const init: RequestInit = {
    method: endpoint.method,
    headers: headersOf(endpoint, key),
    credentials: 'same-origin',
  }
  if (input.signal) init.signal = input.signal
  if (endpoint.method !== 'GET' && input.body !== undefined)
    init.body = isBytes(endpoint.body) ? (input.body as BodyInit) : JSON.stringify(input.body)
  let response: Response
  try {
    response = await fetch(addressOf(endpoint, input), init)
  } catch (error) {
    if (input.signal?.aborted) throw error
    throw networkFailure()
  }
  return answerOf<E>(response.status, await response.text().catch(() => ''))
}

/** Uploads bytes with progress, a fraction of 1. Throws `ApiError`. */
export function upload<E extends Endpoint>(
  endpoint: E,
  input: { params?: unknown; query?: CallInput<E>['query']; body: Blob },
  onProgress: (fraction: number) => void,
): Promise<Answer<E>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoint.method, addressOf(endpoint, input))
    for (const [name, value] of Object.entries(headersOf(endpoint, crypto.randomUUID())))
      request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onerror = () => reject(networkFailure())
    request.onload = () => {
      try {
        resolve(answerOf<E>(request.status, request.responseText))
      } catch (error) {
        reject(error)
      }
    }
    request.send(input.body)
  })
}

function headersOf(endpoint: Endpoint, key: string): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json', 'x-locale': session.locale }
  if (endpoint.method === 'GET') return headers
  headers['idempotency-key'] = key
  headers['content-type'] = isBytes(endpoint.body) ? 'application/octet-stream' : 'application/json'
  if (session.csrfToken) headers['x-csrf-token'] = session.csrfToken
  return headers
}

function addressOf(endpoint: Endpoint, input: { params?: unknown; query?: unknown }): string {
  const params = (input.params ?? {}) as Record<string, string>
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  return query.size > 0 ? `${path}?${query}` : path
}

type ErrorBody = { error?: { code?: string; message?: string; issues?: Issue[]; detail?: unknown } }

function answerOf<E>(status: number, text: string): Answer<E> {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    // A proxy's own page, or an answer cut off: it cannot be known whether the act took place.
    throw networkFailure()
  }
  if (status >= 200 && status < 300) return body as Answer<E>
  const { code = 'bug', message = '', issues = [], detail } = (body as ErrorBody).error ?? {}
  if (code === 'sign-in-required') session.onSignedOut()
  throw new ApiError(status, code, message, issues, detail)
}

function networkFailure(): ApiError {
  return new ApiError(0, 'network', '')
}

async function refreshToken(): Promise<void> {
  const response = await fetch('/api/v1/me', { credentials: 'same-origin' }).catch(() => null)
  const me = (await response?.json().catch(() => null)) as { csrfToken?: string } | null
  if (me?.csrfToken) session.csrfToken = me.csrfToken
}
