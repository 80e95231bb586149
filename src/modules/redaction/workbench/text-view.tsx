import { Button, Checkbox } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import type { Ground } from '../rules/grounds.data.ts'
import { placesOf } from '../rules/words.ts'
import { whereNames } from '../strings.ts'
import { isPageMark, piecesOf, textMarks } from './marking.ts'
import type { Marking, Redactable } from './redact.tsx'
import { Find, Side, type SuggestedWords, Suggestions } from './side.tsx'
import { strings } from './strings.ts'

type Content = Extract<Redactable['content'], { kind: 'text' }>

/** The text paragraph by paragraph; what is selected is marked. */
export function TextView(props: {
  content: Content
  marking: Marking
  onGround: (ground: Ground) => void
  side: ReactNode
}) {
  const { content, marking } = props
  const { paragraphs, suggestions } = content
  const say = useSay(strings)
  const locale = useLocale()
  const text = useRef<HTMLDivElement>(null)
  const [everywhere, setEverywhere] = useState(true)
  const [sought, setSought] = useState<string | null>(null)
  const marked = marking.marks.flatMap((mark) => (isPageMark(mark) ? [] : [mark]))
  const mark = (chosen: { paragraph: number; start: number; end: number }, all = everywhere) =>
    marking.add(textMarks(paragraphs, chosen, { ground: marking.ground, everywhere: all }))
  const isMarked = (paragraph: number, start: number, end: number) =>
    marked.some((each) => each.paragraph === paragraph && each.start <= start && each.end >= end)
  const open = suggestions.filter((each) => !isMarked(each.paragraph, each.start, each.end))
  const suggested = new Map<string, SuggestedWords>()
  for (const { kind, paragraph, start, end } of open) {
    const words = paragraphs[paragraph]!.text.slice(start, end)
    suggested.set(words, { kind, words, count: (suggested.get(words)?.count ?? 0) + 1 })
  }
  const take = (words: string) => {
    const first = open.find(
      ({ paragraph, start, end }) => paragraphs[paragraph]!.text.slice(start, end) === words,
    )
    if (first) mark(first, true)
  }
  const found =
    sought === null
      ? []
      : paragraphs.flatMap(({ text: words }, paragraph) =>
          placesOf(words, sought).map((place) => ({ paragraph, ...place })),
        )
  const first = found.find(({ paragraph, start, end }) => !isMarked(paragraph, start, end))
  return (
    <>
      <div
        ref={text}
        className="redact-text"
        lang="zh-CN"
        onPointerUp={() => {
          for (const chosen of chosenIn(text.current)) mark(chosen)
        }}
      >
        {paragraphs.map(({ where, text: words }, index) => {
          // An empty header or note is none to the reader.
          if (where !== 'body' && words.trim() === '') return null
          const isFirst = !paragraphs
            .slice(0, index)
            .some((each) => each.where === where && each.text.trim() !== '')
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its number
            <div key={index}>
              {isFirst && where !== 'body' && <h3>{inLocale(whereNames[where], locale)}</h3>}
              <p data-paragraph={index}>
                {piecesOf(
                  words,
                  marked.filter(({ paragraph }) => paragraph === index),
                  open.filter(({ paragraph }) => paragraph === index),
                ).map((piece) =>
                  piece.marked ? (
                    <mark key={piece.start} className="redact-black">
                      {piece.text}
                    </mark>
                  ) : (
                    <span
                      key={piece.start}
                      className={piece.suggested ? 'redact-suggested' : undefined}
                    >
                      {piece.text}
                    </span>
                  ),
                )}
              </p>
            </div>
          )
        })}
      </div>
      <Side ground={marking.ground} onGround={props.onGround}>
        <div>
          <Checkbox checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)}>
            {say('everywhere')}
          </Checkbox>
          {!everywhere && <p className="quiet">{say('everywhere.off')}</p>}
        </div>
        <Find onFind={setSought}>
          <div role="status">
            {sought !== null && found.length === 0 && (
              <p className="quiet">{say('find.none', { words: sought })}</p>
            )}
            {found.length > 0 && (
              <Button size="small" disabled={!first} onClick={() => first && mark(first, true)}>
                {first ? say('find.all', { n: found.length }) : say('find.marked')}
              </Button>
            )}
          </div>
        </Find>
        <Suggestions
          of={[...suggested.values()]}
          any={suggestions.length > 0}
          onTake={take}
          onTakeAll={() => {
            for (const words of suggested.keys()) take(words)
          }}
        />
        {props.side}
      </Side>
    </>
  )
}

/** What is selected, paragraph by paragraph. */
function chosenIn(root: HTMLElement | null) {
  const selection = window.getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  const chosen = [...root.querySelectorAll<HTMLElement>('[data-paragraph]')].flatMap((element) => {
    if (!range.intersectsNode(element)) return []
    const start = element.contains(range.startContainer)
      ? lengthUpTo(element, range.startContainer, range.startOffset)
      : 0
    const end = element.contains(range.endContainer)
      ? lengthUpTo(element, range.endContainer, range.endOffset)
      : (element.textContent ?? '').length
    return start < end ? [{ paragraph: Number(element.dataset['paragraph']), start, end }] : []
  })
  if (chosen.length > 0) selection.removeAllRanges()
  return chosen
}

function lengthUpTo(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  return before.toString().length
}
