import { ClockCircleOutlined, ImportOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { strings as publishWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/schedules',
    component: lazyScreen(() => import('./schedules.tsx'), 'SchedulesScreen'),
    menu: {
      group: 'work',
      label: publishWords['schedules.title'],
      icon: <ClockCircleOutlined aria-hidden />,
      roles: ['publisher', 'issuer', 'site-administrator', 'platform-administrator', 'auditor'],
    },
  },
  {
    path: '/import',
    component: lazyScreen(() => import('./import-pages.tsx'), 'ImportScreen'),
    menu: {
      group: 'site',
      label: publishWords['import.title'],
      icon: <ImportOutlined aria-hidden />,
      roles: ['site-administrator'],
    },
  },
]
