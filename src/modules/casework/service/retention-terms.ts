import type { Instant } from '../../../kernel/days.ts'
import { commonRefusals, InvalidInput, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import { type Actor, type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { SealedColumn } from '../../../platform/sealing.ts'
import { holdersOf } from '../../accounts/index.ts'
import { maySeeOrganization, type Role } from '../../accounts/rules.ts'
import { notify } from '../../review/index.ts'
import { yearsOf } from '../queries/retention.ts'
import { retentionIssueWords, retentionRefusals } from '../retention-strings.ts'
import {
  type ProposalKind,
  whyNotConfirmRetention,
  whyNotRefuseRetention,
  whyNotSetRetention,
} from '../rules/retention.ts'
import { anonymiseNow, type Retained, removeBytes, waitForLooks } from './retention.ts'

type Of = { organizationId?: string | undefined }
type Terms = Of & { years: number | null; reason: string }

/**
 * Sets for how many years an organisation keeps closed cases of a kind whole; null: as long as the kind
 * declares. Longer holds at once; shorter is a proposal, which another person confirms.
 */
export async function setRetentionYears(
  context: Context,
  kind: Retained,
  { organizationId: named, years, reason }: Terms,
): Promise<{ waits: boolean }> {
  const { actor, organizationId } = settingFor(context, kind, named)
  const input = { kind: kind.name, organizationId, years, reason }
  return command(context, input, async (tx, record, now) => {
    await waitForLooks(tx)
    const before = await yearsOf(tx, kind, organizationId)
    if ((years ?? kind.retention.years) < before) {
      const what = { what: 'years', years, before, reason } as const
      await propose(context, tx, record, { actor, kind, organizationId, now, ...what })
      return { waits: true }
    }
    await setYears(tx, record, { kind, organizationId, years, before })
    return { waits: false }
  })
}

/** Proposes that cases whose time is over are not left until the night. */
export async function proposeRetentionRun(
  context: Context,
  kind: Retained,
  { organizationId: named, reason }: Of & { reason: string },
): Promise<{ ok: true }> {
  const { actor, organizationId } = settingFor(context, kind, named)
  return command(context, { kind: kind.name, organizationId, reason }, async (tx, record, now) => {
    await waitForLooks(tx)
    const before = await yearsOf(tx, kind, organizationId)
    const what = { what: 'run', years: null, before, reason } as const
    await propose(context, tx, record, { actor, kind, organizationId, now, ...what })
    return { ok: true }
  })
}

/** Confirms or refuses what somebody else proposed; what is confirmed is done in the same transaction. */
export async function decideRetention(
  context: Context,
  kinds: readonly Retained[],
  sealed: readonly SealedColumn[],
  proposalId: string,
  { agreed, words }: { agreed: boolean; words: string },
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  let hashes: string[] = []
  await command(context, { proposalId, agreed, words }, async (tx, record, now) => {
    await waitForLooks(tx)
    const proposal = await proposed(tx, proposalId)
    const kind = kinds.find(({ name }) => name === proposal?.kind)
    if (!proposal || !kind || !maySeeOrganization(actor, proposal.organizationId))
      throw refuse(commonRefusals, 'not-found')
    const why = (agreed ? whyNotConfirmRetention : whyNotRefuseRetention)(actor, kind, proposal)
    if (why) throw refuse({ ...commonRefusals, ...retentionRefusals }, why)
    if (proposal.agreed !== null) throw refuse(retentionRefusals, 'casework.proposal-decided')
    const { organizationId, what, years, proposedBy } = proposal
    await tx
      .updateTable('caseRetentionProposals')
      .set({ agreed, words, decidedBy: actor.id, decidedAt: now })
      .where('id', '=', proposalId)
      .execute()
    const of = { kind, organizationId }
    record({
      kind: 'case.retention-decided',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: { kind: kind.name, what, years, agreed, words, proposedBy },
    })
    if (agreed && what === 'years')
      await setYears(tx, record, { ...of, years, before: await yearsOf(tx, kind, organizationId) })
    if (agreed && what === 'run')
      hashes = await anonymiseNow(context, tx, record, { ...of, sealed, now })
    if (proposedBy !== actor.id)
      await notify(tx, [proposedBy], {
        kind: agreed ? 'retention-confirmed' : 'retention-refused',
        publicationId: null,
        params: {
          kindZh: kind.retention.title.zh,
          kindEn: kind.retention.title.en,
          by: actor.name,
          path: SCREEN,
        },
        now,
      })
  })
  await removeBytes(context, hashes)
  return { ok: true }
}

/** Where all of this is done. */
const SCREEN = '/case-retention'

function settingFor(context: Context, kind: Retained, named: string | undefined) {
  const actor = requireActor(context)
  const organizationId = named ?? actor.organizationId
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  const why = whyNotSetRetention(actor, kind, organizationId)
  if (why) throw refuse(commonRefusals, why)
  return { actor, organizationId }
}

function proposed(tx: Tx, proposalId: string) {
  return tx
    .selectFrom('caseRetentionProposals')
    .selectAll()
    .where('id', '=', proposalId)
    .executeTakeFirst()
}

/** Writes a proposal down and tells whoever may confirm it. One at a time waits for a kind. */
async function propose(
  context: Context,
  tx: Tx,
  record: Recorder,
  of: {
    actor: Actor
    kind: Retained
    organizationId: string
    what: ProposalKind
    years: number | null
    before: number
    reason: string
    now: Instant
  },
): Promise<void> {
  const { actor, kind, organizationId, what, years, before, now } = of
  const reason = of.reason.trim()
  if (reason === '')
    throw new InvalidInput([
      { field: 'reason', message: speak(retentionIssueWords, context.locale)('reason') },
    ])
  const waiting = await tx
    .selectFrom('caseRetentionProposals')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('kind', '=', kind.name)
    .where('agreed', 'is', null)
    .executeTakeFirst()
  if (waiting) throw refuse(retentionRefusals, 'casework.proposal-waits')
  await tx
    .insertInto('caseRetentionProposals')
    .values({
      id: newId(),
      organizationId,
      kind: kind.name,
      what,
      years,
      reason,
      proposedBy: actor.id,
      proposedAt: now,
      decidedBy: null,
      decidedAt: null,
      agreed: null,
    })
    .execute()
  record({
    kind: 'case.retention-proposed',
    subjectKind: 'organization',
    subjectId: organizationId,
    organizationId,
    payload: { kind: kind.name, what, years, before, reason },
  })
  const told = await confirmersOf(tx, kind, organizationId)
  await notify(
    tx,
    told.filter((id) => id !== actor.id),
    {
      kind: 'retention-proposed',
      publicationId: null,
      params: {
        kindZh: kind.retention.title.zh,
        kindEn: kind.retention.title.en,
        by: actor.name,
        path: SCREEN,
      },
      now,
    },
  )
}

async function confirmersOf(tx: Tx, kind: Retained, organizationId: string): Promise<string[]> {
  const roles: Role[] = [...kind.openers, 'issuer']
  const held = await Promise.all(
    [...new Set(roles)].map((role) => holdersOf(tx, organizationId, role)),
  )
  return [...new Set(held.flat().map(({ id }) => id))]
}

async function setYears(
  tx: Tx,
  record: Recorder,
  of: { kind: Retained; organizationId: string; years: number | null; before: number },
): Promise<void> {
  const { kind, organizationId, years, before } = of
  if (years === null)
    await tx
      .deleteFrom('caseRetentionTerms')
      .where('organizationId', '=', organizationId)
      .where('kind', '=', kind.name)
      .execute()
  else
    await tx
      .insertInto('caseRetentionTerms')
      .values({ organizationId, kind: kind.name, years })
      .onConflict((conflict) => conflict.columns(['organizationId', 'kind']).doUpdateSet({ years }))
      .execute()
  record({
    kind: 'case.retention-set',
    subjectKind: 'organization',
    subjectId: organizationId,
    organizationId,
    payload: { kind: kind.name, years, before },
  })
}
