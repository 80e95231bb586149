import type { LocalDate } from '../../../kernel/days.ts'
import { dayInWords, fillTemplate } from '../../casework/rules/letter.ts'
import type { ApplicantKind } from './application.ts'
import { type FeeMethod, feeOf } from './fees.ts'
import {
  ARRIVAL,
  CONTACT,
  DECISIONS,
  EXTENDED,
  FEE_LINE,
  FEE_METHOD,
  LETTERS,
  type LetterKind,
  RECEIVED,
  YOU,
} from './letters.data.ts'
import type { OutcomeRow } from './outcomes.data.ts'

/** What every letter about an application may say; nothing of it says who applied. */
export type LetterFacts = {
  number: string
  wanted: string
  applicantKind: ApplicantKind
  receivedOn: LocalDate | null
}

/** The title and paragraphs of a letter; `more` are the words only this kind needs. */
export function letterOf(
  kind: LetterKind,
  facts: LetterFacts,
  more: Readonly<Record<string, string>> = {},
): { title: string; series: string; paragraphs: string[] } {
  const { title, series } = LETTERS[kind]
  const words = { ...commonWords(facts), ...more }
  return { title, series, paragraphs: fillTemplate(LETTERS[kind], words) }
}

/** 答复书: decision by article, what the office wrote, and the remedy of the outcome. */
export function replyOf(
  outcome: OutcomeRow,
  facts: LetterFacts,
  { reply, remedy }: { reply: string; remedy: string },
): ReturnType<typeof letterOf> {
  const [decision] = fillTemplate({ paragraphs: [DECISIONS[outcome]] }, commonWords(facts))
  return letterOf('reply', facts, { decision: decision!, reply, remedy })
}

function commonWords(facts: LetterFacts): Record<string, string> {
  return {
    number: facts.number,
    wanted: facts.wanted,
    arrival: facts.receivedOn
      ? ARRIVAL.received.replace('{day}', dayInWords(facts.receivedOn))
      : ARRIVAL.unconfirmed,
    you: facts.applicantKind === 'naturalPerson' ? YOU.person : YOU.organization,
  }
}

/** What a fee notice says of its sum: method, every line that costs something, the whole. */
export function feeWords(method: FeeMethod, count: number, before: number): Record<string, string> {
  const { yuan, lines } = feeOf(method, count, before)
  const working = lines
    .filter(({ yuanEach }) => yuanEach > 0)
    .map(({ from, to, yuanEach }) =>
      FEE_LINE[method]
        .replace('{from}', String(from))
        .replace('{to}', String(to))
        .replace('{each}', String(yuanEach))
        .replace('{yuan}', String((to - from + 1) * yuanEach)),
    )
  return { method: FEE_METHOD[method], working: working.join(''), yuan: String(yuan) }
}

/** The sentence of a receipt about the day of receipt. */
export function receivedSentence(receivedOn: LocalDate | null): string {
  if (receivedOn === null) return RECEIVED.unknown
  return RECEIVED.known.replace('{day}', dayInWords(receivedOn))
}

/** What an extension says of the day of the reply; null while the clock waits for those consulted. */
export function extendedUntil(dueOn: LocalDate | null): string {
  return dueOn === null ? EXTENDED.waiting : EXTENDED.known.replace('{due}', dayInWords(dueOn))
}

/** Where the office is found, as far as it has said so. */
export function contactSentence(office: { address: string; phone: string }): string {
  const parts = (['address', 'phone'] as const)
    .filter((name) => office[name].trim() !== '')
    .map((name) => CONTACT[name].replace(`{${name}}`, () => office[name].trim()))
  return parts.length === 0 ? '' : `${parts.join('；')}。`
}
