import { commonRefusals, InvalidInput, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { wordRows } from '../documents.ts'
import { whyNotKeepLists } from '../rules/keeping.ts'
import { type Entry, entryKey, problemsOf } from '../rules/office/entry-form.ts'
import { readWordRows } from '../rules/office/workbook.ts'
import { listWords, refusals } from '../strings.ts'

/** Adds an entry where `id` is null, otherwise changes it. */
export async function saveOfficeWord(
  context: Context,
  organizationId: string,
  { id, ...entry }: Entry & { id: string | null },
): Promise<{ id: string }> {
  return keepLists(context, organizationId, { id, ...entry }, async (tx, record, now) => {
    const say = speak(listWords, context.locale)
    const problems = problemsOf(entry).map(({ field, why }) => ({
      field,
      message: say(`wrong.${why}`),
    }))
    if (problems.length > 0) throw new InvalidInput(problems)
    const known = id === null ? null : await ownWord(tx, organizationId, id)
    if (known === undefined) throw refuse(commonRefusals, 'not-found')
    const namesake = (await wordsIn(tx, organizationId)).find(
      (each) => entryKey(each) === entryKey(entry) && each.id !== id,
    )
    if (namesake) throw new InvalidInput([{ field: 'word', message: say('wrong.twice') }])
    const wordId = id ?? newId()
    const values = { ...entry, changedBy: requireActor(context).id, changedAt: now }
    await tx
      .insertInto('checkWords')
      .values({ id: wordId, organizationId, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute()
    record({
      kind: 'check.word-saved',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: { wordId, added: id === null, ...entry },
    })
    return { id: wordId }
  })
}

export async function removeOfficeWord(context: Context, wordId: string) {
  const actor = requireActor(context)
  const row = await context.db
    .selectFrom('checkWords')
    .select(['organizationId'])
    .where('id', '=', wordId)
    .executeTakeFirst()
  if (!row || !maySeeOrganization(actor, row.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const { organizationId } = row
  return keepLists(context, organizationId, { wordId }, async (tx, record) => {
    const removed = await tx
      .deleteFrom('checkWords')
      .where('id', '=', wordId)
      .returning(['list', 'word', 'right', 'title', 'validFrom', 'validTo'])
      .executeTakeFirst()
    if (!removed) throw refuse(commonRefusals, 'not-found')
    record({
      kind: 'check.word-removed',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: { wordId, ...removed },
    })
    return { ok: true as const }
  })
}

/** Adds or changes entries from a workbook as it is exported: all of it, or nothing where a row is wrong. */
export async function importOfficeWords(
  context: Context,
  organizationId: string,
  workbook: Uint8Array,
): Promise<{ added: number; changed: number }> {
  // Asked before the file is opened.
  requireKeeper(context, organizationId)
  const rows = await wordRows(workbook)
  if (!rows) throw refuse(refusals, 'checks.no-workbook')
  const { entries, problems } = readWordRows(rows, context.locale)
  if (problems.length > 0)
    throw new InvalidInput(problems.map((message) => ({ field: 'file', message })))
  const input = { rows: entries }
  return keepLists(context, organizationId, input, async (tx, record, now) => {
    const known = new Map((await wordsIn(tx, organizationId)).map((each) => [entryKey(each), each]))
    const by = { changedBy: requireActor(context).id, changedAt: now }
    let [added, changed] = [0, 0]
    for (const entry of entries) {
      const before = known.get(entryKey(entry))
      if (!before) {
        added += 1
        await tx
          .insertInto('checkWords')
          .values({ id: newId(), organizationId, ...entry, ...by })
          .execute()
      } else if (differs(before, entry)) {
        changed += 1
        await tx
          .updateTable('checkWords')
          .set({ ...entry, ...by })
          .where('id', '=', before.id)
          .execute()
      }
    }
    record({
      kind: 'check.words-imported',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: { added, changed, entries },
    })
    return { added, changed }
  })
}

function differs(before: Entry, entry: Entry): boolean {
  return (['right', 'rank', 'validTo', 'note'] as const).some((key) => before[key] !== entry[key])
}

async function wordsIn(tx: Tx, organizationId: string) {
  return tx
    .selectFrom('checkWords')
    .select(['id', 'list', 'word', 'right', 'title', 'rank', 'validFrom', 'validTo', 'note'])
    .where('organizationId', '=', organizationId)
    .execute()
}

async function ownWord(tx: Tx, organizationId: string, id: string) {
  return tx
    .selectFrom('checkWords')
    .select('id')
    .where('id', '=', id)
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
}

function requireKeeper(context: Context, organizationId: string): void {
  const actor = requireActor(context)
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  const refused = whyNotKeepLists(actor, organizationId)
  if (refused) throw refuse(commonRefusals, refused)
}

/** Runs a command on the lists of an organisation, holding the organisation. */
async function keepLists<T>(
  context: Context,
  organizationId: string,
  input: object,
  act: (tx: Tx, record: Recorder, now: string) => Promise<T>,
): Promise<T> {
  requireKeeper(context, organizationId)
  return command(context, { organizationId, ...input }, async (tx, record, now) => {
    const known = await tx
      .selectFrom('organizations')
      .select('id')
      .where('id', '=', organizationId)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!known) throw refuse(commonRefusals, 'not-found')
    return act(tx, record, now)
  })
}
