import { textOf } from '../../../content/rules/body/text.ts'
import type { Block } from '../../../content/rules/document.ts'
import { gateStrings } from '../../strings.ts'
import type { Finding, Gate } from '../gates.ts'

/**
 * A version in English is never public without its Chinese, and warns where it follows an earlier
 * text or still holds paragraphs in Chinese.
 */
export const translationGate: Gate = ({ chinese, body }) => {
  if (!chinese) return []
  const common = { gate: 'translation', params: {}, legalBasis: null, overridableBy: [] }
  if (!chinese.live)
    return [
      {
        ...common,
        key: 'chinese-not-live',
        severity: 'block',
        phrase: gateStrings['translation.chinese-not-live'],
        place: null,
      },
    ]
  const findings: Finding[] = []
  if (chinese.behind)
    findings.push({
      ...common,
      key: 'behind',
      severity: 'warn',
      phrase: gateStrings['translation.behind'],
      place: null,
    })
  const left = body.content.flatMap((block, index) => (isChinese(block) ? [index] : []))
  if (left.length > 0)
    findings.push({
      ...common,
      key: 'left-in-chinese',
      severity: 'warn',
      phrase: gateStrings['translation.left-in-chinese'],
      params: { count: String(left.length) },
      place: { field: 'body', path: [left[0]!] },
    })
  return findings
}

/** More Han characters than Latin letters: a quoted title or name does not make a paragraph Chinese. */
function isChinese(block: Block): boolean {
  const text = textOf({ type: 'doc', content: [block] })
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return han > latin
}
