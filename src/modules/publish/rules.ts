import type { Instant } from '../../kernel/days.ts'
import { type Grants, hasRole } from '../accounts/rules.ts'
import type { PublicationFacts } from '../content/rules/permissions.ts'
import { publishStrings, type refusals } from './strings.ts'

type Code = keyof typeof refusals
type Ending = 'withdrawn' | 'redirect' | 'gone' | 'vanish'

/** What publishing needs to know beyond the publication itself. */
export type PublishFacts = PublicationFacts & {
  /** Issued as 主动公开 and for the site. */
  forSite: boolean
  schedule: 'waiting' | 'failed' | null
}

export function whyNotPublish(actor: Grants, facts: PublishFacts): Code | undefined {
  if (!hasRole(actor, facts.organizationId, 'publisher')) return 'publish.not-publisher'
  if (facts.open !== 'issued' && facts.open !== 'scheduled') return 'publish.not-issued'
  return facts.forSite ? undefined : 'publish.not-proactive'
}

export const whyNotSchedule = whyNotPublish

export function whyNotCancelSchedule(actor: Grants, facts: PublishFacts): Code | undefined {
  if (!hasRole(actor, facts.organizationId, 'publisher')) return 'publish.not-publisher'
  return facts.schedule ? undefined : 'publish.not-scheduled'
}

export function whyNotRetry(actor: Grants, facts: PublishFacts): Code | undefined {
  if (!hasRole(actor, facts.organizationId, 'publisher')) return 'publish.not-publisher'
  return facts.schedule === 'failed' ? undefined : 'publish.not-failed'
}

export function whyNotEnd(actor: Grants, facts: PublishFacts): Code | undefined {
  if (!hasRole(actor, facts.organizationId, 'publisher')) return 'publish.not-publisher'
  return facts.live ? undefined : 'publish.not-live'
}

/**
 * Urgent publishing is the issuer's, of an edition that is not issued yet, which they did not write;
 * and only for proactive disclosure on the site.
 */
export function whyNotPublishUrgently(
  actor: Grants & { id: string },
  facts: PublicationFacts & { authors: readonly string[] },
): Code | undefined {
  if (!hasRole(actor, facts.organizationId, 'issuer')) return 'publish.not-issuer'
  if (facts.authors.includes(actor.id)) return 'publish.own-piece'
  const open = facts.open === 'draft' || facts.open === 'in-review' || facts.open === 'returned'
  return open ? undefined : 'publish.urgent-state'
}

/** A schedule lies in the future, and within a year. */
export function whyNotAt(publishAt: Instant, now: Instant, inAYear: Instant): Code | undefined {
  if (publishAt <= now) return 'publish.in-the-past'
  return publishAt > inAYear ? 'publish.too-far' : undefined
}

/** Which explanation each way of ending needs; `path` is where the page stands. All problems at once. */
export function whyNotEndAs(
  ending: { kind: string; explanation: string; target: string | null },
  path: string | null = null,
): Code[] {
  const problems: Code[] = []
  if (ending.kind === 'withdrawn' && ending.explanation.trim() === '')
    problems.push('publish.explanation-needed')
  if (ending.kind === 'redirect') {
    if (!ending.target) problems.push('publish.target-needed')
    else if (ending.target === path || ending.target === `/en${path}`)
      problems.push('publish.target-itself')
  }
  return problems
}

/**
 * How an English version ends with its Chinese: gone or vanished alike. A redirect would lead readers
 * of English to a page in Chinese without a word, so there it is withdrawn and explained.
 */
export function englishEnding(
  chinese: Ending,
  explanationEn: string,
): { kind: Ending; explanation: string; target: null } {
  const words = { withdrawn: 'english.withdrawn', redirect: 'english.moved' } as const
  if (chinese === 'withdrawn' || chinese === 'redirect')
    return {
      kind: 'withdrawn',
      explanation: explanationEn || publishStrings[words[chinese]].en,
      target: null,
    }
  return { kind: chinese, explanation: explanationEn, target: null }
}

/** An interpretation is due with its document, at latest 3 working days after (三同步). */
export const INTERPRETATION_WORKING_DAYS = 3
