import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import { Button, Select, Tag } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { inLocale, speak } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { fieldId, type Issues } from '../../../workbench/ui/form.tsx'
import { EmptyState } from '../../../workbench/ui/page.tsx'
import { figureStrings } from '../../figures/strings.ts'
import { blockNames } from '../home-strings.ts'
import {
  BLOCK_KINDS,
  type BlockKind,
  declarationOf,
  type HomeBlock,
  MAX_BLOCKS,
  newBlock,
} from '../rules/home.ts'
import { BlockDrawer } from './home-drawer.tsx'
import { homeWords } from './home-strings.ts'
import type { Column } from './site-picker.tsx'

type Open = { block: HomeBlock; isNew: boolean }

/** The blocks in their order, each moved by its buttons or by Alt and an arrow. */
export function BlockList(props: {
  blocks: HomeBlock[]
  columns: readonly Column[]
  issues: Issues
  readOnly: boolean
  onChange: (blocks: HomeBlock[]) => void
}) {
  const { blocks, columns, onChange } = props
  const say = useSay(homeWords)
  const nameOf = useBlockName(columns)
  const [open, setOpen] = useState<Open | null>(null)
  const [news, setNews] = useState('')
  const [taken, setTaken] = useState<{ block: HomeBlock; at: number } | null>(null)
  const refocus = useRef<string | null>(null)

  // Moving an element takes the focus from it; whoever moves on by keyboard must keep it.
  useEffect(() => {
    if (!refocus.current) return
    document.getElementById(refocus.current)?.focus()
    refocus.current = null
  })

  function move(at: number, by: -1 | 1): void {
    const to = at + by
    const block = blocks[at]!
    const other = blocks[to]
    if (!other) return
    refocus.current = document.activeElement?.id || null
    onChange(blocks.with(at, other).with(to, block))
    setNews(say('moved', { name: nameOf(block), at: to + 1, count: blocks.length }))
  }

  function remove(at: number): void {
    const block = blocks[at]!
    refocus.current = addId
    onChange(blocks.toSpliced(at, 1))
    setTaken({ block, at })
    setNews(say('removed', { name: nameOf(block) }))
  }

  function onKeyDown(event: KeyboardEvent, at: number): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(at, event.key === 'ArrowUp' ? -1 : 1)
  }

  function keep({ block, isNew }: Open): void {
    onChange(
      isNew ? [...blocks, block] : blocks.map((each) => (each.id === block.id ? block : each)),
    )
    if (!isNew) return
    setNews(say('added', { name: nameOf(block) }))
    refocus.current = fieldId(`blocks.${blocks.length}`)
  }

  return (
    <>
      {!props.readOnly && <p className="quiet arrange-keys">{say('keys')}</p>}
      {!props.readOnly && blocks.length < MAX_BLOCKS && (
        <AddBlock
          blocks={blocks}
          onAdd={(kind) => setOpen({ block: newBlock(kind, crypto.randomUUID()), isNew: true })}
        />
      )}
      {blocks.length === 0 && <EmptyState title={say('empty')} />}
      <ol className="block-list">
        {blocks.map((block, at) => {
          const name = nameOf(block)
          const found = props.issues.of(`blocks.${at}`)
          const button = (act: string, label: string) => ({
            id: `${act}-${block.id}`,
            'aria-label': `${label} ${name}`,
            title: label,
            type: 'text' as const,
          })
          return (
            <li
              key={block.id}
              id={fieldId(`blocks.${at}`)}
              tabIndex={-1}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              <span className="block-number" aria-hidden>
                {at + 1}
              </span>
              <div className="block-words">
                <strong>{name}</strong>
                <BlockFacts block={block} name={name} />
                {found.map(({ field, message }) => (
                  <p className="problem" key={field + message}>
                    {message}
                  </p>
                ))}
              </div>
              {!props.readOnly && (
                <div className="block-acts">
                  <Button
                    {...button('up', say('up'))}
                    aria-disabled={at === 0}
                    icon={<ArrowUpOutlined aria-hidden />}
                    onClick={() => move(at, -1)}
                  />
                  <Button
                    {...button('down', say('down'))}
                    aria-disabled={at === blocks.length - 1}
                    icon={<ArrowDownOutlined aria-hidden />}
                    onClick={() => move(at, 1)}
                  />
                  <Button
                    {...button('set', say('settings'))}
                    icon={<SettingOutlined aria-hidden />}
                    onClick={() => setOpen({ block, isNew: false })}
                  />
                  <Button
                    {...button('remove', say('remove'))}
                    icon={<DeleteOutlined aria-hidden />}
                    onClick={() => remove(at)}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ol>
      <p role="status" className="quiet arrange-news">
        {news}{' '}
        {taken && !blocks.some((each) => each.id === taken.block.id) && (
          <Button
            size="small"
            onClick={() => {
              onChange(blocks.toSpliced(taken.at, 0, taken.block))
              setTaken(null)
              setNews(say('added', { name: nameOf(taken.block) }))
            }}
          >
            {say('undo')}
          </Button>
        )}
      </p>
      {open && (
        <BlockDrawer
          block={open.block}
          columns={columns}
          onSave={(block) => keep({ ...open, block })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

const addId = 'add-block'

/** What can be added: every kind but those of which the page has the one it has room for. */
function AddBlock(props: { blocks: readonly HomeBlock[]; onAdd: (kind: BlockKind) => void }) {
  const say = useSay(homeWords)
  const locale = useLocale()
  const taken = new Set<BlockKind>(props.blocks.map((block) => block.kind))
  const kinds = BLOCK_KINDS.filter((kind) => !(declarationOf(kind).once && taken.has(kind)))
  return (
    <Select<BlockKind>
      id={addId}
      aria-label={say('add')}
      placeholder={say('addHint')}
      value={null as never}
      onSelect={(kind) => props.onAdd(kind)}
      options={kinds.map((kind) => ({
        value: kind,
        label: say('option', {
          name: inLocale(blockNames[kind], locale),
          why: say(`why.${kind}`),
        }),
      }))}
    />
  )
}

/** The name under which a block is known: its title, else its column's or its kind's. */
function useBlockName(columns: readonly Column[]): (block: HomeBlock) => string {
  const locale = useLocale()
  return (block) => {
    if (block.title) return block.title
    if (block.figure) return speak(figureStrings, locale)(`${block.figure}.title`)
    const named = declarationOf(block.kind).columns?.min === 1
    const column = named && columns.find((each) => each.id === block.columnIds[0])
    return column ? column.name : inLocale(blockNames[block.kind], locale)
  }
}

/** A line under the name: the kind, the width, how many. */
function BlockFacts({ block, name }: { block: HomeBlock; name: string }) {
  const say = useSay(homeWords)
  const locale = useLocale()
  const { limit, links } = declarationOf(block.kind)
  const kind = inLocale(blockNames[block.kind], locale)
  return (
    <div className="tags">
      {kind !== name && <Tag>{kind}</Tag>}
      <Tag>{say(`width.${block.width}`)}</Tag>
      {limit && <Tag>{say('limitOf', { n: block.limit })}</Tag>}
      {links && block.links.length > 0 && (
        <Tag>{say('links.count', { n: block.links.length })}</Tag>
      )}
    </div>
  )
}
