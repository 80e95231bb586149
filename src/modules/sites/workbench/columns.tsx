import { PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Table, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { nameInLocale } from '../../../kernel/strings.ts'
import { useCan, useLocale, useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { KindName } from '../../../workbench/ui/tags.tsx'
import { sitesContract } from '../contract.ts'
import { ColumnDrawer, columnForm } from './column-drawer.tsx'
import { type Column, type Site, SitePicker, useColumns, useSite } from './site-picker.tsx'
import { strings } from './strings.ts'

type Node = Column & { children?: Node[] }
type Open = { column: Column | null; parentId: string | null }

/** The columns of a site as a tree: kind, update duty, what is published; add, change, archive. */
export function ColumnsScreen() {
  const say = useSay(strings)
  const { query: siteQuery, sites, site, pick } = useSite()
  const columns = useColumns(site?.id)
  const mayManage = useCan(['site-administrator', 'platform-administrator'])
  const [open, setOpen] = useState<Open | null>(null)
  return (
    <div className="stack">
      <PageHeader
        title={say('columns.title')}
        facts={say('columns.intro')}
        actions={
          <>
            <SitePicker sites={sites} site={site} onPick={pick} />
            {mayManage && site && (
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden />}
                onClick={() => setOpen({ column: null, parentId: null })}
              >
                {say('columns.add')}
              </Button>
            )}
          </>
        }
      />
      <Loaded query={siteQuery}>
        {() =>
          site ? (
            <Loaded query={columns}>
              {({ items }) => (
                <>
                  <ColumnTree site={site} items={items} mayManage={mayManage} onOpen={setOpen} />
                  {open && (
                    <ColumnDrawer
                      site={site}
                      columns={items}
                      column={open.column}
                      parentId={open.parentId}
                      onClose={() => setOpen(null)}
                    />
                  )}
                </>
              )}
            </Loaded>
          ) : (
            <EmptyState />
          )
        }
      </Loaded>
    </div>
  )
}

function ColumnTree(props: {
  site: Site
  items: readonly Column[]
  mayManage: boolean
  onOpen: (open: Open) => void
}) {
  const { site, items } = props
  const say = useSay(strings)
  const locale = useLocale()
  const words = useSay(common)
  const [text, setText] = useState('')
  const [archived, setArchived] = useState(false)
  const tree = useMemo(() => treeOf(items, text.trim(), archived), [items, text, archived])
  const withChildren = useMemo(
    () => [...new Set(items.flatMap((each) => (each.parentId ? [each.parentId] : [])))],
    [items],
  )
  return (
    <>
      <div className="filters">
        <Input.Search
          className="filter-text"
          allowClear
          placeholder={say('columns.filter')}
          aria-label={say('columns.filter')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Checkbox checked={archived} onChange={(event) => setArchived(event.target.checked)}>
          {say('columns.showArchived')}
        </Checkbox>
      </div>
      <Table<Node>
        key={withChildren.length}
        rowKey="id"
        size="middle"
        scroll={{ x: 'max-content' }}
        pagination={false}
        dataSource={tree}
        expandable={{ defaultExpandedRowKeys: withChildren }}
        locale={{ emptyText: <EmptyState title={say('columns.empty')} /> }}
        columns={[
          {
            title: say('name'),
            render: (_, column) => (
              <>
                <a href={portalAddress(site, column)} target="_blank" rel="noopener">
                  {nameInLocale(column, locale)}
                </a>{' '}
                {column.archived && <Tag>{say('columns.archived')}</Tag>}
                {!column.online && <Tag color="warning">{say('topics.offline')}</Tag>}
              </>
            ),
          },
          {
            title: say('columns.kind'),
            render: (_, column) => (
              <>
                {say(`columns.kind.${column.kind}`)}
                {column.publicationKind && (
                  <span className="quiet">
                    {' · '}
                    <KindName kind={column.publicationKind} />
                  </span>
                )}
              </>
            ),
          },
          {
            title: say('columns.cadence'),
            render: (_, column) =>
              column.cadenceClass ? (
                say(`columns.cadence.${column.cadenceClass}`)
              ) : (
                <span className="quiet">{say('columns.cadence.none')}</span>
              ),
          },
          {
            title: say('published'),
            align: 'right',
            render: (_, column) => say('publishedCount', { n: column.published }),
          },
          ...(props.mayManage
            ? [
                {
                  title: words('actions'),
                  render: (_: unknown, column: Node) => (
                    <ColumnActs column={column} onOpen={props.onOpen} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

function ColumnActs({ column, onOpen }: { column: Column; onOpen: (open: Open) => void }) {
  const say = useSay(strings)
  const words = useSay(common)
  const notify = useNotify()
  const client = useQueryClient()
  const update = useAct(sitesContract.updateColumn)
  const { name, archived, lockVersion } = column
  return (
    <div className="acts">
      <Button
        size="small"
        aria-label={`${words('edit')} ${name}`}
        onClick={() => onOpen({ column, parentId: column.parentId })}
      >
        {words('edit')}
      </Button>
      {column.kind !== 'link' && (
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          title={say('columns.addChild')}
          aria-label={say('columns.addChildTo', { name })}
          onClick={() => onOpen({ column: null, parentId: column.id })}
        />
      )}
      <ActButton
        size="small"
        aria-label={`${say(archived ? 'columns.unarchive' : 'columns.archive')} ${name}`}
        {...(archived
          ? {}
          : {
              confirm: {
                title: say('columns.archiveConfirm', { name }),
                ok: say('columns.archive'),
              },
            })}
        onAct={async () => {
          await update.run({
            params: { columnId: column.id },
            body: { ...columnForm(column), archived: !archived, lockVersion },
          })
          notify.success(say('columns.saved'))
          await client.invalidateQueries({ queryKey: ['columns'] })
        }}
      >
        {say(archived ? 'columns.unarchive' : 'columns.archive')}
      </ActButton>
    </div>
  )
}

/** Where the public finds a column. */
export function portalAddress(site: Site, column: Column): string {
  if (column.kind === 'link' && column.linkUrl) return column.linkUrl
  const base = site.prefix === '' ? '' : `/${site.prefix}`
  return `${base}/${column.path.replace(/^\/|\/$/g, '')}/`
}

/** The tree without archived columns unless asked for; a found column keeps those above it. */
function treeOf(items: readonly Column[], text: string, archived: boolean): Node[] {
  const kept = new Set<string>()
  const byId = new Map(items.map((each) => [each.id, each]))
  for (const item of items) {
    if (item.archived && !archived) continue
    if (text !== '' && !`${item.name} ${item.nameEn} ${item.slug}`.includes(text)) continue
    for (
      let each: Column | undefined = item;
      each && !kept.has(each.id);
      each = each.parentId ? byId.get(each.parentId) : undefined
    )
      kept.add(each.id)
  }
  const nodes = new Map<string, Node>()
  const roots: Node[] = []
  for (const item of items) if (kept.has(item.id)) nodes.set(item.id, { ...item })
  for (const node of nodes.values()) {
    const parent = node.parentId ? nodes.get(node.parentId) : undefined
    if (!parent) roots.push(node)
    else parent.children = [...(parent.children ?? []), node]
  }
  return roots
}
