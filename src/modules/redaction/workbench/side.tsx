import { Button, Input, Select, Space, Tag } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { GROUND_CODES, GROUNDS, type Ground } from '../rules/grounds.data.ts'
import type { SuggestionKind } from '../rules/suggest.ts'
import { groundNames, suggestionNames } from '../strings.ts'
import { type Group, isPageMark } from './marking.ts'
import { strings } from './strings.ts'

/** The closed list of grounds, each with its article. */
export function GroundSelect(props: {
  value: Ground
  onChange: (ground: Ground) => void
  label: string
  small?: boolean
}) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <Select<Ground>
      aria-label={props.label}
      className="redact-ground"
      size={props.small ? 'small' : 'middle'}
      popupMatchSelectWidth={false}
      value={props.value}
      onChange={props.onChange}
      options={GROUND_CODES.map((code) => ({
        value: code,
        label: say('ground.with', {
          name: inLocale(groundNames[code], locale),
          article: GROUNDS[code].article,
        }),
      }))}
    />
  )
}

/** Words typed to be found: the way without a mouse. */
export function Find(props: { onFind: (words: string) => void; children?: ReactNode }) {
  const say = useSay(strings)
  const id = useId()
  const [words, setWords] = useState('')
  return (
    <section>
      <h2>{say('find')}</h2>
      <form
        className="redact-find"
        onSubmit={(event) => {
          event.preventDefault()
          if (words.trim() !== '') props.onFind(words.trim())
        }}
      >
        <Input
          id={id}
          aria-label={say('find.label')}
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button htmlType="submit">{say('find.do')}</Button>
      </form>
      {props.children}
    </section>
  )
}

export type SuggestedWords = { kind: SuggestionKind; words: string; count: number }

/** What the checks found and nobody has marked yet. */
export function Suggestions(props: {
  of: readonly SuggestedWords[]
  /** There were some, marked by now. */
  any: boolean
  onTake: (words: string) => void
  onTakeAll: () => void
}) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <section>
      <div className="redact-head">
        <h2>{say('suggestions', { n: props.of.length })}</h2>
        {props.of.length > 1 && (
          <Button size="small" onClick={props.onTakeAll}>
            {say('suggestions.all')}
          </Button>
        )}
      </div>
      {props.of.length === 0 ? (
        <p className="quiet">{say(props.any ? 'suggestions.done' : 'suggestions.none')}</p>
      ) : (
        <ul className="rows redact-list">
          {props.of.map(({ kind, words, count }) => (
            <li key={`${kind} ${words}`} className="row">
              <div className="row-words">
                <Tag>{inLocale(suggestionNames[kind], locale)}</Tag>
                {words} {count > 1 && <span className="quiet">{say('times', { n: count })}</span>}
              </div>
              <Button
                size="small"
                aria-label={say('take.of', { words })}
                onClick={() => props.onTake(words)}
              >
                {say('take')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{say('suggestions.note')}</p>
    </section>
  )
}

/** What will be black, each with its ground. */
export function Marks(props: {
  groups: readonly Group[]
  onRemove: (group: Group) => void
  onGround: (group: Group, ground: Ground) => void
}) {
  const say = useSay(strings)
  const count = props.groups.reduce((sum, { marks }) => sum + marks.length, 0)
  return (
    <section>
      <h2>{say('marks', { n: count })}</h2>
      {props.groups.length === 0 && <p className="quiet">{say('marks.none')}</p>}
      <ul className="rows redact-list">
        {props.groups.map((group) => {
          const [first] = group.marks
          const words =
            group.words || (first && isPageMark(first) ? say('mark.box', { page: first.page }) : '')
          return (
            <li key={group.key} className="row">
              <div className="row-words">
                {words}{' '}
                {group.marks.length > 1 && (
                  <span className="quiet">{say('times', { n: group.marks.length })}</span>
                )}
                {first && !isPageMark(first) && first.only && <Tag>{say('mark.only')}</Tag>}
                <GroundSelect
                  small
                  label={say('ground.of', { words })}
                  value={group.ground}
                  onChange={(ground) => props.onGround(group, ground)}
                />
              </div>
              <Button
                size="small"
                aria-label={say('remove.of', { words })}
                onClick={() => props.onRemove(group)}
              >
                {say('remove')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The tools beside the document, in a column that stays in sight. */
export function Side(props: {
  ground: Ground
  onGround: (ground: Ground) => void
  children: ReactNode
}) {
  const say = useSay(strings)
  return (
    <aside className="redact-side" aria-label={say('title.wait')}>
      <Space orientation="vertical" size={4} className="redact-wide">
        <span>{say('ground')}</span>
        <GroundSelect label={say('ground')} value={props.ground} onChange={props.onGround} />
      </Space>
      {props.children}
    </aside>
  )
}
