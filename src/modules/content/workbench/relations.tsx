import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { fieldId } from '../../../workbench/ui/form.tsx'
import { RELATION_KINDS, type Relation, type RelationKind } from '../rules/document.ts'
import { kindOf } from '../rules/kinds.ts'
import { relationNames } from '../strings.ts'
import { attachmentWords } from './editor-strings.ts'
import { type Picked, PublicationPicker } from './publication-picker.tsx'

/** What this piece does to other documents: interprets, amends, repeals, supersedes. */
export function Relations(props: {
  publicationId: string
  kind: string
  relations: readonly Relation[]
  /** Titles of targets, as far as known. */
  titles: ReadonlyMap<string, string>
  disabled: boolean
  onChange: (relations: Relation[], picked?: Picked) => void
}) {
  const say = useSay(attachmentWords)
  const locale = useLocale()
  const needed = kindOf(props.kind).needsRelation
  const [kind, setKind] = useState<RelationKind>(needed ?? 'amends')
  const missing = needed && !props.relations.some((each) => each.kind === needed)
  return (
    <section id={fieldId('relations')} tabIndex={-1}>
      <p className={missing ? 'hint hint-warn' : 'quiet'}>
        {missing ? say('needed') : say('relationsHint')}
      </p>
      <ul className="rows">
        {props.relations.map((each) => (
          <li key={`${each.kind}${each.targetId}`} className="row">
            <span className="row-words">
              {inLocale(relationNames[each.kind], locale)}{' '}
              <a href={`/workbench/publications/${each.targetId}`} target="_blank" rel="noopener">
                {props.titles.get(each.targetId) ?? each.targetId}
              </a>
            </span>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`${say('remove')}: ${props.titles.get(each.targetId) ?? ''}`}
              disabled={props.disabled}
              onClick={() => props.onChange(props.relations.filter((other) => other !== each))}
            />
          </li>
        ))}
      </ul>
      {!props.disabled && (
        <div className="relation-add">
          <Select
            aria-label={say('relationKind')}
            value={kind}
            onChange={setKind}
            options={RELATION_KINDS.map((value) => ({
              value,
              label: inLocale(relationNames[value], locale),
            }))}
          />
          <PublicationPicker
            value={null}
            except={props.publicationId}
            onChange={(picked) => {
              const rest = props.relations.filter(
                (each) => each.kind !== kind || each.targetId !== picked.id,
              )
              props.onChange([...rest, { kind, targetId: picked.id }], picked)
            }}
          />
        </div>
      )}
    </section>
  )
}
