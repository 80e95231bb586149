import { FileProtectOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { strings as checkWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/check-settings',
    component: lazyScreen(() => import('./settings.tsx'), 'CheckSettingsScreen'),
    menu: {
      group: 'organization',
      label: checkWords.title,
      icon: <FileProtectOutlined aria-hidden />,
      roles: ['disclosure-reviewer', 'site-administrator', 'auditor'],
    },
  },
]
