import type { Generated, JSONColumnType } from 'kysely'
import type { Instant } from '../../kernel/days.ts'
import type { CadenceClass, ColumnKind } from './rules.ts'

export type SiteRow = {
  id: string
  organizationId: string
  /** '' for the installation's first site, otherwise the first path segment. */
  prefix: string
  host: string | null
  name: string
  nameEn: string
  domain: string
  siteIdCode: Generated<string>
  icpNo: Generated<string>
  policeNo: Generated<string>
  sponsor: Generated<string>
  contact: Generated<string>
  theme: JSONColumnType<Record<string, unknown>, string | undefined>
  themeVersion: Generated<number>
  createdAt: Generated<Instant>
}

type HomeArrangementRow = {
  siteId: string
  /** Read by `readArrangement`, which asks the rules again. */
  blocks: JSONColumnType<unknown[]>
  lockVersion: Generated<number>
}

export type ColumnRow = {
  id: string
  siteId: string
  parentId: string | null
  slug: string
  name: string
  nameEn: Generated<string>
  description: Generated<string>
  keywords: Generated<string>
  columnType: Generated<string>
  kind: ColumnKind
  linkUrl: string | null
  cadenceClass: CadenceClass | null
  publicationKind: string | null
  routeId: string | null
  inNavigation: Generated<boolean>
  onHome: Generated<boolean>
  archived: Generated<boolean>
  online: Generated<boolean>
  bannerFileId: string | null
  sort: Generated<number>
  lockVersion: Generated<number>
}

type CatalogueItemRow = {
  id: string
  organizationId: string
  year: number
  code: string
  name: string
  statutoryItem: number
  legalBasis: Generated<string>
  contentElements: Generated<string>
  timeLimit: Generated<string>
  responsibleUnitId: string | null
  columnId: string | null
  retired: Generated<boolean>
  sort: Generated<number>
}

declare module '../../platform/database.ts' {
  interface Tables {
    sites: SiteRow
    homeArrangements: HomeArrangementRow
    columns: ColumnRow
    catalogueItems: CatalogueItemRow
  }
}
