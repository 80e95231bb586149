import type { LocalDate } from '../../../kernel/days.ts'

/** What an applicant may do against a decision, as table three of the annual report tells it apart. */
export const REVIEW_KINDS = [
  'reconsideration',
  'litigation-direct',
  'litigation-after',
  'complaint',
] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]
/** 结果维持, 结果纠正, 其他结果; none of them is 尚未审结. */
export const REVIEW_RESULTS = ['upheld', 'corrected', 'other'] as const
export type ReviewResult = (typeof REVIEW_RESULTS)[number]

export type ReviewIssue = {
  field: 'filedOn' | 'closedOn'
  code: 'future' | 'before-case' | 'before-filing' | 'no-reconsideration'
}

/** What is wrong with a matter that is said to have been brought. */
export function filingIssue(
  told: { kind: ReviewKind; filedOn: LocalDate },
  of: { submittedOn: LocalDate; today: LocalDate; reconsidered: boolean },
): ReviewIssue | undefined {
  if (told.filedOn > of.today) return { field: 'filedOn', code: 'future' }
  if (told.filedOn < of.submittedOn) return { field: 'filedOn', code: 'before-case' }
  // 行政复议法 Art. 10: litigation after reconsideration follows a reconsideration that was decided.
  if (told.kind === 'litigation-after' && !of.reconsidered)
    return { field: 'filedOn', code: 'no-reconsideration' }
  return undefined
}

/** What is wrong with the day a matter is said to have ended. */
export function closingIssue(
  closedOn: LocalDate,
  of: { filedOn: LocalDate; today: LocalDate },
): ReviewIssue | undefined {
  if (closedOn > of.today) return { field: 'closedOn', code: 'future' }
  return closedOn < of.filedOn ? { field: 'closedOn', code: 'before-filing' } : undefined
}
