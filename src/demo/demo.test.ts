import { describe, expect, test } from 'vitest'
import { daysBetween, isLocalDate } from '../kernel/days.ts'
import { personalData } from '../modules/checks/rules/personal-data.ts'
import { secrecyMarks } from '../modules/checks/rules/secrecy.ts'
import { bodySchema } from '../modules/content/rules/body/schema.ts'
import { textOf } from '../modules/content/rules/body/text.ts'
import { lintDocumentNo } from '../modules/content/rules/document-no.ts'
import { kindOf } from '../modules/content/rules/kinds.ts'
import {
  bodyFromMarkdown,
  type DemoColumn,
  type DemoPublication,
  demoCatalogue,
  demoEnglish,
  demoOrganizations,
  demoPeople,
  demoPublications,
  demoSites,
} from './index.ts'
import { answeredForAll } from './published-answer.data.ts'

const ROUTE_STATES = [
  'in-review-department',
  'in-review-parallel',
  'in-review-disclosure',
  'in-review-issuer',
]
const KINDS = [
  'news',
  'notice',
  'policy',
  'normative',
  'interpretation',
  'guide',
  'institution',
  'health-education',
  'powers-list',
  'page',
  'annual-report',
  'plan',
  'statistics',
]
const STATES = ['live', 'draft', ...ROUTE_STATES, 'returned', 'issued', 'scheduled', 'withdrawn']

const organization = new Map(demoOrganizations.map((each) => [each.slug, each]))
const person = new Map(demoPeople.map((each) => [each.signInName, each]))
const publication = new Map(demoPublications.map((each) => [each.key, each]))
const columns = new Map(
  demoSites.flatMap((site) =>
    columnPaths(site.columns).map(([path, column]) => [`${site.organization}:${path}`, column]),
  ),
)

function columnPaths(list: DemoColumn[], above = ''): [string, DemoColumn][] {
  return list.flatMap((each): [string, DemoColumn][] => [
    [above + each.slug, each],
    ...columnPaths(each.children, `${above}${each.slug}/`),
  ])
}

function body(of: DemoPublication) {
  return typeof of.body === 'string' ? bodyFromMarkdown(of.body) : of.body
}

/** Every table of a body as rows of cell texts. */
function tables(of: DemoPublication): string[][][] {
  return body(of).content.flatMap((block) =>
    block.type === 'table'
      ? [
          block.content.map((row) =>
            row.content.map((cell) => textOf({ type: 'doc', content: cell.content })),
          ),
        ]
      : [],
  )
}

function everyWord(of: unknown): string {
  return JSON.stringify(of)
}

/** The sum of figures with at most two decimals. */
function sum(numbers: number[]): number {
  return Math.round(numbers.reduce((all, each) => all + each, 0) * 100) / 100
}

describe('sites and catalogue', () => {
  test('the site code starts with the region and column paths are unique', () => {
    for (const site of demoSites) {
      expect(site.siteIdCode).toMatch(/^\d{10}$/)
      expect(site.siteIdCode.slice(0, 6)).toBe(organization.get(site.organization)?.regionCode)
      const paths = columnPaths(site.columns).map(([path]) => path)
      expect(new Set(paths).size).toBe(paths.length)
      for (const [, column] of columnPaths(site.columns)) {
        expect(column.slug).toMatch(/^[a-z0-9][a-z0-9-]{0,60}$/)
        expect(column.kind === 'link').toBe(column.linkUrl !== undefined)
      }
    }
  })

  test('no column at the end of a branch is blank', () => {
    const filled = new Set([
      ...demoPublications
        .filter((each) => each.state === 'live')
        .map((each) => `${each.organization}:${each.column}`),
      `yunzhou:${answeredForAll.column}`,
    ])
    const blank = [...columns].filter(
      ([path, each]) => each.children.length === 0 && each.kind !== 'link' && !filled.has(path),
    )
    expect(blank.map(([path]) => path)).toEqual([])
  })

  test('no column is past its cadence on 2026-11-21', () => {
    const oldest = { A: '2026-11-07', B: '2026-05-21', C: '2025-11-21', D: '', E: '', F: '' }
    const stale = [...columns].filter(([path, each]) => {
      const times = demoPublications
        .filter((one) => one.state === 'live' && `${one.organization}:${one.column}` === path)
        .map((one) => one.publishedOn ?? '')
      return (
        each.cadenceClass &&
        each.children.length === 0 &&
        !times.some((time) => time > oldest[each.cadenceClass ?? 'D'])
      )
    })
    expect(stale.map(([path]) => path)).toEqual([])
  })

  test('catalogue items are unique by year and code, cover art. 20 and resolve', () => {
    const codes = demoCatalogue.map((each) => `${each.year} ${each.code}`)
    expect(new Set(codes).size).toBe(codes.length)
    for (const year of [2025, 2026]) {
      const items = demoCatalogue.filter((each) => each.year === year)
      expect(new Set(items.map((each) => each.statutoryItem)).size).toBe(15)
    }
    for (const each of demoCatalogue) {
      expect(columns.has(`${each.organization}:${each.columnSlug}`), each.columnSlug).toBe(true)
      expect(organization.get(each.organization)?.units.map((unit) => unit.name)).toContain(
        each.unit,
      )
    }
  })
})

describe('publications', () => {
  test('keys are unique, every kind and every state is there', () => {
    expect(publication.size).toBe(demoPublications.length)
    for (const key of publication.keys()) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(new Set(demoPublications.map((each) => each.kind))).toEqual(new Set(KINDS))
    expect(new Set(demoPublications.map((each) => each.state))).toEqual(new Set(STATES))
  })

  test('every body is one the editor could have stored, and no mark-up is left in its words', () => {
    for (const each of demoPublications) {
      expect(bodySchema.safeParse(body(each)).success, each.key).toBe(true)
      expect(textOf(body(each)), each.key).not.toMatch(/\*\*|^#|\|/m)
    }
  })

  test.each(demoPublications.map((each) => [each.key, each] as const))('%s resolves', (_, each) => {
    expect(columns.has(`${each.organization}:${each.column}`), each.column).toBe(true)
    expect(organization.get(each.organization)?.units.map((unit) => unit.name)).toContain(each.unit)
    const author = person.get(each.author)
    expect(author?.organization).toBe(each.organization)
    expect(author?.unit).toBe(each.unit)
    expect(author?.roles).toContain('contributor')
    for (const relation of each.relations ?? [])
      expect(publication.has(relation.target), relation.target).toBe(true)
    expect(each.state === 'withdrawn').toBe(each.withdrawal !== undefined)
    expect(each.state === 'returned').toBe(each.returnReason !== undefined)
    expect(each.publishedOn !== undefined).toBe(
      ['live', 'withdrawn', 'scheduled'].includes(each.state),
    )
    expect(textOf(body(each)).length).toBeGreaterThanOrEqual(120)
  })

  test('English versions are wholly in English, and a change of the Chinese finds its place', () => {
    for (const each of demoEnglish) {
      const chinese = publication.get(each.of)!
      expect(each.begunOn >= chinese.publishedOn!.slice(0, 10), each.of).toBe(true)
      expect(each.publishedOn > each.begunOn, each.of).toBe(true)
      expect(textOf(bodyFromMarkdown(each.body)), each.of).not.toMatch(/\p{Script=Han}/u)
      if (!each.chineseChanged) continue
      expect(chinese.body, each.of).toContain(each.chineseChanged.from)
      expect(each.chineseChanged.begunOn > each.publishedOn.slice(0, 10), each.of).toBe(true)
    }
    expect(demoEnglish.some((each) => each.chineseChanged)).toBe(true)
  })

  test('whatever left the draft has the metadata its kind requires', () => {
    for (const each of demoPublications) {
      if (each.state === 'draft') continue
      for (const field of kindOf(each.kind).required) {
        expect(each.metadata[field], `${each.key} ${field}`).toBeTruthy()
      }
    }
  })

  test('days exist, stand in order and lie between 2024-11 and 2026-11-20', () => {
    for (const each of demoPublications) {
      const { formedOn, effectiveOn, expiresOn, interpretationPlan } = each.metadata
      for (const day of [formedOn, effectiveOn, expiresOn, interpretationPlan?.plannedOn]) {
        if (day) expect(isLocalDate(day), `${each.key} ${day}`).toBe(true)
      }
      if (effectiveOn && expiresOn) expect(effectiveOn < expiresOn, each.key).toBe(true)
      if (!each.publishedOn) continue
      expect(each.publishedOn).toMatch(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/)
      expect(isLocalDate(each.publishedOn.slice(0, 10))).toBe(true)
      if (formedOn) expect(formedOn <= each.publishedOn.slice(0, 10), each.key).toBe(true)
      expect(each.publishedOn >= '2024-11-01', each.key).toBe(true)
      if (each.state !== 'scheduled') expect(each.publishedOn < '2026-11-21', each.key).toBe(true)
    }
  })

  test('document numbers are in proper form and each is used once', () => {
    const numbers = demoPublications.flatMap((each) => each.metadata.documentNo ?? [])
    for (const each of numbers) {
      expect(lintDocumentNo(each), each).toEqual([])
      expect(each).toMatch(/^\p{Script=Han}{3,10}〔20\d\d〕[1-9]\d*号$/u)
    }
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('every document of a published policy kind carries its number and the public mark', () => {
    for (const each of demoPublications) {
      if (!['policy', 'normative'].includes(each.kind) || each.state !== 'live') continue
      expect(each.metadata.documentNo, each.key).toBeTruthy()
      expect(textOf(body(each)), each.key).toContain('（此件公开发布）')
    }
  })

  test('normative documents show every validity', () => {
    const targets = (kind: string) =>
      demoPublications.flatMap((each) =>
        (each.relations ?? []).filter((one) => one.kind === kind).map((one) => one.target),
      )
    const normative = demoPublications.filter(
      (each) => each.kind === 'normative' && each.state === 'live',
    )
    const today = '2026-11-21'
    expect(targets('repeals')).toEqual(['norm-mutual-recognition-interim'])
    expect(targets('amends')).toEqual(['norm-family-doctor'])
    expect(
      normative
        .filter((each) => (each.metadata.expiresOn ?? today) < today)
        .map((each) => each.key),
    ).toEqual(['norm-fever-clinic-funds'])
    expect(
      normative.filter((each) => (each.metadata.effectiveOn ?? '') > today).map((each) => each.key),
    ).toEqual(['norm-penalty-discretion'])
  })

  test('whoever needs an interpretation has a plan and, once published, one within three working days', () => {
    for (const each of demoPublications) {
      if (!each.metadata.needsInterpretation || each.state === 'draft') continue
      expect(each.metadata.interpretationPlan, each.key).toBeTruthy()
      if (each.state !== 'live') continue
      const answers = demoPublications.filter(
        (one) =>
          one.state === 'live' &&
          one.relations?.some((rel) => rel.kind === 'interprets' && rel.target === each.key),
      )
      expect(answers.length, each.key).toBeGreaterThan(0)
      // Three working days are at most five days where no holiday lies between.
      const wait = daysBetween(
        each.publishedOn!.slice(0, 10),
        answers[0]!.publishedOn!.slice(0, 10),
      )
      expect(wait >= 0 && wait <= 5, `${each.key} ${wait}`).toBe(true)
      expect(each.metadata.interpretationPlan?.forms).toContain(
        answers[0]?.metadata.interpretationForm,
      )
    }
    const forms = demoPublications
      .filter((each) => each.kind === 'interpretation' && each.state === 'live')
      .map((each) => each.metadata.interpretationForm)
    expect(new Set(forms)).toEqual(new Set(['text', 'graphic', 'questions', 'video', 'briefing']))
  })

  test('guides name every key element', () => {
    for (const each of demoPublications.filter((one) => one.kind === 'guide')) {
      const rows = tables(each)[0]?.map((row) => row[0]) ?? []
      for (const element of [
        '事项名称',
        '设定依据',
        '办理材料',
        '办理地点',
        '办理时间',
        '办理时限',
        '联系电话',
      ]) {
        expect(rows, each.key).toContain(element)
      }
      expect(
        rows.some((row) => row?.includes('条件')),
        each.key,
      ).toBe(true)
      expect(textOf(body(each))).toContain('办理流程')
    }
  })

  test('no mobile number, no identity number, no mark of secrecy anywhere', () => {
    const words = everyWord([
      demoOrganizations,
      demoPeople,
      demoPublications,
      demoCatalogue,
      demoSites.map((each) => each.columns),
    ])
    expect(personalData(words)).toEqual([])
    expect(secrecyMarks(words)).toEqual([])
    for (const phone of words.match(/0\d{2,3}-\d{7,8}/g) ?? [])
      expect(phone).toMatch(/^0990-12345\d\d$/)
  })

  test('every table has rows of one width', () => {
    for (const each of demoPublications) {
      for (const rows of tables(each)) {
        expect(new Set(rows.map((row) => row.length)).size, `${each.key} ${rows[0]?.join()}`).toBe(
          1,
        )
      }
    }
  })

  test('tables with a row of totals add up', () => {
    let checked = 0
    for (const each of demoPublications) {
      for (const rows of tables(each)) {
        const total = rows.at(-1) ?? []
        if (total[0] !== '合计') continue
        total.forEach((cell, at) => {
          if (at === 0 || !/^[\d.]+$/.test(cell)) return
          const parts = rows.slice(1, -1).map((row) => Number(row[at]))
          expect(sum(parts), `${each.key} ${rows[0]?.[at]}`).toBe(Number(cell))
          checked += 1
        })
      }
    }
    expect(checked).toBe(19)
  })
})

describe('annual reports add up', () => {
  const reports = demoPublications.filter((each) => each.kind === 'annual-report')

  test.each(reports.map((each) => [each.key, each] as const))('%s', (_, report) => {
    const [, , requests, disputes] = tables(report)
    const rows = (requests ?? []).slice(1).map((row) => row.slice(1).map(Number))
    // The trial form has one row for 其他处理.
    const length = report.key === 'annual-report-2020' ? 23 : 25
    expect(rows).toHaveLength(length)
    for (const row of rows) expect(sum(row.slice(0, 6))).toBe(row[6])
    for (let column = 0; column < 7; column += 1) {
      const cell = (row: number) => rows[row]?.[column] ?? Number.NaN
      const outcomes = Array.from({ length: length - 4 }, (_, at) => cell(at + 2))
      expect(sum(outcomes)).toBe(cell(length - 2))
      expect(cell(0) + cell(1)).toBe(cell(length - 2) + cell(length - 1))
    }
    for (const row of (disputes ?? []).slice(1).map((each) => each.slice(1).map(Number))) {
      expect(sum(row.slice(0, 4))).toBe(row[4])
    }
  })

  test('what 2024 carried out 2025 carried in, and the stock of normative documents follows', () => {
    const [one, two] = ['annual-report-2024', 'annual-report-2025'].map((key) =>
      tables(publication.get(key)!),
    )
    expect(one?.[2]?.[25]?.slice(1)).toEqual(two?.[2]?.[2]?.slice(1))
    const stock = (of: typeof one) => (of?.[0]?.[2] ?? []).slice(1).map(Number)
    const [issued, repealed, inForce] = stock(two)
    expect(stock(one)[2]! + issued! - repealed!).toBe(inForce)
  })
})
