import { Alert } from 'antd'
import { useEffect, useRef } from 'react'

/** Why an act was refused, above its form, brought into view. */
export function RefusalNote({ words }: { words: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (words !== '') place.current?.scrollIntoView({ block: 'nearest' })
  }, [words])
  return (
    <div ref={place} role="alert">
      {words !== '' && <Alert type="error" showIcon title={words} className="form-note" />}
    </div>
  )
}
