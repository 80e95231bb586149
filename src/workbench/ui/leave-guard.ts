import { useBlocker } from '@tanstack/react-router'
import { App } from 'antd'
import { useEffect } from 'react'
import { useSay } from '../session.tsx'
import { leaveWords } from './strings.ts'

/** The parts of the screen that hold something not saved. */
const unsavedParts = new Set<object>()

/** Asks before another screen, another organisation, or closing the window, takes what is not saved. */
export function useLeaveGuard(unsaved: boolean): void {
  const ask = useAskToLeave()
  useEffect(() => {
    if (!unsaved) return
    const part = {}
    unsavedParts.add(part)
    return () => void unsavedParts.delete(part)
  }, [unsaved])
  useBlocker({
    shouldBlockFn: async () => unsaved && !(await ask()),
    enableBeforeUnload: () => unsaved,
  })
}

/** For what changes a screen without leaving it, as another site does: false where somebody stays. */
export function useMayLeave(): () => Promise<boolean> {
  const ask = useAskToLeave()
  return async () => unsavedParts.size === 0 || ask()
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
        // A key pressed once too often must not be the loss.
        autoFocusButton: 'cancel',
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      })
    })
}
