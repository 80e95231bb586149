import { z } from 'zod'

/**
 * Who may call an endpoint at all. `roles` is the coarse gate held by the binder; the service then
 * asks the finer `whyNot…` rule with the object in hand. Nothing is open by default.
 */
export type Access = 'public' | 'signed-in' | { roles: readonly string[] }

export type Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `:name` parameters, e.g. `/api/v1/publications/:publicationId`. */
  path: string
  summary: string
  access: Access
  params: P
  query: Q
  body: B
  output: O
}

const nothing = z.object({})
type Nothing = typeof nothing

/**
 * Declares one endpoint: the only source of the HTTP route, OpenAPI and the clients' types.
 * Path parameters that name a stored object are declared with `objectId('publication')`, so that the
 * generated permission matrix can try a foreign organisation's object on every route.
 */
export function endpoint<
  O extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(definition: {
  method: Endpoint['method']
  path: string
  summary: string
  access: Access
  params?: P
  query?: Q
  body?: B
  output: O
}): Endpoint<P, Q, B, O> {
  return {
    ...definition,
    params: (definition.params ?? nothing) as P,
    query: (definition.query ?? nothing) as Q,
    body: (definition.body ?? nothing) as B,
  }
}

/** A stored object's id. A malformed id answers exactly as an unknown one. */
export function objectId(kind: string) {
  return z.uuid().meta({ object: kind })
}

export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? { params: z.output<P>; query: z.output<Q>; body: z.output<B> }
    : never
export type OutputOf<E> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer O> ? z.input<O> : never

/** `page` counts from 1. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(20),
})

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
  })
}

export const done = z.object({ ok: z.literal(true) })

/** A body that is the raw bytes of a file, not JSON. */
export const bytes = z.instanceof(Uint8Array)

export function isBytes(schema: z.ZodType): boolean {
  return schema === bytes
}
