import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { behindWords } from './behind-strings.ts'
import { RequestDrawer } from './request-drawer.tsx'

/** The number of an application, which opens it. */
export function CaseNumber(props: { id: string; number: string; onOpen: (id: string) => void }) {
  const say = useSay(behindWords)
  return (
    <Button
      type="link"
      size="small"
      className="flush"
      aria-label={say('open', { number: props.number })}
      onClick={() => props.onOpen(props.id)}
    >
      {props.number}
    </Button>
  )
}

/** The application that a list has open, over the list; `open` is given to the list's numbers. */
export function useOpenCase() {
  const [id, setId] = useState<string | null>(null)
  const drawer = id !== null && (
    <RequestDrawer requestId={id} onOpen={setId} onClose={() => setId(null)} />
  )
  return { open: setId, drawer }
}
