import type { Role } from '../src/modules/accounts/rules.ts'
import {
  whyNotDeactivate,
  whyNotGiveRoles,
  whyNotManageAccount,
  whyNotManagePeople,
} from '../src/modules/accounts/rules.ts'
import {
  whyNotDraftReport,
  whyNotPrepare,
  whyNotReopen,
  whyNotSubmitReport,
} from '../src/modules/annual-report/rules/prepared.ts'
import { whyNotAct, whyNotOpenSealed, whyNotReadCases } from '../src/modules/casework/rules/kind.ts'
import {
  whyNotConfirmRetention,
  whyNotRefuseRetention,
  whyNotSetRetention,
} from '../src/modules/casework/rules/retention.ts'
import { whyNotSetCases } from '../src/modules/casework/rules/settings.ts'
import { whyNotKeepLists, whyNotSwitch } from '../src/modules/checks/rules/keeping.ts'
import {
  whyNotBeginEdition,
  whyNotDiscard,
  whyNotEdit,
  whyNotFollowChinese,
  whyNotMakeEnglish,
  whyNotRecall,
  whyNotSubmit,
} from '../src/modules/content/rules/permissions.ts'
import {
  whyNotAnswer,
  whyNotOpenContact,
  whyNotSeeReports,
} from '../src/modules/corrections/rules.ts'
import {
  type Standing,
  whyNotDescribe,
  whyNotReplace,
  whyNotRestore,
  whyNotRetire,
} from '../src/modules/media/rules.ts'
import { whyNotManageOrganization } from '../src/modules/organizations/rules/permissions.ts'
import { whyNotRevoke, whyNotShowDraft } from '../src/modules/previews/rules.ts'
import {
  whyNotCancelSchedule,
  whyNotEnd,
  whyNotPublish,
  whyNotPublishUrgently,
  whyNotRetry,
  whyNotSchedule,
} from '../src/modules/publish/rules.ts'
import { recordCorrectionKind } from '../src/modules/record-corrections/rules.ts'
import { requestKind } from '../src/modules/requests/rules/kind.ts'
import { whyNotProposePublication } from '../src/modules/requests/rules/publication.ts'
import { whyNotComment, whyNotResolve } from '../src/modules/review/rules/comments.ts'
import {
  type IgnoreFacts,
  whyNotIgnore,
  whyNotTakeBack,
} from '../src/modules/review/rules/ignores.ts'
import {
  whyNotDecide,
  whyNotDelegate,
  whyNotOverride,
  whyNotTakeOver,
} from '../src/modules/review/rules/permissions.ts'
import type { ReviewingRole } from '../src/modules/review/rules/routes.ts'
import {
  whyNotAssignFinding,
  whyNotCheckSite,
  whyNotJudge,
} from '../src/modules/site-checks/rules/findings.ts'
import { whyNotManageSite } from '../src/modules/sites/rules.ts'
import {
  whyNotDraftWebsiteReport,
  whyNotFinishWebsiteReport,
  whyNotPrepareWebsiteReport,
  whyNotReopenWebsiteReport,
} from '../src/modules/website-report/rules/prepared.ts'

export type Doer = {
  id: string
  organizationId: string
  unitId: string | null
  grants: { role: string; organizationId: string }[]
}
export type Verb = (actor: Doer, organizationId: string) => string | undefined

/** Somebody who holds these roles in these organisations, in the department `disease`. */
export function holding(...grants: [Role, string][]): Doer {
  return {
    id: 'me',
    organizationId: grants[0]?.[1] ?? 'A',
    unitId: 'disease',
    grants: grants.map(([role, organizationId]) => ({ role, organizationId })),
  }
}

/** A file of the library that somebody else uploaded. */
const file = (organizationId: string, standing: Standing) => ({
  organizationId,
  kind: 'picture' as const,
  uploadedBy: 'somebody',
  standing,
  partOfDocument: false,
  retired: false,
  replaced: false,
})

/** A find of somebody else's draft, which whoever may write it may edit. */
const find = (actor: Doer, organizationId: string, more: Partial<IgnoreFacts>): IgnoreFacts => ({
  organizationId,
  scope: 'piece',
  code: 'variant-word',
  category: 'spelling',
  severity: 'warn',
  mayEdit: whyNotEdit(actor, piece(organizationId)) === undefined,
  authors: ['somebody'],
  ...more,
})

/** A publication in the state in which the verb is allowed to whoever may do it at all. */
const piece = (organizationId: string) => ({
  organizationId,
  unitId: 'disease',
  live: true,
  ended: false,
  open: 'draft' as const,
})
const issued = (organizationId: string) => ({
  ...piece(organizationId),
  open: 'issued' as const,
  forSite: true,
  schedule: null,
})
const task = (organizationId: string, role: ReviewingRole) => ({
  organizationId,
  unitId: null,
  role,
  state: 'open' as const,
  assigneeId: null,
  delegated: false,
  authors: ['somebody'],
})
const person = (organizationId: string) => ({
  id: 'other',
  organizationId,
  grants: [{ role: 'contributor', organizationId }],
})

const decide =
  (role: ReviewingRole): Verb =>
  (actor, organizationId) =>
    whyNotDecide(actor, task(organizationId, role))
const takeOver =
  (role: ReviewingRole): Verb =>
  (actor, organizationId) =>
    whyNotTakeOver(actor, { ...task(organizationId, role), assigneeId: 'other' })
const delegate =
  (role: ReviewingRole): Verb =>
  (actor, organizationId) =>
    whyNotDelegate(actor, { ...task(organizationId, role), assigneeId: actor.id })

/**
 * Every verb the rules know, each on something of an organisation where nothing but the person could
 * stand in the way. `verbs.test.ts` finds every `whyNot…` that takes an actor and is missing here.
 */
export const VERBS = {
  edit: (actor, organizationId) => whyNotEdit(actor, piece(organizationId)),
  submit: (actor, organizationId) => whyNotSubmit(actor, piece(organizationId)),
  discard: (actor, organizationId) => whyNotDiscard(actor, piece(organizationId)),
  'begin an edition': (actor, organizationId) =>
    whyNotBeginEdition(actor, { ...piece(organizationId), open: null }),
  'make the English version': (actor, organizationId) =>
    whyNotMakeEnglish(actor, {
      ...piece(organizationId),
      locale: 'zh-CN',
      hasEnglish: false,
    }),
  'follow the Chinese': (actor, organizationId) =>
    whyNotFollowChinese(actor, {
      ...piece(organizationId),
      chinese: { live: true, behind: true },
    }),
  recall: (actor, organizationId) =>
    whyNotRecall(actor, { ...piece(organizationId), open: 'in-review' }),
  'decide as department-reviewer': decide('department-reviewer'),
  'decide as legality-reviewer': decide('legality-reviewer'),
  'decide as secrecy-reviewer': decide('secrecy-reviewer'),
  'decide as disclosure-reviewer': decide('disclosure-reviewer'),
  'decide as issuer': decide('issuer'),
  'take over from a department-reviewer': takeOver('department-reviewer'),
  'take over from a legality-reviewer': takeOver('legality-reviewer'),
  'take over from a secrecy-reviewer': takeOver('secrecy-reviewer'),
  'take over from a disclosure-reviewer': takeOver('disclosure-reviewer'),
  'take over from an issuer': takeOver('issuer'),
  'delegate as department-reviewer': delegate('department-reviewer'),
  'delegate as legality-reviewer': delegate('legality-reviewer'),
  'delegate as secrecy-reviewer': delegate('secrecy-reviewer'),
  'delegate as disclosure-reviewer': delegate('disclosure-reviewer'),
  'delegate as issuer': delegate('issuer'),
  'clear personal data': (actor, organizationId) =>
    whyNotOverride(actor, {
      organizationId,
      overridableBy: ['secrecy-reviewer'],
      authors: ['somebody'],
    }),
  'clear a secrecy mark': (actor, organizationId) =>
    whyNotOverride(actor, { organizationId, overridableBy: [], authors: ['somebody'] }),
  'keep the word lists': (actor, organizationId) => whyNotKeepLists(actor, organizationId),
  'switch a category of checks': (actor, organizationId) =>
    whyNotSwitch(actor, { organizationId, category: 'style' }),
  'switch off the checks of personal data': (actor, organizationId) =>
    whyNotSwitch(actor, { organizationId, category: 'privacy' }),
  'ignore a find here': (actor, organizationId) =>
    whyNotIgnore(actor, find(actor, organizationId, {})),
  'ignore a word everywhere': (actor, organizationId) =>
    whyNotIgnore(actor, find(actor, organizationId, { scope: 'organization' })),
  'ignore a secrecy mark': (actor, organizationId) =>
    whyNotIgnore(
      actor,
      find(actor, organizationId, { code: 'secrecy-mark', category: 'secrecy', severity: 'block' }),
    ),
  'hear of a find again': (actor, organizationId) =>
    whyNotTakeBack(actor, { organizationId, scope: 'piece', takenBack: false }),
  'hear of a word again everywhere': (actor, organizationId) =>
    whyNotTakeBack(actor, { organizationId, scope: 'organization', takenBack: false }),
  'comment on a piece': (actor, organizationId) =>
    whyNotComment(actor, { organizationId, open: true }),
  'resolve a comment on my piece': (actor, organizationId) =>
    whyNotResolve(actor, {
      organizationId,
      authorId: 'somebody',
      writers: [actor.id],
      resolved: false,
    }),
  'show a draft outside': (actor, organizationId) =>
    whyNotShowDraft(actor, { organizationId, open: true }),
  'close a preview link': (actor, organizationId) =>
    whyNotRevoke(actor, { organizationId, over: false }),
  publish: (actor, organizationId) => whyNotPublish(actor, issued(organizationId)),
  schedule: (actor, organizationId) => whyNotSchedule(actor, issued(organizationId)),
  'cancel a schedule': (actor, organizationId) =>
    whyNotCancelSchedule(actor, { ...issued(organizationId), schedule: 'waiting' }),
  'retry a schedule': (actor, organizationId) =>
    whyNotRetry(actor, { ...issued(organizationId), schedule: 'failed' }),
  end: (actor, organizationId) => whyNotEnd(actor, issued(organizationId)),
  'publish urgently': (actor, organizationId) =>
    whyNotPublishUrgently(actor, { ...piece(organizationId), authors: ['somebody'] }),
  'see error reports': (actor, organizationId) => whyNotSeeReports(actor, organizationId),
  'answer an error report': (actor, organizationId) =>
    whyNotAnswer(actor, { organizationId, state: 'received' }),
  'open contact details': (actor, organizationId) =>
    whyNotOpenContact(actor, { organizationId, contact: 'given' }),
  'describe a file': (actor, organizationId) => whyNotDescribe(actor, organizationId),
  'retire a file of somebody’s': (actor, organizationId) =>
    whyNotRetire(actor, file(organizationId, 'unused')),
  'bring back a file of somebody’s': (actor, organizationId) =>
    whyNotRestore(actor, { ...file(organizationId, 'unused'), retired: true }),
  'replace a file of drafts': (actor, organizationId) =>
    whyNotReplace(actor, file(organizationId, 'draft')),
  'replace a public file': (actor, organizationId) =>
    whyNotReplace(actor, file(organizationId, 'live')),
  'set what letters are numbered with': (actor, organizationId) =>
    whyNotSetCases(actor, organizationId),
  'say how long cases are kept': (actor, organizationId) =>
    whyNotSetRetention(actor, requestKind, organizationId),
  'confirm a shorter time to keep': (actor, organizationId) =>
    whyNotConfirmRetention(actor, requestKind, {
      organizationId,
      proposedBy: 'other',
    }),
  'refuse a shorter time to keep': (actor, organizationId) =>
    whyNotRefuseRetention(actor, requestKind, {
      organizationId,
      proposedBy: 'other',
    }),
  'prepare an annual report': (actor, organizationId) =>
    whyNotPrepare(actor, { organizationId, state: 'draft' }),
  'finish an annual report': (actor, organizationId) =>
    whyNotSubmitReport(actor, { organizationId, state: 'draft', missing: 0, errors: 0 }),
  'take back an annual report': (actor, organizationId) =>
    whyNotReopen(actor, { organizationId, state: 'submitted', publicationId: null }),
  'make the publication of an annual report': (actor, organizationId) =>
    whyNotDraftReport(actor, { organizationId, state: 'submitted', publicationId: null }),
  'prepare a website report': (actor, organizationId) =>
    whyNotPrepareWebsiteReport(actor, { organizationId, state: 'draft' }),
  'finish a website report': (actor, organizationId) =>
    whyNotFinishWebsiteReport(actor, {
      organizationId,
      state: 'draft',
      isYearOver: true,
      wanting: 0,
    }),
  'take back a website report': (actor, organizationId) =>
    whyNotReopenWebsiteReport(actor, { organizationId, state: 'submitted', publicationId: null }),
  'make the publication of a website report': (actor, organizationId) =>
    whyNotDraftWebsiteReport(actor, { organizationId, state: 'submitted', publicationId: null }),
  'have the site checked': (actor, organizationId) => whyNotCheckSite(actor, organizationId),
  'assign a finding': (actor, organizationId) =>
    whyNotAssignFinding(actor, { organizationId, state: 'open' }),
  'judge a finding': (actor, organizationId) =>
    whyNotJudge(actor, { organizationId, state: 'open', assigneeId: 'other' }, 'fixed'),
  'read applications': (actor, organizationId) =>
    whyNotReadCases(actor, requestKind, organizationId),
  'open who applied': (actor, organizationId) =>
    whyNotOpenSealed(actor, requestKind, organizationId),
  'confirm an application': (actor, organizationId) =>
    whyNotAct(actor, requestKind, 'confirm', { organizationId, state: 'submitted' }),
  'propose a reply': (actor, organizationId) =>
    whyNotAct(actor, requestKind, 'propose', { organizationId, state: 'handling' }),
  'extend an application': (actor, organizationId) =>
    whyNotAct(actor, requestKind, 'extend', { organizationId, state: 'handling' }),
  'issue a reply': (actor, organizationId) =>
    whyNotAct(actor, requestKind, 'issue', { organizationId, state: 'proposed' }),
  'read record corrections': (actor, organizationId) =>
    whyNotReadCases(actor, recordCorrectionKind, organizationId),
  'open a record correction': (actor, organizationId) =>
    whyNotOpenSealed(actor, recordCorrectionKind, organizationId),
  'register a record correction': (actor, organizationId) =>
    whyNotAct(actor, recordCorrectionKind, 'register', { organizationId, state: 'received' }),
  'answer a record correction': (actor, organizationId) =>
    whyNotAct(actor, recordCorrectionKind, 'answer', { organizationId, state: 'received' }),
  'make a draft of an answer': (actor, organizationId) =>
    whyNotProposePublication(actor, {
      organizationId,
      state: 'closed',
      outcome: 'granted',
      anonymised: false,
      askedBySeveral: true,
      proposed: false,
    }),
  'manage the site': (actor, organizationId) => whyNotManageSite(actor, organizationId),
  'manage the organisation': (actor, organizationId) =>
    whyNotManageOrganization(actor, organizationId),
  'manage people': (actor, organizationId) => whyNotManagePeople(actor, organizationId),
  'manage an account': (actor, organizationId) =>
    whyNotManageAccount(actor, person(organizationId)),
  'deactivate an account': (actor, organizationId) =>
    whyNotDeactivate(actor, person(organizationId)),
  'give roles': (actor, organizationId) =>
    whyNotGiveRoles(actor, person(organizationId), ['contributor']),
  'make a platform administrator': (actor, organizationId) =>
    whyNotGiveRoles(actor, person(organizationId), ['platform-administrator']),
} satisfies Record<string, Verb>

export type VerbName = keyof typeof VERBS
export const VERB_NAMES = Object.keys(VERBS) as VerbName[]

/** What the person can do in that organisation. */
export function canDo(actor: Doer, organizationId: string): VerbName[] {
  return VERB_NAMES.filter((verb) => VERBS[verb](actor, organizationId) === undefined)
}
