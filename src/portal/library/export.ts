import { dayOf } from '../../kernel/days.ts'
import { inLocale, speak } from '../../kernel/strings.ts'
import type { Validity } from '../../modules/content/rules/document.ts'
import { validityNames } from '../../modules/content/strings.ts'
import type { Cell, Sheet } from '../../platform/spreadsheet.ts'
import { type Column, hrefOfPublication, nameOf, type Portal } from '../portal.ts'
import { causesOf, wholeLibrary } from '../queries/library.ts'
import { absoluteUrl } from '../urls.ts'
import { effectsOn } from './effects.ts'
import { MOST_EXPORTED } from './limits.ts'
import { type LibraryQuery, sortOf } from './query.ts'
import { chosen, ENDED_ON, ordered } from './select.ts'
import { libraryStrings } from './strings.ts'

const AT_A_TIME = 1000

/** What a question finds in a library, as a table with links, in the order of the page. */
export async function librarySheet(
  portal: Portal,
  column: Column,
  query: LibraryQuery,
): Promise<Sheet> {
  const say = speak(libraryStrings, portal.locale)
  const found = await ordered(
    chosen(portal, wholeLibrary(portal, column), query),
    sortOf(query),
    query.q,
  )
    .select('livePublications.publicationId as id')
    .limit(MOST_EXPORTED)
    .execute()
  return {
    name: nameOf(portal, column),
    columns: [
      { title: say('sheet.title'), width: 60 },
      { title: say('sheet.documentNo'), width: 22 },
      { title: say('sheet.indexNo'), width: 26 },
      { title: say('sheet.issuer'), width: 26 },
      { title: say('sheet.formedOn'), width: 12 },
      { title: say('sheet.publishedOn'), width: 12 },
      { title: say('sheet.validity'), width: 10 },
      { title: say('sheet.endedOn'), width: 16 },
      { title: say('sheet.cause'), width: 50 },
      { title: say('sheet.topicClass'), width: 18 },
      { title: say('sheet.address'), width: 50 },
    ],
    rows: rowsOf(
      portal,
      found.map(({ id }) => id),
    ),
  }
}

async function* rowsOf(portal: Portal, ids: string[]): AsyncGenerator<Cell[]> {
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    yield* await rowsAt(portal, ids.slice(from, from + AT_A_TIME))
  }
}

async function rowsAt(portal: Portal, ids: string[]): Promise<Cell[][]> {
  const say = speak(libraryStrings, portal.locale)
  const [rows, effects] = await Promise.all([
    portal.db
      .selectFrom('livePublications')
      .select(['publicationId', 'title', 'documentNo', 'indexNo', 'issuer', 'formedOn', 'sortedAt'])
      .select(['validity', 'topicClass', 'siteId', 'locale', 'path'])
      .select(ENDED_ON.as('endedOn'))
      .where('publicationId', 'in', ids)
      .execute(),
    effectsOn(portal, ids),
  ])
  const byId = new Map(rows.map((row) => [row.publicationId, row]))
  return ids.flatMap((id): Cell[][] => {
    const row = byId.get(id)
    if (!row) return []
    const href = absoluteUrl(portal.place.origin, hrefOfPublication(portal, row))
    const causes = causesOf(row.validity, effects.get(id) ?? []).map(({ title, documentNo }) =>
      say('sheet.causeOf', {
        title,
        no: documentNo === null ? '' : say('sheet.no', { no: documentNo }),
      }).trim(),
    )
    return [
      [
        row.title,
        row.documentNo,
        row.indexNo,
        row.issuer,
        row.formedOn === null ? null : { day: row.formedOn },
        { day: dayOf(row.sortedAt) },
        row.validity === null
          ? null
          : inLocale(validityNames[row.validity as Validity], portal.locale),
        row.endedOn === null ? null : { day: row.endedOn },
        causes.join(say('sheet.and')),
        row.topicClass,
        { text: href, href },
      ],
    ]
  })
}
