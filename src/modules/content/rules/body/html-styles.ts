import type { Align, Mark } from '../document.ts'
import { HEADING_LEVEL, MARK_OF } from './html-elements.ts'
import { MAX_SPAN } from './limits.ts'
import { orderMarks } from './marks.ts'
import type { ContainerKind, Style } from './tree-builder.ts'

const ALIGN = new Map<string, Align>(
  Object.entries({
    left: 'left',
    start: 'left',
    justify: 'left',
    center: 'center',
    right: 'right',
    end: 'right',
  } as const),
)

/** What an element of this name and attributes hands down, given what it inherits. */
export function styled(inherited: Style, tag: string, attributes: Map<string, string>): Style {
  const css = cssOf(attributes)
  const added: Mark[] = []
  const mark = MARK_OF.get(tag)
  if (mark) added.push({ type: mark })
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(css)) added.push({ type: 'bold' })
  if (/text-decoration(?:-line)?\s*:[^;]*underline/i.test(css)) added.push({ type: 'underline' })
  return {
    marks: added.length > 0 ? orderMarks([...inherited.marks, ...added]) : inherited.marks,
    align: alignOf(tag, attributes, css) ?? inherited.align,
    heading: HEADING_LEVEL.get(tag) ?? inherited.heading,
    skip: inherited.skip,
    pre: inherited.pre || tag === 'pre' || tag === 'listing',
  }
}

/** True for content a reader of the page never saw. */
export function isHidden(attributes: Map<string, string>): boolean {
  return (
    attributes.has('hidden') ||
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
      cssOf(attributes),
    )
  )
}

/** The attributes a container keeps: spans of a cell, start of a numbered list. */
export function containerAttrs(
  kind: ContainerKind,
  attributes: Map<string, string>,
): Record<string, number> {
  const names =
    kind === 'tableCell' || kind === 'tableHeader'
      ? ['colspan', 'rowspan']
      : kind === 'orderedList'
        ? ['start']
        : []
  const kept: Record<string, number> = {}
  for (const name of names) {
    const value = Number.parseInt(attributes.get(name) ?? '', 10)
    if (value > 1) kept[name] = Math.min(value, name === 'start' ? 1_000_000 : MAX_SPAN)
  }
  return kept
}

/** Cut, so that the patterns above stay quick on a hostile one. */
function cssOf(attributes: Map<string, string>): string {
  return (attributes.get('style') ?? '').slice(0, 2000)
}

function alignOf(tag: string, attributes: Map<string, string>, css: string): Align | undefined {
  if (tag === 'center') return 'center'
  // On a table `align` places the table, not the text in it.
  if (tag === 'table') return undefined
  const value = /text-align\s*:\s*([a-z]+)/i.exec(css)?.[1] ?? attributes.get('align')
  return ALIGN.get((value ?? '').toLowerCase())
}
