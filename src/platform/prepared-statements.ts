import type pg from 'pg'

/** A connection keeps no more than these; what comes after is sent as before. */
const MOST = 300
/** A list of columns that a migration of another process may lengthen: such a plan would fail. */
const OPEN_ENDED = /select \*|"\.\*/

/**
 * Statements that come again are parsed and planned once for each connection: for a list with its
 * joins that is most of the database's work. Queries with parameters only; nothing else changes.
 */
export function prepareStatements(client: pg.PoolClient): void {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known) return known
    if (names.size < MOST && !OPEN_ENDED.test(text)) names.set(text, `s${names.size}`)
    return undefined
  }
  const plain = client.query.bind(client) as (...input: unknown[]) => unknown
  const query = (text: unknown, values: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    return name ? plain({ name, text, values }, ...rest) : plain(text, values, ...rest)
  }
  client.query = query as typeof client.query
}
