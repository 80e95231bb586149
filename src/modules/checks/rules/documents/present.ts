import { type Locale, speak } from '../../../../kernel/strings.ts'
import { hiddenAdvice, hiddenNames, placeWords } from '../../strings.ts'
import {
  type DocumentFinding,
  type DocumentPlace,
  HIDDEN_CODES,
  type HiddenCode,
} from './findings.ts'

/** A kind of finding with all its places. */
export type FindingGroup = {
  code: HiddenCode
  severity: 'warn' | 'block'
  items: DocumentFinding[]
}

/** Findings of one file by kind, in the order of `HIDDEN_CODES`. */
export function byCode(findings: readonly DocumentFinding[]): FindingGroup[] {
  return HIDDEN_CODES.flatMap((code) => {
    const items = findings.filter((finding) => finding.code === code)
    return items.length === 0 ? [] : [{ code, severity: items[0]!.severity, items }]
  })
}

/** The place in words. */
export function placeOf(place: DocumentPlace, locale: Locale): string {
  const say = speak(placeWords, locale)
  switch (place.kind) {
    case 'paragraph':
      return say('paragraph', { number: place.number })
    case 'note':
      return say(place.part)
    case 'sheet':
      return place.range === null
        ? say('sheet', { sheet: place.sheet })
        : say('cells', { sheet: place.sheet, range: place.range })
    case 'page':
      return say('page', { number: place.number })
    case 'properties':
      return say('properties')
    case 'file':
      return say('file', { name: place.name })
  }
}

/** The places of a group in words, the first few. */
export function placesOf(group: FindingGroup, locale: Locale): string {
  const places = [...new Set(group.items.map(({ place }) => placeOf(place, locale)))]
  const separator = speak(placeWords, locale)('separator')
  return places.slice(0, 5).join(separator) + (places.length > 5 ? '…' : '')
}

/** As the API shows what was found in a file. */
export function presentGroups(findings: readonly DocumentFinding[], locale: Locale) {
  return byCode(findings).map(({ code, severity, items }) => ({
    code,
    severity,
    name: speak(hiddenNames, locale)(code),
    advice: speak(hiddenAdvice, locale)(code),
    items: items.map(({ place, words }) => ({ place: placeOf(place, locale), words })),
  }))
}
