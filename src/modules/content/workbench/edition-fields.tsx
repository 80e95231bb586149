import { Checkbox, Form, Input, Select } from 'antd'
import { useSay } from '../../../workbench/session.tsx'
import { Field, type Issues } from '../../../workbench/ui/form.tsx'
import type { Draft } from './draft.ts'
import type { Publication } from './editor.tsx'
import { editorWords } from './editor-strings.ts'
import { takesPublications, useColumns } from './sites.ts'

/** Where the piece stands, and what is said of this edition. */
export function EditionFields(props: {
  publication: Publication
  draft: Draft
  issues: Issues
  disabled: boolean
  onChange: (part: Partial<Draft>) => void
}) {
  const { draft, issues, disabled, onChange } = props
  const say = useSay(editorWords)
  const columns = useColumns(props.publication.siteId).filter(
    (column) => takesPublications(column) || column.id === draft.columnId,
  )
  return (
    <>
      <Field name="columnId" label={say('column')} required issues={issues}>
        <Select
          disabled={disabled}
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.columnId}
          onChange={(columnId) => onChange({ columnId })}
          options={columns.map((column) => ({ value: column.id, label: column.label }))}
        />
      </Field>
      <Field name="path" label={say('path')} extra={say('pathHint')} issues={issues}>
        <Input
          maxLength={200}
          disabled={disabled}
          value={draft.path ?? ''}
          onChange={(event) => onChange({ path: event.target.value.trim() || null })}
        />
      </Field>
      {props.publication.liveEdition && (
        <>
          <Field
            name="changeNote"
            label={say('changeNote')}
            extra={say('changeNoteHint')}
            issues={issues}
          >
            <Input.TextArea
              autoSize
              maxLength={500}
              disabled={disabled}
              value={draft.changeNote}
              onChange={(event) => onChange({ changeNote: event.target.value })}
            />
          </Field>
          <Form.Item>
            <Checkbox
              disabled={disabled}
              checked={draft.major}
              onChange={(event) => onChange({ major: event.target.checked })}
            >
              {say('major')}
            </Checkbox>
          </Form.Item>
        </>
      )}
    </>
  )
}
