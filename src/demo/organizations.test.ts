import { describe, expect, test } from 'vitest'
import { demoOrganizations, demoPeople, demoRegions } from './index.ts'

const organization = new Map(demoOrganizations.map((each) => [each.slug, each]))
const person = new Map(demoPeople.map((each) => [each.signInName, each]))

describe('organisations and people', () => {
  test('regions, parents, units and posts resolve', () => {
    const regions = new Set(demoRegions.map((each) => each.code))
    for (const region of demoRegions) {
      expect(region.code).toMatch(/^99\d{4}$/)
      if (region.parentCode) expect(regions).toContain(region.parentCode)
    }
    for (const each of demoOrganizations) {
      expect(regions).toContain(each.regionCode)
      if (each.parent) expect(organization.has(each.parent)).toBe(true)
      const units = each.units.map((unit) => unit.name)
      expect(new Set(units).size).toBe(units.length)
      for (const post of each.posts) {
        if (post.unit) expect(units).toContain(post.unit)
        expect(post.holder).not.toBe(post.deputy)
        for (const name of [post.holder, post.deputy]) {
          expect(person.get(name)?.organization, name).toBe(each.slug)
        }
      }
    }
  })

  test('organisation codes carry the check character of GB 11714', () => {
    const weights = [3, 7, 9, 10, 5, 8, 4, 2]
    for (const { organizationCode } of demoOrganizations) {
      const weighed = weights.map(
        (weight, at) => weight * Number.parseInt(organizationCode[at]!, 36),
      )
      expect(organizationCode).toMatch(/^[0-9A-Z]{8}[0-9X]$/)
      expect('0X987654321'[weighed.reduce((all, each) => all + each) % 11]).toBe(
        organizationCode[8],
      )
    }
  })

  test('sign-in names are unique and units exist', () => {
    expect(person.size).toBe(demoPeople.length)
    for (const each of demoPeople) {
      expect(each.signInName).toMatch(/^[a-z]+(\.[a-z]+)?$/)
      const units = organization.get(each.organization)?.units.map((unit) => unit.name)
      if (each.unit) expect(units).toContain(each.unit)
    }
  })

  test.each([
    [
      'yunzhou',
      [
        'contributor',
        'department-reviewer',
        'legality-reviewer',
        'secrecy-reviewer',
        'disclosure-reviewer',
        'issuer',
        'publisher',
        'site-administrator',
        'auditor',
        'platform-administrator',
      ],
    ],
    [
      'qinghe',
      [
        'contributor',
        'department-reviewer',
        'legality-reviewer',
        'secrecy-reviewer',
        'disclosure-reviewer',
        'issuer',
        'publisher',
        'site-administrator',
      ],
    ],
    [
      'cdc',
      [
        'contributor',
        'department-reviewer',
        'secrecy-reviewer',
        'disclosure-reviewer',
        'issuer',
        'publisher',
        'site-administrator',
      ],
    ],
  ])('%s has somebody in every role it needs', (slug, roles) => {
    const held = demoPeople
      .filter((each) => each.organization === slug)
      .flatMap((each) => each.roles)
    expect([...new Set<string>(held)].sort()).toEqual([...roles].sort())
  })
})
