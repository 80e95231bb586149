import type { LocalDate } from '../../kernel/days.ts'
import type { OutputOf } from '../../kernel/endpoint.ts'
import { inLocale, speak } from '../../kernel/strings.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { sha256 } from '../../platform/ids.ts'
import { type Cell, SHEET_TYPES, xlsxFile } from '../../platform/spreadsheet.ts'
import { requireVisibleOrganization } from '../accounts/index.ts'
import type { checksContract } from './contract.ts'
import type { CheckSettings } from './engine/check.ts'
import { CATEGORIES, type Category, type Detector } from './engine/finding.ts'
import type { Ignore } from './rules/ignores.ts'
import { whyFixed, whyNotKeepLists } from './rules/keeping.ts'
import type { OfficeLists } from './rules/office/entries.ts'
import { SHEET_FIELDS } from './rules/office/entry-form.ts'
import { officeWords } from './rules/office/lists.ts'
import { bareContact, type Known } from './rules/privacy/contacts.ts'
import { variantsOf } from './speller.ts'
import { listNames, listWords } from './strings.ts'

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
      .select(['code', 'words', 'fileHash', 'places', 'clears', 'marks'])
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

/** What is ignored everywhere in an organisation (no piece named) and in its pieces, or in some of them. */
export async function ignoresIn(
  db: Db | Tx,
  organizationId: string,
  publicationIds?: readonly string[],
) {
  let rows = db
    .selectFrom('checkIgnores')
    .select(['id', 'publicationId', 'code', 'words', 'fileHash', 'places', 'clears'])
    .where('organizationId', '=', organizationId)
    .where('takenBackAt', 'is', null)
  if (publicationIds)
    rows = rows.where((eb) =>
      eb.or([
        eb('publicationId', 'is', null),
        ...(publicationIds.length > 0 ? [eb('publicationId', 'in', [...publicationIds])] : []),
      ]),
    )
  // What is said of one piece comes last, and so stands.
  return rows.orderBy('publicationId', (order) => order.desc().nullsFirst()).execute()
}

const CONTACT = /[\w.+-]{1,64}@[\w.-]{1,80}|\(?\d[\d() -]{5,18}\d/g

/** The lists an office keeps, with what its leaders' names may be mistaken for. */
export async function officeListsOf(db: Db | Tx, organizationId: string): Promise<OfficeLists> {
  const words = await db
    .selectFrom('checkWords')
    .select(['list', 'word', 'right', 'title', 'rank', 'validFrom', 'validTo'])
    .where('organizationId', '=', organizationId)
    .orderBy('list')
    .orderBy('rank', (order) => order.asc().nullsLast())
    .orderBy('word')
    .orderBy('validFrom', (order) => order.asc().nullsFirst())
    .execute()
  const names = words.filter(({ list }) => list === 'leader').map(({ word }) => word)
  return { words, variants: names.length > 0 ? await variantsOf(names) : {} }
}

/** The categories somebody switched off. */
export async function switchedOff(db: Db | Tx, organizationId: string): Promise<Category[]> {
  const rows = await db
    .selectFrom('checkSwitches')
    .select('category')
    .where('organizationId', '=', organizationId)
    .where('isOn', '=', false)
    .execute()
  return rows.map(({ category }) => category)
}

/**
 * How an office has its texts checked: its own lists on the day of a text, its switches, and what it
 * publishes of itself. For every place that checks: gates, other systems, a scan of what is public.
 */
export async function checkSettingsOf(
  db: Db | Tx,
  organizationId: string,
  on: LocalDate | null,
): Promise<Required<Pick<CheckSettings, 'categories' | 'known' | 'office'>>> {
  const off = await switchedOff(db, organizationId)
  const lists = await officeListsOf(db, organizationId)
  const known = await knownOf(db, organizationId)
  return {
    categories: CATEGORIES.filter((category) => !off.includes(category)),
    known: { ...known, officials: new Set([...known.officials, ...namesOf(lists)]) },
    office: compiled(lists, on),
  }
}

/** Compiled lists, by their words and day: they change seldom, and every look at a piece asks for them. */
const MOST_COMPILED = 40
const detectors = new Map<string, Detector>()
function compiled(lists: OfficeLists, on: LocalDate | null): Detector {
  const key = `${on} ${sha256(JSON.stringify(lists))}`
  const detector = detectors.get(key) ?? officeWords(lists, on)
  detectors.delete(key)
  detectors.set(key, detector)
  const [oldest] = detectors.keys()
  if (detectors.size > MOST_COMPILED && oldest) detectors.delete(oldest)
  return detector
}

/** Leaders of the lists are no private persons. */
export function namesOf({ words }: OfficeLists): string[] {
  return words.filter(({ list }) => list === 'leader').map(({ word }) => word)
}

/** What the checks of an editor need to know. */
export async function readCheckSetup(
  context: Context,
  organizationId: string,
): Promise<OutputOf<typeof checksContract.readCheckSetup>> {
  const { db } = context
  await requireVisibleOrganization(db, requireActor(context), organizationId)
  const lists = await officeListsOf(db, organizationId)
  const known = await knownOf(db, organizationId)
  return {
    off: await switchedOff(db, organizationId),
    words: [...lists.words],
    variants: Object.fromEntries(
      Object.entries(lists.variants).map(([name, variants]) => [name, [...variants]]),
    ),
    contacts: [...known.contacts],
    officials: [...known.officials, ...namesOf(lists)],
  }
}

export async function listOfficeWords(
  context: Context,
  organizationId: string,
): Promise<OutputOf<typeof checksContract.listOfficeWords>> {
  const actor = requireActor(context)
  await requireVisibleOrganization(context.db, actor, organizationId)
  const items = await keptWords(context.db, organizationId)
  return { items, mayEdit: whyNotKeepLists(actor, organizationId) ?? null }
}

async function keptWords(db: Db, organizationId: string) {
  return db
    .selectFrom('checkWords as w')
    .innerJoin('accounts as a', 'a.id', 'w.changedBy')
    .select([
      'w.id',
      'w.list',
      'w.word',
      'w.right',
      'w.title',
      'w.rank',
      'w.validFrom',
      'w.validTo',
      'w.note',
      'w.changedAt',
      'a.name as changedByName',
    ])
    .where('w.organizationId', '=', organizationId)
    .orderBy('w.list')
    .orderBy('w.rank', (order) => order.asc().nullsLast())
    .orderBy('w.word')
    .orderBy('w.validFrom', (order) => order.asc().nullsFirst())
    .execute()
}

/** All lists as a workbook that can be imported again. */
export async function exportOfficeWords(
  context: Context,
  organizationId: string,
): Promise<Response> {
  const { db, locale } = context
  await requireVisibleOrganization(db, requireActor(context), organizationId)
  const { name } = await db
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow()
  const say = speak(listWords, locale)
  const rows = (await keptWords(db, organizationId)).map((each): Cell[] => [
    inLocale(listNames[each.list], locale),
    each.word,
    each.right,
    each.title,
    each.rank,
    each.validFrom && { day: each.validFrom },
    each.validTo && { day: each.validTo },
    each.note,
  ])
  const columns = SHEET_FIELDS.map((field) => ({ title: say(`head.${field}`), width: 16 }))
  const bytes = new Uint8Array(await xlsxFile({ name: say('sheet'), columns, rows }))
  const file = say('fileName', { organization: name })
  return new Response(bytes, {
    headers: {
      'content-type': SHEET_TYPES.xlsx,
      'content-disposition': `attachment; filename="check-lists.xlsx"; filename*=UTF-8''${encodeURIComponent(file)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Every category with its switch; what nobody has switched is on. */
export async function listCheckSwitches(
  context: Context,
  organizationId: string,
): Promise<OutputOf<typeof checksContract.listCheckSwitches>> {
  const actor = requireActor(context)
  const { db } = context
  await requireVisibleOrganization(db, actor, organizationId)
  const rows = await db
    .selectFrom('checkSwitches as s')
    .innerJoin('accounts as a', 'a.id', 's.accountId')
    .select(['s.category', 's.isOn', 's.at', 's.reason', 'a.name as byName'])
    .where('s.organizationId', '=', organizationId)
    .execute()
  const items = CATEGORIES.map((category) => {
    const row = rows.find((each) => each.category === category)
    return {
      category,
      isOn: row?.isOn ?? true,
      fixed: whyFixed(category) ?? null,
      byName: row?.byName ?? null,
      at: row?.at ?? null,
      reason: row?.reason ?? null,
    }
  })
  return { items, mayEdit: whyNotKeepLists(actor, organizationId) ?? null }
}
