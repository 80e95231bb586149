import { TeamOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { strings as peopleWords } from './people-strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/account',
    component: lazyScreen(() => import('./my-account.tsx'), 'MyAccount'),
  },
  {
    path: '/people',
    component: lazyScreen(() => import('./people.tsx'), 'PeopleScreen'),
    menu: {
      group: 'organization',
      label: peopleWords.title,
      icon: <TeamOutlined aria-hidden />,
    },
  },
]
