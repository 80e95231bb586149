import { Button, Radio, Space, Tag } from 'antd'
import { useId, useMemo, useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { DiffView } from '../../../workbench/ui/diff.tsx'
import { Modal } from '../../../workbench/ui/overlay.tsx'
import type { RevisionDiff } from '../rules/diff.ts'
import { fieldNames } from '../strings.ts'
import type { Draft, StaleDetail } from './draft.ts'
import { staleWords } from './editor-strings.ts'
import { differingParts, merged, type Part, type PartName, type Side } from './merge.ts'
import { useColumns } from './sites.ts'

/** Somebody else saved first: part by part, what they have, what I have, and which of the two stays. */
export function StaleDialog(props: {
  detail: StaleDetail
  mine: Draft
  /** What both began from, where it is still known. */
  base: Draft | null
  siteId: string
  /** `takesTheirs`: something of mine is not in it, and should be kept aside. */
  onResolve: (next: Draft, takesTheirs: boolean) => void
}) {
  const { detail, mine, base } = props
  const say = useSay(staleWords)
  const parts = useMemo(() => differingParts(mine, detail, base), [mine, detail, base])
  const [chosen, setChosen] = useState<ReadonlyMap<PartName, Side>>(
    () => new Map(parts.map((part) => [part.name, part.proposed])),
  )
  const chooseAll = (side: Side) => setChosen(new Map(parts.map((part) => [part.name, side])))
  return (
    <Modal
      open
      closable={false}
      width="min(960px, calc(100vw - 32px))"
      title={say('title', { name: detail.name, at: beijingTime(detail.at) })}
      footer={
        <Space wrap>
          <Button onClick={() => chooseAll('theirs')}>{say('allTheirs')}</Button>
          <Button onClick={() => chooseAll('mine')}>{say('allMine')}</Button>
          <Button
            type="primary"
            onClick={() =>
              props.onResolve(merged(mine, detail, chosen), [...chosen.values()].includes('theirs'))
            }
          >
            {say('save')}
          </Button>
        </Space>
      }
    >
      <p>{say(parts.length === 0 ? 'same' : 'hint', { name: detail.name })}</p>
      <div className="scroll-box">
        {parts.map((part) => (
          <PartChoice
            key={part.name}
            part={part}
            detail={detail}
            mine={mine}
            siteId={props.siteId}
            side={chosen.get(part.name) ?? part.proposed}
            onChoose={(side) => setChosen((before) => new Map(before).set(part.name, side))}
          />
        ))}
      </div>
    </Modal>
  )
}

function PartChoice(props: {
  part: Part
  detail: StaleDetail
  mine: Draft
  siteId: string
  side: Side
  onChoose: (side: Side) => void
}) {
  const { part, detail } = props
  const say = useSay(staleWords)
  const locale = useLocale()
  const headingId = useId()
  const { name } = part
  const label =
    name === 'columnId'
      ? inLocale(fieldNames.column, locale)
      : name === 'major'
        ? say('major')
        : inLocale(fieldNames[name], locale)
  return (
    <section className="stale-part" aria-labelledby={headingId}>
      <div className="stale-head">
        <h2 id={headingId}>{label}</h2>
        {part.changedBy !== 'unknown' && (
          <Tag color={part.changedBy === 'both' ? 'warning' : 'default'}>
            {say(`changedBy.${part.changedBy}`, { name: detail.name })}
          </Tag>
        )}
        <Radio.Group
          size="small"
          optionType="button"
          aria-labelledby={headingId}
          value={props.side}
          onChange={(event) => props.onChoose(event.target.value as Side)}
          options={[
            { value: 'theirs', label: say('theirs', { name: detail.name }) },
            { value: 'mine', label: say('mine') },
          ]}
        />
      </div>
      {name === 'columnId' || name === 'changeNote' || name === 'major' ? (
        <Beside {...props} name={name} />
      ) : (
        <DiffView diff={only(detail.diff as RevisionDiff, name)} bare />
      )}
    </section>
  )
}

/** What stands beside the text: the two values, told apart by words. */
function Beside(props: {
  name: 'columnId' | 'changeNote' | 'major'
  detail: StaleDetail
  mine: Draft
  siteId: string
}) {
  const say = useSay(staleWords)
  const words = useSay(common)
  const columns = useColumns(props.name === 'columnId' ? props.siteId : undefined)
  const write = (value: unknown) => {
    if (typeof value === 'boolean') return words(value ? 'yes' : 'no')
    if (props.name === 'columnId')
      return columns.find((column) => column.id === value)?.label ?? '…'
    return value === '' ? say('empty') : String(value)
  }
  return (
    <p className="diff-block">
      <span className="quiet">{say('theirs', { name: props.detail.name })}</span>{' '}
      <del>{write(props.detail.beside[props.name])}</del>
      {' → '}
      <span className="quiet">{say('mine')}</span> <ins>{write(props.mine[props.name])}</ins>
    </p>
  )
}

/** The difference of one part alone, as the server found it. */
function only(diff: RevisionDiff, name: PartName): RevisionDiff {
  return {
    ...diff,
    isSame: false,
    fields: diff.fields.filter((change) => change.field === name),
    blocks: name === 'body' ? diff.blocks : [],
    attachments: name === 'attachments' ? diff.attachments : [],
    relations: name === 'relations' ? diff.relations : [],
  }
}
