import { Input } from 'antd'
import { useSay } from '../../../workbench/session.tsx'
import { lintDocumentNo, normaliseDocumentNo, parseDocumentNo } from '../rules/document-no.ts'
import { editorWords } from './editor-strings.ts'

/** A document number as typed; says how it will be written, and where it is none. */
export function DocumentNoInput(props: {
  id?: string
  status?: 'error'
  disabled?: boolean
  value: string | null
  onChange: (value: string | null) => void
}) {
  const { value, onChange, ...rest } = props
  const say = useSay(editorWords)
  const typed = value ?? ''
  const written = normaliseDocumentNo(typed)
  const readable = typed === '' || parseDocumentNo(typed) !== null
  return (
    <>
      <Input
        {...rest}
        maxLength={60}
        value={typed}
        onChange={(event) => onChange(event.target.value || null)}
        onBlur={() => written !== typed && readable && onChange(written || null)}
      />
      {!readable && <div className="hint hint-warn">{say('documentNoBad')}</div>}
      {readable && typed !== '' && lintDocumentNo(typed).length > 0 && (
        <div className="hint">{say('documentNoNormalised', { value: written })}</div>
      )}
    </>
  )
}
