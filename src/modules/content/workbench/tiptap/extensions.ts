import { Extension, Mark, mergeAttributes, Node } from '@tiptap/core'
import Image from '@tiptap/extension-image'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { linkHref } from '../../rules/body/html-links.ts'
import type { Align } from '../../rules/document.ts'
import { fileHref } from '../file-href.ts'

const ALIGNS: readonly Align[] = ['left', 'center', 'right']

const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph', 'heading'],
        attributes: {
          align: {
            default: null,
            parseHTML: (element) =>
              ALIGNS.find(
                (align) => align === (element.style.textAlign || element.getAttribute('align')),
              ) ?? null,
            renderHTML: ({ align }) => (align ? { class: `align-${align}` } : {}),
          },
        },
      },
    ]
  },
})

const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, 0],
})

const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: ({ HTMLAttributes }) => ['sub', HTMLAttributes, 0],
})

/** A note at a place of the text; shown as a sign, its words on hover and in the dialog. */
const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: { default: '', parseHTML: (element) => element.getAttribute('data-footnote') },
  }),
  parseHTML: () => [{ tag: 'sup[data-footnote]', priority: 100 }],
  renderHTML: ({ node }) => [
    'sup',
    {
      'data-footnote': String(node.attrs['text']),
      title: String(node.attrs['text']),
      class: 'footnote-sign',
    },
  ],
})

/**
 * A picture stored here has only its file; one that stayed at its source is shown as a link. A caption
 * makes a figure of either; the stylesheet writes it there.
 */
const Picture = Image.extend({
  addAttributes() {
    return {
      fileId: {
        default: null,
        parseHTML: (element) => pictureIn(element).getAttribute('data-file-id'),
      },
      src: { default: '', parseHTML: (element) => remoteSrc(pictureIn(element)) },
      alt: { default: '', parseHTML: (element) => pictureIn(element).getAttribute('alt') ?? '' },
      title: {
        default: null,
        parseHTML: (element) =>
          element.getAttribute('data-caption') ?? pictureIn(element).getAttribute('title'),
      },
      width: {
        default: null,
        parseHTML: (element) =>
          Number.parseInt(pictureIn(element).getAttribute('width') ?? '', 10) || null,
      },
    }
  },
  parseHTML: () => [
    { tag: 'img[src]:not([src^="data:"])' },
    { tag: 'figure[data-remote]' },
    { tag: 'figure[data-caption]' },
  ],
  renderHTML({ node }) {
    const { fileId, src, alt, title, width } = node.attrs as Record<string, string | null>
    const caption = title ? { 'data-caption': title } : {}
    if (!fileId)
      return [
        'figure',
        mergeAttributes({ 'data-remote': src, class: 'remote-image' }, caption),
        alt || src || '',
      ]
    const picture = mergeAttributes(
      { src: fileHref(fileId), alt, 'data-file-id': fileId },
      width ? { width } : {},
    )
    return title ? ['figure', caption, ['img', picture]] : ['img', picture]
  },
})

/** The picture of a figure, or the element itself. */
function pictureIn(element: HTMLElement): HTMLElement {
  return element.querySelector('img') ?? element
}

function remoteSrc(element: HTMLElement): string {
  if (element.hasAttribute('data-file-id')) return ''
  return element.getAttribute('data-remote') ?? element.getAttribute('src') ?? ''
}

/** A table with the words above it; the stylesheet writes them there. */
const CaptionedTable = Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: null,
        parseHTML: (element) =>
          element.getAttribute('data-caption') ??
          element.querySelector('caption')?.textContent?.trim().slice(0, 500) ??
          null,
        renderHTML: ({ caption }) => (caption ? { 'data-caption': caption } : {}),
      },
    }
  },
})

/** A list item may hold any blocks, as imported ones do. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

/** Exactly the nodes and marks of `rules/document.ts`: what is pasted beyond them falls away. */
export const extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    listItem: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: false,
      protocols: [],
      isAllowedUri: (url) => linkHref(url) !== undefined,
      HTMLAttributes: { rel: null, target: null },
    },
    trailingNode: { node: 'paragraph' },
  }),
  ListItem,
  Alignment,
  Superscript,
  Subscript,
  Footnote,
  Picture,
  CaptionedTable.configure({ resizable: false, allowTableNodeSelection: true }),
  TableRow,
  TableHeader,
  TableCell,
]
