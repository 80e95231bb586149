import { addRegion } from './modules/organizations/service.ts'
import { createSiteFor } from './modules/sites/index.ts'
import type { Services } from './platform/context.ts'
import { newId } from './platform/ids.ts'
import { appendToLedger } from './platform/ledger.ts'
import { hashPassword, randomPassword } from './platform/passwords.ts'
import { setupStrings } from './setup-strings.ts'

/** Codes of nowhere: the first administrator puts the real ones in their place. */
const REGION_CODE = '000000'
const ORGANIZATION_CODE = '000000000'

/**
 * Gives an empty installation without the demo its first organisation, site and platform administrator.
 * Answers the sign-in name and password, shown once; undefined where somebody can sign in already.
 */
export async function setUpEmpty(
  services: Services,
): Promise<{ signInName: string; password: string } | undefined> {
  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  return services.db.transaction().execute(async (tx) => {
    const some = await tx.selectFrom('organizations').select('id').limit(1).executeTakeFirst()
    if (some) return undefined
    const organization = {
      id: newId(),
      slug: 'first',
      name: setupStrings.organization.zh,
      shortName: setupStrings.organization.zh,
      nameEn: setupStrings.organization.en,
      kind: 'commission' as const,
      parentId: null,
      regionCode: REGION_CODE,
      organizationCode: ORGANIZATION_CODE,
    }
    await addRegion(tx, REGION_CODE, setupStrings.region.zh)
    await tx.insertInto('organizations').values(organization).execute()
    await createSiteFor(tx, organization, 'zh-CN')
    const accountId = newId()
    await tx
      .insertInto('accounts')
      .values({
        id: accountId,
        signInName: 'admin',
        name: setupStrings.administrator.zh,
        organizationId: organization.id,
        unitId: null,
        passwordHash,
      })
      .execute()
    await tx
      .insertInto('accountRoles')
      .values({ accountId, organizationId: organization.id, role: 'platform-administrator' })
      .execute()
    const fact = {
      subjectKind: 'organization',
      subjectId: organization.id,
      organizationId: organization.id,
    }
    await appendToLedger(
      tx,
      [
        { ...fact, kind: 'organization.created', payload: { slug: organization.slug } },
        { ...fact, kind: 'account.created', subjectKind: 'account', subjectId: accountId },
      ],
      { actorId: 'robot:setup', actorName: setupStrings.robot.zh, at: services.clock.now() },
    )
    return { signInName: 'admin', password }
  })
}
