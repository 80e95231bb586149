import type { CaseEvent, CaseKind } from './kind.ts'

/** The five grades of 政务服务“好差评”, the best first. */
export const GRADES = [
  'very-satisfied',
  'satisfied',
  'fair',
  'dissatisfied',
  'very-dissatisfied',
] as const
export type Grade = (typeof GRADES)[number]

/** Characters of the remark, which nobody has to write. */
export const LONGEST_REMARK = 500

export type TypedRating = { grade: string; remark: string }
export type RatingIssue = { field: 'grade' | 'remark'; code: 'grade-missing' | 'remark-long' }

export function isGrade(grade: string): grade is Grade {
  return GRADES.some((each) => each === grade)
}

/** Everything wrong with a rating, at once. */
export function ratingIssues({ grade, remark }: TypedRating): RatingIssue[] {
  const issues: RatingIssue[] = []
  if (!isGrade(grade)) issues.push({ field: 'grade', code: 'grade-missing' })
  if ([...remark.trim()].length > LONGEST_REMARK)
    issues.push({ field: 'remark', code: 'remark-long' })
  return issues
}

/** Whether a case may be rated now: its kind is rated, the answer has been given, and nobody has rated it. */
export function mayRate<Act extends string>(
  kind: Pick<CaseKind<string, Act>, 'acts' | 'rated'>,
  state: string,
  events: readonly Pick<CaseEvent<Act>, 'act'>[],
): boolean {
  const { rated } = kind
  if (!rated || !kind.acts[rated.act].from.includes(state)) return false
  const has = (act: Act) => events.some((event) => event.act === act)
  return has(rated.after) && !has(rated.act)
}

/** How many gave each grade. */
export type Ratings = Record<Grade, number>

export function noRatings(): Ratings {
  return Object.fromEntries(GRADES.map((grade) => [grade, 0])) as Ratings
}
