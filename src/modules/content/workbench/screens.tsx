import { FileTextOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { shellWords } from '../../../workbench/strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/publications',
    component: lazyScreen(() => import('./list.tsx'), 'PublicationList'),
    menu: {
      group: 'work',
      label: shellWords.publications,
      icon: <FileTextOutlined aria-hidden />,
    },
  },
  {
    path: '/publications/new',
    component: lazyScreen(() => import('./new.tsx'), 'NewPublication'),
  },
  {
    path: '/publications/$publicationId',
    component: lazyScreen(() => import('./publication.tsx'), 'PublicationScreen'),
  },
  {
    path: '/publications/$publicationId/edit',
    component: lazyScreen(() => import('./editor.tsx'), 'EditorScreen'),
  },
  {
    path: '/publications/$publicationId/history',
    component: lazyScreen(() => import('./history.tsx'), 'HistoryScreen'),
  },
]
