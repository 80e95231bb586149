import { HomeOutlined } from '@ant-design/icons'
import { screens as accounts } from '../modules/accounts/workbench/screens.tsx'
import { screens as annualReport } from '../modules/annual-report/workbench/screens.tsx'
import { screens as assurance } from '../modules/assurance/workbench/screens.tsx'
import { screens as casework } from '../modules/casework/workbench/screens.tsx'
import { screens as checks } from '../modules/checks/workbench/screens.tsx'
import { screens as content } from '../modules/content/workbench/screens.tsx'
import { screens as corrections } from '../modules/corrections/workbench/screens.tsx'
import { screens as ledger } from '../modules/ledger/workbench/screens.tsx'
import { screens as media } from '../modules/media/workbench/screens.tsx'
import { screens as organizations } from '../modules/organizations/workbench/screens.tsx'
import { screens as publish } from '../modules/publish/workbench/screens.tsx'
import { screens as recordCorrections } from '../modules/record-corrections/workbench/screens.tsx'
import { screens as redaction } from '../modules/redaction/workbench/screens.tsx'
import { screens as requests } from '../modules/requests/workbench/screens.tsx'
import { screens as review } from '../modules/review/workbench/screens.tsx'
import { screens as siteChecks } from '../modules/site-checks/workbench/screens.tsx'
import { screens as sites } from '../modules/sites/workbench/screens.tsx'
import { screens as websiteReport } from '../modules/website-report/workbench/screens.tsx'
import { lazyScreen, type Screen } from './screen.ts'
import { shellWords } from './strings.ts'

const desk: readonly Screen[] = [
  {
    path: '/',
    component: lazyScreen(() => import('./desk.tsx'), 'Desk'),
    menu: { group: 'work', label: shellWords.desk, icon: <HomeOutlined aria-hidden /> },
  },
]

/** Every screen; within a group the menu keeps this order. */
export const screens: readonly Screen[] = [
  ...desk,
  ...organizations,
  ...accounts,
  ...sites,
  ...content,
  ...review,
  ...publish,
  ...assurance,
  ...siteChecks,
  ...corrections,
  ...requests,
  ...recordCorrections,
  ...redaction,
  ...media,
  ...casework,
  ...checks,
  ...annualReport,
  ...websiteReport,
  ...ledger,
]
