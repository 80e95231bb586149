import { sql } from 'kysely'
import { OPEN_STATES } from '../../content/rules/permissions.ts'

/**
 * The publication made of a report `a`, as long as somebody works on it or reads it. A draft that was
 * given up and a page that was taken down are none: figures that turned out wrong can be put right.
 */
export const standingPublication = sql<string | null>`(
  select p.id from publications p where p.id = a.publication_id and exists (
    select 1 from editions e
    where e.publication_id = p.id and e.state in (${sql.join([...OPEN_STATES, 'live'])})
  )
)`
