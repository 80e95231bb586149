import { FileSearchOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { strings as correctionWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/error-reports',
    component: lazyScreen(() => import('./reports.tsx'), 'ErrorReportsScreen'),
    menu: {
      group: 'work',
      label: correctionWords.title,
      icon: <FileSearchOutlined aria-hidden />,
      roles: ['disclosure-reviewer', 'site-administrator', 'auditor'],
    },
  },
]
