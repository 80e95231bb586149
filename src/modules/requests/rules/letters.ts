import type { LocalDate } from '../../../kernel/days.ts'
import { dayInWords, fillTemplate } from '../../casework/rules/letter.ts'
import type { ApplicantKind } from './application.ts'
import { type FeeMethod, feeOf } from './fees.ts'
import {
  DECISIONS,
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
    received: facts.receivedOn ? dayInWords(facts.receivedOn) : '',
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
