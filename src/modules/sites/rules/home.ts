import { z } from 'zod'
import { readable } from '../../../kernel/issues.ts'
import type { ColumnKind } from '../rules.ts'
import { problems } from '../strings.ts'

/** How much of a row a block takes. */
export const WIDTHS = ['whole', 'two-thirds', 'half', 'third'] as const
export type Width = (typeof WIDTHS)[number]

/** The charts of the board of figures that the front page can show. */
export const HOME_FIGURES = ['monthly', 'forms', 'delay', 'interpretations'] as const

/** What a kind of block asks of the administrator; what it does not name it does not use. */
type Declaration = {
  /** A page has room for one of these. */
  once?: true
  /** Where it may stand; the first is proposed. */
  widths: readonly [Width, ...Width[]]
  columns?: { kinds: readonly ColumnKind[]; min: number; max: number }
  /** Classes of 条例 art. 20 beside columns. */
  classes?: true
  /** How many titles. */
  limit?: { min: number; max: number; preset: number }
  figure?: true
  links?: { min: number; max: number }
}

const LISTS = ['list', 'library'] as const

/**
 * Every kind of block of the front page. A new one is an entry here, its name in `home-strings.ts`, and
 * on the portal one query and one component; the compiler asks for all four.
 */
export const HOME_BLOCKS = {
  focus: {
    once: true,
    widths: ['whole', 'two-thirds'],
    columns: { kinds: ['list'], min: 1, max: 1 },
    limit: { min: 3, max: 12, preset: 8 },
  },
  list: {
    widths: ['half', 'third', 'two-thirds', 'whole'],
    columns: { kinds: LISTS, min: 1, max: 1 },
    limit: { min: 3, max: 15, preset: 7 },
  },
  policies: {
    widths: ['half', 'two-thirds', 'whole'],
    columns: { kinds: LISTS, min: 1, max: 1 },
    limit: { min: 3, max: 10, preset: 5 },
  },
  areas: {
    widths: ['whole', 'half'],
    columns: { kinds: ['list', 'library', 'page', 'disclosure', 'topic', 'link'], min: 0, max: 12 },
    classes: true,
  },
  disclosure: {
    once: true,
    widths: ['whole'],
    columns: { kinds: ['disclosure'], min: 1, max: 1 },
    limit: { min: 3, max: 12, preset: 7 },
  },
  services: {
    widths: ['whole', 'two-thirds', 'half'],
    columns: { kinds: ['list'], min: 1, max: 1 },
    limit: { min: 2, max: 12, preset: 8 },
  },
  interaction: {
    once: true,
    widths: ['whole', 'half', 'third'],
    columns: { kinds: ['page', 'list', 'link'], min: 0, max: 1 },
    links: { min: 0, max: 6 },
  },
  topics: {
    widths: ['whole', 'two-thirds', 'half'],
    columns: { kinds: ['topic'], min: 0, max: 9 },
    limit: { min: 1, max: 9, preset: 6 },
  },
  // Narrower, its words would be too small to read.
  figures: { widths: ['two-thirds', 'whole'], figure: true },
  education: {
    widths: ['two-thirds', 'half', 'whole'],
    columns: { kinds: ['list'], min: 1, max: 1 },
    limit: { min: 2, max: 8, preset: 4 },
  },
  links: { widths: ['whole', 'two-thirds', 'half'], links: { min: 1, max: 40 } },
  organization: { once: true, widths: ['third', 'half', 'whole'] },
} as const satisfies Record<string, Declaration>

export type BlockKind = keyof typeof HOME_BLOCKS
export const BLOCK_KINDS = Object.keys(HOME_BLOCKS) as [BlockKind, ...BlockKind[]]

export function declarationOf(kind: BlockKind): Declaration {
  return HOME_BLOCKS[kind]
}

/** An address of the web, or a path of this site. */
const address = z.union([
  z.url({ protocol: /^https?$/ }).max(500),
  z
    .string()
    .max(500)
    .regex(readable(/^\/(?![/\\])/, problems.linkUrl)),
])

export const homeBlock = z.object({
  /** Tells one block of a page from another while they are moved about. */
  id: z.string().regex(readable(/^[a-z0-9-]{1,40}$/, problems.blockId)),
  kind: z.enum(BLOCK_KINDS),
  /** Empty: the name of the column, or of the kind. */
  title: z.string().trim().max(20),
  width: z.enum(WIDTHS),
  columnIds: z.array(z.uuid()).max(12),
  classes: z.array(z.int().min(1).max(15)).max(15),
  limit: z.int().min(1).max(20),
  figure: z.enum(HOME_FIGURES).nullable(),
  links: z.array(z.object({ text: z.string().trim().min(1).max(30), href: address })).max(40),
})
export type HomeBlock = z.output<typeof homeBlock>

/** Blocks on one page; more than this nobody scrolls through. */
export const MAX_BLOCKS = 30
export const homeArrangement = z.array(homeBlock).max(MAX_BLOCKS)

/** A block as it is proposed when it is added. */
export function newBlock(kind: BlockKind, id: string, given: Partial<HomeBlock> = {}): HomeBlock {
  const { widths, limit, figure } = declarationOf(kind)
  return {
    id,
    kind,
    title: '',
    width: widths[0],
    columnIds: [],
    classes: [],
    limit: limit?.preset ?? 1,
    figure: figure ? HOME_FIGURES[0] : null,
    links: [],
    ...given,
  }
}

/** The block without what its kind does not use. */
export function onlyUsed(block: HomeBlock): HomeBlock {
  const { columns, classes, limit, figure, links } = declarationOf(block.kind)
  return {
    ...block,
    columnIds: columns ? block.columnIds : [],
    classes: classes ? block.classes : [],
    limit: limit ? block.limit : 1,
    figure: figure ? block.figure : null,
    links: links ? block.links : [],
  }
}

type BlockIssue = {
  /** Below the block. */
  field: 'kind' | 'width' | 'columnIds' | 'classes' | 'limit' | 'figure' | 'links'
  code:
    | 'home.twice'
    | 'home.width'
    | 'home.columns-few'
    | 'home.columns-many'
    | 'home.column-kind'
    | 'home.areas-few'
    | 'home.same-twice'
    | 'home.limit'
    | 'home.figure'
    | 'home.links-few'
    | 'home.links-many'
  params: { min: number; max: number; name: string }
}

type ColumnOfHome = { id: string; name: string; kind: ColumnKind }

/** Cards of key areas: fewer are no grid, more are a site map. */
const AREAS = { min: 2, max: 12 }

/** What is wrong with one block, all at once; columns that are none of the site's are not its matter. */
export function blockIssues(block: HomeBlock, columns: readonly ColumnOfHome[]): BlockIssue[] {
  const issues: BlockIssue[] = []
  const declared = declarationOf(block.kind)
  const add = (
    field: BlockIssue['field'],
    code: BlockIssue['code'],
    params: Partial<BlockIssue['params']> = {},
  ) => issues.push({ field, code, params: { min: 0, max: 0, name: '', ...params } })
  if (!declared.widths.includes(block.width)) add('width', 'home.width')
  if (declared.columns) {
    const { kinds, min, max } = declared.columns
    if (block.columnIds.length < min) add('columnIds', 'home.columns-few', { min })
    if (block.columnIds.length > max) add('columnIds', 'home.columns-many', { max })
    for (const id of block.columnIds) {
      const column = columns.find((each) => each.id === id)
      if (column && !kinds.includes(column.kind))
        add('columnIds', 'home.column-kind', { name: column.name })
    }
    if (new Set(block.columnIds).size < block.columnIds.length) add('columnIds', 'home.same-twice')
  }
  if (declared.classes) {
    const areas = block.columnIds.length + block.classes.length
    if (areas < AREAS.min || areas > AREAS.max) add('columnIds', 'home.areas-few', AREAS)
    if (new Set(block.classes).size < block.classes.length) add('classes', 'home.same-twice')
  }
  if (declared.limit) {
    const { min, max } = declared.limit
    if (block.limit < min || block.limit > max) add('limit', 'home.limit', { min, max })
  }
  if (declared.figure && block.figure === null) add('figure', 'home.figure')
  if (declared.links) {
    const { min, max } = declared.links
    if (block.links.length < min) add('links', 'home.links-few', { min })
    if (block.links.length > max) add('links', 'home.links-many', { max })
  }
  return issues
}

/** What is wrong with an arrangement, all at once; fields are paths into it (`2.columnIds`). */
export function arrangementIssues(
  blocks: readonly HomeBlock[],
  columns: readonly ColumnOfHome[],
): (Omit<BlockIssue, 'field'> & { field: string })[] {
  return blocks.flatMap((block, index) => {
    const issues = blockIssues(block, columns)
    const before = blocks.slice(0, index)
    const twice = before.some(
      (each) =>
        each.id === block.id ||
        (each.kind === block.kind &&
          (declarationOf(block.kind).once || (block.figure && each.figure === block.figure))),
    )
    if (twice)
      issues.push({ field: 'kind', code: 'home.twice', params: { min: 0, max: 1, name: '' } })
    return issues.map((issue) => ({ ...issue, field: `${index}.${issue.field}` }))
  })
}

/** Whether every column the blocks name is among the site's. */
export function namesOnly(
  blocks: readonly HomeBlock[],
  columns: readonly { id: string }[],
): boolean {
  const known = new Set(columns.map((column) => column.id))
  return blocks.every((block) => block.columnIds.every((id) => known.has(id)))
}

const SIXTHS: Record<Width, number> = { whole: 6, 'two-thirds': 4, half: 3, third: 2 }

/**
 * How many sixths of a row each block gets, in order. Blocks fill a row until the next does not fit; a
 * row that stays short is filled: evenly where its blocks are alike, otherwise by its last.
 */
export function spansOf(widths: readonly Width[]): number[] {
  const rows: number[][] = []
  for (const width of widths) {
    const row = rows.at(-1)
    const span = SIXTHS[width]
    if (row && total(row) + span <= 6) row.push(span)
    else rows.push([span])
  }
  return rows.flatMap((row) => {
    if (row.every((span) => span === row[0])) return row.map(() => 6 / row.length)
    return row.with(-1, row.at(-1)! + 6 - total(row))
  })
}

function total(row: readonly number[]): number {
  return row.reduce((sum, span) => sum + span, 0)
}
