import { lazyScreen, type Screen } from '../../../workbench/screen.ts'

export const screens: readonly Screen[] = [
  {
    path: '/redact/$documentId',
    component: lazyScreen(() => import('./redact.tsx'), 'RedactScreen'),
  },
]
