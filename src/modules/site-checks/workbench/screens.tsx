import { FileDoneOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { strings as siteCheckWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/site-checks',
    component: lazyScreen(() => import('./site-checks.tsx'), 'SiteChecksScreen'),
    menu: {
      group: 'site',
      label: siteCheckWords.title,
      icon: <FileDoneOutlined aria-hidden />,
    },
  },
]
