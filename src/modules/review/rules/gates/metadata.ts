import type { Phrase } from '../../../../kernel/strings.ts'
import type { Block, Metadata } from '../../../content/rules/document.ts'
import { lintDocumentNo } from '../../../content/rules/document-no.ts'
import { fieldNames } from '../../../content/strings.ts'
import { gateStrings } from '../../strings.ts'
import type { Finding, Gate, GateInput } from '../gates.ts'

/** Required metadata of the kind. Of a page imported from where it was already public, gaps only warn. */
export const metadataGate: Gate = (input) => {
  const { kind, metadata } = input
  const findings: Finding[] = kind.required
    .filter((field) => isMissing(metadata[field]))
    .map((field) =>
      problem(input, `missing:${field}`, `metadata.${field}`, missing(fieldNames[field])),
    )
  if (input.body.content.every(isEmptyBlock) && input.attachments.length === 0) {
    findings.push(problem(input, 'empty-body', 'body', gateStrings['metadata.empty-body']))
  }
  if (metadata.documentNo && lintDocumentNo(metadata.documentNo).length > 0) {
    findings.push(
      problem(input, 'document-no', 'metadata.documentNo', gateStrings['metadata.document-no'], {
        value: metadata.documentNo,
      }),
    )
  }
  if (metadata.effectiveOn && metadata.expiresOn && metadata.expiresOn < metadata.effectiveOn) {
    findings.push(problem(input, 'dates', 'metadata.expiresOn', gateStrings['metadata.dates']))
  }
  // An English version relates to nothing by itself: its Chinese does.
  if (
    kind.needsRelation &&
    !input.chinese &&
    !input.relations.some((relation) => relation.kind === kind.needsRelation)
  ) {
    findings.push(problem(input, 'relation', 'relations', gateStrings['metadata.relation']))
  }
  if (hasPictureWithoutText(input.body.content)) {
    findings.push(
      problem(input, 'alternative-text', 'body', gateStrings['metadata.alternative-text']),
    )
  }
  return findings
}

function problem(
  input: GateInput,
  key: string,
  field: string,
  phrase: Phrase,
  params: Record<string, string> = {},
): Finding {
  return {
    gate: 'metadata',
    key,
    severity: input.metadata.sourceAddress ? 'warn' : 'block',
    phrase,
    params,
    legalBasis: null,
    place: { field },
    overridableBy: [],
  }
}

/** The sentence in both languages with the field's name in each. */
function missing(field: Phrase): Phrase {
  const phrase = gateStrings['metadata.missing']
  return { zh: phrase.zh.replace('{field}', field.zh), en: phrase.en.replace('{field}', field.en) }
}

function isMissing(value: Metadata[keyof Metadata]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function isEmptyBlock(block: Block): boolean {
  return (
    (block.type === 'paragraph' || block.type === 'heading') &&
    (block.content ?? []).every((inline) => inline.type === 'text' && inline.text.trim() === '')
  )
}

function hasPictureWithoutText(blocks: readonly unknown[]): boolean {
  return (
    blocks as {
      type: string
      attrs?: { alt?: string; fileId?: string | null }
      content?: unknown[]
    }[]
  ).some(
    (block) =>
      (block.type === 'image' && block.attrs?.fileId != null && !block.attrs.alt?.trim()) ||
      (block.content !== undefined && hasPictureWithoutText(block.content)),
  )
}
