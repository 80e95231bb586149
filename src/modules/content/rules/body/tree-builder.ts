import type { Align, Block, Image, Mark } from '../document.ts'
import { type Piece, paragraphsFrom } from './inline-run.ts'
import { MAX_BODY_DEPTH } from './limits.ts'

/** What an element hands down to everything inside it. */
export type Style = {
  marks: Mark[]
  align: Align | null
  heading: 2 | 3 | 4 | null
  /** The element goes with everything inside it. */
  skip: boolean
  /** Line ends of the source are line breaks. */
  pre: boolean
}

export type ContainerKind =
  | 'doc'
  | 'blockquote'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'table'
  | 'tableRow'
  | 'tableCell'
  | 'tableHeader'

type Attributes = Record<string, number | string>

/** An open container, with the elements opened inside it that are not containers themselves. */
type Scope = {
  kind: ContainerKind
  attrs: Attributes | undefined
  content: unknown[]
  style: Style
  open: { tag: string; style: Style; onClose: (() => void) | undefined }[]
  /** How many elements of each name are open, so that a stray end tag costs nothing. */
  count: Map<string, number>
}

const LISTS: ContainerKind[] = ['bulletList', 'orderedList']
const CELLS: ContainerKind[] = ['tableCell', 'tableHeader']
/** Containers that hold only their own kind of child; other content goes before them. */
const STRICT: ContainerKind[] = [...LISTS, 'table', 'tableRow']
/** The levels below a new container that must still fit: table, row, cell, paragraph, text. */
const LEVELS_BELOW = 5

/**
 * Builds blocks from a stream of opened and closed elements, forgiving as browsers are: what is left
 * open is closed, stray ends are ignored, nested containers beyond the depth limit are unwrapped.
 */
export function treeBuilder() {
  const plain: Style = { marks: [], align: null, heading: null, skip: false, pre: false }
  const scopes: Scope[] = [newScope('doc', plain)]
  let run: Piece[] = []
  let runStyle = plain

  const scope = () => scopes.at(-1)!
  const style = () => scope().open.at(-1)?.style ?? scope().style
  const inList = () => LISTS.includes(scope().kind)

  /** Where a block goes: the nearest container that holds blocks. */
  function flow(): unknown[] {
    return scopes.findLast(({ kind }) => !STRICT.includes(kind))!.content
  }

  /** Ends the line being read. */
  function flush(): void {
    const { align, heading } = runStyle
    const attrs = align === 'center' || align === 'right' ? { align } : undefined
    for (const content of paragraphsFrom(run)) {
      if (heading) flow().push({ type: 'heading', attrs: { level: heading, ...attrs }, content })
      else flow().push({ type: 'paragraph', ...(attrs && { attrs }), content })
    }
    run = []
  }

  function addPiece(piece: Piece): void {
    ensureItem()
    if (run.length === 0) runStyle = style()
    run.push(piece)
  }

  function addBlock(block: Block): void {
    flush()
    ensureItem()
    flow().push(block)
  }

  /** Content that stands in a list outside an item joins the item before it. */
  function ensureItem(): void {
    if (!inList()) return
    const before = scope().content.pop() as { content: unknown[] } | undefined
    open('listItem')
    if (before) scope().content = before.content
  }

  function open(kind: ContainerKind, attrs?: Record<string, number>): void {
    flush()
    const inherited = style()
    const align = kind === 'table' ? null : inherited.align
    scopes.push(newScope(kind, { ...inherited, heading: null, align }, attrs))
  }

  function close(): void {
    flush()
    while (scope().open.length > 0) popElement()
    const { kind, attrs, content } = scopes.pop()!
    const node = finished(kind, attrs, content)
    if (!node) return
    if (kind === 'listItem' || kind === 'tableRow' || CELLS.includes(kind))
      scope().content.push(node)
    else flow().push(node)
  }

  /** Closes everything down to the nearest container of these kinds, not crossing a boundary. */
  function closeThrough(kinds: ContainerKind[], boundary: ContainerKind[]): boolean {
    const at = scopes.findLastIndex(({ kind }) => kinds.includes(kind) || boundary.includes(kind))
    if (at < 1 || !kinds.includes(scopes[at]!.kind)) return false
    while (scopes.length > at) close()
    return true
  }

  function popElement(): void {
    const { open: elements, count } = scope()
    const { tag, onClose } = elements.pop()!
    count.set(tag, count.get(tag)! - 1)
    onClose?.()
  }

  return {
    style,
    flush,
    addPiece,
    addBlock,
    isBetweenLines: () => run.length === 0,

    /** Opens a container where the place allows it; false means: treat the element as a plain block. */
    openContainer(kind: ContainerKind, attrs?: Record<string, number>): boolean | 'too-deep' {
      flush()
      if (kind === 'listItem') {
        closeThrough(['listItem'], [...LISTS, ...CELLS])
        if (!inList()) return false
      } else if (kind === 'tableRow') {
        closeThrough(['tableRow'], ['table'])
        if (scope().kind !== 'table') return false
      } else if (CELLS.includes(kind)) {
        closeThrough(CELLS, ['table'])
        if (scope().kind === 'table') open('tableRow')
        if (scope().kind !== 'tableRow') return false
      } else {
        ensureItem()
        if (scopes.length + LEVELS_BELOW > MAX_BODY_DEPTH) return 'too-deep'
      }
      open(kind, attrs)
      return true
    },

    /** Sets what the container just opened hands down. */
    restyle(change: (style: Style) => Style): void {
      scope().style = change(scope().style)
    },

    closeContainer(kind: ContainerKind): boolean {
      if (CELLS.includes(kind)) return closeThrough(CELLS, ['table'])
      if (kind === 'tableRow') return closeThrough(['tableRow'], ['table'])
      return closeThrough([kind], kind === 'table' ? [] : CELLS)
    },

    openElement(tag: string, inner: Style, onClose?: () => void): void {
      scope().open.push({ tag, style: inner, onClose })
      scope().count.set(tag, (scope().count.get(tag) ?? 0) + 1)
    },

    isOpen: (tag: string) => (scope().count.get(tag) ?? 0) > 0,

    /** Closes the innermost element of this name in the current container. */
    closeElement(tag: string): boolean {
      if (!scope().count.get(tag)) return false
      while (scope().open.at(-1)!.tag !== tag) popElement()
      popElement()
      return true
    },

    /** The line just ended and the picture before it, where a caption can be one. */
    captionLastImage(): void {
      const content = flow()
      const [image, caption] = content.slice(-2) as Block[]
      if (image?.type !== 'image' || caption?.type !== 'paragraph') return
      const words = (caption.content ?? []).map((part) => (part.type === 'text' ? part.text : ' '))
      const titled: Image = {
        ...image,
        attrs: { ...image.attrs, title: words.join('').slice(0, 500) },
      }
      content.splice(-2, 2, titled)
    },

    /** Where the words of a table's caption begin; null where this is no table. */
    beginCaption(): number | null {
      flush()
      return scope().kind === 'table' ? flow().length : null
    },

    /** The lines since then become the caption of the table; pictures among them stay where they are. */
    endCaption(from: number): void {
      flush()
      const content = flow()
      const lines = content.slice(from) as Block[]
      if (scope().kind !== 'table' || !lines.every((line) => line.type === 'paragraph')) return
      const words = lines
        .map((line) =>
          (line.content ?? []).map((part) => (part.type === 'text' ? part.text : ' ')).join(''),
        )
        .join(' ')
        .trim()
      if (words === '' || words.length > 500 || scope().attrs?.['caption'] !== undefined) return
      content.splice(from)
      scope().attrs = { ...scope().attrs, caption: words }
    },

    finish(): Block[] {
      while (scopes.length > 1) close()
      flush()
      while (scope().open.length > 0) popElement()
      return scope().content as Block[]
    },
  }
}

function paragraphOf(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function newScope(kind: ContainerKind, style: Style, attrs?: Attributes): Scope {
  return { kind, attrs, content: [], style, open: [], count: new Map() }
}

/** The node of a closed container; undefined where nothing was in it. */
function finished(kind: ContainerKind, attrs: Attributes | undefined, content: unknown[]): unknown {
  const node = { type: kind, ...(attrs && Object.keys(attrs).length > 0 && { attrs }), content }
  if (CELLS.includes(kind)) {
    // The editor's schema wants a block in every cell, and a paragraph first in every item.
    return content.length > 0 ? node : { ...node, content: [{ type: 'paragraph' }] }
  }
  if (content.length === 0) {
    // A caption of nothing is still words.
    return attrs?.['caption'] === undefined ? undefined : paragraphOf(String(attrs['caption']))
  }
  if (kind === 'listItem' && (content[0] as Block).type !== 'paragraph') {
    return { ...node, content: [{ type: 'paragraph' }, ...content] }
  }
  return node
}
