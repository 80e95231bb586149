import type { Locale } from '../../../../kernel/strings.ts'
import { checkAcross, checkText } from '../../../checks/engine/check.ts'
import { type Finding, findingOf } from '../../../checks/engine/finding.ts'
import { tables } from '../../../checks/rules/sums/tables.ts'

export type ChecksQuestion =
  | { about: 'paragraphs'; texts: string[]; locale: Locale }
  /** The whole text, and each table row by row. */
  | { about: 'whole'; text: string; grids: string[]; locale: Locale }
/** Of each text asked about, in the same order. */
export type ChecksAnswer =
  | { about: 'paragraphs'; texts: string[]; findings: Finding[][] }
  | { about: 'whole'; text: string; grids: string[]; findings: Finding[]; inGrids: Finding[][] }

// Beside the page, so that no key waits for a check.
self.onmessage = ({ data }: MessageEvent<ChecksQuestion>) => {
  const { locale } = data
  const told = (text: string, find: (text: string) => ReturnType<typeof checkText>) =>
    find(text).map((hit) => findingOf(text, hit, locale))
  const answer: ChecksAnswer =
    data.about === 'paragraphs'
      ? { ...data, findings: data.texts.map((text) => told(text, checkText)) }
      : {
          ...data,
          findings: told(data.text, checkAcross),
          inGrids: data.grids.map((grid) => told(grid, tables)),
        }
  self.postMessage(answer)
}
// The lists are made ready before the first words come.
checkText('')
