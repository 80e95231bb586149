import { z } from 'zod'
import { readable } from '../../../kernel/issues.ts'
import { problems } from '../strings.ts'
import { contrast, darkerUntil, lighterUntil, mixed } from './colours.ts'

const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(readable(/^#[0-9a-f]{6}$/, problems.colour))

/** 国办发〔2017〕47号, page design: one main colour and three in all at most. So there is no fourth field. */
export const siteTheme = z.object({
  main: colour,
  accent: colour,
  third: colour.nullable(),
  headings: z.enum(['sans', 'serif']),
})
export type Theme = z.output<typeof siteTheme>

/** The platform's own, which `tokens.css` says too. */
export const PLATFORM_THEME: Theme = {
  main: '#15558f',
  accent: '#a5312a',
  third: null,
  headings: 'sans',
}

export const WHITE = '#ffffff'
/** Grounds of the stylesheet that no theme changes. */
const PALE = '#f5f7f9'
const DARK = { paper: '#11171e', ground: '#182029' }

type ColourField = 'main' | 'accent' | 'third'

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what only has to be seen. */
export const TEXT = 4.5
export const SEEN = 3

export type ColourCheck = {
  field: ColourField
  code: 'white-on' | 'on-white' | 'on-pale' | 'on-tint' | 'focus' | 'focus-pale'
  colour: string
  back: string
  ratio: number
  least: number
}

/** Every pair of colours that a page of the site sets on each other, with its contrast. */
export function checksOf(theme: Theme): ColourCheck[] {
  return (['main', 'accent', 'third'] as const).flatMap((field) => {
    const value = theme[field]
    return value === null ? [] : checksOfColour(field, value)
  })
}

function checksOfColour(field: ColourField, value: string): ColourCheck[] {
  const check = (code: ColourCheck['code'], back: string, least: number): ColourCheck => ({
    field,
    code,
    colour: value,
    back,
    ratio: contrast(value, back),
    least,
  })
  switch (field) {
    case 'main':
      return [
        check('white-on', WHITE, TEXT),
        check('on-white', WHITE, TEXT),
        check('on-pale', PALE, TEXT),
        check('on-tint', tintOf(value), TEXT),
      ]
    case 'accent':
      return [
        check('on-white', WHITE, TEXT),
        check('on-tint', tintOf(value), TEXT),
        check('focus', WHITE, SEEN),
        check('focus-pale', PALE, SEEN),
      ]
    case 'third':
      return [check('white-on', WHITE, TEXT)]
  }
}

export type ThemeIssue = { field: ColourField; ratio: number; least: number; nearest: string }

/** The colours that cannot be read, each with its worst pair and the nearest colour that can. */
export function themeIssues(theme: Theme): ThemeIssue[] {
  const failed = checksOf(theme).filter(({ ratio, least }) => ratio < least)
  return [...new Set(failed.map(({ field }) => field))].map((field) => {
    const [worst] = failed
      .filter((each) => each.field === field)
      .sort((a, b) => a.ratio / a.least - b.ratio / b.least)
    return {
      field,
      ratio: worst!.ratio,
      least: worst!.least,
      nearest: nearestReadable(field, theme[field]!),
    }
  })
}

/** The same hue, darkened as little as makes every pair readable. */
export function nearestReadable(field: ColourField, value: string): string {
  return darkerUntil(value, (each) =>
    checksOfColour(field, each).every(({ ratio, least }) => ratio >= least),
  )
}

/** A ground so pale that the colour can be read on it. */
function tintOf(value: string): string {
  return mixed(value, WHITE, 0.07)
}

/** What the stylesheet calls each colour, by day. */
export function lightTokens({ main, accent, third }: Theme): Record<string, string> {
  return {
    '--main': main,
    '--main-fill': main,
    '--main-deep': mixed(main, '#000000', 0.7),
    '--main-tint': tintOf(main),
    '--main-line': mixed(main, WHITE, 0.26),
    '--accent': accent,
    '--accent-tint': tintOf(accent),
    '--third-fill': third ?? main,
  }
}

/** By night: words as light as the dark ground wants, areas darker than by day. */
export function darkTokens({ main, accent, third }: Theme): Record<string, string> {
  const mainTint = mixed(main, DARK.paper, 0.22)
  const accentTint = mixed(accent, DARK.paper, 0.22)
  return {
    '--main': wordsOnDark(main, mainTint),
    '--main-fill': mixed(main, '#000000', 0.82),
    '--main-deep': mixed(main, '#000000', 0.45),
    '--main-tint': mainTint,
    '--main-line': mixed(main, '#8a97a5', 0.5),
    '--accent': wordsOnDark(accent, accentTint),
    '--accent-tint': accentTint,
    '--third-fill': mixed(third ?? main, '#000000', 0.82),
  }
}

function wordsOnDark(value: string, tint: string): string {
  return lighterUntil(value, (each) =>
    [DARK.paper, DARK.ground, tint].every((back) => contrast(each, back) >= 5.5),
  )
}
