import { findingOf, type Hit, type Rule } from '../../checks/engine/finding.ts'
import { RULES_IN_FILES, type Scan } from '../../checks/rules/documents/scan.ts'
import { hiddenFindings, unreadableFinding } from '../../checks/rules/texts/document.ts'
import type { Found } from './findings.ts'

const RULES = new Map<string, Rule>(RULES_IN_FILES.map((rule) => [rule.code, rule]))

/** What looking through a page's attachment gave, as findings of the page. Pure. */
export function foundInFile(
  { name: fileName, hash: fileHash }: { name: string; hash: string },
  scan: Scan,
): Found[] {
  const told = (locale: 'zh-CN' | 'en') => [
    ...(scan.state === 'unreadable' ? [unreadableFinding(scan.why!, locale)] : []),
    ...hiddenFindings(scan.findings, locale),
    ...scan.texts.flatMap(({ code, severity, shown }) => {
      const rule = RULES.get(code)
      if (!rule) return []
      const hit: Hit = { rule, start: 0, end: 0, masked: shown, severity, params: { word: shown } }
      return [findingOf('', hit, locale)]
    }),
  ]
  const english = told('en')
  return told('zh-CN').map(({ code, category, severity, text, source, ...rest }, n) => ({
    ...{ code, category, severity, source, fileName, fileHash },
    part: 'attachment',
    words: text,
    start: 0,
    end: 0,
    times: 1,
    message: { zh: rest.message, en: english[n]!.message },
    suggestions: rest.suggestions,
    verified: rest.verified,
    confidence: rest.confidence,
  }))
}
