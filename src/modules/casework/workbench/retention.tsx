import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Descriptions, Segmented, Space, Table } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { scrollsByKeyboard } from '../../../workbench/ui/table.ts'
import { Moment } from '../../../workbench/ui/time.tsx'
import { caseworkContract } from '../contract.ts'
import { retentionWords } from '../retention-strings.ts'
import { Proposal, RunDrawer, YearsDrawer } from './retention-terms.tsx'

type Listed = Answer<typeof caseworkContract.listRetention>
type Kind = Answer<typeof caseworkContract.listRetentionKinds>[number]
const { Item } = Descriptions

/** How long closed cases of each kind that holds personal data are kept, and what is due. */
export function RetentionScreen() {
  const say = useSay(retentionWords)
  const [chosen, setChosen] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['case-retention', 'kinds'],
    queryFn: () => call(caseworkContract.listRetentionKinds, {}),
  })
  return (
    <div className="stack">
      <PageHeader title={say('title')} facts={say('screenIntro')} />
      <Loaded query={query}>
        {(kinds) => {
          const shown = kinds.find(({ kind }) => kind === chosen) ?? kinds[0]!
          return (
            <>
              <Segmented<string>
                className="fits"
                aria-label={say('kinds')}
                value={shown.kind}
                onChange={setChosen}
                options={kinds.map(({ kind, title, years, waiting }) => ({
                  value: kind,
                  label: say(waiting ? 'kind.waiting' : 'kind.n', { title, years }),
                }))}
              />
              <OfKind key={shown.kind} of={shown} />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

function OfKind({ of }: { of: Kind }) {
  const navigate = useNavigate()
  const open = (id: string) => void navigate({ to: of.screen, search: { open: id } as never })
  return <Retention kind={of.kind} onOpen={open} />
}

/** Closed cases of a kind whose time ends soon, and what will become of each; how long they are kept. */
export function Retention(props: { kind: string; onOpen: (caseId: string) => void }) {
  const query = useQuery({
    queryKey: ['case-retention', props.kind],
    queryFn: () => call(caseworkContract.listRetention, { query: { kind: props.kind } }),
  })
  return (
    <Loaded query={query}>
      {(listed) => (
        <div className="stack">
          {listed.proposal && <Proposal proposal={listed.proposal} listed={listed} />}
          <Facts kind={props.kind} listed={listed} />
          <Due listed={listed} onOpen={props.onOpen} />
        </div>
      )}
    </Loaded>
  )
}

function Facts({ kind, listed }: { kind: string; listed: Listed }) {
  const say = useSay(retentionWords)
  const [making, setMaking] = useState<'years' | 'run' | null>(null)
  const { years, due, leftOut, lastRun, declaredYears, basis } = listed
  const maySet = listed.maySet === null
  return (
    <>
      <p className="quiet flush-text">{say('intro', { years })}</p>
      <Descriptions column={1} size="small" bordered className="whole-labels">
        <Item label={say('years')}>
          <Space wrap>
            {say('years.n', { n: years })}
            {maySet && (
              <Button
                size="small"
                aria-label={say('years.title')}
                onClick={() => setMaking('years')}
              >
                {say('years.set')}
              </Button>
            )}
          </Space>
        </Item>
        <Item label={say('basis')}>
          {say('basis.text', { years: declaredYears, basis })}
          {!listed.verified && <div className="quiet">{say('unverified')}</div>}
        </Item>
        <Item label={say('due')}>
          <Space wrap>
            {say('due.n', { n: due + leftOut })}
            {maySet && (
              <Button size="small" aria-label={say('run.title')} onClick={() => setMaking('run')}>
                {say('run.propose')}
              </Button>
            )}
          </Space>
        </Item>
        <Item label={say('leftOut')}>{say('due.n', { n: leftOut })}</Item>
        <Item label={say('lastRun')}>
          {lastRun ? (
            <>
              <Moment at={lastRun.ranAt} />{' '}
              {say('lastRun.counts', {
                anonymised: lastRun.anonymised,
                leftOut: lastRun.leftOut,
              })}
            </>
          ) : (
            say('lastRun.none')
          )}
        </Item>
      </Descriptions>
      {making === 'years' && (
        <YearsDrawer kind={kind} listed={listed} onClose={() => setMaking(null)} />
      )}
      {making === 'run' && <RunDrawer kind={kind} onClose={() => setMaking(null)} />}
    </>
  )
}

function Due({ listed, onOpen }: { listed: Listed; onOpen: (caseId: string) => void }) {
  const say = useSay(retentionWords)
  return (
    <Table<Listed['items'][number]>
      ref={scrollsByKeyboard}
      rowKey="id"
      size="middle"
      scroll={{ x: 'max-content' }}
      dataSource={[...listed.items]}
      pagination={false}
      locale={{ emptyText: <EmptyState title={say('empty')} /> }}
      columns={[
        {
          title: say('number'),
          render: (_, { id, number }) => (
            <Button
              type="link"
              size="small"
              className="flush"
              aria-label={say('openNumber', { number })}
              onClick={() => onOpen(id)}
            >
              {number}
            </Button>
          ),
        },
        { title: say('closedOn'), dataIndex: 'closedOn' },
        { title: say('keptUntil'), dataIndex: 'keptUntil' },
        {
          title: say('what'),
          render: (_, { keptBecause }) => say(`what.${keptBecause ?? 'delete'}`),
        },
      ]}
    />
  )
}
