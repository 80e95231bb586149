import { paragraphsOf } from '../../../content/rules/body/text.ts'
import type { GateInput, Place } from '../gates.ts'

/** Every text a reader would see, with where it stands. */
export function placesOf(
  input: Pick<GateInput, 'title' | 'body' | 'metadata' | 'attachments'>,
): { text: string; place: Place }[] {
  const { metadata } = input
  return [
    { text: input.title, place: { field: 'title' } },
    { text: metadata.summary, place: { field: 'metadata.summary' } },
    { text: metadata.author, place: { field: 'metadata.author' } },
    { text: metadata.issuer, place: { field: 'metadata.issuer' } },
    { text: metadata.source, place: { field: 'metadata.source' } },
    { text: metadata.keywords.join(' '), place: { field: 'metadata.keywords' } },
    ...paragraphsOf(input.body).map(({ text, path }) => ({ text, place: { field: 'body', path } })),
    ...input.attachments.map((attachment, n) => ({
      text: attachment.name,
      place: { field: `attachments.${n}.name` },
    })),
  ].filter(({ text }) => text !== '')
}
