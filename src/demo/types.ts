import type { Body, Metadata, RelationKind } from '../modules/content/rules/document.ts'
import type { HomeBlock } from '../modules/sites/rules/home.ts'
import type { Theme } from '../modules/sites/rules/theme.ts'
import type { DemoPicture } from './pictures.ts'

export type DemoRegion = {
  /** Six digits; fictional, outside the codes in use. */
  code: string
  name: string
  nameEn: string
  parentCode: string | null
  level: 'province' | 'city' | 'county'
}

export type DemoUnit = { name: string; nameEn: string; duties: string; phone: string }

/** `resume` is what the leaders page prints; every person is invented. */
export type DemoLeader = { name: string; title: string; portfolio: string; resume: string }

/** A post with its A 岗 (`holder`) and B 岗 (`deputy`), both sign-in names. */
export type DemoPost = { unit: string | null; title: string; holder: string; deputy: string }

export type DemoOrganization = {
  slug: string
  name: string
  shortName: string
  nameEn: string
  kind: 'commission' | 'direct-unit'
  parent: string | null
  regionCode: string
  /** Nine characters with the check character of GB 11714. */
  organizationCode: string
  address: string
  officeHours: string
  phone: string
  fax: string
  email: string
  postcode: string
  /** One duty per line. */
  duties: string
  /** In the order of display. */
  units: DemoUnit[]
  leaders: DemoLeader[]
  posts: DemoPost[]
}

export type DemoRole =
  | 'contributor'
  | 'department-reviewer'
  | 'legality-reviewer'
  | 'secrecy-reviewer'
  | 'disclosure-reviewer'
  | 'issuer'
  | 'publisher'
  | 'site-administrator'
  | 'auditor'
  | 'platform-administrator'

export type DemoPerson = {
  signInName: string
  name: string
  /** Slug of the organisation. */
  organization: string
  /** Name of the unit; null for the leadership. */
  unit: string | null
  roles: DemoRole[]
}

export type DemoKind =
  | 'news'
  | 'notice'
  | 'policy'
  | 'normative'
  | 'interpretation'
  | 'guide'
  | 'institution'
  | 'health-education'
  | 'powers-list'
  | 'page'
  | 'annual-report'
  | 'plan'
  | 'statistics'

export type DemoColumn = {
  slug: string
  name: string
  nameEn: string
  description: string
  /** Comma separated, as the `ColumnKeywords` tag wants them. */
  keywords: string
  columnType: string
  kind: 'list' | 'page' | 'library' | 'disclosure' | 'topic' | 'link'
  linkUrl?: string
  cadenceClass?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  publicationKind?: DemoKind
  inNavigation: boolean
  onHome: boolean
  sort: number
  children: DemoColumn[]
}

export type DemoSite = {
  organization: string
  /** First path segment; '' for the installation's first site. */
  prefix: string
  name: string
  nameEn: string
  domain: string
  siteIdCode: string
  icpNo: string
  policeNo: string
  sponsor: string
  contact: string
  columns: DemoColumn[]
}

/** What the kind proposes counts where nothing else is said; columns are paths of slugs. */
export type DemoHome = {
  organization: string
  theme: Theme
  blocks: (Pick<HomeBlock, 'kind'> &
    Partial<Omit<HomeBlock, 'id' | 'columnIds'>> & { columns?: string[] })[]
}

export type DemoCatalogueItem = {
  organization: string
  year: number
  code: string
  name: string
  /** Item of 条例 art. 20, 1–15. */
  statutoryItem: number
  legalBasis: string
  contentElements: string
  timeLimit: string
  unit: string
  /** Path of column slugs, `disclosure/reports`. */
  columnSlug: string
}

export type DemoState =
  | 'live'
  | 'draft'
  | 'in-review-department'
  | 'in-review-parallel'
  | 'in-review-disclosure'
  | 'in-review-issuer'
  | 'returned'
  | 'issued'
  | 'scheduled'
  | 'withdrawn'

export type DemoPublication = {
  key: string
  organization: string
  /** Path of column slugs inside the organisation's site, `news/headlines`. */
  column: string
  kind: DemoKind
  title: string
  /** Name of the responsible unit. */
  unit: string
  /** Beijing time, `YYYY-MM-DD HH:mm`: published, or due to be where the state is `scheduled`. */
  publishedOn?: string
  state: DemoState
  /** Sign-in name of a contributor. */
  author: string
  metadata: Partial<Metadata>
  relations?: { kind: RelationKind; target: string }[]
  /** A finished body, or text in the small Markdown of `markdown.ts`. */
  body: Body | string
  /** Stands on the front page beside the title. */
  picture?: DemoPicture
  /** Small text files (.txt, .csv) that the seeder stores as real files. */
  attachments?: { name: string; text: string }[]
  changeNote?: string
  /** The year of the annual report it is drafted from: tables and words are those of the platform. */
  prepared?: number
  /** Brought over from an older site, where it was public from that day on (`YYYY-MM-DD`). */
  moved?: { from: string; on: string }
  /** What of the checks' findings its author ignored before sending it, and why. */
  ignored?: { code: string; words: string; reason: string }
  /** Why it was withdrawn; given exactly when the state is `withdrawn`. */
  withdrawal?: string
  /** What the reviewer asked for; given exactly when the state is `returned`. */
  returnReason?: string
}

/** The English version of a publication, begun when the Chinese is public. Days are `YYYY-MM-DD`. */
export type DemoEnglish = {
  /** Key of the Chinese. */
  of: string
  title: string
  begunOn: string
  /** Beijing time. */
  publishedOn: string
  metadata: Partial<Metadata>
  body: string
  /** A later change of the Chinese text, which leaves the English behind. */
  chineseChanged?: {
    begunOn: string
    publishedOn: string
    from: string
    to: string
    changeNote: string
  }
}
