import { BranchesOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { strings as reviewWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/review/$taskId',
    component: lazyScreen(() => import('./review-task.tsx'), 'ReviewTaskScreen'),
  },
  {
    path: '/batch-sign',
    component: lazyScreen(() => import('./batch.tsx'), 'BatchScreen'),
  },
  {
    path: '/routes',
    component: lazyScreen(() => import('./routes.tsx'), 'RoutesScreen'),
    menu: {
      group: 'organization',
      label: reviewWords['routes.title'],
      icon: <BranchesOutlined aria-hidden />,
    },
  },
]
