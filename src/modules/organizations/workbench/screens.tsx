import { ApartmentOutlined, BankOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { strings as organizationWords } from './strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/organization',
    component: lazyScreen(() => import('./organization.tsx'), 'OrganizationScreen'),
    menu: {
      group: 'organization',
      label: organizationWords['organization.title'],
      icon: <BankOutlined aria-hidden />,
    },
  },
  {
    path: '/organizations',
    component: lazyScreen(() => import('./organizations.tsx'), 'OrganizationsScreen'),
    menu: {
      group: 'organization',
      label: organizationWords['organizations.title'],
      icon: <ApartmentOutlined aria-hidden />,
    },
  },
]
