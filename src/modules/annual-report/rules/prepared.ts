import { type Grants, hasRole } from '../../accounts/rules.ts'
import {
  AMOUNTS,
  type Amount,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  type Report,
  recordOf,
} from './form.ts'

/** The six sections of the form (国办公开办函〔2021〕30号), each with words of its own. */
export const SECTIONS = [
  'overview',
  'proactive',
  'applications',
  'disputes',
  'problems',
  'other',
] as const
export type Section = (typeof SECTIONS)[number]

const ISSUED = DOCUMENT_COLUMNS['2021']
type Issued = (typeof ISSUED)[number]

/**
 * Figures no ledger of the platform holds: decisions and charges, 规章, and normative documents that
 * are in force without being on the platform.
 */
export const ENTERED = [
  ...AMOUNTS,
  ...ISSUED.map((column) => `rules.${column}` as const),
  ...ISSUED.map((column) => `elsewhere.${column}` as const),
] as const
export type EnteredName = Amount | `rules.${Issued}` | `elsewhere.${Issued}`

/** A figure, and the document it was taken from. */
export type EnteredFigure = { value: number; source: string; href: string | null }

/** What of last year's report was wanting, in its words, and what was done about it. */
export type Problem = { problem: string; done: string }

/** What people put into a report; the rest is counted. */
export type Prepared = {
  sections: Record<Section, string>
  entered: Partial<Record<EnteredName, EnteredFigure>>
  problems: Problem[]
  /** By place, such as `table2.carriedIn.total`. */
  explanations: Record<string, string>
}

/** A report nobody has begun. */
export function unprepared(): Prepared {
  return {
    sections: recordOf(SECTIONS, () => ''),
    entered: {},
    problems: [],
    explanations: {},
  }
}

export type CountedDocuments = Record<Issued, number>

/** Table one out of what is counted and what was entered; an amount nobody entered is blank. */
export function tableOne(
  counted: CountedDocuments,
  entered: Prepared['entered'],
): Report['table1'] {
  const given = (name: EnteredName) => entered[name]?.value
  return {
    ...recordOf(DOCUMENT_ROWS, (row) =>
      recordOf(ISSUED, (column) =>
        row === 'rules'
          ? (given(`rules.${column}`) ?? 0)
          : counted[column] + (given(`elsewhere.${column}`) ?? 0),
      ),
    ),
    ...recordOf(AMOUNTS, (amount) => given(amount) ?? null),
  }
}

const EDITORS = ['disclosure-reviewer'] as const

type Standing = { organizationId: string; state: 'draft' | 'submitted' }

/** The disclosure office prepares the report (条例 Art. 4); submitted figures stay as they are. */
export function whyNotPrepare(
  actor: Grants,
  { organizationId, state }: Standing,
): 'not-your-role' | 'annual-report.submitted' | undefined {
  if (!hasRole(actor, organizationId, ...EDITORS)) return 'not-your-role'
  return state === 'draft' ? undefined : 'annual-report.submitted'
}

/** Submitting freezes the figures; nothing may be missing or wrong without a word of explanation. */
export function whyNotSubmitReport(
  actor: Grants,
  report: Standing & { missing: number; errors: number },
): ReturnType<typeof whyNotPrepare> | 'annual-report.missing' | 'annual-report.errors' {
  const why = whyNotPrepare(actor, report)
  if (why) return why
  if (report.missing > 0) return 'annual-report.missing'
  return report.errors > 0 ? 'annual-report.errors' : undefined
}

/**
 * A submitted report is taken back only while no publication of it is written or read; `publicationId`
 * is null where its draft was given up or its page taken down.
 */
export function whyNotReopen(
  actor: Grants,
  report: Standing & { publicationId: string | null },
): 'not-your-role' | 'annual-report.not-submitted' | 'annual-report.drafted' | undefined {
  if (!hasRole(actor, report.organizationId, ...EDITORS)) return 'not-your-role'
  if (report.state !== 'submitted') return 'annual-report.not-submitted'
  return report.publicationId === null ? undefined : 'annual-report.drafted'
}

/**
 * The draft of the publication is a contributor's, as every draft: whoever prepared the figures
 * reviews it later and does not review their own.
 */
export function whyNotDraftReport(
  actor: Grants,
  report: Standing & { publicationId: string | null },
): 'not-your-role' | 'annual-report.not-submitted' | 'annual-report.drafted' | undefined {
  if (!hasRole(actor, report.organizationId, 'contributor')) return 'not-your-role'
  if (report.state !== 'submitted') return 'annual-report.not-submitted'
  return report.publicationId === null ? undefined : 'annual-report.drafted'
}
