import { commonRefusals, InvalidInput, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import type { Context } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { notifyChanged } from '../../../platform/outbox.ts'
import { homeStrings } from '../home-strings.ts'
import { readColumns } from '../queries.ts'
import { arrangementIssues, type HomeBlock, namesOnly, onlyUsed } from '../rules/home.ts'
import type { Theme } from '../rules/theme.ts'
import { refusals } from '../strings.ts'
import { requireManagedSite } from './sites.ts'

/** The front page as HTML, were it so arranged and coloured; blocks null stand for the stored ones. */
export type RenderHome = (
  context: Context,
  siteId: string,
  wish: { blocks: HomeBlock[] | null; theme: Theme | null },
) => Promise<string>

/**
 * Keeps a site's arrangement. Refuses `sites.home-stale` where somebody else has kept another one since
 * `lockVersion` was read; 0 says that none was kept then.
 */
export async function saveHome(
  context: Context,
  siteId: string,
  input: { blocks: HomeBlock[]; lockVersion: number },
): Promise<{ lockVersion: number }> {
  const site = await requireManagedSite(context, siteId)
  return command(context, { siteId, ...input }, async (tx, record) => {
    await tx.selectFrom('sites').select('id').where('id', '=', siteId).forNoKeyUpdate().execute()
    const blocks = input.blocks.map(onlyUsed)
    await requireGoodArrangement(tx, context, siteId, blocks)
    const kept = await tx
      .selectFrom('homeArrangements')
      .select('lockVersion')
      .where('siteId', '=', siteId)
      .executeTakeFirst()
    const before = kept?.lockVersion ?? 0
    if (before !== input.lockVersion) {
      const name = await lastToDo(tx, 'site.home-arranged', siteId)
      throw refuse(refusals, 'sites.home-stale', { name }, { lockVersion: before })
    }
    const lockVersion = before + 1
    const row = { blocks: JSON.stringify(blocks), lockVersion }
    await tx
      .insertInto('homeArrangements')
      .values({ siteId, ...row })
      .onConflict((conflict) => conflict.column('siteId').doUpdateSet(row))
      .execute()
    record({
      kind: 'site.home-arranged',
      subjectKind: 'site',
      subjectId: siteId,
      organizationId: site.organizationId,
      payload: { version: lockVersion, blocks: blocks.map((block) => block.kind) },
    })
    await notifyChanged(tx, [`site:${siteId}`])
    return { lockVersion }
  })
}

/** The front page as it would be. Asks what saving would ask, and keeps nothing. */
export async function previewHome(
  context: Context,
  siteId: string,
  wish: { blocks: HomeBlock[] | null; theme: Theme | null },
  render: RenderHome,
): Promise<{ html: string }> {
  await requireManagedSite(context, siteId)
  const blocks = wish.blocks?.map(onlyUsed) ?? null
  if (blocks) await requireGoodArrangement(context.db, context, siteId, blocks)
  return { html: await render(context, siteId, { blocks, theme: wish.theme }) }
}

/** All that is wrong at once; a column of another site is as unknown as one that does not exist. */
async function requireGoodArrangement(
  db: Db,
  context: Context,
  siteId: string,
  blocks: readonly HomeBlock[],
): Promise<void> {
  const columns = await readColumns(db, siteId)
  if (!namesOnly(blocks, columns)) throw refuse(commonRefusals, 'not-found')
  const say = speak(homeStrings, context.locale)
  const issues = arrangementIssues(blocks, columns).map(({ field, code, params }) => ({
    field: `blocks.${field}`,
    message: say(code, params),
  }))
  if (issues.length > 0) throw new InvalidInput(issues)
}

/** Who did this to the site last, from the ledger. */
export async function lastToDo(tx: Tx, kind: string, siteId: string): Promise<string> {
  const event = await tx
    .selectFrom('ledgerEvents')
    .select('actorName')
    .where('kind', '=', kind)
    .where('subjectId', '=', siteId)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return event?.actorName ?? ''
}
