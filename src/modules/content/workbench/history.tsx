import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Card, Radio, Table } from 'antd'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { DiffView } from '../../../workbench/ui/diff.tsx'
import { LinkButton, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { contentContract } from '../contract.ts'
import { historyWords } from './strings.ts'
import './content.css'

type Revision = Answer<typeof contentContract.listRevisions>['items'][number]

/** Every revision of a publication, and what changed between any two. */
export function HistoryScreen() {
  const { publicationId } = useParams({ strict: false }) as { publicationId: string }
  const say = useSay(historyWords)
  const words = useSay(common)
  const query = useQuery({
    queryKey: ['revisions', publicationId],
    queryFn: () => call(contentContract.listRevisions, { params: { publicationId } }),
  })
  return (
    <div className="stack">
      <PageHeader
        title={say('title')}
        facts={query.data?.items[0]?.title}
        actions={<LinkButton to={`/publications/${publicationId}`}>{words('back')}</LinkButton>}
      />
      <Loaded query={query}>
        {({ items }) => <Comparison publicationId={publicationId} revisions={items} />}
      </Loaded>
    </div>
  )
}

function Comparison(props: { publicationId: string; revisions: Revision[] }) {
  const { publicationId, revisions } = props
  const say = useSay(historyWords)
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as { from?: string; to?: string }
  const to = search.to ?? revisions[0]?.id
  const from = search.from ?? revisions[1]?.id
  const choose = (change: { from?: string; to?: string }) =>
    void navigate({
      to: `/publications/${publicationId}/history`,
      search: { from, to, ...change } as never,
      replace: true,
    })
  return (
    <div className="history">
      <Card size="small">
        <p className="quiet">{revisions.length < 2 ? say('single') : say('hint')}</p>
        <Table<Revision>
          size="small"
          rowKey="id"
          dataSource={revisions}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            {
              title: say('from'),
              width: 52,
              render: (_, item) => (
                <Radio
                  aria-label={`${say('from')}: ${say('revision', { number: item.number })}`}
                  checked={item.id === from}
                  onChange={() => choose({ from: item.id })}
                />
              ),
            },
            {
              title: say('to'),
              width: 52,
              render: (_, item) => (
                <Radio
                  aria-label={`${say('to')}: ${say('revision', { number: item.number })}`}
                  checked={item.id === to}
                  onChange={() => choose({ to: item.id })}
                />
              ),
            },
            {
              title: say('at'),
              render: (_, item) => (
                <>
                  {say('revision', { number: item.number })} ·{' '}
                  {say('edition', { number: item.editionNumber })}
                  <div className="facts">
                    <Moment at={item.createdAt} />
                    <span>{item.createdByName}</span>
                    {item.signatures > 0 && (
                      <span>{say('signatures', { count: item.signatures })}</span>
                    )}
                    <code title={item.hash}>{item.hash.slice(0, 10)}</code>
                  </div>
                </>
              ),
            },
          ]}
        />
      </Card>
      <Card title={<h2 className="card-title">{say('compare')}</h2>}>
        {from && to && from !== to && (
          <Difference publicationId={publicationId} from={from} to={to} />
        )}
      </Card>
    </div>
  )
}

function Difference(props: { publicationId: string; from: string; to: string }) {
  const { publicationId, from, to } = props
  const query = useQuery({
    queryKey: ['diff', from, to],
    queryFn: () =>
      call(contentContract.diffRevisions, { params: { publicationId }, query: { from, to } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return <Loaded query={query}>{(diff) => <DiffView diff={diff} />}</Loaded>
}
