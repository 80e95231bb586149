import type { Instant } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { holdersOf } from '../../accounts/index.ts'
import { notify } from '../../review/index.ts'
import type { Doing } from '../contract.ts'
import { HELPERS } from '../rules/kind.ts'

export type Somebody = { id: string; name: string; unitId: string | null; unit: string | null }

/** Whoever may handle applications of an organisation. */
export async function handlersOf(db: Db | Tx, organizationId: string): Promise<Somebody[]> {
  return withUnits(db, await holdersOf(db, organizationId, 'disclosure-reviewer'))
}

/** Whoever may be asked to help with one. */
export async function helpersOf(db: Db | Tx, organizationId: string): Promise<Somebody[]> {
  const people = new Map<string, Omit<Somebody, 'unit'>>()
  for (const role of HELPERS)
    for (const person of await holdersOf(db, organizationId, role)) people.set(person.id, person)
  return withUnits(db, [...people.values()])
}

async function withUnits(
  db: Db | Tx,
  people: readonly Omit<Somebody, 'unit'>[],
): Promise<Somebody[]> {
  const ids = [...new Set(people.flatMap(({ unitId }) => unitId ?? []))]
  if (ids.length === 0) return people.map((person) => ({ ...person, unit: null }))
  const units = await db.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).execute()
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return people.map((person) => ({
    ...person,
    unit: person.unitId ? (names.get(person.unitId) ?? null) : null,
  }))
}

/** Whoever a case is given to; somebody of another organisation is nobody here. */
export async function handlerFor(tx: Tx, organizationId: string, accountId: string) {
  const handler = (await handlersOf(tx, organizationId)).find(({ id }) => id === accountId)
  if (!handler) throw refuse(commonRefusals, 'not-found')
  return handler
}

/** A department that may be given a case: somebody in it handles applications. */
export async function unitFor(tx: Tx, organizationId: string, unitId: string): Promise<void> {
  const units = unitsOf(await handlersOf(tx, organizationId))
  if (!units.some(({ id }) => id === unitId)) throw refuse(commonRefusals, 'not-found')
}

/** The departments of these people, each once, by name. */
export function unitsOf(people: readonly Somebody[]): { id: string; name: string }[] {
  const units = new Map(
    people.flatMap(({ unitId, unit }) => (unitId && unit ? [[unitId, unit] as const] : [])),
  )
  return [...units]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Tells those who handle applications in a department that one waits for somebody of them. */
export async function tellUnit(
  tx: Tx,
  { unitId, innerDueOn }: Extract<Doing, { act: 'assign-unit' }>,
  row: { number: string; organizationId: string; dueOn: string | null },
  { by, now }: { by: string; now: Instant },
): Promise<void> {
  const members = (await handlersOf(tx, row.organizationId)).filter(
    (each) => each.unitId === unitId,
  )
  await notify(
    tx,
    members.map(({ id }) => id),
    {
      kind: 'request-for-unit',
      publicationId: null,
      params: {
        number: row.number,
        by,
        dueOn: innerDueOn ?? row.dueOn ?? '',
        path: '/requests',
      },
      now,
    },
  )
}

export async function helperFor(tx: Tx, organizationId: string, accountId: string) {
  const helper = (await helpersOf(tx, organizationId)).find(({ id }) => id === accountId)
  if (!helper) throw refuse(commonRefusals, 'not-found')
  return helper
}

/** Tells whoever a case was given to, or who is asked to help; the latter waits on their list. */
export async function tellPerson(
  tx: Tx,
  doing: Extract<Doing, { act: 'assign' | 'ask-help' }>,
  row: { id: string; number: string; dueOn: string | null },
  { by, seq, now }: { by: string; seq: number; now: Instant },
): Promise<void> {
  const { accountId } = doing
  const isHelp = doing.act === 'ask-help'
  const dueOn = isHelp ? doing.dueOn : (doing.innerDueOn ?? row.dueOn ?? '')
  if (isHelp)
    await tx
      .insertInto('caseHelpers')
      .values({ caseId: row.id, seq, accountId, dueOn, doneOn: null })
      .execute()
  await notify(tx, [accountId], {
    kind: isHelp ? 'request-help' : 'request-assigned',
    publicationId: null,
    params: { number: row.number, by, dueOn, path: isHelp ? '/request-help' : '/requests' },
    now,
  })
}
