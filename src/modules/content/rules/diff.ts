import { diffArrays } from 'diff'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { type Budget, DIFF_BUDGET, diffText, type Segment } from './diff/text.ts'
import { type Unit, type UnitType, unitsOf } from './diff/units.ts'
import type { Attachment, Body, Metadata, Relation } from './document.ts'

export type ComparableRevision = {
  title: string
  metadata: Metadata
  body: Body
  attachments: readonly Attachment[]
  relations: readonly Relation[]
}

/** `segments` where both values are text, so that a long summary shows what changed in it. */
export type FieldChange = {
  field: 'title' | keyof Metadata
  before: unknown
  after: unknown
  segments: Segment[] | null
}

export type DiffBlock = {
  kind: 'same' | 'added' | 'removed' | 'changed'
  type: UnitType
  segments: Segment[]
  /** The words are the same; bold, alignment, level, a link or a table's shape changed. */
  formatOnly?: true
  /** Where links led and lead, where that changed: the reader sees the same words. */
  links?: { before: string[]; after: string[] }
}

export type AttachmentChange =
  | { kind: 'added'; before: null; after: Attachment }
  | { kind: 'removed'; before: Attachment; after: null }
  | { kind: 'changed'; before: Attachment; after: Attachment }

export type RelationChange = { kind: 'added' | 'removed'; relation: Relation }

export type RevisionDiff = {
  fields: FieldChange[]
  blocks: DiffBlock[]
  attachments: AttachmentChange[]
  relations: RelationChange[]
  /** Blocks of each kind. */
  counts: Record<DiffBlock['kind'], number>
  isSame: boolean
}

/** Insertions and removals of blocks looked for; beyond it the middle is shown as replaced. */
const MAX_BLOCK_EDITS = 2000
/** Removed and added blocks of one place that are matched best with best; more are matched in order. */
const MAX_MATCHED = 30
/** Share of common letter pairs from which two blocks count as one that changed. */
const LIKENESS = 0.35
/** UTF-16 units of a block that likeness looks at. */
const LIKENESS_LENGTH = 120

/**
 * What changed from one revision to another, for the person who signs. Blocks are matched by their
 * words, changed ones paired with their former selves and compared in readable runs. The work is
 * bounded: a text of a megabyte rewritten throughout shows its blocks as removed and added.
 */
export function diffRevisions(before: ComparableRevision, after: ComparableRevision): RevisionDiff {
  const budget: Budget = { steps: DIFF_BUDGET }
  const fields = fieldChanges(before, after, budget)
  const blocks = blockChanges(unitsOf(before.body), unitsOf(after.body), budget)
  const attachments = attachmentChanges(before.attachments, after.attachments)
  const relations = relationChanges(before.relations, after.relations)
  const counts = { same: 0, added: 0, removed: 0, changed: 0 }
  for (const block of blocks) counts[block.kind] += 1
  const isSame =
    fields.length + attachments.length + relations.length === 0 && counts.same === blocks.length
  return { fields, blocks, attachments, relations, counts, isSame }
}

export type FoldedBlock = DiffBlock | { kind: 'fold'; blocks: DiffBlock[] }

/** Long runs of unchanged blocks folded away, leaving `context` of them beside every change. */
export function foldSame(blocks: DiffBlock[], context = 2): FoldedBlock[] {
  const folded: FoldedBlock[] = []
  for (let at = 0; at < blocks.length; ) {
    if (blocks[at]!.kind !== 'same') {
      folded.push(blocks[at++]!)
      continue
    }
    let end = at
    while (blocks[end]?.kind === 'same') end += 1
    const from = at === 0 ? 0 : at + context
    const to = end === blocks.length ? end : end - context
    while (at < end) {
      if (at === from && to - from > 1) {
        folded.push({ kind: 'fold', blocks: blocks.slice(from, to) })
        at = to
      } else folded.push(blocks[at++]!)
    }
  }
  return folded
}

function fieldChanges(
  before: ComparableRevision,
  after: ComparableRevision,
  budget: Budget,
): FieldChange[] {
  const names = new Set([...Object.keys(before.metadata), ...Object.keys(after.metadata)])
  const pairs: [FieldChange['field'], unknown, unknown][] = [['title', before.title, after.title]]
  for (const name of names as Set<keyof Metadata>) {
    pairs.push([name, before.metadata[name] ?? null, after.metadata[name] ?? null])
  }
  return pairs
    .filter(([, was, is]) => canonicalJson(was) !== canonicalJson(is))
    .map(([field, was, is]) => ({
      field,
      before: was,
      after: is,
      segments:
        typeof was === 'string' && typeof is === 'string' ? diffText(was, is, budget) : null,
    }))
}

function blockChanges(before: Unit[], after: Unit[], budget: Budget): DiffBlock[] {
  const changes = diffArrays(
    before.map((unit) => unit.key),
    after.map((unit) => unit.key),
    { maxEditLength: MAX_BLOCK_EDITS },
  ) ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ]
  const blocks: DiffBlock[] = []
  let removed: Unit[] = []
  let added: Unit[] = []
  let [a, b] = [0, 0]
  const settle = () => {
    for (const block of pairedBlocks(removed, added, budget)) blocks.push(block)
    removed = []
    added = []
  }
  for (const { removed: gone, added: come, count } of changes) {
    for (let i = 0; i < count; i++) {
      if (gone) removed.push(before[a++]!)
      else if (come) added.push(after[b++]!)
      else {
        settle()
        blocks.push(changedBlock(before[a++]!, after[b++]!, budget))
      }
    }
  }
  settle()
  return blocks
}

/** Blocks of one place: those alike become changed blocks, in an order that keeps both sides' order. */
function pairedBlocks(removed: Unit[], added: Unit[], budget: Budget): DiffBlock[] {
  const blocks: DiffBlock[] = []
  let [a, b] = [0, 0]
  for (const [i, j] of [...pairs(removed, added), [removed.length, added.length] as const]) {
    while (a < i) blocks.push(wholeBlock('removed', removed[a++]!))
    while (b < j) blocks.push(wholeBlock('added', added[b++]!))
    if (i < removed.length) blocks.push(changedBlock(removed[a++]!, added[b++]!, budget))
  }
  return blocks
}

function pairs(removed: Unit[], added: Unit[]): [number, number][] {
  const from = removed.map(letterPairs)
  const to = added.map(letterPairs)
  if (removed.length > MAX_MATCHED || added.length > MAX_MATCHED) {
    return from
      .slice(0, to.length)
      .flatMap((_, i): [number, number][] =>
        likeness(from[i]!, to[i]!) >= LIKENESS ? [[i, i]] : [],
      )
  }
  // best[i][j]: the greatest sum of likeness that pairs from removed[i…] and added[j…] can reach.
  const best = Array.from({ length: from.length + 1 }, () =>
    new Array<number>(to.length + 1).fill(0),
  )
  const like = from.map((x) => to.map((y) => likeness(x, y)))
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      const paired = like[i]![j]! >= LIKENESS ? like[i]![j]! + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  const found: [number, number][] = []
  for (let [i, j] = [0, 0]; i < from.length && j < to.length; ) {
    if (best[i]![j] === best[i + 1]![j]) i += 1
    else if (best[i]![j] === best[i]![j + 1]) j += 1
    else found.push([i++, j++])
  }
  return found
}

function letterPairs({ type, text }: Unit): Set<string> {
  const start = text.slice(0, LIKENESS_LENGTH)
  const found = new Set<string>(start.length < 2 ? [start] : [])
  for (let i = 0; i + 1 < start.length; i++) found.add(start.slice(i, i + 2))
  return found.add(`type ${type}`)
}

/** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
function likeness(a: Set<string>, b: Set<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common += 1
  return (2 * common) / (a.size + b.size)
}

function wholeBlock(kind: 'added' | 'removed', unit: Unit): DiffBlock {
  return { kind, type: unit.type, segments: unit.text === '' ? [] : [{ kind, text: unit.text }] }
}

function changedBlock(before: Unit, after: Unit, budget: Budget): DiffBlock {
  const segments = diffText(before.text, after.text, budget)
  if (before.form === after.form) return { kind: 'same', type: after.type, segments }
  const linksChanged = canonicalJson(before.links) !== canonicalJson(after.links)
  return {
    kind: 'changed',
    type: after.type,
    segments,
    ...(before.text === after.text && { formatOnly: true as const }),
    ...(linksChanged && { links: { before: before.links, after: after.links } }),
  }
}

/** The same file under a new name, or a new file under the same name, is one attachment changed. */
function attachmentChanges(
  before: readonly Attachment[],
  after: readonly Attachment[],
): AttachmentChange[] {
  const left = [...before]
  const take = (is: (attachment: Attachment) => boolean): Attachment | undefined => {
    const at = left.findIndex(is)
    return at === -1 ? undefined : left.splice(at, 1)[0]
  }
  const matches = after.map((attachment) => ({
    attachment,
    former: take((old) => same(old, attachment)),
  }))
  const changes: AttachmentChange[] = []
  for (const { attachment, former } of matches) {
    if (former) continue
    const old =
      take((one) => fileOf(one) === fileOf(attachment)) ??
      take((one) => one.name === attachment.name)
    changes.push(
      old
        ? { kind: 'changed', before: old, after: attachment }
        : { kind: 'added', before: null, after: attachment },
    )
  }
  return [
    ...changes,
    ...left.map((old) => ({ kind: 'removed' as const, before: old, after: null })),
  ]
}

function fileOf({ fileId, url }: Attachment): string {
  return fileId ?? url ?? ''
}

function same(a: Attachment, b: Attachment): boolean {
  return a.name === b.name && fileOf(a) === fileOf(b) && a.hash === b.hash
}

function relationChanges(
  before: readonly Relation[],
  after: readonly Relation[],
): RelationChange[] {
  const has = (list: readonly Relation[], { kind, targetId }: Relation) =>
    list.some((relation) => relation.kind === kind && relation.targetId === targetId)
  return [
    ...before
      .filter((one) => !has(after, one))
      .map((relation) => ({ kind: 'removed' as const, relation })),
    ...after
      .filter((one) => !has(before, one))
      .map((relation) => ({ kind: 'added' as const, relation })),
  ]
}
