import { EllipsisOutlined, EyeOutlined, SendOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton } from '../../../workbench/ui/act.tsx'
import { useHeading } from '../../../workbench/ui/heading.ts'
import { KindName, StateTag } from '../../../workbench/ui/tags.tsx'
import type { SaveState } from './draft.ts'
import type { Publication } from './editor.tsx'
import { editorWords } from './editor-strings.ts'
import { SaveStatus } from './save-status.tsx'

/** Stays in sight: what is open, whether it is saved, and what can be done with it. */
export function EditorBar(props: {
  publication: Publication
  state: SaveState
  disabled: boolean
  onSave: () => void
  onPreview: () => void
  onSubmit: () => void
  onDiscard: () => void
}) {
  const { publication, disabled } = props
  const say = useSay(editorWords)
  const navigate = useNavigate()
  const heading = useHeading()
  const mayDiscard = !publication.may['discard']
  return (
    <div className="editor-bar">
      <div className="editor-bar-words">
        <h1 ref={heading} tabIndex={-1}>
          {say('title')}
        </h1>
        <StateTag state={publication.edition.state} />
        <span className="quiet">
          {publication.columnName} · <KindName kind={publication.kind} />
        </span>
        <SaveStatus state={props.state} />
      </div>
      <div className="page-head-actions">
        <Button onClick={props.onSave} disabled={disabled}>
          {say('saveNow')}
        </Button>
        <Button icon={<EyeOutlined aria-hidden />} onClick={props.onPreview} disabled={disabled}>
          {say('preview')}
        </Button>
        <ActButton
          type="primary"
          icon={<SendOutlined aria-hidden />}
          disabled={disabled}
          why={publication.may['submit']}
          onAct={props.onSubmit}
        >
          {say('submit')}
        </ActButton>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              {
                key: 'history',
                label: say('history'),
                onClick: () => void navigate({ to: `/publications/${publication.id}/history` }),
              },
              {
                key: 'look',
                label: say('look'),
                onClick: () => void navigate({ to: `/publications/${publication.id}` }),
              },
              ...(mayDiscard
                ? [
                    { type: 'divider' as const },
                    {
                      key: 'discard',
                      danger: true,
                      label: say('discard'),
                      onClick: props.onDiscard,
                    },
                  ]
                : []),
            ],
          }}
        >
          <Button icon={<EllipsisOutlined aria-hidden />} aria-label={say('more')} />
        </Dropdown>
      </div>
    </div>
  )
}
