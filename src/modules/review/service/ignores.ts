import type { Selectable } from 'kysely'
import type { Instant } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tables, Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { hear } from '../../checks/rules/ignores.ts'
import { lockPublication, openEdition, publicationFacts, revisionOf } from '../../content/index.ts'
import { whyNotEdit } from '../../content/rules/permissions.ts'
import { refusals as contentRefusals } from '../../content/strings.ts'
import { loadGateInput } from '../findings.ts'
import { authorsOf } from '../load.ts'
import { hitsOf } from '../rules/gates/hits.ts'
import {
  clears,
  type IgnoreFacts,
  type IgnoreScope,
  whyNotIgnore,
  whyNotTakeBack,
} from '../rules/ignores.ts'
import { refusals } from '../strings.ts'

/** Silences what a rule says of some words of the newest draft, or of a file of it. They must stand in it. */
export async function ignoreFinding(
  context: Context,
  publicationId: string,
  input: {
    code: string
    words: string
    fileId?: string | undefined
    scope: IgnoreScope
    reason: string
  },
) {
  const actor = requireActor(context)
  return command(context, { publicationId, ...input }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const edition = await openEdition(tx, publicationId)
    if (!edition) throw refuse(contentRefusals, 'content.nothing-open')
    const revision = await revisionOf(tx, edition.revisionId)
    const gateInput = await loadGateInput(
      { ...context, db: tx },
      publication,
      edition,
      revision,
      'issue',
      {
        spelling: true,
      },
    )
    const file = gateInput.files.find(({ id }) => id === input.fileId)
    if (input.fileId && !file) throw refuse(refusals, 'review.no-such-finding')
    const inFile = { fileHash: file?.hash ?? '', fileName: file?.name ?? '' }
    const found = hitsOf(gateInput, { hints: true }).filter(
      ({ code, words, fileHash = '' }) =>
        code === input.code && words === input.words && fileHash === inFile.fileHash,
    )
    const [first] = found
    if (!first) throw refuse(refusals, 'review.no-such-finding')
    const { organizationId } = publication
    const { code, words, scope, reason } = input
    const { category } = first
    const facts: IgnoreFacts = {
      organizationId,
      scope,
      code,
      category,
      severity: found.some(({ severity }) => severity === 'block') ? 'block' : first.severity,
      mayEdit: whyNotEdit(actor, await publicationFacts(tx, publication)) === undefined,
      authors: await authorsOf(tx, edition.id),
    }
    const refused = whyNotIgnore(actor, facts)
    if (refused) throw refuse(refusals, refused)
    const id = newId()
    const mayClear = clears(actor, facts)
    const row = {
      code,
      category,
      words,
      ...inFile,
      places: found.length,
      severity: facts.severity,
      clears: mayClear,
      reason,
    }
    // Under the key that marks now; what is looked for is marked under every key.
    const marks = [...new Set(found.flatMap((each) => each.marks?.slice(0, 1) ?? []))]
    const before = await tx
      .selectFrom('checkIgnores')
      .selectAll()
      .where('organizationId', '=', organizationId)
      .where(
        'publicationId',
        scope === 'piece' ? '=' : 'is',
        scope === 'piece' ? publicationId : null,
      )
      .where('code', '=', code)
      .where('words', '=', words)
      .where('fileHash', '=', inFile.fileHash)
      .where('takenBackAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    // One that holds no longer, of a block now or of other people than stood there, makes room.
    if (before && hear(found, [before], { editing: !mayClear }).told.length > 0)
      await takeBack(tx, record, actor.id, before, now)
    const added = await tx
      .insertInto('checkIgnores')
      .values({
        id,
        organizationId,
        publicationId: scope === 'piece' ? publicationId : null,
        ...row,
        marks: JSON.stringify(marks),
        accountId: actor.id,
        at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw refuse(refusals, 'review.ignored-already')
    record({
      kind: 'check.ignored',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId,
      payload: { ignoreId: id, scope, revisionHash: revision.hash, ...row },
    })
    return { id, stillBlocks: row.severity === 'block' && !row.clears }
  })
}

/** From now on the finding is told again. */
export async function takeBackIgnore(context: Context, ignoreId: string) {
  const actor = requireActor(context)
  return command(context, { ignoreId }, async (tx, record, now) => {
    const row = await tx
      .selectFrom('checkIgnores')
      .selectAll()
      .where('id', '=', ignoreId)
      .forUpdate()
      .executeTakeFirst()
    if (!row || !maySeeOrganization(actor, row.organizationId))
      throw refuse(commonRefusals, 'not-found')
    const { organizationId, publicationId } = row
    const scope = publicationId ? 'piece' : 'organization'
    const refused = whyNotTakeBack(actor, {
      organizationId,
      scope,
      takenBack: row.takenBackAt !== null,
    })
    if (refused) throw refuse(refusals, refused)
    await takeBack(tx, record, actor.id, row, now)
    return { ok: true as const }
  })
}

async function takeBack(
  tx: Tx,
  record: Recorder,
  actorId: string,
  row: Selectable<Tables['checkIgnores']>,
  now: Instant,
): Promise<void> {
  const { id: ignoreId, organizationId, publicationId, code, words, fileHash, fileName } = row
  await tx
    .updateTable('checkIgnores')
    .set({ takenBackBy: actorId, takenBackAt: now })
    .where('id', '=', ignoreId)
    .execute()
  record({
    kind: 'check.ignore-taken-back',
    subjectKind: publicationId ? 'publication' : 'organization',
    subjectId: publicationId ?? organizationId,
    organizationId,
    payload: {
      ignoreId,
      scope: publicationId ? 'piece' : 'organization',
      code,
      words,
      fileHash,
      fileName,
    },
  })
}
