import type { Editor } from '@tiptap/react'
import { Button, Collapse, Tag } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../../workbench/session.tsx'
import { keptWords } from '../../../checks/rules/ignores.ts'
import {
  IgnoreDrawer,
  IgnoredList,
  placesIgnored,
  useIgnores,
} from '../../../review/workbench/ignored.tsx'
import { ignoredWords } from '../../../review/workbench/ignored-strings.ts'
import { checksWords } from '../checks-strings.ts'
import { findingsIn, mayBeIgnored, type PlacedFinding } from './live-checks.ts'

const SEVERITIES = ['block', 'warn', 'hint'] as const
const COLOURS = { block: 'error', warn: 'warning', hint: 'default' } as const
/** Listed at once; the rest stays underlined in the text. */
const MOST = 50

/** What the checks find in the text as it stands, what blocks first; one click mends, or it is ignored with a reason. */
export function ChecksPanel(props: {
  editor: Editor
  found: PlacedFinding[]
  publicationId: string
  save: () => Promise<unknown>
}) {
  const { editor, found, publicationId } = props
  const say = useSay(checksWords)
  const sayIgnored = useSay(ignoredWords)
  const ignored = useIgnores(publicationId).data
  const [open, setOpen] = useState<string[]>([])
  const [ignoring, setIgnoring] = useState<PlacedFinding | null>(null)
  const ordered = SEVERITIES.flatMap((severity) =>
    found.filter(({ finding }) => finding.severity === severity),
  )
  const counts = SEVERITIES.map((severity) => ({
    severity,
    n: found.filter(({ finding }) => finding.severity === severity).length,
  })).filter(({ n }) => n > 0)
  const label = (
    <span aria-live="polite">
      {say('title')} {counts.length === 0 && <span className="quiet">{say('none')}</span>}
      {counts.map(({ severity, n }) => (
        <Tag key={severity} color={COLOURS[severity]}>
          {say(severity, { n })}
        </Tag>
      ))}
    </span>
  )
  const list = (
    <>
      <ul className="checks-list">
        {ordered.slice(0, MOST).map((placed) => (
          <Item
            key={`${placed.from} ${placed.finding.code}`}
            editor={editor}
            placed={placed}
            onIgnore={() => setIgnoring(placed)}
          />
        ))}
      </ul>
      {ordered.length > MOST && (
        <p className="quiet">{say('more', { n: ordered.length - MOST })}</p>
      )}
    </>
  )
  const items = ignored?.items ?? []
  return (
    <>
      <Collapse
        className="checks-panel"
        size="small"
        // With nothing to list it closes by itself.
        activeKey={open.filter((key) => key !== 'checks' || counts.length > 0)}
        onChange={setOpen}
        items={[
          {
            key: 'checks',
            label,
            children: list,
            ...(counts.length === 0 && { collapsible: 'disabled' as const }),
          },
          ...(items.length > 0
            ? [
                {
                  key: 'ignored',
                  label: sayIgnored('title', { n: placesIgnored(items) }),
                  children: <IgnoredList publicationId={publicationId} items={items} />,
                },
              ]
            : []),
        ]}
      />
      {ignoring && (
        <IgnoreDrawer
          publicationId={publicationId}
          find={{
            ...ignoring.finding,
            words: [keptWords(ignoring.finding.text)],
          }}
          mayForAll={ignored?.mayForAll ?? false}
          save={props.save}
          onClose={() => setIgnoring(null)}
        />
      )}
    </>
  )
}

function Item(props: { editor: Editor; placed: PlacedFinding; onIgnore: () => void }) {
  const { editor, placed } = props
  const say = useSay(checksWords)
  const sayIgnored = useSay(ignoredWords)
  const { finding } = placed
  /** Where it stands by now; null where the words are gone. */
  const now = () =>
    findingsIn(editor.view)
      .filter((each) => each.finding === finding)
      .sort((a, b) => Math.abs(a.from - placed.from) - Math.abs(b.from - placed.from))[0] ?? null
  const show = () => {
    const place = now()
    if (place) editor.chain().focus().setTextSelection(place).scrollIntoView().run()
  }
  const accept = (words: string) => {
    const { state, view } = editor
    const place = now()
    if (!place) return
    const { from, to } = place
    // As one step that can be undone; the words keep their bold or link.
    view.dispatch(words === '' ? state.tr.delete(from, to) : state.tr.insertText(words, from, to))
    editor.commands.focus()
  }
  const words = finding.text.length > 30 ? `${finding.text.slice(0, 29)}…` : finding.text
  const masks = finding.category === 'privacy'
  return (
    <li className={`check-item check-item-${finding.severity}`}>
      <button
        type="button"
        className="check-words"
        aria-label={say('show', { text: words })}
        onClick={show}
      >
        {words}
      </button>
      <span title={say('source', { source: finding.source })}>{finding.message}</span>
      {editor.isEditable && (
        <span className="check-acts">
          {finding.suggestions.slice(0, 3).map((suggestion) => (
            <Button key={suggestion} size="small" onClick={() => accept(suggestion)}>
              {suggestion === ''
                ? say('remove')
                : say(masks ? 'mask' : 'accept', { text: suggestion.slice(0, 30) })}
            </Button>
          ))}
          {mayBeIgnored(finding) && (
            <Button
              size="small"
              type="text"
              aria-label={sayIgnored('ignoreWords', { text: words })}
              onClick={props.onIgnore}
            >
              {sayIgnored('ignore')}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
