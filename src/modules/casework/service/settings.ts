import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { hasRole, maySeeOrganization } from '../../accounts/rules.ts'
import { SETTING_ROLES, whyNotSetCases } from '../rules/settings.ts'
import { settingRefusals } from '../settings-strings.ts'

const READERS = [...SETTING_ROLES, 'issuer', 'auditor'] as const

/** What letters are numbered with, and how far the numbers of this year have come. */
export async function readCaseSettings(context: Context, organizationId: string) {
  const { db } = context
  const actor = requireActor(context)
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  if (!hasRole(actor, organizationId, ...READERS)) throw refuse(commonRefusals, 'not-your-role')
  const sequences = await db
    .selectFrom('caseDocuments')
    .select(['documentNo', 'title', 'onDay as on'])
    .distinctOn('series')
    .where('organizationId', '=', organizationId)
    .where('seriesYear', '=', Number(context.clock.today().slice(0, 4)))
    .where('series', 'is not', null)
    .orderBy('series')
    .orderBy('seriesCount', 'desc')
    .execute()
  return {
    documentCode: await documentCode(db, organizationId),
    sequences,
    may: whyNotSetCases(actor, organizationId) ?? null,
  }
}

/** 机关代字 of an organisation; '' where none is set. */
export async function documentCode(db: Db | Tx, organizationId: string): Promise<string> {
  const row = await db
    .selectFrom('caseSettings')
    .select('documentCode')
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
  return row?.documentCode ?? ''
}

/** Changes the code; letters already numbered keep theirs. */
export async function saveCaseSettings(
  context: Context,
  organizationId: string,
  { documentCode: code, seen }: { documentCode: string; seen: string },
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  const why = whyNotSetCases(actor, organizationId)
  if (why) throw refuse(commonRefusals, why)
  return command(context, { organizationId, code, seen }, async (tx, record) => {
    // Whoever numbers a letter waits, and so does another who changes the code.
    await tx.selectFrom('ledgerHead').select('seq').forUpdate().execute()
    const before = await documentCode(tx, organizationId)
    if (before !== seen) throw refuse(settingRefusals, 'casework.settings-changed')
    await tx
      .insertInto('caseSettings')
      .values({ organizationId, documentCode: code })
      .onConflict((conflict) =>
        conflict.column('organizationId').doUpdateSet({ documentCode: code }),
      )
      .execute()
    record({
      kind: 'case-settings.changed',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: { documentCode: code, before },
    })
    return { ok: true }
  })
}
