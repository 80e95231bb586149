import type { LocalDate } from '../../../kernel/days.ts'

/**
 * The body of a publication: structured rich text, a closed subset of what Tiptap stores.
 * Nothing outside these nodes and marks is ever stored or rendered.
 */
export type Body = { type: 'doc'; content: Block[] }

export type Align = 'left' | 'center' | 'right'

export type Block =
  | { type: 'paragraph'; attrs?: { align?: Align | null }; content?: Inline[] }
  | { type: 'heading'; attrs: { level: 2 | 3 | 4; align?: Align | null }; content?: Inline[] }
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs?: { start?: number }; content: ListItem[] }
  | { type: 'blockquote'; content: Block[] }
  | { type: 'table'; attrs?: { caption?: string | null }; content: TableRow[] }
  | Image
  | { type: 'horizontalRule' }

export type ListItem = { type: 'listItem'; content: Block[] }
export type TableRow = { type: 'tableRow'; content: TableCell[] }
export type TableCell = {
  type: 'tableCell' | 'tableHeader'
  attrs?: { colspan?: number; rowspan?: number; colwidth?: number[] | null }
  content: Block[]
}

/** `fileId` for a stored file; `src` alone for a picture that stayed at its source (shown as a link). */
export type Image = {
  type: 'image'
  attrs: {
    fileId: string | null
    src: string
    alt: string
    title?: string | null
    width?: number | null
  }
}

export type Inline =
  | { type: 'text'; text: string; marks?: Mark[] }
  | { type: 'hardBreak' }
  | { type: 'footnote'; attrs: { text: string } }

/** A link's `href` is http(s), mailto, tel, a path of this site, or `publication:<id>`, which heals. */
export type Mark =
  | { type: 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript' }
  | { type: 'link'; attrs: { href: string } }

/** A file under a publication. `url` instead of `fileId` where an imported file stayed at its source. */
export type Attachment = {
  fileId: string | null
  url: string | null
  name: string
  /** Bytes; null where unknown (a file that stayed at its source). */
  size: number | null
  mime: string
  hash: string | null
}

export const RELATION_KINDS = ['interprets', 'amends', 'repeals', 'supersedes'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]
export type Relation = { kind: RelationKind; targetId: string }

/** 解读方案 (三同步): what will be explained, in which forms, where and when. */
export type InterpretationPlan = {
  outline: string
  forms: InterpretationForm[]
  channel: string
  plannedOn: LocalDate
}
export const INTERPRETATION_FORMS = ['text', 'graphic', 'video', 'questions', 'briefing'] as const
export type InterpretationForm = (typeof INTERPRETATION_FORMS)[number]

/** The superset of required metadata; which fields a kind shows and requires is in `kinds.ts`. */
export type Metadata = {
  summary: string
  keywords: string[]
  /** 信息来源, `ContentSource` on the page. */
  source: string
  author: string
  /** 发布机构 / 发文机关. */
  issuer: string
  /** 文号, normalised. */
  documentNo: string | null
  /** 规范性文件登记号. */
  normativeNo: string | null
  /** 成文日期. */
  formedOn: LocalDate | null
  effectiveOn: LocalDate | null
  expiresOn: LocalDate | null
  topicClass: string | null
  genreClass: string | null
  assemblyClass: string | null
  audienceClass: string | null
  /** Item of 条例 art. 20, 1–15. */
  statutoryItem: number | null
  imageFileId: string | null
  needsInterpretation: boolean
  interpretationPlan: InterpretationPlan | null
  /** 解读形式; only interpretations have it. */
  interpretationForm: InterpretationForm | null
  /** An imported page: the day it was first public at its source, and where. */
  originallyPublishedOn: LocalDate | null
  sourceAddress: string | null
}

/** 有效性. */
export const VALIDITIES = [
  'in-force',
  'expired',
  'repealed',
  'amended',
  'partly-in-force',
  'not-yet-in-force',
] as const
export type Validity = (typeof VALIDITIES)[number]

export function emptyMetadata(): Metadata {
  return {
    summary: '',
    keywords: [],
    source: '',
    author: '',
    issuer: '',
    documentNo: null,
    normativeNo: null,
    formedOn: null,
    effectiveOn: null,
    expiresOn: null,
    topicClass: null,
    genreClass: null,
    assemblyClass: null,
    audienceClass: null,
    statutoryItem: null,
    imageFileId: null,
    needsInterpretation: false,
    interpretationPlan: null,
    interpretationForm: null,
    originallyPublishedOn: null,
    sourceAddress: null,
  }
}
