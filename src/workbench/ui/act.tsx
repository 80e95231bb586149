import { App, Button, type ButtonProps, Tooltip } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { Endpoint } from '../../kernel/endpoint.ts'
import { type Answer, type CallInput, call, isNetworkFailure } from '../call.ts'
import { refusalWords } from '../refusals.ts'
import { useLocale, useSay } from '../session.tsx'
import { common } from '../strings.ts'
import { useNotify } from './notify.tsx'

/**
 * Runs one endpoint as a user's act. An act whose answer was lost keeps its idempotency key when the
 * same input is sent again, so that it happens once.
 */
export function useAct<E extends Endpoint>(endpoint: E) {
  const open = useRef<{ input: string; key: string } | null>(null)
  const [pending, setPending] = useState(false)
  async function run(input: CallInput<E>): Promise<Answer<E>> {
    const written = JSON.stringify(input)
    if (open.current?.input !== written) open.current = { input: written, key: crypto.randomUUID() }
    setPending(true)
    try {
      const answer = await call(endpoint, { ...input, idempotencyKey: open.current.key })
      open.current = null
      return answer
    } catch (error) {
      if (!isNetworkFailure(error)) open.current = null
      throw error
    } finally {
      setPending(false)
    }
  }
  return { run, pending }
}

/**
 * A button for one act. `why` is the refusal code of `may` (null or undefined: allowed): the refused
 * button stays reachable by keyboard and says why. Failures of `onAct` are shown; throw on to keep a
 * dialog open.
 */
export function ActButton({
  why,
  onAct,
  confirm,
  children,
  ...button
}: Omit<ButtonProps, 'onClick'> & {
  why?: string | null | undefined
  onAct: () => unknown
  /** Asked before acting. */
  confirm?: { title: ReactNode; content?: ReactNode; ok?: ReactNode; danger?: boolean }
}) {
  const { modal } = App.useApp()
  const notify = useNotify()
  const locale = useLocale()
  const say = useSay(common)
  const [pending, setPending] = useState(false)

  if (why) {
    const words = refusalWords(why, locale)
    return (
      <Tooltip title={words}>
        <Button
          {...button}
          type={button.type === 'primary' ? 'default' : button.type}
          danger={false}
          className="refused"
          aria-disabled
          onClick={() => notify.info(words)}
        >
          {children}
        </Button>
      </Tooltip>
    )
  }

  async function act(): Promise<void> {
    setPending(true)
    try {
      await onAct()
    } catch (error) {
      notify.error(error)
    } finally {
      setPending(false)
    }
  }

  return (
    <Button
      {...button}
      loading={pending || button.loading}
      onClick={() => {
        if (!confirm) return void act()
        modal.confirm({
          title: confirm.title,
          content: confirm.content,
          okText: confirm.ok ?? children,
          okButtonProps: { danger: confirm.danger ?? false },
          cancelText: say('cancel'),
          onOk: act,
        })
      }}
    >
      {children}
    </Button>
  )
}
