import { findInBody, findInTables } from '../../../checks/rules/body-data.ts'
import { paragraphsOf } from '../../../content/rules/body/text.ts'
import type { GateInput, Place } from '../gates.ts'

type Read = Pick<GateInput, 'title' | 'body' | 'metadata' | 'attachments'>

/**
 * Looks through every text a reader would see, the body as one, so that what is split over paragraphs
 * or cells is found too, and `findInRows` through its tables row by row; says where each finding stands.
 */
export function findEverywhere<T extends { start: number; end: number }>(
  input: Read,
  find: (text: string) => T[],
  findInRows: (text: string) => T[] = () => [],
): (T & { place: Place; key: string })[] {
  const inFields = fieldsOf(input).flatMap(({ field, text }) =>
    find(text).map((hit) => placed(hit, { field, start: hit.start, end: hit.end })),
  )
  const inBody = [...findInBody(input.body, find), ...findInTables(input.body, findInRows)].map(
    (hit) => placed(hit, { field: 'body', path: hit.path, start: hit.start, end: hit.end }),
  )
  return [...inFields, ...inBody]
}

/** Every text a reader would see, paragraph by paragraph. */
export function textsOf(input: Read): string[] {
  return [
    ...fieldsOf(input).map(({ text }) => text),
    ...paragraphsOf(input.body).map(({ text }) => text),
  ].filter((text) => text.trim() !== '')
}

/** The key names field, paragraph and place: the same in the same revision. */
function placed<T>(hit: T, place: Place): T & { place: Place; key: string } {
  return { ...hit, place, key: `${place.field}:${place.path?.join('.') ?? ''}:${place.start}` }
}

/** The texts beside the body, by field. */
export function fieldsOf({
  title,
  metadata,
  attachments,
}: Omit<Read, 'body'>): { field: string; text: string }[] {
  return [
    { field: 'title', text: title },
    { field: 'metadata.summary', text: metadata.summary },
    { field: 'metadata.author', text: metadata.author },
    { field: 'metadata.issuer', text: metadata.issuer },
    { field: 'metadata.source', text: metadata.source },
    { field: 'metadata.keywords', text: metadata.keywords.join(' ') },
    { field: 'metadata.interpretationPlan', text: metadata.interpretationPlan?.outline ?? '' },
    ...attachments.map(({ name }, n) => ({ field: `attachments.${n}.name`, text: name })),
  ]
}
