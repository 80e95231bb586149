import { annualReportTexts } from './texts/annual-reports.data.ts'
import { cdcTexts } from './texts/cdc.data.ts'
import { countyTexts } from './texts/county.data.ts'
import { disclosureTexts } from './texts/disclosure.data.ts'
import { englishTexts } from './texts/english.data.ts'
import { guideTexts } from './texts/guides.data.ts'
import { healthEducationTexts } from './texts/health-education.data.ts'
import { imperfectTexts } from './texts/imperfect.data.ts'
import { inProgressTexts } from './texts/in-progress.data.ts'
import { interpretationTexts } from './texts/interpretations.data.ts'
import { newsTexts } from './texts/news.data.ts'
import { normativeTexts } from './texts/normative.data.ts'
import { noticeTexts } from './texts/notices.data.ts'
import { planAndStatisticsTexts } from './texts/plans-statistics.data.ts'
import { policyTexts } from './texts/policies.data.ts'
import { referenceTexts } from './texts/reference.data.ts'
import type { DemoEnglish, DemoPublication } from './types.ts'

export { demoCatalogue } from './catalogue.data.ts'
export { demoHomes } from './homes.data.ts'
export { bodyFromMarkdown } from './markdown.ts'
export { demoOrganizations, demoRegions } from './organizations.data.ts'
export { DEMO_PASSWORD, demoPeople } from './people.data.ts'
export { demoSites } from './sites.data.ts'
export type * from './types.ts'

/** Every demo publication; a relation may name one that stands later in the list. */
export const demoPublications: DemoPublication[] = [
  ...newsTexts,
  ...imperfectTexts,
  ...noticeTexts,
  ...normativeTexts,
  ...policyTexts,
  ...interpretationTexts,
  ...disclosureTexts,
  ...annualReportTexts,
  ...referenceTexts,
  ...planAndStatisticsTexts,
  ...guideTexts,
  ...healthEducationTexts,
  ...countyTexts,
  ...cdcTexts,
  ...inProgressTexts,
]

/** Their versions in English. */
export const demoEnglish: DemoEnglish[] = englishTexts
