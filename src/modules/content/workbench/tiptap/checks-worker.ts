import type { LocalDate } from '../../../../kernel/days.ts'
import type { Locale } from '../../../../kernel/strings.ts'
import type { Answer } from '../../../../workbench/call.ts'
import type { checksContract } from '../../../checks/contract.ts'
import { type CheckSettings, checkAcross, checkText } from '../../../checks/engine/check.ts'
import { CATEGORIES, type Finding, findingOf, type Hit } from '../../../checks/engine/finding.ts'
import { officeWords } from '../../../checks/rules/office/lists.ts'
import { tables } from '../../../checks/rules/sums/tables.ts'

/** What the office has said of its checks; until it is known, the shipped lists alone. */
export type CheckSetup = Answer<typeof checksContract.readCheckSetup> & { on: LocalDate | null }
export type ChecksQuestion =
  | { about: 'setup'; setup: CheckSetup }
  | { about: 'paragraphs'; texts: string[]; locale: Locale }
  /** The whole text, and each table row by row. */
  | { about: 'whole'; text: string; grids: string[]; locale: Locale }
/** Of each text asked about, in the same order. */
export type ChecksAnswer =
  | { about: 'paragraphs'; texts: string[]; findings: Finding[][] }
  | { about: 'whole'; text: string; grids: string[]; findings: Finding[]; inGrids: Finding[][] }

// Beside the page, so that no key waits for a check.
let settings: CheckSettings = {}
self.onmessage = ({ data }: MessageEvent<ChecksQuestion>) => {
  if (data.about === 'setup') {
    settings = settingsOf(data.setup)
    return
  }
  const { locale } = data
  const asked = (hits: Hit[]) =>
    hits.filter(({ rule }) => settings.categories?.includes(rule.category) ?? true)
  const told = (text: string, find: (text: string) => Hit[]) =>
    asked(find(text)).map((hit) => ({
      ...findingOf(text, hit, locale),
      // To be put into this very text: also where it stands over a number that is told masked.
      suggestions: [...(hit.suggestions ?? [])],
    }))
  const answer: ChecksAnswer =
    data.about === 'paragraphs'
      ? {
          ...data,
          findings: data.texts.map((text) => told(text, (each) => checkText(each, settings))),
        }
      : {
          ...data,
          findings: told(data.text, (each) => checkAcross(each, settings.known)),
          inGrids: data.grids.map((grid) => told(grid, tables)),
        }
  self.postMessage(answer)
}
function settingsOf({ off, words, variants, contacts, officials, on }: CheckSetup): CheckSettings {
  return {
    categories: CATEGORIES.filter((category) => !off.includes(category)),
    office: officeWords({ words, variants }, on),
    known: { contacts: new Set(contacts), officials: new Set(officials) },
  }
}

// The lists are made ready before the first words come.
checkText('')
