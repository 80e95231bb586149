import type { Editor } from '@tiptap/react'
import { Button, Collapse, Tag } from 'antd'
import { useSay } from '../../../../workbench/session.tsx'
import { checksWords } from '../checks-strings.ts'
import { findingsIn, type PlacedFinding } from './live-checks.ts'

const SEVERITIES = ['block', 'warn', 'hint'] as const
const COLOURS = { block: 'error', warn: 'warning', hint: 'default' } as const
/** Listed at once; the rest stays underlined in the text. */
const MOST = 50

/** What the checks find in the text as it stands, what blocks first; one click mends. */
export function ChecksPanel({ editor, found }: { editor: Editor; found: PlacedFinding[] }) {
  const say = useSay(checksWords)
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
          <Item key={`${placed.from} ${placed.finding.code}`} editor={editor} placed={placed} />
        ))}
      </ul>
      {ordered.length > MOST && (
        <p className="quiet">{say('more', { n: ordered.length - MOST })}</p>
      )}
    </>
  )
  return (
    <Collapse
      className="checks-panel"
      size="small"
      {...(counts.length === 0 && { collapsible: 'disabled' as const })}
      items={[{ key: 'checks', label, children: list }]}
    />
  )
}

function Item({ editor, placed }: { editor: Editor; placed: PlacedFinding }) {
  const say = useSay(checksWords)
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
      {editor.isEditable &&
        finding.suggestions.slice(0, 3).map((suggestion) => (
          <Button key={suggestion} size="small" onClick={() => accept(suggestion)}>
            {suggestion === '' ? say('remove') : say('accept', { text: suggestion.slice(0, 30) })}
          </Button>
        ))}
    </li>
  )
}
