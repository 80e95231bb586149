import type { Generated } from 'kysely'
import type { Instant } from '../../kernel/days.ts'

type RegionRow = {
  code: string
  name: string
  nameEn: string
  parentCode: string | null
  level: 'province' | 'city' | 'county'
}

export type OrganizationRow = {
  id: string
  slug: string
  name: string
  shortName: string
  nameEn: string
  kind: 'commission' | 'direct-unit'
  parentId: string | null
  regionCode: string
  organizationCode: string
  address: Generated<string>
  officeHours: Generated<string>
  phone: Generated<string>
  fax: Generated<string>
  email: Generated<string>
  postcode: Generated<string>
  duties: Generated<string>
  createdAt: Generated<Instant>
}

type UnitRow = {
  id: string
  organizationId: string
  name: string
  nameEn: Generated<string>
  duties: Generated<string>
  phone: Generated<string>
  sort: Generated<number>
}

/** A post has a holder (A 岗) and a stand-in (B 岗), who are never the same person. */
type PostRow = {
  id: string
  organizationId: string
  unitId: string | null
  title: string
  holderId: string | null
  deputyId: string | null
}

type LeaderRow = {
  id: string
  organizationId: string
  name: string
  title: string
  portfolio: Generated<string>
  resume: Generated<string>
  sort: Generated<number>
}

declare module '../../platform/database.ts' {
  interface Tables {
    regions: RegionRow
    organizations: OrganizationRow
    units: UnitRow
    posts: PostRow
    leaders: LeaderRow
  }
}
