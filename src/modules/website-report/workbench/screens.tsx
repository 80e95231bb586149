import { GlobalOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { READERS } from '../rules/prepared.ts'
import { strings } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/website-report',
    component: lazyScreen(() => import('./report.tsx'), 'WebsiteReportScreen'),
    menu: {
      group: 'oversight',
      label: strings.title,
      icon: <GlobalOutlined aria-hidden />,
      roles: READERS,
    },
  },
]
