import { FormOutlined, SolutionOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { HELPERS, requestKind } from '../rules/kind.ts'
import { words as handlingWords } from './handling-strings.ts'
import { strings as requestWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/requests',
    component: lazyScreen(() => import('./requests.tsx'), 'RequestsScreen'),
    menu: {
      group: 'work',
      label: requestWords.title,
      icon: <FormOutlined aria-hidden />,
      roles: requestKind.readers,
    },
  },
  {
    path: '/request-help',
    component: lazyScreen(() => import('./help.tsx'), 'HelpScreen'),
    menu: {
      group: 'work',
      label: handlingWords['helpScreen.title'],
      icon: <SolutionOutlined aria-hidden />,
      roles: HELPERS,
    },
  },
]
