import type { Phrase } from '../../../kernel/strings.ts'
import type { Role } from '../../accounts/rules.ts'
import type { Category, Detector } from '../../checks/engine/finding.ts'
import type { Scan } from '../../checks/rules/documents/scan.ts'
import type { Ignore, MarksOf } from '../../checks/rules/ignores.ts'
import type { Known } from '../../checks/rules/privacy/contacts.ts'
import type { FindNames } from '../../checks/rules/privacy/patients.ts'
import type { Attachment, Body, Metadata, Relation } from '../../content/rules/document.ts'
import type { PublicationKind } from '../../content/rules/kinds.ts'
import { type Applicants, applicantsGate } from './gates/applicants.ts'
import { attachmentsGate } from './gates/attachments.ts'
import { type Hearing, hearing } from './gates/hits.ts'
import { interpretationGate } from './gates/interpretation.ts'
import { linksGate } from './gates/links.ts'
import { metadataGate } from './gates/metadata.ts'
import { signaturesGate } from './gates/signatures.ts'
import { textGate } from './gates/text.ts'
import { translationGate } from './gates/translation.ts'

/** When the gates are asked. At publishing they are asked again, also by the robot of a schedule. */
export type Moment = 'submit' | 'issue' | 'publish'

export type Place = { field: string; path?: number[]; start?: number; end?: number }

export type Finding = {
  gate: string
  /** The same finding in the same revision always has the same key: an override names it. */
  key: string
  severity: 'warn' | 'block'
  phrase: Phrase
  params: Record<string, string>
  legalBasis: string | null
  place: Place | null
  /** Roles that may clear it with a reason; empty: nobody. */
  overridableBy: readonly Role[]
  /** Of what lies in a file and may be ignored with a reason: by what. Texts are ignored where they are written. */
  ignorable?: { fileId: string; code: string; category: Category; words: string[] }
}

export type LinkTarget = { href: string; state: 'live' | 'unpublished' | 'dead'; title: string }

/** A stored file the piece shows, with what was found inside; `scan` is null until it was looked through. */
export type ShownFile = {
  id: string
  name: string
  /** Of its bytes. */
  hash: string
  /** Where in the piece: `attachments.0`, `body`, `metadata.imageFileId`. */
  field: string
  scan: Scan | null
  /** It took the place of another after the piece was submitted: nobody has signed it. */
  unsigned?: boolean
}

/** All a gate may look at. Services load it; gates decide. */
export type GateInput = {
  kind: PublicationKind
  title: string
  body: Body
  metadata: Metadata
  attachments: readonly Attachment[]
  /** Every stored file shown: attachments and pictures. */
  files: readonly ShownFile[]
  relations: readonly Relation[]
  /** What the organisation publishes of itself, which is no private matter. */
  known: Known
  /** What the office has checked, without what it switched off. */
  categories: readonly Category[]
  /** What the office's own lists find. */
  office: Detector
  /** Who is named, where a tagger is at hand; without it names are known by their place alone. */
  findNames?: FindNames
  /** Likely slips; absent where nobody is to wait for them, as they never block. */
  spelling?: Detector
  /** What somebody ignored with a reason, in this piece or everywhere in the organisation. */
  ignores: readonly Ignore[]
  /** Tells masked words from others behind the same mask. */
  marksOf?: MarksOf
  /** Internal links of the body, resolved. */
  links: readonly LinkTarget[]
  /** How a version in English stands to its Chinese; null for what translates nothing. */
  chinese: { live: boolean; behind: boolean } | null
  /** Of a draft made of answers to applications; null for every other piece. */
  applicants: Applicants | null
  /** Roles that have signed this very revision. */
  signedBy: readonly Role[]
  /** Urgent publishing and the import of what is already public go without signatures; the reviews follow or have been. */
  withoutSignatures: boolean
  moment: Moment
}

/** A gate lets pass (no finding), warns, or blocks, each finding with a reason and a place. */
export type Gate = (input: GateInput, heard: Hearing) => Finding[]

const GATES: readonly Gate[] = [
  textGate,
  metadataGate,
  interpretationGate,
  signaturesGate,
  linksGate,
  attachmentsGate,
  translationGate,
  applicantsGate,
]

/** What all gates say, blocks first. */
export function runGates(input: GateInput): Finding[] {
  const heard = hearing(input)
  return GATES.flatMap((gate) => gate(input, heard)).sort(
    (a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'),
  )
}

export type Override = { gate: string; findingKey: string }

/** Findings that still stand in the way: blocks that nobody has cleared for this revision. */
export function standingBlocks<T extends Finding>(
  findings: readonly T[],
  overrides: readonly Override[],
): T[] {
  return findings.filter(
    (finding) =>
      finding.severity === 'block' &&
      !(
        finding.overridableBy.length > 0 &&
        overrides.some(
          (override) => override.gate === finding.gate && override.findingKey === finding.key,
        )
      ),
  )
}
