import type { Phrase } from '../../../../kernel/strings.ts'
import { byCode, type FindingGroup, placesOf } from '../../../checks/rules/documents/present.ts'
import { RULES_IN_FILES } from '../../../checks/rules/documents/scan.ts'
import { hiddenNames } from '../../../checks/strings.ts'
import { gateStrings } from '../../strings.ts'
import { clearedBy } from '../cleared-by.ts'
import type { Finding, Gate, GateInput, ShownFile } from '../gates.ts'
import { type FileHit, type Hearing, sayHit } from './hits.ts'
import { severityAt } from './text.ts'

const CLEARED_BY = clearedBy({ code: '', category: 'attachment' })

type Hidden = Extract<FileHit, { kind: 'hidden' }>
type Other = Exclude<FileHit, Hidden>

/**
 * What lies inside the files a piece shows. Comments, changes, hidden sheets and the like block until
 * the file is replaced by a clean one or a reviewer clears them with a reason; a secrecy mark or a
 * personal number in a file counts as one in the text.
 */
export const attachmentsGate: Gate = (input, heard) =>
  input.files.flatMap((file): Finding[] => {
    if (file.unsigned) return [replaced(file)]
    if (!file.scan) return [unchecked(file)]
    const hits = heard.files.filter((hit) => hit.file === file)
    const hidden = hits.filter((hit) => hit.kind === 'hidden')
    return [
      ...hits.flatMap((hit) => (hit.kind === 'unreadable' ? [single(hit, input, heard)] : [])),
      ...byCode(hidden.map((hit) => hit.hidden)).map((group) =>
        grouped(
          group,
          hidden.filter(({ code }) => code === group.code),
          input,
          heard,
        ),
      ),
      ...hits.flatMap((hit) => (hit.kind === 'text' ? [single(hit, input, heard)] : [])),
    ]
  })

/** Nobody may clear it: the piece goes back, and what is signed next is what stands there now. */
function replaced(file: ShownFile): Finding {
  return {
    ...unchecked(file),
    key: `${file.id}:replaced`,
    phrase: gateStrings['attachments.replaced'],
    overridableBy: [],
  }
}

function unchecked(file: ShownFile): Finding {
  return {
    gate: 'attachments',
    key: `${file.id}:unchecked`,
    severity: 'block',
    phrase: gateStrings['attachments.unchecked'],
    params: { name: file.name },
    legalBasis: null,
    place: { field: file.field },
    overridableBy: CLEARED_BY,
  }
}

/** A kind of hidden content with all its places in a file. */
function grouped(
  group: FindingGroup,
  hits: readonly Hidden[],
  input: GateInput,
  heard: Hearing,
): Finding {
  const { file } = hits[0]!
  return {
    gate: 'attachments',
    key: `${file.id}:${group.code}`,
    severity: severityHere(group.severity, hits, input, heard),
    phrase: hiddenPhrase(group),
    params: { name: file.name, count: String(group.items.length) },
    legalBasis: null,
    place: { field: file.field },
    overridableBy: CLEARED_BY,
    ignorable: ignorableOf(hits),
  }
}

/** A secret or personal number in a file, or that it cannot be read. */
function single(hit: Other, input: GateInput, heard: Hearing): Finding {
  const { file, code } = hit
  const severity = hit.severity === 'block' ? 'block' : 'warn'
  const cleared = clearedBy(hit)
  const common = {
    ...sayHit(hit),
    place: { field: file.field },
    ...(cleared.length > 0 && { ignorable: ignorableOf([hit]) }),
  }
  if (hit.kind === 'unreadable')
    return {
      ...common,
      gate: 'attachments',
      key: `${file.id}:${code}`,
      severity: severityHere(severity, [hit], input, heard),
      legalBasis: null,
      overridableBy: CLEARED_BY,
    }
  return {
    ...common,
    gate: hit.category,
    key: `${code}:${file.id}:${hit.index}`,
    severity: severityAt(input.moment, severity, cleared),
    legalBasis: RULES_IN_FILES.find((each) => each.code === code)!.source,
    overridableBy: severity === 'block' ? cleared : [],
  }
}

/** Where somebody said why it is to stay, it goes on to those who may clear it; otherwise the file is mended first. */
function severityHere(
  severity: Finding['severity'],
  hits: readonly FileHit[],
  { moment }: GateInput,
  { explained }: Hearing,
): Finding['severity'] {
  return hits.every((hit) => explained.has(hit))
    ? severityAt(moment, severity, CLEARED_BY)
    : severity
}

function ignorableOf(hits: readonly FileHit[]): NonNullable<Finding['ignorable']> {
  const { file, code, category } = hits[0]!
  return { fileId: file.id, code, category, words: [...new Set(hits.map(({ words }) => words))] }
}

/** What it is and where, in both languages. */
function hiddenPhrase(group: FindingGroup): Phrase {
  const { zh, en } = gateStrings['attachments.hidden']
  const fill = (words: string, what: string, places: string) =>
    words.replace('{what}', () => what).replace('{places}', () => places)
  const name = hiddenNames[group.code]
  return {
    zh: fill(zh, name.zh, placesOf(group, 'zh-CN')),
    en: fill(en, name.en, placesOf(group, 'en')),
  }
}
