import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Table, Tag, Upload } from 'antd'
import { useState } from 'react'
import { type Answer, ApiError, call, upload } from '../../../workbench/call.ts'
import { useLocale, useSay, useSession } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded } from '../../../workbench/ui/page.tsx'
import { checksContract } from '../contract.ts'
import { OFFICE_LISTS, type OfficeList } from '../rules/office/entries.ts'
import { listNames } from '../strings.ts'
import { OwnWords } from './own-words.tsx'
import { strings } from './strings.ts'
import { WordDrawer } from './word-drawer.tsx'

export type KeptWord = Answer<typeof checksContract.listOfficeWords>['items'][number]

/** The lists an office keeps: which are still to be filled, and one of them with its entries. */
export function Lists() {
  const say = useSay(strings)
  const names = useSay(listNames)
  const locale = useLocale()
  const { organizationId } = useSession()
  const [list, setList] = useState<OfficeList>('leader')
  const [open, setOpen] = useState<KeptWord | 'new' | null>(null)
  const query = useQuery({
    queryKey: ['check-words', organizationId],
    queryFn: () => call(checksContract.listOfficeWords, { params: { organizationId } }),
  })
  return (
    <Loaded query={query}>
      {({ items, mayEdit }) => (
        <div className="stack">
          <OwnWords organizationId={organizationId} />
          <p>{say('shipped')}</p>
          <ul className="check-lists">
            {OFFICE_LISTS.map((each) => {
              const n = items.filter((item) => item.list === each).length
              return (
                <li key={each}>
                  <button
                    type="button"
                    aria-pressed={each === list}
                    className={each === list ? 'check-list chosen' : 'check-list'}
                    onClick={() => setList(each)}
                  >
                    <strong>{names(each)}</strong>
                    <Tag color={n === 0 ? 'warning' : 'success'}>
                      {n === 0 ? say('empty') : say('count', { n })}
                    </Tag>
                    <span className="quiet">{say(`why.${each}`)}</span>
                  </button>
                </li>
              )
            })}
          </ul>
          <div className="check-lists-bar">
            <h2>{names(list)}</h2>
            {mayEdit === null && (
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden />}
                onClick={() => setOpen('new')}
              >
                {say('add')}
              </Button>
            )}
            <Button
              icon={<DownloadOutlined aria-hidden />}
              href={`/api/v1/organizations/${organizationId}/check-words.xlsx?lang=${locale}`}
            >
              {say('export')}
            </Button>
          </div>
          {mayEdit === null && <Import organizationId={organizationId} />}
          <Entries
            items={items.filter((item) => item.list === list)}
            list={list}
            onOpen={mayEdit === null ? setOpen : undefined}
          />
          {open && (
            <WordDrawer
              organizationId={organizationId}
              list={list}
              item={open === 'new' ? null : open}
              onClose={() => setOpen(null)}
            />
          )}
        </div>
      )}
    </Loaded>
  )
}

/** Takes a workbook as a whole; what is wrong in it stays on the screen row by row. */
function Import({ organizationId }: { organizationId: string }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const [wrong, setWrong] = useState<string[]>([])
  const [pending, setPending] = useState(false)
  async function take(file: File): Promise<void> {
    setPending(true)
    setWrong([])
    try {
      const answer = await upload(
        checksContract.importOfficeWords,
        { params: { organizationId }, body: file },
        () => {},
      )
      notify.success(say('imported', { added: answer.added, changed: answer.changed }))
      await client.invalidateQueries({ queryKey: ['check-words'] })
    } catch (error) {
      if (error instanceof ApiError && error.issues.length > 0)
        setWrong(error.issues.map(({ message }) => message))
      else notify.error(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <div className="check-import">
      <Upload
        accept=".xlsx"
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file)
          return false
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={pending}>
          {say('import')}
        </Button>
      </Upload>
      <span className="quiet">{say('importHint')}</span>
      {wrong.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={say('importFailed')}
          description={
            <ul>
              {wrong.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  )
}

function Entries(props: {
  items: readonly KeptWord[]
  list: OfficeList
  onOpen: ((item: KeptWord) => void) | undefined
}) {
  const { items, list, onOpen } = props
  const say = useSay(strings)
  const words = useSay(common)
  const notify = useNotify()
  const client = useQueryClient()
  const remove = useAct(checksContract.removeOfficeWord)
  if (items.length === 0) return <EmptyState title={say('empty')} hint={say('emptyHint')} />
  const inForce = ({ validFrom: from, validTo: to }: KeptWord) =>
    from && to
      ? say('between', { from, to })
      : from
        ? say('from', { from })
        : to
          ? say('until', { to })
          : say('always')
  const isLeader = list === 'leader'
  return (
    <Table<KeptWord>
      rowKey="id"
      size="middle"
      scroll={{ x: 760 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      dataSource={[...items]}
      columns={[
        ...(isLeader ? [{ title: say('rank'), dataIndex: 'rank', width: 72 }] : []),
        { title: say(isLeader ? 'name' : 'word'), dataIndex: 'word' },
        ...(isLeader
          ? [{ title: say('leaderTitle'), dataIndex: 'title' }]
          : [{ title: say('right'), dataIndex: 'right' }]),
        { title: say('valid'), key: 'valid', render: (_: unknown, item) => inForce(item) },
        { title: say('note'), dataIndex: 'note' },
        {
          title: say('changed'),
          key: 'changed',
          render: (_: unknown, item) => `${item.changedByName} ${item.changedAt.slice(0, 10)}`,
        },
        ...(onOpen
          ? [
              {
                title: words('actions'),
                key: 'actions',
                width: 150,
                render: (_: unknown, item: KeptWord) => (
                  <span className="check-row-acts">
                    <Button
                      size="small"
                      aria-label={`${words('edit')} ${item.word}`}
                      onClick={() => onOpen(item)}
                    >
                      {words('edit')}
                    </Button>
                    <ActButton
                      size="small"
                      danger
                      aria-label={`${words('remove')} ${item.word}`}
                      confirm={{
                        title: say('removeConfirm', { word: item.word }),
                        ok: words('remove'),
                        danger: true,
                      }}
                      onAct={async () => {
                        await remove.run({ params: { wordId: item.id } })
                        notify.success(say('removed'))
                        await client.invalidateQueries({ queryKey: ['check-words'] })
                      }}
                    >
                      {words('remove')}
                    </ActButton>
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
