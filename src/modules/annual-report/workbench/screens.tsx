import { TableOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { requestKind } from '../../requests/rules/kind.ts'
import { strings as reportWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/annual-report',
    component: lazyScreen(() => import('./report.tsx'), 'AnnualReportScreen'),
    menu: {
      group: 'oversight',
      label: reportWords.title,
      icon: <TableOutlined aria-hidden />,
      roles: [...requestKind.readers, 'contributor'],
    },
  },
]
