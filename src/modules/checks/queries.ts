import type { Db, Tx } from '../../platform/database.ts'
import type { Ignore } from './rules/ignores.ts'
import { bareContact, type Known } from './rules/privacy/contacts.ts'

/** Telephones, e-mail addresses and leaders an organisation publishes itself. */
export async function knownOf(db: Db | Tx, organizationId: string): Promise<Known> {
  const [organization, sites, units, leaders] = await Promise.all([
    db
      .selectFrom('organizations')
      .select(['phone', 'email'])
      .where('id', '=', organizationId)
      .executeTakeFirstOrThrow(),
    db.selectFrom('sites').select('contact').where('organizationId', '=', organizationId).execute(),
    db.selectFrom('units').select('phone').where('organizationId', '=', organizationId).execute(),
    db.selectFrom('leaders').select('name').where('organizationId', '=', organizationId).execute(),
  ])
  const written = [
    organization.phone,
    organization.email,
    ...sites.map(({ contact }) => contact),
    ...units.map(({ phone }) => phone),
  ]
  return {
    contacts: new Set(
      written.flatMap((text) => text.match(CONTACT) ?? []).map((each) => bareContact(each)),
    ),
    officials: new Set(leaders.map(({ name }) => name)),
  }
}

/** What is ignored in a piece: there, and everywhere in its organisation. */
export async function ignoresOf(
  db: Db | Tx,
  publication: { id: string; organizationId: string },
): Promise<Ignore[]> {
  return (
    db
      .selectFrom('checkIgnores')
      .select(['code', 'words', 'places', 'clears'])
      .where('organizationId', '=', publication.organizationId)
      .where('takenBackAt', 'is', null)
      .where((eb) =>
        eb.or([eb('publicationId', '=', publication.id), eb('publicationId', 'is', null)]),
      )
      // What is said of this piece comes last, and so stands.
      .orderBy('publicationId', (order) => order.desc().nullsFirst())
      .execute()
  )
}

const CONTACT = /[\w.+-]{1,64}@[\w.-]{1,80}|\(?\d[\d() -]{5,18}\d/g
