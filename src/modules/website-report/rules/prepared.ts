import { type Grants, hasRole } from '../../accounts/rules.ts'

/** Who fills the form in: whoever keeps the site, and the disclosure office. */
export const EDITORS = ['site-administrator', 'disclosure-reviewer'] as const
/** Who reads it while it is prepared. */
export const READERS = [...EDITORS, 'contributor', 'issuer', 'auditor'] as const

export type State = 'draft' | 'submitted'
type Standing = { organizationId: string; state: State }

/** A finished report keeps its figures. */
export function whyNotPrepareWebsiteReport(
  actor: Grants,
  { organizationId, state }: Standing,
): 'not-your-role' | 'website-report.submitted' | undefined {
  if (!hasRole(actor, organizationId, ...EDITORS)) return 'not-your-role'
  return state === 'draft' ? undefined : 'website-report.submitted'
}

/** A report is finished when its year is over and nothing is `wanting`: no field unknown, no sum wrong. */
export function whyNotFinishWebsiteReport(
  actor: Grants,
  report: Standing & { isYearOver: boolean; wanting: number },
):
  | ReturnType<typeof whyNotPrepareWebsiteReport>
  | 'website-report.year-open'
  | 'website-report.incomplete'
  | undefined {
  const why = whyNotPrepareWebsiteReport(actor, report)
  if (why) return why
  if (!report.isYearOver) return 'website-report.year-open'
  return report.wanting > 0 ? 'website-report.incomplete' : undefined
}

type Finished = Standing & { publicationId: string | null }

/** A finished report is taken back only while nobody has made a publication of it. */
export function whyNotReopenWebsiteReport(
  actor: Grants,
  report: Finished,
): 'not-your-role' | 'website-report.not-submitted' | 'website-report.drafted' | undefined {
  if (!hasRole(actor, report.organizationId, ...EDITORS)) return 'not-your-role'
  return whyNotFinished(report)
}

/** The draft of the publication is a contributor's, as every draft. */
export function whyNotDraftWebsiteReport(
  actor: Grants,
  report: Finished,
): ReturnType<typeof whyNotReopenWebsiteReport> {
  if (!hasRole(actor, report.organizationId, 'contributor')) return 'not-your-role'
  return whyNotFinished(report)
}

function whyNotFinished({ state, publicationId }: Finished) {
  if (state !== 'submitted') return 'website-report.not-submitted'
  return publicationId === null ? undefined : 'website-report.drafted'
}
