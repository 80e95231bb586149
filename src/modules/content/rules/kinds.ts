import type { Phrase } from '../../../kernel/strings.ts'
import { kindNames } from '../strings.ts'
import type { Metadata } from './document.ts'

export type MetadataField = keyof Metadata

/**
 * A kind of publication is a declaration. To add one, add an entry to `KINDS` and its name to
 * `kindNames` in `strings.ts`; the editor's form, the gates, the review route's conditions, the
 * portal's fact table and the search filter follow from it.
 */
export type PublicationKind = {
  /** Fields beyond title, column and body that the editor shows for it. */
  fields: readonly MetadataField[]
  /** Of these, what must be filled in before it can be submitted. */
  required: readonly MetadataField[]
  /** 规范性文件: needs a legality opinion. */
  normative?: true
  /** Little harm in an error: reviewers may sign several together, each opened; never the issuer. */
  lowRisk?: true
  /** 公文 with 文号 and 有效性; listed in the policy library. */
  policy?: true
  /** Only makes sense with this relation to another publication. */
  needsRelation?: 'interprets'
  /** The first line of paragraphs is indented by two characters. */
  indented?: true
  /** schema.org type of its page. */
  schemaType: 'NewsArticle' | 'Article' | 'Legislation' | 'WebPage' | 'Dataset'
}

const PLAIN = ['summary', 'keywords', 'source', 'author', 'imageFileId', 'statutoryItem'] as const
const OFFICIAL = [
  'issuer',
  'documentNo',
  'formedOn',
  'effectiveOn',
  'expiresOn',
  'topicClass',
  'genreClass',
  'audienceClass',
  'statutoryItem',
  'keywords',
  'summary',
  'source',
  'needsInterpretation',
  'interpretationPlan',
] as const

export const KINDS = {
  news: {
    fields: PLAIN,
    required: ['source'],
    lowRisk: true,
    indented: true,
    schemaType: 'NewsArticle',
  },
  notice: {
    fields: [...PLAIN, 'issuer', 'documentNo', 'formedOn'],
    required: ['source', 'issuer'],
    indented: true,
    schemaType: 'Article',
  },
  policy: {
    fields: OFFICIAL,
    required: ['issuer', 'documentNo', 'formedOn', 'topicClass', 'statutoryItem'],
    policy: true,
    indented: true,
    schemaType: 'Legislation',
  },
  normative: {
    fields: [...OFFICIAL, 'normativeNo'],
    required: ['issuer', 'documentNo', 'formedOn', 'effectiveOn', 'topicClass', 'statutoryItem'],
    policy: true,
    normative: true,
    indented: true,
    schemaType: 'Legislation',
  },
  interpretation: {
    fields: [...PLAIN, 'interpretationForm'],
    required: ['source', 'interpretationForm'],
    needsRelation: 'interprets',
    indented: true,
    schemaType: 'Article',
  },
  guide: {
    fields: [...PLAIN, 'audienceClass', 'effectiveOn'],
    required: ['source', 'statutoryItem'],
    schemaType: 'WebPage',
  },
  institution: {
    fields: ['summary', 'keywords', 'source', 'statutoryItem'],
    required: [],
    schemaType: 'WebPage',
  },
  'health-education': {
    fields: [...PLAIN, 'audienceClass'],
    required: ['source'],
    lowRisk: true,
    indented: true,
    schemaType: 'Article',
  },
  'powers-list': {
    fields: [...PLAIN, 'issuer', 'effectiveOn'],
    required: ['issuer', 'statutoryItem'],
    schemaType: 'WebPage',
  },
  plan: {
    fields: OFFICIAL,
    required: ['issuer', 'formedOn', 'statutoryItem'],
    policy: true,
    indented: true,
    schemaType: 'Article',
  },
  statistics: {
    fields: [...PLAIN, 'issuer', 'formedOn'],
    required: ['issuer', 'formedOn', 'statutoryItem'],
    schemaType: 'Dataset',
  },
  'annual-report': {
    fields: ['summary', 'keywords', 'source', 'issuer', 'formedOn'],
    required: ['issuer', 'formedOn'],
    schemaType: 'Article',
  },
  'website-report': {
    fields: ['summary', 'keywords', 'source', 'issuer', 'formedOn'],
    required: ['issuer', 'formedOn'],
    schemaType: 'Article',
  },
  page: {
    fields: ['summary', 'keywords', 'source', 'statutoryItem'],
    required: [],
    schemaType: 'WebPage',
  },
} as const satisfies Record<string, PublicationKind>

export type KindName = keyof typeof KINDS
export const KIND_NAMES = Object.keys(KINDS) as KindName[]

/** The declaration of a kind. Throws for a name that is not declared: the database holds no other. */
export function kindOf(name: string): PublicationKind {
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name as KindName] : undefined
  if (!kind) throw new Error(`no such kind of publication: ${name}`)
  return kind
}

/** A kind without a name in `strings.ts` does not compile. */
const names: Record<KindName, Phrase> = kindNames

export function kindPhrase(name: string): Phrase {
  return Object.hasOwn(names, name) ? names[name as KindName] : { zh: name, en: name }
}
