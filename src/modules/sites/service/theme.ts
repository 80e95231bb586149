import { InvalidInput, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import type { Context } from '../../../platform/context.ts'
import { notifyChanged } from '../../../platform/outbox.ts'
import { homeStrings } from '../home-strings.ts'
import { ratioText } from '../rules/colours.ts'
import { type Theme, themeIssues } from '../rules/theme.ts'
import { refusals } from '../strings.ts'
import { lastToDo } from './home.ts'
import { requireManagedSite } from './sites.ts'

/**
 * Sets a site's colours and headings; null goes back to the platform's. Colours that cannot be read are
 * not kept: each is named with the nearest that can.
 */
export async function saveTheme(
  context: Context,
  siteId: string,
  { theme, lockVersion }: { theme: Theme | null; lockVersion: number },
): Promise<{ lockVersion: number }> {
  await requireManagedSite(context, siteId)
  const say = speak(homeStrings, context.locale)
  const issues = (theme ? themeIssues(theme) : []).map(({ field, ratio, least, nearest }) => ({
    field: `theme.${field}`,
    message: say('theme.unreadable', { ratio: ratioText(ratio), least, nearest }),
  }))
  if (issues.length > 0) throw new InvalidInput(issues)
  return command(context, { siteId, theme, lockVersion }, async (tx, record) => {
    const before = await tx
      .selectFrom('sites')
      .select(['themeVersion', 'organizationId'])
      .where('id', '=', siteId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    if (before.themeVersion !== lockVersion) {
      const name = await lastToDo(tx, 'site.theme-set', siteId)
      throw refuse(refusals, 'sites.theme-stale', { name }, { lockVersion: before.themeVersion })
    }
    await tx
      .updateTable('sites')
      .set({ theme: JSON.stringify(theme ?? {}), themeVersion: lockVersion + 1 })
      .where('id', '=', siteId)
      .execute()
    record({
      kind: 'site.theme-set',
      subjectKind: 'site',
      subjectId: siteId,
      organizationId: before.organizationId,
      payload: { theme },
    })
    await notifyChanged(tx, [`site:${siteId}`])
    return { lockVersion: lockVersion + 1 }
  })
}
