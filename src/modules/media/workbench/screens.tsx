import { PictureOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { strings as mediaWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/media',
    component: lazyScreen(() => import('./media.tsx'), 'MediaScreen'),
    menu: {
      group: 'work',
      label: mediaWords.title,
      icon: <PictureOutlined aria-hidden />,
    },
  },
]
