import { alignColumns } from '../cli/table.ts'
import { inLocale } from '../kernel/strings.ts'
import type { Role } from '../modules/accounts/rules.ts'
import { roleNames } from '../modules/accounts/strings.ts'
import type { Db } from '../platform/database.ts'
import { DEMO_PASSWORD, demoOrganizations, demoPeople, demoSites } from './index.ts'
import { demoStrings } from './strings.ts'

/** Prints the addresses and, in the demo, one account for every role at the first organisation and who to try elsewhere. */
export async function announceStart({
  db,
  port,
  demo,
}: {
  db: Db
  port: number
  demo: boolean
}): Promise<void> {
  const home = `http://localhost:${port}`
  const lines = ['', `${demoStrings.portal.zh}: ${home}/`]
  const isDemo =
    demo &&
    (await db
      .selectFrom('accounts')
      .select('id')
      .where('signInName', '=', demoPeople[0]!.signInName)
      .executeTakeFirst())
  if (isDemo)
    lines.push(
      ...demoSites
        .filter((site) => site.prefix)
        .map((site) => `  ${site.name}: ${home}/${site.prefix}/`),
    )
  lines.push(`${demoStrings.workbench.zh}: ${home}/workbench`)
  if (isDemo)
    lines.push('', demoStrings.accounts.zh.replaceAll('{password}', DEMO_PASSWORD), accountTable())
  lines.push('', demoStrings.stop.zh, '')
  process.stdout.write(lines.join('\n'))
}

/** The first holder of each role in each organisation. */
function accountTable(): string {
  const seen = new Set<string>()
  const rows = demoPeople.flatMap((person) => {
    const fresh = person.roles.filter((role) => !seen.has(`${person.organization} ${role}`))
    if (fresh.length === 0) return []
    for (const role of fresh) seen.add(`${person.organization} ${role}`)
    const organization = demoOrganizations.find((each) => each.slug === person.organization)!
    const roles = fresh.map((role) => inLocale(roleNames[role as Role], 'zh-CN')).join('、')
    return [[person.signInName, person.name, organization.shortName, roles]]
  })
  const head = [
    demoStrings.signInName.zh,
    demoStrings.person.zh,
    demoStrings.organization.zh,
    demoStrings.role.zh,
  ]
  return alignColumns([head, ...rows])
}
