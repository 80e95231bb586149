import type { Phrase } from '../../../kernel/strings.ts'
import { type Grants, hasRole } from '../../accounts/rules.ts'
import type { Category, Severity } from '../../checks/engine/finding.ts'
import type { refusals } from '../strings.ts'

/** The texts of all pages, or the addresses they lead to. */
export const CHECK_KINDS = ['text', 'links'] as const
export type CheckKind = (typeof CHECK_KINDS)[number]

export const PARTS = ['title', 'summary', 'body', 'attachment', 'link', 'page'] as const
export type Part = (typeof PARTS)[number]

/**
 * `fixed`: the words are gone from the page, or somebody says so and the page bears it out.
 * `dropped`: the page says the same, but the rules do not object any more, or the page is public no
 * longer: neither right nor wrong.
 */
export const STATES = ['open', 'fixed', 'refuted', 'accepted', 'dropped'] as const
export type FindingState = (typeof STATES)[number]

/** What a person may say of a finding; `open` takes it back. */
export const VERDICTS = ['fixed', 'refuted', 'accepted', 'open'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What was found in one page, before it is known whether it was known. */
export type Found = {
  code: string
  category: Category
  severity: Severity
  part: Part
  /** Of personal data the masked form. */
  words: string
  start: number
  end: number
  times: number
  message: Phrase
  suggestions: string[]
  source: string
  verified: boolean
  confidence: number
  fileName: string
  /** Of what lies in a file: of its bytes. */
  fileHash?: string
}

/** Who looks after everything published, and may therefore have it checked, assign and judge. */
const HANDLERS = ['site-administrator', 'disclosure-reviewer', 'publisher'] as const

export function whyNotCheckSite(
  actor: Grants,
  organizationId: string,
): 'not-your-role' | undefined {
  return hasRole(actor, organizationId, ...HANDLERS) ? undefined : 'not-your-role'
}

export function whyNotAssignFinding(
  actor: Grants,
  finding: { organizationId: string; state: FindingState },
): 'not-your-role' | 'site-checks.closed' | undefined {
  if (!hasRole(actor, finding.organizationId, ...HANDLERS)) return 'not-your-role'
  return finding.state === 'open' ? undefined : 'site-checks.closed'
}

/** Those who look after the site, and whoever it was assigned to; an auditor changes nothing. */
export function whyNotJudge(
  actor: Grants & { id: string },
  finding: { organizationId: string; state: FindingState; assigneeId: string | null },
  verdict: Verdict,
): keyof typeof refusals | 'not-your-role' | undefined {
  const mine =
    finding.assigneeId === actor.id &&
    actor.grants.some(
      ({ role, organizationId }) => organizationId === finding.organizationId && role !== 'auditor',
    )
  if (!mine && !hasRole(actor, finding.organizationId, ...HANDLERS)) return 'not-your-role'
  if (verdict === 'open')
    return finding.state === 'refuted' || finding.state === 'accepted'
      ? undefined
      : 'site-checks.nothing-to-take-back'
  return finding.state === 'open' ? undefined : 'site-checks.closed'
}

/** A finding that is stored, as far as it takes to compare it with what is there now. */
export type Known = {
  id: string
  code: string
  subject: string
  state: FindingState
  /** Dropped because somebody ignores the words. */
  ignored?: boolean
}

export type Reconciled<F> = {
  added: F[]
  /** Seen again. Those gone before are open again; what was judged stays judged. */
  seen: { id: string; found: F; reopened: boolean }[]
  gone: { id: string; state: 'fixed' | 'dropped' }[]
}

/**
 * What a page says now against what it was known to say. Gone from a changed text: fixed. Gone from the
 * same text: the rules have changed. A refuted or accepted one stays silent for the same words, and is
 * remembered even where they are gone; an ignored one as long as the words stand there.
 */
export function reconcile<F extends { code: string; subject: string }>(
  known: readonly Known[],
  found: readonly F[],
  { sameText }: { sameText: boolean },
): Reconciled<F> {
  const before = new Map(known.map((each) => [keyOf(each), each]))
  const now = new Set(found.map(keyOf))
  const result: Reconciled<F> = { added: [], seen: [], gone: [] }
  for (const each of found) {
    const old = before.get(keyOf(each))
    if (!old) result.added.push(each)
    else {
      const reopened = old.state === 'fixed' || (old.state === 'dropped' && !old.ignored)
      result.seen.push({ id: old.id, found: each, reopened })
    }
  }
  for (const each of known)
    if ((each.state === 'open' || each.ignored) && !now.has(keyOf(each)))
      result.gone.push({ id: each.id, state: sameText ? 'dropped' : 'fixed' })
  return result
}

const keyOf = ({ code, subject }: { code: string; subject: string }) => `${code} ${subject}`

/** Fewer verdicts than this say nothing of a rule. */
const ENOUGH_JUDGED = 5

/** A rule that was wrong more often than right, by the verdicts of those who fix pages. */
export function isShaky({ judged, wrong }: { judged: number; wrong: number }): boolean {
  return judged >= ENOUGH_JUDGED && wrong * 2 > judged
}
