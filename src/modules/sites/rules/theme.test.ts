import { describe, expect, test } from 'vitest'
import { THEMES } from '../workbench/themes.data.ts'
import { contrast, darkerUntil, lighterUntil, mixed, ratioText } from './colours.ts'
import {
  checksOf,
  darkTokens,
  lightTokens,
  nearestReadable,
  PLATFORM_THEME,
  siteTheme,
  TEXT,
  type Theme,
  themeIssues,
} from './theme.ts'

const theme = (more: Partial<Theme>): Theme => ({ ...PLATFORM_THEME, ...more })

describe('contrast, by the formula of WCAG 2.2', () => {
  test.for([
    { why: 'black on white is the most there is', a: '#000000', b: '#ffffff', ratio: 21 },
    { why: 'a colour on itself is the least', a: '#336699', b: '#336699', ratio: 1 },
    {
      why: 'the lightest grey that white text may stand on',
      a: '#767676',
      b: '#ffffff',
      ratio: 4.542,
    },
    { why: 'one step lighter is too light', a: '#777777', b: '#ffffff', ratio: 4.478 },
    { why: 'pure red just misses 4', a: '#ff0000', b: '#ffffff', ratio: 3.998 },
    { why: 'pure blue', a: '#0000ff', b: '#ffffff', ratio: 8.592 },
    { why: 'gold', a: '#ffd700', b: '#ffffff', ratio: 1.402 },
    { why: 'sky blue', a: '#00aaff', b: '#ffffff', ratio: 2.562 },
    { why: 'the order does not matter', a: '#ffffff', b: '#15558f', ratio: 7.698 },
    {
      why: 'on the pale ground it is less than on white',
      a: '#15558f',
      b: '#f5f7f9',
      ratio: 7.168,
    },
  ])('$why', ({ a, b, ratio }) => {
    expect(Math.floor(contrast(a, b) * 1000) / 1000).toBe(ratio)
  })

  test('what is not enough never reads as enough', () => {
    expect(ratioText(4.4999)).toBe('4.49')
    expect(ratioText(4.5)).toBe('4.50')
  })
})

describe('mixing and shifting', () => {
  test.for([
    { why: 'half of black in white', mix: mixed('#000000', '#ffffff', 0.5), is: '#808080' },
    { why: 'none of it', mix: mixed('#15558f', '#ffffff', 0), is: '#ffffff' },
    { why: 'all of it', mix: mixed('#15558f', '#ffffff', 1), is: '#15558f' },
  ])('$why', ({ mix, is }) => expect(mix).toBe(is))

  test('a colour that is good already stays as it is', () => {
    expect(darkerUntil('#15558f', () => true)).toBe('#15558f')
  })

  test('where nothing is good the search ends in black or white', () => {
    expect(darkerUntil('#15558f', () => false)).toBe('#000000')
    expect(lighterUntil('#15558f', () => false)).toBe('#ffffff')
  })

  test('grey stays grey, red stays red', () => {
    expect(darkerUntil('#999999', (each) => contrast(each, '#ffffff') >= 4.5)).toMatch(
      /^#(..)\1\1$/,
    )
    const red = darkerUntil('#ff5050', (each) => contrast(each, '#ffffff') >= 4.5)
    expect(Number.parseInt(red.slice(1, 3), 16)).toBeGreaterThan(
      2 * Number.parseInt(red.slice(3, 5), 16),
    )
  })
})

describe('a theme is readable', () => {
  test('the platform’s own and every ready-made one', () => {
    expect(themeIssues(PLATFORM_THEME)).toEqual([])
    for (const { main, accent } of THEMES) {
      expect(themeIssues(theme({ main, accent, third: main }))).toEqual([])
    }
  })

  test.for([
    { why: 'main too light for white text', change: { main: '#00aaff' }, fields: ['main'] },
    {
      why: 'main readable on white, not on the pale ground',
      change: { main: '#747474' },
      fields: ['main'],
    },
    { why: 'accent too light', change: { accent: '#ffd700' }, fields: ['accent'] },
    { why: 'third under white text', change: { third: '#2e8b57' }, fields: ['third'] },
    {
      why: 'all three, all at once',
      change: { main: '#00aaff', accent: '#ffd700', third: '#2e8b57' },
      fields: ['main', 'accent', 'third'],
    },
    { why: 'no third is no fault', change: { third: null }, fields: [] },
  ])('$why', ({ change, fields }) => {
    expect(themeIssues(theme(change)).map(({ field }) => field)).toEqual(fields)
  })

  test('the nearest colour passes, and anything lighter on the way to it did not', () => {
    for (const [field, value] of [
      ['main', '#00aaff'],
      ['accent', '#ffd700'],
      ['third', '#2e8b57'],
    ] as const) {
      const nearest = nearestReadable(field, value)
      expect(themeIssues(theme({ [field]: nearest }))).toEqual([])
      const lighter = mixed(nearest, value, 0.9)
      expect(themeIssues(theme({ [field]: lighter })).map((issue) => issue.field)).toEqual([field])
    }
  })

  test('the worst pair of a colour is what is said of it', () => {
    const [issue] = themeIssues(theme({ main: '#00aaff' }))
    const ratios = checksOf(theme({ main: '#00aaff' })).map(({ ratio }) => ratio)
    expect(issue!.ratio).toBe(Math.min(...ratios.slice(0, 4)))
    expect(issue!.least).toBe(TEXT)
  })
})

describe('what pages are painted with', () => {
  const themes = [
    PLATFORM_THEME,
    ...THEMES.map(({ main, accent }) => theme({ main, accent, third: accent })),
    theme({ main: '#000000', accent: '#000080', third: '#3b0000' }),
  ]

  test.for(themes)('$main by day and by night: words and their grounds', (each) => {
    const day = lightTokens(each)
    const night = darkTokens(each)
    const pairs: [string, string][] = [
      [day['--main']!, day['--main-tint']!],
      [day['--accent']!, day['--accent-tint']!],
      [night['--main']!, night['--main-tint']!],
      [night['--accent']!, night['--accent-tint']!],
      ...['#11171e', '#182029'].flatMap((ground): [string, string][] => [
        [night['--main']!, ground],
        [night['--accent']!, ground],
      ]),
      ...[day, night].flatMap((tokens) =>
        ['--main-fill', '--main-deep', '--third-fill'].map((name): [string, string] => [
          '#ffffff',
          tokens[name]!,
        ]),
      ),
    ]
    for (const [words, ground] of pairs) {
      expect(contrast(words, ground), `${words} on ${ground}`).toBeGreaterThanOrEqual(TEXT)
    }
  })
})

describe('what a theme may be', () => {
  test.for([
    { why: 'letters large or small', given: { main: '#15558F' }, good: true },
    { why: 'a name is no colour here', given: { main: 'navy' }, good: false },
    { why: 'nor three digits', given: { main: '#158' }, good: false },
    { why: 'nor a rule in disguise', given: { accent: '#a5312a;}body{display:none' }, good: false },
    { why: 'nor another typeface', given: { headings: 'comic' }, good: false },
  ])('$why', ({ given, good }) => {
    expect(siteTheme.safeParse({ ...PLATFORM_THEME, ...given }).success).toBe(good)
  })

  test('a fourth colour is not kept', () => {
    const parsed = siteTheme.parse({ ...PLATFORM_THEME, fourth: '#123456' })
    expect(Object.keys(parsed)).toEqual(['main', 'accent', 'third', 'headings'])
  })
})
