import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Descriptions, Input, Table } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded } from '../../../workbench/ui/page.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { caseworkContract } from '../contract.ts'
import { retentionWords } from '../retention-strings.ts'
import { LONGEST_RETENTION_YEARS } from '../rules/retention.ts'

type Listed = Answer<typeof caseworkContract.listRetention>
const { Item } = Descriptions

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
          <Facts kind={props.kind} listed={listed} />
          <Due listed={listed} onOpen={props.onOpen} />
        </div>
      )}
    </Loaded>
  )
}

function Facts({ kind, listed }: { kind: string; listed: Listed }) {
  const say = useSay(retentionWords)
  const [setting, setSetting] = useState(false)
  const { years, due, leftOut, lastRun } = listed
  return (
    <>
      <p className="quiet flush-text">
        {say('intro', { years })}
        {!listed.verified && say('unverified', { years: listed.declaredYears })}
      </p>
      <Descriptions column={1} size="small" bordered>
        <Item label={say('years')}>
          {say('years.n', { n: years })}{' '}
          {listed.maySet === null && (
            <Button size="small" aria-label={say('years.title')} onClick={() => setSetting(true)}>
              {say('years.set')}
            </Button>
          )}
        </Item>
        <Item label={say('due')}>{say('due.n', { n: due + leftOut })}</Item>
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
      {setting && <YearsDrawer kind={kind} years={years} onClose={() => setSetting(false)} />}
    </>
  )
}

function YearsDrawer(props: { kind: string; years: number; onClose: () => void }) {
  const say = useSay(retentionWords)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(caseworkContract.setRetentionYears)
  const isWrong = (years: string) =>
    years.trim() !== '' &&
    !(
      /^[0-9]{1,3}$/.test(years.trim()) &&
      Number(years) >= 1 &&
      Number(years) <= LONGEST_RETENTION_YEARS
    )
  return (
    <EditDrawer<{ years: string }>
      title={say('years.title')}
      initial={{ years: String(props.years) }}
      labelOf={() => say('years')}
      check={({ years }) =>
        isWrong(years) ? [{ field: 'years', message: say('years.wrong') }] : []
      }
      onSave={async ({ years }) => {
        const typed = years.trim()
        await act.run({ body: { kind: props.kind, years: typed === '' ? null : Number(typed) } })
        notify.success(say('years.done'))
        await client.invalidateQueries()
      }}
      onClose={props.onClose}
    >
      {({ value, set, issues }) => (
        <Field name="years" label={say('years')} extra={say('years.hint')} issues={issues}>
          <Input
            inputMode="numeric"
            maxLength={3}
            value={value.years}
            onChange={(event) => set('years', event.target.value)}
          />
        </Field>
      )}
    </EditDrawer>
  )
}

function Due({ listed, onOpen }: { listed: Listed; onOpen: (caseId: string) => void }) {
  const say = useSay(retentionWords)
  return (
    <Table<Listed['items'][number]>
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
