import type { Instant } from '../../../kernel/days.ts'
import {
  commonRefusals,
  InvalidInput,
  Refusal,
  refusalMessage,
  refuse,
} from '../../../kernel/errors.ts'
import { inLocale } from '../../../kernel/strings.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { checkSettingsOf, createNameTagger } from '../../checks/index.ts'
import { notify } from '../../review/index.ts'
import { type Verdict, whyNotAssignFinding, whyNotJudge } from '../rules/findings.ts'
import { lookAt } from '../rules/look.ts'
import { issueWords, refusals } from '../strings.ts'
import { subjectOf } from './apply.ts'

const SHORTEST_REASON = 2
const all = { ...commonRefusals, ...refusals }

/** Gives a finding to a person of the organisation; null leaves it to the keeper of the column. */
export async function assignSiteFinding(
  context: Context,
  findingId: string,
  accountId: string | null,
): Promise<{ ok: true }> {
  return command(context, { findingId, accountId }, async (tx, record, now) => {
    const finding = await locked(tx, context, findingId)
    await assign(tx, record, context, finding, accountId)
    await tellAssignee(tx, context, [finding], accountId, now)
    return { ok: true }
  })
}

/** Gives several findings to a person, who is told once; those that are closed are left, and named. */
export async function assignSiteFindings(
  context: Context,
  organizationId: string,
  { findingIds, accountId }: { findingIds: readonly string[]; accountId: string | null },
): Promise<Many> {
  return command(context, { organizationId, findingIds, accountId }, async (tx, record, now) => {
    const given: Finding[] = []
    const many = await eachOf(tx, context, organizationId, findingIds, async (finding) => {
      await assign(tx, record, context, finding, accountId)
      given.push(finding)
    })
    await tellAssignee(tx, context, given, accountId, now)
    return many
  })
}

async function assign(
  tx: Tx,
  record: Recorder,
  context: Context,
  finding: Finding,
  accountId: string | null,
): Promise<void> {
  const why = whyNotAssignFinding(requireActor(context), finding)
  if (why) throw refuse(all, why)
  if (accountId) {
    const person = await tx
      .selectFrom('accounts')
      .select('id')
      .where('id', '=', accountId)
      .where('organizationId', '=', finding.organizationId)
      .where('active', '=', true)
      .executeTakeFirst()
    if (!person) throw refuse(refusals, 'site-checks.no-such-person')
  }
  await tx
    .updateTable('siteFindings')
    .set({ assigneeId: accountId })
    .where('id', '=', finding.id)
    .execute()
  record({
    kind: 'site-finding.assigned',
    subjectKind: 'site-finding',
    subjectId: finding.id,
    organizationId: finding.organizationId,
    payload: { publicationId: finding.publicationId, code: finding.code, accountId },
  })
}

/** One notice for one act, however many findings; nobody is told of what they took themselves. */
async function tellAssignee(
  tx: Tx,
  context: Context,
  findings: readonly Finding[],
  accountId: string | null,
  now: Instant,
): Promise<void> {
  const { id, name } = requireActor(context)
  const fresh = findings.filter(({ assigneeId }) => assigneeId !== accountId)
  if (!accountId || accountId === id || fresh.length === 0) return
  const pages = new Set(fresh.map(({ publicationId }) => publicationId))
  await notify(tx, [accountId], {
    kind: 'findings-assigned',
    publicationId: null,
    params: { by: name, count: fresh.length, pages: pages.size },
    now,
  })
}

/**
 * Says what is to be thought of a finding. “Fixed” is believed where the page bears it out; what lies
 * outside the page is asked again by the next check.
 */
export async function judgeSiteFinding(
  context: Context,
  findingId: string,
  said: Said,
): Promise<{ ok: true }> {
  return command(context, { findingId, ...said }, async (tx, record, now) => {
    await judge(tx, record, context, await locked(tx, context, findingId), said, now)
    return { ok: true }
  })
}

/** The same of several findings; those for which it does not hold are left, and named. */
export async function judgeSiteFindings(
  context: Context,
  organizationId: string,
  { findingIds, ...said }: Said & { findingIds: readonly string[] },
): Promise<Many> {
  return command(context, { organizationId, findingIds, ...said }, (tx, record, now) =>
    eachOf(tx, context, organizationId, findingIds, (finding) =>
      judge(tx, record, context, finding, said, now),
    ),
  )
}

type Said = { verdict: Verdict; reason: string }

async function judge(
  tx: Tx,
  record: Recorder,
  context: Context,
  finding: Finding,
  { verdict, reason }: Said,
  now: Instant,
): Promise<void> {
  const actor = requireActor(context)
  const why = whyNotJudge(actor, finding, verdict)
  if (why) throw refuse(all, why)
  const needsReason = verdict === 'refuted' || verdict === 'accepted'
  if (needsReason && [...reason].length < SHORTEST_REASON)
    throw new InvalidInput([
      { field: 'reason', message: inLocale(issueWords['reason-missing'], context.locale) },
    ])
  if (verdict === 'fixed' && (await isStillThere(tx, finding)))
    throw refuse(refusals, 'site-checks.still-there')
  await tx
    .updateTable('siteFindings')
    .set({
      state: verdict,
      stateAt: now,
      judgedBy: verdict === 'open' ? null : actor.id,
      reason: verdict === 'open' ? '' : reason,
    })
    .where('id', '=', finding.id)
    .execute()
  record({
    kind: 'site-finding.judged',
    subjectKind: 'site-finding',
    subjectId: finding.id,
    organizationId: finding.organizationId,
    payload: { publicationId: finding.publicationId, code: finding.code, verdict, reason },
  })
}

export type Many = { done: number; left: { id: string; message: string }[] }

/**
 * Acts on findings of one organisation, in one order always. A refused one is left; where all are
 * refused, so is the whole, with the first reason. An unknown or foreign one refuses the whole.
 */
async function eachOf(
  tx: Tx,
  context: Context,
  organizationId: string,
  findingIds: readonly string[],
  act: (finding: Finding) => Promise<void>,
): Promise<Many> {
  const left: Many['left'] = []
  let first: Refusal | undefined
  const ids = [...new Set(findingIds)].sort()
  for (const id of ids) {
    const finding = await locked(tx, context, id)
    if (finding.organizationId !== organizationId) throw refuse(commonRefusals, 'not-found')
    try {
      await act(finding)
    } catch (error) {
      // Nothing was written before it was refused.
      if (!(error instanceof Refusal)) throw error
      first ??= error
      left.push({ id, message: refusalMessage(error.text, context.locale, error.params) })
    }
  }
  if (first && left.length === ids.length) throw first
  return { done: ids.length - left.length, left }
}

async function locked(tx: Tx, context: Context, findingId: string) {
  const finding = await tx
    .selectFrom('siteFindings')
    .select(['id', 'organizationId', 'publicationId', 'code', 'subject', 'part', 'state'])
    .select('assigneeId')
    .where('id', '=', findingId)
    .forUpdate()
    .executeTakeFirst()
  if (!finding || !maySeeOrganization(requireActor(context), finding.organizationId))
    throw refuse(commonRefusals, 'not-found')
  return finding
}

type Finding = Awaited<ReturnType<typeof locked>>

async function isStillThere(tx: Tx, finding: Finding): Promise<boolean> {
  if (!['title', 'summary', 'body'].includes(finding.part)) return false
  const page = await tx
    .selectFrom('livePublications as l')
    .innerJoin('revisions as r', 'r.id', 'l.revisionId')
    .select(['l.title', 'r.body', 'r.metadata', 'r.attachments'])
    .where('l.publicationId', '=', finding.publicationId)
    .where('l.withdrawn', '=', false)
    .executeTakeFirst()
  if (!page) return false
  const { found } = lookAt(
    {
      id: finding.publicationId,
      title: page.title,
      summary: page.metadata.summary,
      body: JSON.stringify(page.body),
      addresses: page.attachments.flatMap(({ url }) => url ?? []),
      formedOn: page.metadata.formedOn,
      isNew: false,
      spell: false,
    },
    {
      ...(await checkSettingsOf(tx, finding.organizationId, page.metadata.formedOn)),
      // As the night looks: without it some names are not seen.
      findNames: createNameTagger().tag,
    },
  )
  return found.some((each) => each.code === finding.code && subjectOf(each) === finding.subject)
}
