import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Select, Table } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay, useSession } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded } from '../../../workbench/ui/page.tsx'
import { scrollsByKeyboard } from '../../../workbench/ui/table.ts'
import { reviewContract } from '../../review/contract.ts'
import { siteChecksContract } from '../contract.ts'
import { categoryNames } from '../strings.ts'
import { strings } from './strings.ts'
import './site-checks.css'

type Ignored = Answer<typeof siteChecksContract.listIgnored>['items'][number]
type Scope = 'piece' | 'organization'

const PAGE_SIZE = 20

/** Everything ignored in the organisation, with who said so and why; whoever may takes it back. */
export function IgnoredScreenPart() {
  const say = useSay(strings)
  const sayCommon = useSay(common)
  const locale = useLocale()
  const { organizationId } = useSession()
  const [scope, setScope] = useState<Scope | ''>('')
  const [page, setPage] = useState(1)
  const query = useQuery({
    queryKey: ['all-ignores', organizationId, scope, page, locale],
    queryFn: () =>
      call(siteChecksContract.listIgnored, {
        params: { organizationId },
        query: { page, pageSize: PAGE_SIZE, ...(scope !== '' && { scope }) },
      }),
    placeholderData: (before) => before,
  })
  return (
    <div className="stack">
      <p className="quiet">{say('ignores.intro')}</p>
      <div className="site-check-filters">
        <Select
          aria-label={say('ignores.scope')}
          value={scope}
          onChange={(next: Scope | '') => {
            setScope(next)
            setPage(1)
          }}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: say('ignores.anyScope') },
            { value: 'organization', label: say('ignores.everywhere') },
            { value: 'piece', label: say('ignores.piece') },
          ]}
        />
      </div>
      <Loaded query={query}>
        {({ items, total }) => (
          <Table<Ignored>
            ref={scrollsByKeyboard}
            rowKey="id"
            size="middle"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={{
              current: page,
              pageSize: PAGE_SIZE,
              total,
              onChange: setPage,
              showSizeChanger: false,
              hideOnSinglePage: true,
            }}
            locale={{ emptyText: <EmptyState title={say('ignores.empty')} /> }}
            columns={[
              {
                title: say('ignores.words'),
                render: (_, item) => (
                  <div className="site-check-problem">
                    <mark className="site-check-words">{item.words}</mark> {item.message}
                    <br />
                    {item.fileName !== '' && (
                      <>
                        {say('ignores.inFile', { name: item.fileName })}
                        <br />
                      </>
                    )}
                    <span className="quiet">
                      {item.times > 0
                        ? say('ignores.times', { times: item.times, pages: item.pages })
                        : say('ignores.notMet')}
                    </span>
                  </div>
                ),
              },
              {
                title: say('ignores.rule'),
                render: (_, { code, category }) => (
                  <>
                    <span className="code">{code}</span>
                    <br />
                    <span className="quiet">{inLocale(categoryNames[category], locale)}</span>
                  </>
                ),
              },
              {
                title: say('ignores.scope'),
                render: (_, { publicationId, pageTitle }) => (
                  <div className="site-check-page">
                    {publicationId ? (
                      <Link to={`/publications/${publicationId}`}>{pageTitle}</Link>
                    ) : (
                      say('ignores.everywhere')
                    )}
                  </div>
                ),
              },
              {
                title: say('reason'),
                render: (_, { reason }) => <div className="site-check-page">{reason}</div>,
              },
              {
                title: say('ignores.by'),
                render: (_, { byName, at }) => (
                  <>
                    {byName}
                    <br />
                    <span className="quiet">{beijingTime(at)}</span>
                  </>
                ),
              },
              {
                title: sayCommon('actions'),
                render: (_, item) => <TakeBack item={item} />,
              },
            ]}
          />
        )}
      </Loaded>
    </div>
  )
}

function TakeBack({ item }: { item: Ignored }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(reviewContract.takeBackIgnore)
  const { words } = item
  return (
    <ActButton
      size="small"
      why={item.mayTakeBack}
      aria-label={`${say('ignores.takeBack')} ${words}`}
      confirm={{ title: say('ignores.takeBackConfirm', { words }), ok: say('ignores.takeBack') }}
      onAct={async () => {
        await act.run({ params: { ignoreId: item.id } })
        notify.success(say('ignores.takenBack'))
        await client.invalidateQueries()
      }}
    >
      {say('ignores.takeBack')}
    </ActButton>
  )
}
