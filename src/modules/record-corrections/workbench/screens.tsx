import { FileDoneOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { recordCorrectionKind } from '../rules.ts'
import { strings as recordCorrectionWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/record-corrections',
    component: lazyScreen(() => import('./record-corrections.tsx'), 'RecordCorrectionsScreen'),
    menu: {
      group: 'work',
      label: recordCorrectionWords.title,
      icon: <FileDoneOutlined aria-hidden />,
      roles: recordCorrectionKind.readers,
    },
  },
]
