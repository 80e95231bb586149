import { storableText } from '../../../../kernel/storable.ts'
import { checkText } from '../../engine/check.ts'
import { type Category, findingOf, type Rule } from '../../engine/finding.ts'
import { PRIVATE } from '../privacy/rules.data.ts'
import { SECRET } from '../secrecy/rules.data.ts'
import type { DocumentFinding, UnreadableCode } from './findings.ts'
import { inspectDocument, type Limits, textOfPieces } from './inspect.ts'

/** Raised whenever the rules of looking through files change: then every file is looked through again. */
export const SCANNER_VERSION = 3

/** What is looked for in the text of a file. */
export const RULES_IN_FILES: readonly Rule[] = [...Object.values(SECRET), ...Object.values(PRIVATE)]

/** Secrets and personal data in a file; `shown` is what may be shown: of personal data the masked form. */
export type TextInFile = {
  code: string
  category: Category
  severity: 'warn' | 'block'
  shown: string
}

/** What is kept of a file that was looked through. Its text is not. */
export type Scan = {
  state: 'read' | 'unreadable'
  why: UnreadableCode | null
  findings: DocumentFinding[]
  texts: TextInFile[]
}

const MAX_TEXTS = 50

/** Looks through a file, its text included. */
export async function scanDocument(
  bytes: Uint8Array,
  mime: string,
  limits?: Limits,
): Promise<Scan> {
  const inspection = await inspectDocument(bytes, mime, limits)
  if (inspection.state === 'unreadable') return unreadable(inspection.why)
  const { findings, pieces } = inspection
  return { state: 'read', why: null, findings, texts: textsIn(textOfPieces(pieces)) }
}

/** Where a file says the same twice, once. */
function textsIn(text: string): TextInFile[] {
  const found = checkText(text, {
    categories: ['secrecy', 'privacy'],
    strict: true,
    wrapped: true,
  }).map((hit) => {
    const { code, category, severity, text: words } = findingOf(text, hit, 'zh-CN')
    return {
      code,
      category,
      severity: severity as 'warn' | 'block',
      shown: storableText(words.trim()),
    }
  })
  const once = new Map(found.map((each) => [`${each.code} ${each.shown}`, each]))
  return [...once.values()]
    .sort((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'))
    .slice(0, MAX_TEXTS)
}

export function unreadable(why: UnreadableCode): Scan {
  return { state: 'unreadable', why, findings: [], texts: [] }
}
