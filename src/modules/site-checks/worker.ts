import { parentPort } from 'node:worker_threads'
import type { Category, Detector } from '../checks/engine/finding.ts'
import { createNameTagger } from '../checks/names/index.ts'
import type { OfficeLists } from '../checks/rules/office/entries.ts'
import { officeWords } from '../checks/rules/office/lists.ts'
import { spellingDetector } from '../checks/spelling/index.ts'
import { type OwnWords, spellerWith } from '../checks/spelling/own.ts'
import { type Look, lookAt, type Page } from './rules/look.ts'

/** How an office has its texts checked. */
export type LookSettings = {
  categories: readonly Category[]
  contacts: readonly string[]
  officials: readonly string[]
  lists: OfficeLists
}
/** A bundle of pages; the organisation's own words where one of them is to be spelt through. */
export type LookQuestion = LookSettings & { pages: readonly Page[]; own?: OwnWords }

/** Days for which the office's lists are kept compiled. */
const MOST_DAYS = 500

const shipped = spellingDetector('strict')
const findNames = createNameTagger().tag
let compiled = { of: '', byDay: new Map<string | null, Detector>() }

parentPort!.on('message', ({ id, question }: { id: number; question: LookQuestion }) => {
  const { pages, categories, contacts, officials, lists, own } = question
  const spelling = own ? spellingDetector('strict', () => spellerWith(own.key, own)!) : shipped
  const known = { contacts: new Set(contacts), officials: new Set(officials) }
  const of = JSON.stringify(lists)
  if (compiled.of !== of || compiled.byDay.size > MOST_DAYS) compiled = { of, byDay: new Map() }
  const officeOn = (day: string | null): Detector => {
    const detector = compiled.byDay.get(day) ?? officeWords(lists, day)
    compiled.byDay.set(day, detector)
    return detector
  }
  const answer: Look[] = pages.map((page) =>
    lookAt(page, { categories, known, findNames, spelling, office: officeOn(page.formedOn) }),
  )
  parentPort!.postMessage({ id, answer })
})
