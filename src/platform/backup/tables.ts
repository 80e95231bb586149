import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

/** A table with what it refers to. */
export type TableNode = { name: string; refersTo: string[] }

/** The tables of this installation, each after those its foreign keys refer to. */
export async function tablesInOrder(db: Db | Tx): Promise<TableNode[]> {
  const tables = await sql<{ name: string; refersTo: string[] }>`
    select c.relname as name, coalesce(json_agg(distinct f.relname) filter (where f.relname is not null), '[]') as refers_to
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and not k.condeferrable
    left join pg_class f on f.oid = k.confrelid
    where c.relkind = 'r'
    group by c.relname
    order by c.relname`.execute(db)
  return inOrder(tables.rows)
}

/** Each after those it refers to; a table may refer to itself. Throws where two wait for each other. */
export function inOrder(tables: readonly TableNode[]): TableNode[] {
  const ordered: TableNode[] = []
  const placed = new Set<string>()
  let left = [...tables]
  while (left.length > 0) {
    const ready = left.filter((table) =>
      table.refersTo.every((name) => name === table.name || placed.has(name)),
    )
    if (ready.length === 0)
      throw new Error(`tables refer to each other: ${left.map((table) => table.name).join(', ')}`)
    for (const table of ready) placed.add(table.name)
    ordered.push(...ready)
    left = left.filter((table) => !placed.has(table.name))
  }
  return ordered
}
