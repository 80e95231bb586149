import { type Portal, siteView } from '../portal.ts'
import type { OrganizationView } from '../view.ts'

export async function organizationOf(portal: Portal): Promise<OrganizationView> {
  const { db, organization } = portal
  const [leaders, units] = await Promise.all([
    db
      .selectFrom('leaders')
      .select(['id', 'name', 'title', 'portfolio', 'resume'])
      .where('organizationId', '=', organization.id)
      .orderBy('sort')
      .orderBy('name')
      .execute(),
    db
      .selectFrom('units')
      .select(['id', 'name', 'nameEn', 'duties', 'phone'])
      .where('organizationId', '=', organization.id)
      .orderBy('sort')
      .orderBy('name')
      .execute(),
  ])
  const { name, nameEn, kind, duties, address, officeHours, phone, fax, email, postcode } =
    organization
  return {
    site: siteView(portal, null),
    locale: portal.locale,
    ...{ name, nameEn, kind, duties, address, officeHours, phone, fax, email, postcode },
    leaders,
    units,
  }
}
