import type { Body } from '../document.ts'
import {
  CONTAINER_OF,
  DROPPED_WHOLE,
  type DroppedCode,
  HEADING_LEVEL,
  PLAIN_BLOCKS,
  PLAIN_INLINE,
  VOID_ELEMENTS,
} from './html-elements.ts'
import { fileNameOf, imageSrc, isFileLink, linkHref, schemeOf, tellingName } from './html-links.ts'
import { containerAttrs, isHidden, styled } from './html-styles.ts'
import { readHtml } from './html-tokens.ts'
import { orderMarks } from './marks.ts'
import { treeBuilder } from './tree-builder.ts'

/** What did not come along, for showing to the person who imports or pastes. */
export type Dropped = { code: DroppedCode; detail: string; count: number }
export type FoundAttachment = { url: string; name: string }
export type FromHtml = { body: Body; dropped: Dropped[]; attachments: FoundAttachment[] }

/** UTF-16 units read; a page beyond it is cut and `dropped` says `too-long`. */
export const MAX_HTML_LENGTH = 8_000_000
/** Distinct entries in `dropped`; beyond it an entry is counted under its code alone. */
const MAX_DROPPED_DETAILS = 100
/** The little file-type pictures that UEditor and TRS put before an attachment's name. */
const FILE_ICON = /\/(?:fileTypeImages\/|icon_(?:pdf|docx?|xlsx?|pptx?|txt|rar|zip|default)\.)/i
const LOOKS = new Set(['style', 'class', 'color', 'face', 'bgcolor'])

type OpenLink = { href: string; title: string; words: string[]; images: number }

/**
 * Reads HTML from outside (a paste, another CMS, Word) into a Body by allow-list: nothing that is not
 * a node or mark of `document.ts` survives; text always does, unless it was hidden or a control.
 * Relative addresses need `baseUrl`, the address of the page. Linear in the length of the input and
 * without recursion, whatever the nesting.
 */
export function bodyFromHtml(html: string, options: { baseUrl?: string } = {}): FromHtml {
  const tree = treeBuilder()
  const { drop, dropped } = dropCounter()
  const attachments = new Map<string, FoundAttachment>()
  const links: OpenLink[] = []

  function onStart(tag: string, attributes: Map<string, string>): void {
    if (tree.style().skip) {
      if (!VOID_ELEMENTS.has(tag)) tree.openElement(tag, tree.style())
      return
    }
    reportAttributes(attributes)
    const unwanted = DROPPED_WHOLE.get(tag) ?? (isHidden(attributes) ? 'hidden' : undefined)
    if (unwanted) {
      drop(unwanted, attributes.get('src') ?? attributes.get('data') ?? '')
      if (!VOID_ELEMENTS.has(tag)) tree.openElement(tag, { ...tree.style(), skip: true })
    } else if (tag === 'br') tree.addPiece('break')
    else if (tag === 'hr') tree.addBlock({ type: 'horizontalRule' })
    else if (tag === 'img' || tag === 'image') addImage(attributes)
    else if (tag === 'a') startLink(attributes)
    else startElement(tag, attributes)
  }

  function startElement(tag: string, attributes: Map<string, string>): void {
    const container = CONTAINER_OF.get(tag)
    if (container || isPlainBlock(tag)) {
      tree.flush()
      tree.closeElement('p')
    } else if (!PLAIN_INLINE.has(tag)) drop('unknown-element', tag)
    if (container) {
      const opened = tree.openContainer(container, containerAttrs(container, attributes))
      if (opened === 'too-deep') drop('too-deep', tag)
      else if (opened) {
        tree.restyle((style) => styled(style, tag, attributes))
        return
      }
    }
    if (VOID_ELEMENTS.has(tag)) return
    const caption = tag === 'caption' ? tree.beginCaption() : null
    tree.openElement(
      tag,
      styled(tree.style(), tag, attributes),
      caption === null ? undefined : () => tree.endCaption(caption),
    )
  }

  function onEnd(tag: string): void {
    const container = CONTAINER_OF.get(tag)
    if (tag === 'br' && !tree.style().skip) tree.addPiece('break')
    else if (tree.isOpen(tag)) {
      if (container || isPlainBlock(tag)) tree.flush()
      if (tag === 'figcaption') tree.captionLastImage()
      tree.closeElement(tag)
    } else if (container) tree.closeContainer(container)
    else if (isPlainBlock(tag)) tree.flush()
  }

  function onText(text: string): void {
    const { skip, marks, pre } = tree.style()
    if (skip || (tree.isBetweenLines() && marks.length === 0 && !pre && !/\S/.test(text))) return
    links.at(-1)?.words.push(text)
    for (const [i, line] of (pre ? text.split('\n') : [text]).entries()) {
      if (i > 0) tree.addPiece('break')
      if (line !== '') tree.addPiece({ text: line, marks })
    }
  }

  function startLink(attributes: Map<string, string>): void {
    tree.closeElement('a')
    const given = (attributes.get('href') ?? '').trim()
    const href = linkHref(given, options.baseUrl)
    if (href === undefined) {
      if (/script:$/.test(schemeOf(given))) drop('script-link', given)
      else if (given !== '' && !given.startsWith('#')) drop('other-link', given)
      tree.openElement('a', tree.style())
      return
    }
    const style = tree.style()
    const marks = orderMarks([...style.marks, { type: 'link', attrs: { href } }])
    const link = { href, title: attributes.get('title') ?? '', words: [], images: 0 }
    links.push(link)
    tree.openElement('a', { ...style, marks }, () => endLink(link))
  }

  function endLink(link: OpenLink): void {
    links.splice(links.lastIndexOf(link), 1)
    const words = link.words.join('').replace(/\s+/g, ' ').trim()
    if (isFileLink(link.href) && !attachments.has(link.href)) {
      const name = words || link.title.trim() || fileNameOf(link.href)
      attachments.set(link.href, { url: link.href, name: name.slice(0, 300) })
    }
    if (words === '' && link.images > 0) drop('image-link', link.href)
  }

  function addImage(attributes: Map<string, string>): void {
    const given = attributes.get('src') ?? ''
    const words =
      tellingName(attributes.get('alt') ?? '') || tellingName(attributes.get('title') ?? '')
    const src = imageSrc(given, options.baseUrl)
    const scheme = schemeOf(given)
    if (scheme === 'data:') drop('embedded-image', words)
    // Word names a temporary file of the writer's computer: its path is nobody's business.
    else if (scheme === 'file:') drop('local-image')
    else if (src === undefined) drop('image', given)
    else if (FILE_ICON.test(src)) drop('file-icon')
    else {
      const link = links.at(-1)
      if (link) link.images += 1
      tree.addBlock({ type: 'image', attrs: { fileId: null, src, alt: words.slice(0, 500) } })
    }
  }

  function reportAttributes(attributes: Map<string, string>): void {
    for (const name of attributes.keys()) {
      if (name.startsWith('on')) drop('event-handler', name)
      else if (LOOKS.has(name)) drop('formatting')
    }
  }

  if (html.length > MAX_HTML_LENGTH) drop('too-long', String(html.length))
  readHtml(html.slice(0, MAX_HTML_LENGTH), {
    onStart,
    onEnd,
    onText,
    onOversizedTag: () => drop('oversized-tag'),
  })
  const content = tree.finish()
  return {
    body: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] },
    dropped: [...dropped.values()],
    attachments: [...attachments.values()],
  }
}

function isPlainBlock(tag: string): boolean {
  return PLAIN_BLOCKS.has(tag) || HEADING_LEVEL.has(tag)
}

function dropCounter() {
  const dropped = new Map<string, Dropped>()
  function drop(code: DroppedCode, detail = ''): void {
    const short = detail.trim().slice(0, 200)
    const known = dropped.has(`${code} ${short}`) || dropped.size < MAX_DROPPED_DETAILS
    const key = known ? `${code} ${short}` : `${code} `
    const entry = dropped.get(key)
    if (entry) entry.count += 1
    else dropped.set(key, { code, detail: known ? short : '', count: 1 })
  }
  return { drop, dropped }
}
