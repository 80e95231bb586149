import { useBlocker } from '@tanstack/react-router'
import { App } from 'antd'
import { useSay } from '../session.tsx'
import { leaveWords } from './strings.ts'

/** Asks before another screen, or closing the window, takes what is not saved. */
export function useLeaveGuard(unsaved: boolean): void {
  const ask = useAskToLeave()
  useBlocker({
    shouldBlockFn: async () => unsaved && !(await ask()),
    enableBeforeUnload: () => unsaved,
  })
}

/** Asks whether to give up what was typed. */
export function useAskToLeave(): () => Promise<boolean> {
  const { modal } = App.useApp()
  const say = useSay(leaveWords)
  return () =>
    new Promise((resolve) => {
      modal.confirm({
        title: say('leave'),
        okText: say('leaveOk'),
        okButtonProps: { danger: true },
        cancelText: say('leaveCancel'),
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      })
    })
}
