import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { type Calendar, calendarForRegion, type LocalDay } from './rules.ts'

/**
 * The calendar of a region: the State Council's notices, and the local days of the region and of
 * all regions above it (a province declares them for its cities and counties). Where several
 * declare the same day, the nearest holds. An unknown region has the national calendar.
 */
export async function readCalendar(db: Db, regionCode: string): Promise<Calendar> {
  const { rows } = await sql<LocalDay>`
    with recursive above (code, parent_code, distance) as (
      select code, parent_code, 0 from regions where code = ${regionCode}
      union all
      select regions.code, regions.parent_code, above.distance + 1
      from regions join above on regions.code = above.parent_code
    )
    select day, working, why
    from local_days join above on local_days.region_code = above.code
    order by above.distance desc, day`.execute(db)
  return calendarForRegion(rows)
}
