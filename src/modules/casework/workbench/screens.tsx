import { FieldTimeOutlined, NumberOutlined } from '@ant-design/icons'
import { lazyScreen, type Screen } from '../../../workbench/screen.ts'
import { retentionWords } from '../retention-strings.ts'
import { SETTING_ROLES } from '../rules/settings.ts'
import { settingWords } from '../settings-strings.ts'

export const screens: readonly Screen[] = [
  {
    path: '/case-settings',
    component: lazyScreen(() => import('./settings.tsx'), 'CaseSettingsScreen'),
    menu: {
      group: 'organization',
      label: settingWords.title,
      icon: <NumberOutlined aria-hidden />,
      roles: [...SETTING_ROLES, 'issuer', 'auditor'],
    },
  },
  {
    path: '/case-retention',
    component: lazyScreen(() => import('./retention.tsx'), 'RetentionScreen'),
    menu: {
      group: 'organization',
      label: retentionWords.title,
      icon: <FieldTimeOutlined aria-hidden />,
      roles: [...SETTING_ROLES, 'issuer', 'auditor'],
    },
  },
]
