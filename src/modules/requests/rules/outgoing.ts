import { type Personal, personalIn } from '../../review/rules/gates/applicants.ts'
import type { Doing } from './acts.ts'
import type { Identity } from './application.ts'

/** The words of an act that leave the office to somebody other than the applicant, by field. */
export function wordsToOthers(doing: Doing): Readonly<Record<string, string>> {
  switch (doing.act) {
    case 'consult':
      return { about: doing.about, question: doing.question }
    case 'refer':
      return { about: doing.about, words: doing.words }
    case 'tell-third-party':
      return { words: doing.words }
    default:
      return {}
  }
}

/** Where words to others say who applied, and which kind of thing; never what it says. */
export function namingIssues(
  said: Readonly<Record<string, string>>,
  applicant: Identity,
): { field: string; what: Personal }[] {
  return Object.entries(said).flatMap(([field, words]) =>
    personalIn(applicant, words).map((what) => ({ field, what })),
  )
}
