import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { inLocale } from '../../kernel/strings.ts'
import {
  type AttachmentChange,
  type DiffBlock,
  type FieldChange,
  type FoldedBlock,
  foldSame,
  type RevisionDiff,
} from '../../modules/content/rules/diff.ts'
import { fieldNames, formNames, relationNames } from '../../modules/content/strings.ts'
import { useLocale, useSay } from '../session.tsx'
import { common, diffWords } from '../strings.ts'

/**
 * What changed between two revisions. `diff` is what the server answers: a `RevisionDiff`. `bare` leaves
 * out the names of the parts, where they stand above already.
 */
export function DiffView({
  diff,
  whole = false,
  bare = false,
}: {
  diff: unknown
  whole?: boolean
  bare?: boolean
}) {
  const say = useSay(diffWords)
  const locale = useLocale()
  const { fields, blocks, attachments, relations, isSame } = diff as RevisionDiff
  if (isSame) return <p className="quiet">{say('identical')}</p>
  const changed = blocks.some((block) => block.kind !== 'same')
  return (
    <div className={bare ? 'diff diff-bare' : 'diff'}>
      {fields.length > 0 && (
        <dl className="diff-fields">
          {fields.map((change) => (
            <FieldDiff key={change.field} change={change} />
          ))}
        </dl>
      )}
      {attachments.length > 0 && (
        <Part title={inLocale(fieldNames.attachments, locale)}>
          {attachments.map((change) => (
            <Labelled key={`${change.kind}${nameOf(change)}`} kind={change.kind}>
              {change.kind === 'changed' ? (
                <>
                  <del>{change.before.name}</del> <ins>{change.after.name}</ins>
                </>
              ) : (
                nameOf(change)
              )}
            </Labelled>
          ))}
        </Part>
      )}
      {relations.length > 0 && (
        <Part title={inLocale(fieldNames.relations, locale)}>
          {relations.map(({ kind, relation }) => (
            <Labelled key={`${kind}${relation.kind}${relation.targetId}`} kind={kind}>
              {inLocale(relationNames[relation.kind], locale)}{' '}
              <a href={`/workbench/publications/${relation.targetId}`}>{relation.targetId}</a>
            </Labelled>
          ))}
        </Part>
      )}
      {changed && (
        <Part title={inLocale(fieldNames.body, locale)}>
          {(whole ? blocks : foldSame(blocks)).map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a diff never move
            <BlockDiff key={index} block={block} />
          ))}
        </Part>
      )}
    </div>
  )
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <section className="diff-part">
      <h3>{props.title}</h3>
      {props.children}
    </section>
  )
}

function nameOf(change: AttachmentChange): string {
  return (change.after ?? change.before).name
}

function FieldDiff({ change }: { change: FieldChange }) {
  const say = useSay(diffWords)
  const value = useValueWords()
  const locale = useLocale()
  return (
    <>
      <dt>{inLocale(fieldNames[change.field], locale)}</dt>
      <dd>
        {change.segments && change.before !== '' && change.after !== '' ? (
          <Segments segments={change.segments} />
        ) : (
          <>
            <span className="quiet">{say('before')}</span> <del>{value(change.before)}</del>
            {' → '}
            <span className="quiet">{say('after')}</span> <ins>{value(change.after)}</ins>
          </>
        )}
      </dd>
    </>
  )
}

/** A metadata value as people read it. */
function useValueWords(): (value: unknown) => string {
  const say = useSay(diffWords)
  const words = useSay(common)
  const locale = useLocale()
  return function write(value): string {
    if (value === null || value === '' || value === undefined) return say('empty')
    if (typeof value === 'boolean') return words(value ? 'yes' : 'no')
    if (Array.isArray(value))
      return value.length === 0 ? say('empty') : value.map(write).join(' · ')
    if (typeof value === 'object') return Object.values(value).map(write).join(' · ')
    const form = formNames[value as keyof typeof formNames]
    return form ? inLocale(form, locale) : String(value)
  }
}

function BlockDiff({ block }: { block: FoldedBlock }) {
  const say = useSay(diffWords)
  const [open, setOpen] = useState(false)
  if (block.kind !== 'fold') return <OneBlock block={block} />
  if (!open)
    return (
      <Button type="dashed" size="small" block className="diff-fold" onClick={() => setOpen(true)}>
        {say('unchanged', { count: block.blocks.length })}
      </Button>
    )
  return block.blocks.map((each, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a diff never move
    <OneBlock key={index} block={each} />
  ))
}

function OneBlock({ block }: { block: DiffBlock }) {
  const say = useSay(diffWords)
  if (block.kind === 'same')
    return (
      <p className={`diff-block diff-same diff-type-${block.type}`}>
        {block.segments.map((segment) => segment.text).join('')}
      </p>
    )
  return (
    <Labelled kind={block.kind} type={block.type}>
      <Segments segments={block.segments} />
      {block.formatOnly && <em className="quiet"> {say('formatOnly')}</em>}
      {block.links && (
        <span className="diff-links">
          {say('links')} <del>{block.links.before.join(' ') || say('empty')}</del>
          {' → '}
          <ins>{block.links.after.join(' ') || say('empty')}</ins>
        </span>
      )}
    </Labelled>
  )
}

function Labelled(props: {
  kind: 'added' | 'removed' | 'changed'
  type?: string
  children: ReactNode
}) {
  const say = useSay(diffWords)
  return (
    <p className={`diff-block diff-${props.kind} diff-type-${props.type ?? 'line'}`}>
      <span className="diff-label">{say(props.kind)}</span>
      {props.children}
    </p>
  )
}

function Segments({ segments }: { segments: DiffBlock['segments'] }) {
  return segments.map((segment, index) => {
    const Tag = segment.kind === 'added' ? 'ins' : segment.kind === 'removed' ? 'del' : 'span'
    // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a diff never move
    return <Tag key={index}>{segment.text}</Tag>
  })
}
