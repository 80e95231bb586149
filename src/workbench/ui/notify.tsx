import { App } from 'antd'
import { useMemo } from 'react'
import { inLocale, type Locale } from '../../kernel/strings.ts'
import { ApiError } from '../call.ts'
import { useLocale } from '../session.tsx'
import { common } from '../strings.ts'

/** What went wrong, as a sentence. */
export function errorWords(error: unknown, locale: Locale): string {
  if (!(error instanceof ApiError)) return inLocale(common.unexpected, locale)
  if (error.code === 'network') return inLocale(common.network, locale)
  if (error.issues.length > 0) return error.issues.map((issue) => issue.message).join(' ')
  return error.message || inLocale(common.unexpected, locale)
}

/** Short news at the top of the screen. `error` takes whatever was thrown. */
export function useNotify() {
  const { message } = App.useApp()
  const locale = useLocale()
  return useMemo(
    () => ({
      success: (text: string = inLocale(common.done, locale)) => void message.success(text),
      info: (text: string) => void message.info(text),
      /** Stays long enough to be read. */
      error: (error: unknown) =>
        void message.error(typeof error === 'string' ? error : errorWords(error, locale), 6),
    }),
    [message, locale],
  )
}
