import { inLocale, type Locale, speak } from '../../../kernel/strings.ts'
import { siteTypeNames, unitNames, valueStrings } from '../strings.ts'
import { type Field, fieldOf, type SiteType, type Value } from './form.ts'

/** A value in words, with what it is counted in; null where there is none. */
export function shownValue(field: Field, value: Value | null, locale: Locale): string | null {
  if (value === null) return null
  const { kind, unit } = fieldOf(field)
  const say = speak(valueStrings, locale)
  switch (kind) {
    case 'count':
      return joined(String(value), unit ? inLocale(unitNames[unit], locale) : '')
    case 'days':
      return joined(String(value), say('days'))
    case 'words':
      return String(value)
    case 'yes-no':
      return say(value === true ? 'yes' : 'no')
    case 'site-type':
      return inLocale(siteTypeNames[value as SiteType], locale)
  }
}

function joined(number: string, unit: string): string {
  return unit === '' ? number : `${number} ${unit}`
}
