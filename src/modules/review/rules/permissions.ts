import { type Grants, hasRole, type Role } from '../../accounts/rules.ts'
import { kindOf } from '../../content/rules/kinds.ts'
import type { refusals } from '../strings.ts'
import type { ReviewingRole } from './routes.ts'

type Code = keyof typeof refusals

export type Decider = Grants & { id: string; unitId: string | null }

export type TaskFacts = {
  organizationId: string
  /** Only people of this department decide it; null: any holder of the role. */
  unitId: string | null
  role: ReviewingRole
  state: 'open' | 'signed' | 'returned' | 'void'
  assigneeId: string | null
  /** Handed to the assignee by somebody else, so that the role itself is not asked of them. */
  delegated: boolean
  /** Whoever submitted or wrote any part of this edition, or published it urgently. */
  authors: readonly string[]
}

/** Nobody reviews or issues their own submission; the task must be open, and theirs by role or by delegation. */
export function whyNotDecide(actor: Decider, task: TaskFacts): Code | undefined {
  if (task.state !== 'open') return 'review.not-open'
  const refused = whyNotHold(actor, task)
  if (refused) return refused
  if (task.assigneeId !== null && task.assigneeId !== actor.id) return 'review.somebody-elses'
  return undefined
}

/** Taking over is open to every holder of the role, the one it lies with excepted. */
export function whyNotTakeOver(actor: Decider, task: TaskFacts): Code | undefined {
  if (task.state !== 'open') return 'review.not-open'
  const refused = whyNotHold(actor, { ...task, delegated: false })
  if (refused) return refused
  return task.assigneeId === actor.id ? 'review.already-yours' : undefined
}

/** Only low-risk kinds are signed together, and issuing is always an act on one piece. */
export function whyNotBatch(task: { role: ReviewingRole; lowRisk: boolean }): Code | undefined {
  if (task.role === 'issuer') return 'review.issue-alone'
  return task.lowRisk ? undefined : 'review.not-low-risk'
}

/** Whether a task of the desk may stand in a batch. */
export function mayBatch(task: {
  role: ReviewingRole
  kind: string
  afterwards: boolean
}): boolean {
  const lowRisk = kindOf(task.kind).lowRisk === true
  return !task.afterwards && whyNotBatch({ role: task.role, lowRisk }) === undefined
}

export const whyNotDelegate = whyNotDecide

function whyNotHold(actor: Decider, task: TaskFacts): Code | undefined {
  const byDelegation = task.delegated && task.assigneeId === actor.id
  if (!byDelegation && !hasRole(actor, task.organizationId, task.role))
    return 'review.not-your-step'
  if (!byDelegation && task.unitId !== null && task.unitId !== actor.unitId)
    return 'review.other-unit'
  if (task.authors.includes(actor.id)) return 'review.own-submission'
  return undefined
}

/** A finding is cleared by a role its gate names, never by somebody who wrote the piece. */
export function whyNotOverride(
  actor: Decider,
  finding: { organizationId: string; overridableBy: readonly Role[]; authors: readonly string[] },
): Code | undefined {
  if (!hasRole(actor, finding.organizationId, ...finding.overridableBy))
    return 'review.not-overridable'
  return finding.authors.includes(actor.id) ? 'review.own-submission' : undefined
}
