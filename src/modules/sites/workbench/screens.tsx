import {
  BgColorsOutlined,
  LayoutOutlined,
  PartitionOutlined,
  ProfileOutlined,
  SettingOutlined,
  TagsOutlined,
} from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { homeWords } from './home-strings.ts'
import { strings as siteWords } from './strings.ts'

const MANAGERS = ['site-administrator', 'platform-administrator'] as const

export const screens: readonly Screen[] = [
  {
    path: '/columns',
    component: lazyScreen(() => import('./columns.tsx'), 'ColumnsScreen'),
    menu: {
      group: 'site',
      label: siteWords['columns.title'],
      icon: <PartitionOutlined aria-hidden />,
    },
  },
  {
    path: '/topics',
    component: lazyScreen(() => import('./topics.tsx'), 'TopicsScreen'),
    menu: {
      group: 'site',
      label: siteWords['topics.title'],
      icon: <TagsOutlined aria-hidden />,
    },
  },
  {
    path: '/home-blocks',
    component: lazyScreen(() => import('./home.tsx'), 'HomeScreen'),
    menu: {
      group: 'site',
      label: homeWords.title,
      icon: <LayoutOutlined aria-hidden />,
      roles: MANAGERS,
    },
  },
  {
    path: '/theme',
    component: lazyScreen(() => import('./theme.tsx'), 'ThemeScreen'),
    menu: {
      group: 'site',
      label: homeWords['theme.title'],
      icon: <BgColorsOutlined aria-hidden />,
      roles: MANAGERS,
    },
  },
  {
    path: '/catalogue',
    component: lazyScreen(() => import('./catalogue.tsx'), 'CatalogueScreen'),
    menu: {
      group: 'site',
      label: siteWords['catalogue.title'],
      icon: <ProfileOutlined aria-hidden />,
    },
  },
  {
    path: '/site-settings',
    component: lazyScreen(() => import('./site-settings.tsx'), 'SiteSettingsScreen'),
    menu: {
      group: 'site',
      label: siteWords['settings.title'],
      icon: <SettingOutlined aria-hidden />,
      roles: MANAGERS,
    },
  },
]
