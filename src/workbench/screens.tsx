import { FileTextOutlined, HomeOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from './screen.ts'
import { screensB } from './screens-b.ts'
import { shellWords } from './strings.ts'

const screensA: Screen[] = [
  {
    path: '/',
    component: lazyScreen(() => import('./desk.tsx'), 'Desk'),
    menu: { key: '/', group: 'work', label: shellWords.desk, icon: <HomeOutlined aria-hidden /> },
  },
  {
    path: '/publications',
    component: lazyScreen(() => import('../modules/content/workbench/list.tsx'), 'PublicationList'),
    menu: {
      key: '/publications',
      group: 'work',
      label: shellWords.publications,
      icon: <FileTextOutlined aria-hidden />,
    },
  },
  {
    path: '/publications/new',
    component: lazyScreen(() => import('../modules/content/workbench/new.tsx'), 'NewPublication'),
  },
  {
    path: '/publications/$publicationId',
    component: lazyScreen(
      () => import('../modules/content/workbench/publication.tsx'),
      'PublicationScreen',
    ),
  },
  {
    path: '/publications/$publicationId/edit',
    component: lazyScreen(() => import('../modules/content/workbench/editor.tsx'), 'EditorScreen'),
  },
  {
    path: '/publications/$publicationId/history',
    component: lazyScreen(
      () => import('../modules/content/workbench/history.tsx'),
      'HistoryScreen',
    ),
  },
  {
    path: '/account',
    component: lazyScreen(
      () => import('../modules/accounts/workbench/my-account.tsx'),
      'MyAccount',
    ),
  },
]

export const screens: readonly Screen[] = [...screensA, ...screensB]
