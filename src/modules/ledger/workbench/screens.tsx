import { AuditOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { strings as ledgerWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/ledger',
    component: lazyScreen(() => import('./ledger.tsx'), 'LedgerScreen'),
    menu: {
      group: 'oversight',
      label: ledgerWords.title,
      icon: <AuditOutlined aria-hidden />,
      roles: ['auditor', 'site-administrator', 'platform-administrator', 'disclosure-reviewer'],
    },
  },
]
