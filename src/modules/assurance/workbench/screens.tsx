import { CalendarOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { clockWords } from './clock-strings.ts'
import { strings as assuranceWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/clocks',
    component: lazyScreen(() => import('./clocks.tsx'), 'ClocksScreen'),
    menu: {
      group: 'work',
      label: clockWords.title,
      icon: <CalendarOutlined aria-hidden />,
    },
  },
  {
    path: '/assurance',
    component: lazyScreen(() => import('./assurance.tsx'), 'AssuranceScreen'),
    menu: {
      group: 'site',
      label: assuranceWords.title,
      icon: <SafetyCertificateOutlined aria-hidden />,
    },
  },
]
