import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSay } from '../session.tsx'
import { common } from '../strings.ts'
import { Drawer } from './overlay.tsx'

/** A drawer with what a number was counted from. */
export function Behind(props: { title: string; onClose: () => void; children: ReactNode }) {
  const say = useSay(common)
  return (
    <Drawer
      open
      size={720}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={props.title}
      onClose={props.onClose}
      footer={<Button onClick={props.onClose}>{say('close')}</Button>}
    >
      {props.children}
    </Drawer>
  )
}
