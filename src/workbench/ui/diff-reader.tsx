import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../session.tsx'
import { diffWords } from '../strings.ts'
import { DiffView } from './diff.tsx'

const CHANGES = '.diff-added, .diff-removed, .diff-changed, .diff-fields dd'

/** Changes in the text itself, for long documents: folded or whole, with a way from change to change. */
export function DiffReader({ diff }: { diff: unknown }) {
  const say = useSay(diffWords)
  const text = useRef<HTMLDivElement>(null)
  const [whole, setWhole] = useState(false)
  const [at, setAt] = useState(-1)
  const [count, setCount] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again where another diff is shown
  useEffect(() => {
    setCount(text.current?.querySelectorAll(CHANGES).length ?? 0)
    setAt(-1)
  }, [diff, whole])

  function go(step: 1 | -1): void {
    const changes = text.current?.querySelectorAll<HTMLElement>(CHANGES)
    if (!changes || changes.length === 0) return
    const next = (Math.max(at, step === 1 ? -1 : 0) + step + changes.length) % changes.length
    const change = changes[next]!
    change.tabIndex = -1
    change.focus({ preventScroll: true })
    change.scrollIntoView({ block: 'center' })
    setAt(next)
  }

  return (
    <>
      {count > 0 && (
        <div className="diff-bar">
          <span aria-live="polite">
            {at < 0 ? say('count', { count }) : say('at', { at: at + 1, count })}
          </span>
          <Button size="small" icon={<UpOutlined aria-hidden />} onClick={() => go(-1)}>
            {say('previous')}
          </Button>
          <Button size="small" icon={<DownOutlined aria-hidden />} onClick={() => go(1)}>
            {say('next')}
          </Button>
          <Checkbox checked={whole} onChange={(event) => setWhole(event.target.checked)}>
            {say('whole')}
          </Checkbox>
        </div>
      )}
      <div ref={text}>
        <DiffView diff={diff} whole={whole} />
      </div>
    </>
  )
}
