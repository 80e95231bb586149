import type { Locale } from '../../../../kernel/strings.ts'
import { checkText } from '../../../checks/engine/check.ts'
import { type Finding, findingOf } from '../../../checks/engine/finding.ts'

export type ChecksQuestion = { texts: string[]; locale: Locale }
/** Of each text asked about, in the same order. */
export type ChecksAnswer = { texts: string[]; findings: Finding[][] }

// Beside the page, so that no key waits for a check.
self.onmessage = ({ data }: MessageEvent<ChecksQuestion>) => {
  const { texts, locale } = data
  const findings = texts.map((text) => checkText(text).map((hit) => findingOf(text, hit, locale)))
  self.postMessage({ texts, findings } satisfies ChecksAnswer)
}
