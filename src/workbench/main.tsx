// First: it must stand before the contracts are evaluated.
import './zod-config.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './query-client.ts'
import { createWorkbenchRouter } from './router.tsx'
import { SessionProvider, useLocale } from './session.tsx'
import './ui/ui.css'
import './styles.css'
import { themeFor } from './theme.ts'

const client = createQueryClient()
const router = createWorkbenchRouter()
const theme = themeFor({
  stillness: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
})

function Workbench() {
  const locale = useLocale()
  dayjs.locale(locale === 'en' ? 'en' : 'zh-cn')
  return (
    <ConfigProvider
      locale={locale === 'en' ? enUS : zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      form={{ colon: false, requiredMark: true }}
    >
      <App component={false}>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <SessionProvider>
        <Workbench />
      </SessionProvider>
    </QueryClientProvider>
  </StrictMode>,
)
