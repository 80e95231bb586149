import { paragraphsOf } from '../../../content/rules/body/text.ts'
import { gateStrings } from '../../strings.ts'
import type { Finding, Gate, GateInput, Place } from '../gates.ts'
import { fieldsOf } from './places.ts'

/** What is known of a person who applied, kind by kind. */
export const PERSONAL = ['name', 'certificate', 'phone', 'email', 'address'] as const
export type Personal = (typeof PERSONAL)[number]

export type Person = Readonly<Record<Personal, string>>

export type Applicants = {
  people: readonly Person[]
  /** Who some of them are could not be opened: their key is not at hand. */
  shut: boolean
  /** What the files of the piece say; null of a file that cannot be read. */
  files: readonly { field: string; text: string | null }[]
}

/** A name of one character, or a number of a few digits, stands in any text. */
const SHORTEST: Record<Personal, number> = {
  name: 2,
  certificate: 5,
  phone: 5,
  email: 5,
  address: 5,
}

/**
 * What was answered to applicants may become public; who they are never does. Says which kind of thing
 * stands where and never repeats it. Nobody clears it: the words are taken out.
 */
export const applicantsGate: Gate = (input) => {
  const { applicants } = input
  if (!applicants) return []
  const findings: Finding[] = []
  if (applicants.shut) findings.push(blocked('shut', 'applicants.shut', null))
  for (const { field, text } of applicants.files)
    if (text === null) findings.push(blocked(`unread:${field}`, 'applicants.unread', { field }))
  const texts = textsOf(input, applicants.files)
  for (const what of PERSONAL)
    for (const { place, text } of texts)
      if (applicants.people.some((person) => says(text, what, person)))
        findings.push(blocked(keyOf(what, place), `applicants.${what}`, place))
  return findings
}

/** What of a person a text says, spelt however; nothing is repeated. */
export function personalIn(person: Person, text: string): Personal[] {
  const plainText = letters(text)
  return PERSONAL.filter((what) => says(plainText, what, person))
}

function says(text: string, what: Personal, person: Person): boolean {
  const words = plain(what, person[what])
  return words.length >= SHORTEST[what] && text.includes(words)
}

function textsOf(input: GateInput, files: Applicants['files']): { place: Place; text: string }[] {
  const { title, metadata, attachments } = input
  return [
    ...fieldsOf({ title, metadata, attachments }).map(({ field, text }) => ({
      place: { field },
      text,
    })),
    ...paragraphsOf(input.body).map(({ path, text }) => ({ place: { field: 'body', path }, text })),
    ...files.map(({ field, text }) => ({ place: { field }, text: text ?? '' })),
  ].map(({ place, text }) => ({ place, text: letters(text) }))
}

/** Letters and digits alone, so that spaces, dashes and wide forms make no difference. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The same of what is looked for; a number of a telephone without the code of the country. */
function plain(what: Personal, words: string): string {
  const form = letters(words)
  return what === 'phone' ? form.replace(/^(00)?86(?=\d{11}$)/, '') : form
}

function keyOf(what: Personal, place: Place): string {
  return `${what}:${place.field}:${place.path?.join('.') ?? ''}`
}

function blocked(
  key: string,
  phrase: `applicants.${Personal | 'shut' | 'unread'}`,
  place: Place | null,
): Finding {
  return {
    gate: 'applicants',
    key,
    severity: 'block',
    phrase: gateStrings[phrase],
    params: {},
    legalBasis: null,
    place,
    overridableBy: [],
  }
}
