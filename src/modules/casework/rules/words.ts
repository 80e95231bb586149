/**
 * Of what an event keeps, what somebody wrote in their own words: sealed apart from it. The database lets
 * these be taken out of an event and nothing else.
 */
export const EVENT_WORDS = [
  'about',
  'answer',
  'howToPay',
  'items',
  'question',
  'reason',
  'reply',
  'words',
] as const

export type Said = Record<string, string>

/** What an event keeps in plain sight, and what is sealed. */
export function parted(facts: Readonly<Record<string, unknown>>): {
  plain: Record<string, unknown>
  said: Said
} {
  const plain: Record<string, unknown> = {}
  const said: Said = {}
  for (const [name, value] of Object.entries(facts))
    if (typeof value === 'string' && EVENT_WORDS.some((word) => word === name)) said[name] = value
    else plain[name] = value
  return { plain, said }
}

/** Events with the words that belong to them. */
export function withWords<Event extends { seq: number; facts: Record<string, unknown> }>(
  events: readonly Event[],
  words: ReadonlyMap<number, Said>,
): Event[] {
  return events.map((event) => {
    const said = words.get(event.seq)
    return said ? { ...event, facts: { ...event.facts, ...said } } : event
  })
}
