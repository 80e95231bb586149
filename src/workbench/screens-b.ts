import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BgColorsOutlined,
  BranchesOutlined,
  CalendarOutlined,
  ClockCircleOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FormOutlined,
  ImportOutlined,
  LayoutOutlined,
  NumberOutlined,
  PartitionOutlined,
  PictureOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  SolutionOutlined,
  TableOutlined,
  TagsOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { createElement } from 'react'
import { strings as peopleWords } from '../modules/accounts/workbench/people-strings.ts'
import { strings as reportWords } from '../modules/annual-report/workbench/strings.ts'
import { clockWords } from '../modules/assurance/workbench/clock-strings.ts'
import { strings as assuranceWords } from '../modules/assurance/workbench/strings.ts'
import { SETTING_ROLES } from '../modules/casework/rules/settings.ts'
import { settingWords } from '../modules/casework/settings-strings.ts'
import { strings as checkWords } from '../modules/checks/workbench/strings.ts'
import { strings as correctionWords } from '../modules/corrections/workbench/strings.ts'
import { strings as ledgerWords } from '../modules/ledger/workbench/strings.ts'
import { strings as mediaWords } from '../modules/media/workbench/strings.ts'
import { strings as organizationWords } from '../modules/organizations/workbench/strings.ts'
import { strings as publishWords } from '../modules/publish/workbench/strings.ts'
import { recordCorrectionKind } from '../modules/record-corrections/rules.ts'
import { strings as recordCorrectionWords } from '../modules/record-corrections/workbench/strings.ts'
import { HELPERS, requestKind } from '../modules/requests/rules/kind.ts'
import { words as handlingWords } from '../modules/requests/workbench/handling-strings.ts'
import { strings as requestWords } from '../modules/requests/workbench/strings.ts'
import { strings as reviewWords } from '../modules/review/workbench/strings.ts'
import { strings as siteCheckWords } from '../modules/site-checks/workbench/strings.ts'
import { homeWords } from '../modules/sites/workbench/home-strings.ts'
import { strings as siteWords } from '../modules/sites/workbench/strings.ts'
import { lazyScreen, type Screen } from './screen.ts'
import './screens-b.css'

/** The name stands beside it. */
const hidden = { 'aria-hidden': true } as const
const MANAGERS = ['site-administrator', 'platform-administrator'] as const

/** Review, publishing, sites, organisations, people and the ledger. */
export const screensB: Screen[] = [
  {
    path: '/review/$taskId',
    component: lazyScreen(
      () => import('../modules/review/workbench/review-task.tsx'),
      'ReviewTaskScreen',
    ),
  },
  {
    path: '/batch-sign',
    component: lazyScreen(() => import('../modules/review/workbench/batch.tsx'), 'BatchScreen'),
  },
  {
    path: '/schedules',
    component: lazyScreen(
      () => import('../modules/publish/workbench/schedules.tsx'),
      'SchedulesScreen',
    ),
    menu: {
      key: '/schedules',
      group: 'work',
      label: publishWords['schedules.title'],
      icon: createElement(ClockCircleOutlined, hidden),
      roles: ['publisher', 'issuer', 'site-administrator', 'platform-administrator', 'auditor'],
    },
  },
  {
    path: '/clocks',
    component: lazyScreen(
      () => import('../modules/assurance/workbench/clocks.tsx'),
      'ClocksScreen',
    ),
    menu: {
      key: '/clocks',
      group: 'work',
      label: clockWords.title,
      icon: createElement(CalendarOutlined, hidden),
    },
  },
  {
    path: '/error-reports',
    component: lazyScreen(
      () => import('../modules/corrections/workbench/reports.tsx'),
      'ErrorReportsScreen',
    ),
    menu: {
      key: '/error-reports',
      group: 'work',
      label: correctionWords.title,
      icon: createElement(FileSearchOutlined, hidden),
      roles: ['disclosure-reviewer', 'site-administrator', 'auditor'],
    },
  },
  {
    path: '/requests',
    component: lazyScreen(
      () => import('../modules/requests/workbench/requests.tsx'),
      'RequestsScreen',
    ),
    menu: {
      key: '/requests',
      group: 'work',
      label: requestWords.title,
      icon: createElement(FormOutlined, hidden),
      roles: requestKind.readers,
    },
  },
  {
    path: '/record-corrections',
    component: lazyScreen(
      () => import('../modules/record-corrections/workbench/record-corrections.tsx'),
      'RecordCorrectionsScreen',
    ),
    menu: {
      key: '/record-corrections',
      group: 'work',
      label: recordCorrectionWords.title,
      icon: createElement(FileDoneOutlined, hidden),
      roles: recordCorrectionKind.readers,
    },
  },
  {
    path: '/redact/$documentId',
    component: lazyScreen(
      () => import('../modules/redaction/workbench/redact.tsx'),
      'RedactScreen',
    ),
  },
  {
    path: '/request-help',
    component: lazyScreen(() => import('../modules/requests/workbench/help.tsx'), 'HelpScreen'),
    menu: {
      key: '/request-help',
      group: 'work',
      label: handlingWords['helpScreen.title'],
      icon: createElement(SolutionOutlined, hidden),
      roles: HELPERS,
    },
  },
  {
    path: '/annual-report',
    component: lazyScreen(
      () => import('../modules/annual-report/workbench/report.tsx'),
      'AnnualReportScreen',
    ),
    menu: {
      key: '/annual-report',
      group: 'oversight',
      label: reportWords.title,
      icon: createElement(TableOutlined, hidden),
      roles: [...requestKind.readers, 'contributor'],
    },
  },
  {
    path: '/case-settings',
    component: lazyScreen(
      () => import('../modules/casework/workbench/settings.tsx'),
      'CaseSettingsScreen',
    ),
    menu: {
      key: '/case-settings',
      group: 'organization',
      label: settingWords.title,
      icon: createElement(NumberOutlined, hidden),
      roles: [...SETTING_ROLES, 'issuer', 'auditor'],
    },
  },
  {
    path: '/check-settings',
    component: lazyScreen(
      () => import('../modules/checks/workbench/settings.tsx'),
      'CheckSettingsScreen',
    ),
    menu: {
      key: '/check-settings',
      group: 'organization',
      label: checkWords.title,
      icon: createElement(FileProtectOutlined, hidden),
      roles: ['disclosure-reviewer', 'site-administrator', 'auditor'],
    },
  },
  {
    path: '/columns',
    component: lazyScreen(() => import('../modules/sites/workbench/columns.tsx'), 'ColumnsScreen'),
    menu: {
      key: '/columns',
      group: 'site',
      label: siteWords['columns.title'],
      icon: createElement(PartitionOutlined, hidden),
    },
  },
  {
    path: '/topics',
    component: lazyScreen(() => import('../modules/sites/workbench/topics.tsx'), 'TopicsScreen'),
    menu: {
      key: '/topics',
      group: 'site',
      label: siteWords['topics.title'],
      icon: createElement(TagsOutlined, hidden),
    },
  },
  {
    path: '/home-blocks',
    component: lazyScreen(() => import('../modules/sites/workbench/home.tsx'), 'HomeScreen'),
    menu: {
      key: '/home-blocks',
      group: 'site',
      label: homeWords.title,
      icon: createElement(LayoutOutlined, hidden),
      roles: MANAGERS,
    },
  },
  {
    path: '/theme',
    component: lazyScreen(() => import('../modules/sites/workbench/theme.tsx'), 'ThemeScreen'),
    menu: {
      key: '/theme',
      group: 'site',
      label: homeWords['theme.title'],
      icon: createElement(BgColorsOutlined, hidden),
      roles: MANAGERS,
    },
  },
  {
    path: '/assurance',
    component: lazyScreen(
      () => import('../modules/assurance/workbench/assurance.tsx'),
      'AssuranceScreen',
    ),
    menu: {
      key: '/assurance',
      group: 'site',
      label: assuranceWords.title,
      icon: createElement(SafetyCertificateOutlined, hidden),
    },
  },
  {
    path: '/site-checks',
    component: lazyScreen(
      () => import('../modules/site-checks/workbench/site-checks.tsx'),
      'SiteChecksScreen',
    ),
    menu: {
      key: '/site-checks',
      group: 'site',
      label: siteCheckWords.title,
      icon: createElement(FileDoneOutlined, hidden),
    },
  },
  {
    path: '/media',
    component: lazyScreen(() => import('../modules/media/workbench/media.tsx'), 'MediaScreen'),
    menu: {
      key: '/media',
      group: 'work',
      label: mediaWords.title,
      icon: createElement(PictureOutlined, hidden),
    },
  },
  {
    path: '/catalogue',
    component: lazyScreen(
      () => import('../modules/sites/workbench/catalogue.tsx'),
      'CatalogueScreen',
    ),
    menu: {
      key: '/catalogue',
      group: 'site',
      label: siteWords['catalogue.title'],
      icon: createElement(ProfileOutlined, hidden),
    },
  },
  {
    path: '/import',
    component: lazyScreen(
      () => import('../modules/publish/workbench/import-pages.tsx'),
      'ImportScreen',
    ),
    menu: {
      key: '/import',
      group: 'site',
      label: publishWords['import.title'],
      icon: createElement(ImportOutlined, hidden),
      roles: ['site-administrator'],
    },
  },
  {
    path: '/site-settings',
    component: lazyScreen(
      () => import('../modules/sites/workbench/site-settings.tsx'),
      'SiteSettingsScreen',
    ),
    menu: {
      key: '/site-settings',
      group: 'site',
      label: siteWords['settings.title'],
      icon: createElement(SettingOutlined, hidden),
      roles: MANAGERS,
    },
  },
  {
    path: '/organization',
    component: lazyScreen(
      () => import('../modules/organizations/workbench/organization.tsx'),
      'OrganizationScreen',
    ),
    menu: {
      key: '/organization',
      group: 'organization',
      label: organizationWords['organization.title'],
      icon: createElement(BankOutlined, hidden),
    },
  },
  {
    path: '/organizations',
    component: lazyScreen(
      () => import('../modules/organizations/workbench/organizations.tsx'),
      'OrganizationsScreen',
    ),
    menu: {
      key: '/organizations',
      group: 'organization',
      label: organizationWords['organizations.title'],
      icon: createElement(ApartmentOutlined, hidden),
    },
  },
  {
    path: '/people',
    component: lazyScreen(() => import('../modules/accounts/workbench/people.tsx'), 'PeopleScreen'),
    menu: {
      key: '/people',
      group: 'organization',
      label: peopleWords.title,
      icon: createElement(TeamOutlined, hidden),
    },
  },
  {
    path: '/routes',
    component: lazyScreen(() => import('../modules/review/workbench/routes.tsx'), 'RoutesScreen'),
    menu: {
      key: '/routes',
      group: 'organization',
      label: reviewWords['routes.title'],
      icon: createElement(BranchesOutlined, hidden),
    },
  },
  {
    path: '/ledger',
    component: lazyScreen(() => import('../modules/ledger/workbench/ledger.tsx'), 'LedgerScreen'),
    menu: {
      key: '/ledger',
      group: 'oversight',
      label: ledgerWords.title,
      icon: createElement(AuditOutlined, hidden),
      roles: ['auditor', 'site-administrator', 'platform-administrator', 'disclosure-reviewer'],
    },
  },
]
