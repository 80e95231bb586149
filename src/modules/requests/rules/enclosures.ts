import type { RequestState } from './kind.ts'
import type { OutcomeRow } from './outcomes.data.ts'

/** Kinds of document that go out with the reply: files as they are, and redacted copies. */
export const ENCLOSURES = ['enclosure', 'redacted-reply'] as const
/** What each is where it is kept, but does not go out. */
export const KEPT_AS = {
  enclosure: 'file',
  'redacted-reply': 'redacted',
} as const satisfies Record<(typeof ENCLOSURES)[number], string>

export type EnclosureRefusal = 'requests.enclosures-fixed' | 'requests.enclosures-closed'

/**
 * Why what goes out with the reply may not be changed: from the proposal on it is part of what the head
 * signs, and what has been served has been served.
 */
export function whyNotChangeEnclosures(state: RequestState): EnclosureRefusal | undefined {
  if (state === 'closed') return 'requests.enclosures-closed'
  return state === 'proposed' || state === 'issued' ? 'requests.enclosures-fixed' : undefined
}

/** A refusal gives nothing away, and so nothing goes out with it. */
export function mayEnclose(outcome: OutcomeRow): boolean {
  return !outcome.startsWith('denied_')
}
