import type { Endpoint } from '../kernel/endpoint.ts'
import type { Issue } from '../kernel/errors.ts'
import type { Locale } from '../kernel/strings.ts'
import type { Answer, CallInput } from '../workbench/call.ts'

/** Where the running server is, and who asks. The token is never printed. */
export type Server = { origin: string; token: string; locale: Locale }

/**
 * The server said no, or could not be reached. `status` 0 means the latter: whether the act took place
 * is then unknown, and it is to be repeated with the same idempotency key.
 */
export class CallError extends Error {
  readonly status: number
  readonly issues: Issue[]
  /** Seconds the server asks to wait; 0 where it says nothing. */
  readonly wait: number

  constructor(status: number, message: string, issues: Issue[] = [], wait = 0) {
    super(message)
    this.name = 'CallError'
    this.status = status
    this.issues = issues
    this.wait = wait
  }
}

type Input = { params?: unknown; query?: unknown; body?: unknown; idempotencyKey?: string }

/** Seconds before each new try: a server that restarts is back within a minute. */
const PAUSES = [1, 2, 4, 8, 15, 30]

/**
 * Calls one endpoint of a contract. What could not be sent is sent again, under the same idempotency
 * key, for about a minute; where the server asks for patience, it gets it. Throws `CallError`.
 */
export async function call<E extends Endpoint>(
  server: Server,
  endpoint: E,
  input: CallInput<E> & { idempotencyKey?: string },
): Promise<Answer<E>> {
  const response = await open(server, endpoint, input)
  return (await response.json()) as Answer<E>
}

/** As `call`, but answers the response itself, for what is too large to hold. */
export async function open(server: Server, endpoint: Endpoint, input: Input): Promise<Response> {
  const key = input.idempotencyKey ?? crypto.randomUUID()
  for (let attempt = 0; ; attempt++) {
    try {
      return await send(server, endpoint, input, key)
    } catch (error) {
      const pause = PAUSES[attempt]
      const passing = error instanceof CallError && [0, 429, 502, 503, 504].includes(error.status)
      if (!passing || pause === undefined) throw error
      await new Promise((resolve) => setTimeout(resolve, 1000 * Math.max(pause, error.wait)))
    }
  }
}

async function send(server: Server, endpoint: Endpoint, input: Input, key: string) {
  const response = await fetch(`${server.origin}${addressOf(endpoint, input)}`, {
    method: endpoint.method,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${server.token}`,
      'x-locale': server.locale,
      ...(endpoint.method === 'GET'
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': key }),
    },
    ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(input.body ?? {}) }),
    redirect: 'error',
  }).catch((error: Error) => {
    throw new CallError(0, String((error.cause as Error | undefined)?.message ?? error.message))
  })
  if (response.ok) return response
  const text = await response.text().catch(() => '')
  const { message, issues } = errorOf(text)
  const wait = Number(response.headers.get('retry-after') ?? 0) || 0
  throw new CallError(response.status, message, issues, wait)
}

function errorOf(text: string): { message: string; issues: Issue[] } {
  try {
    const { error } = JSON.parse(text) as { error: { message?: string; issues?: Issue[] } }
    return { message: error.message ?? '', issues: error.issues ?? [] }
  } catch {
    // Not this platform's answer: a proxy's page, or another program on that port.
    return { message: '', issues: [] }
  }
}

function addressOf(endpoint: Endpoint, input: Input): string {
  const params = (input.params ?? {}) as Record<string, string>
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>))
    if (value !== undefined && value !== null) query.set(name, String(value))
  return query.size > 0 ? `${path}?${query}` : path
}
