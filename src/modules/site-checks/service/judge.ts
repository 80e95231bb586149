import { commonRefusals, InvalidInput, refuse } from '../../../kernel/errors.ts'
import { inLocale } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { checkSettingsOf } from '../../checks/index.ts'
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
  const actor = requireActor(context)
  return command(context, { findingId, accountId }, async (tx, record) => {
    const finding = await locked(tx, context, findingId)
    const why = whyNotAssignFinding(actor, finding)
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
      .where('id', '=', findingId)
      .execute()
    record({
      kind: 'site-finding.assigned',
      subjectKind: 'site-finding',
      subjectId: findingId,
      organizationId: finding.organizationId,
      payload: { publicationId: finding.publicationId, code: finding.code, accountId },
    })
    return { ok: true }
  })
}

/**
 * Says what is to be thought of a finding. “Fixed” is believed where the page bears it out; what lies
 * outside the page is asked again by the next check.
 */
export async function judgeSiteFinding(
  context: Context,
  findingId: string,
  { verdict, reason }: { verdict: Verdict; reason: string },
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  return command(context, { findingId, verdict, reason }, async (tx, record, now) => {
    const finding = await locked(tx, context, findingId)
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
      .where('id', '=', findingId)
      .execute()
    record({
      kind: 'site-finding.judged',
      subjectKind: 'site-finding',
      subjectId: findingId,
      organizationId: finding.organizationId,
      payload: { publicationId: finding.publicationId, code: finding.code, verdict, reason },
    })
    return { ok: true }
  })
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
    .select(['l.title', 'r.body', 'r.metadata'])
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
      formedOn: page.metadata.formedOn,
      isNew: false,
      spell: false,
    },
    await checkSettingsOf(tx, finding.organizationId, page.metadata.formedOn),
  )
  return found.some((each) => each.code === finding.code && subjectOf(each) === finding.subject)
}
