import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Input, Radio, Segmented, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useSay } from '../../../workbench/session.tsx'
import { Field, type Issues } from '../../../workbench/ui/form.tsx'
import { Drawer } from '../../../workbench/ui/overlay.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { pagesOf } from '../../../workbench/ui/table.ts'
import { Moment } from '../../../workbench/ui/time.tsx'
import type { yearCounted } from '../contract.ts'
import { deskWords } from '../desk-strings.ts'
import { DaysLeft } from './desk.tsx'

/** A case of a kind that is answered once, as a list shows it. */
type Listed = {
  id: string
  number: string
  receivedAt: string
  dueOn: string
  /** Working days left, negative when late; null once answered. */
  daysLeft: number | null
}

const PAGE_SIZE = 20

/** What the list of such a kind asks for: a state, or all, and a page. */
export function listQuery<State extends string>(state: State | 'all', page: number) {
  return { page, pageSize: PAGE_SIZE, ...(state === 'all' ? {} : { state }) }
}

/** Cases of a kind that is answered once, those to answer first; `columns` are the kind's own. */
export function AnsweredCases<Case extends Listed, State extends string>(props: {
  title: string
  intro: string
  empty: string
  states: readonly { value: State; label: string }[]
  state: State | 'all'
  onState: (state: State | 'all') => void
  page: number
  onPage: (page: number) => void
  query: UseQueryResult<{
    items: readonly Case[]
    total: number
    thisYear: z.infer<typeof yearCounted>
  }>
  columns?: TableColumnsType<Case>
  stateOf: (one: Case) => string
  onOpen: (id: string) => void
  actions?: ReactNode
  children?: ReactNode
}) {
  const say = useSay(deskWords)
  return (
    <div className="stack">
      <PageHeader title={props.title} facts={props.intro} actions={props.actions} />
      {props.query.data && (
        <p className="quiet flush-text">{say('yearCounts', props.query.data.thisYear)}</p>
      )}
      <Segmented<State | 'all'>
        className="fits"
        aria-label={say('filter')}
        value={props.state}
        onChange={(next) => {
          props.onState(next)
          props.onPage(1)
        }}
        options={[...props.states, { value: 'all' as const, label: say('all') }]}
      />
      <Loaded query={props.query}>
        {({ items, total }) => (
          <Table<Case>
            rowKey="id"
            size="middle"
            scroll={{ x: 'max-content' }}
            dataSource={[...items]}
            pagination={pagesOf(props.page, PAGE_SIZE, total, props.onPage)}
            locale={{ emptyText: <EmptyState title={props.empty} /> }}
            columns={[
              { title: say('number'), dataIndex: 'number' },
              ...(props.columns ?? []),
              { title: say('received'), render: (_, each) => <Moment at={each.receivedAt} /> },
              {
                title: say('due'),
                render: (_, each) => (
                  <>
                    {each.dueOn} <DaysLeft left={each.daysLeft} />
                  </>
                ),
              },
              { title: say('state'), render: (_, each) => props.stateOf(each) },
              {
                title: say('open'),
                render: (_, each) => (
                  <Button
                    size="small"
                    aria-label={say('openNumber', { number: each.number })}
                    onClick={() => props.onOpen(each.id)}
                  >
                    {say('open')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {props.children}
    </div>
  )
}

/** A case that this person only reads: answered, or for others to answer. */
export function ReadDrawer<Case extends { number: string }>(props: {
  title: string
  query: UseQueryResult<Case>
  onClose: () => void
  children: (one: Case) => ReactNode
}) {
  const say = useSay(deskWords)
  return (
    <Drawer
      open
      size={640}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={props.query.data?.number ?? props.title}
      onClose={props.onClose}
      footer={<Button onClick={props.onClose}>{say('close')}</Button>}
    >
      <Loaded query={props.query}>{props.children}</Loaded>
    </Drawer>
  )
}

/** A form with these two fields, whatever others it has. */
type AnswerForm<Outcome extends string> = {
  value: { outcome: Outcome | ''; answer: string }
  set: { (field: 'outcome', value: Outcome): void; (field: 'answer', value: string): void }
  issues: Issues
}

/** What came of a case, and the words its sender reads. */
export function AnswerFields<Outcome extends string>(props: {
  form: AnswerForm<Outcome>
  labels: { outcome: string; answer: string; hint: string }
  outcomes: readonly { value: Outcome; label: string }[]
  longest: number
  /** What the outcome chosen asks for besides. */
  children?: ReactNode
}) {
  const { form, labels } = props
  return (
    <div>
      <Field name="outcome" label={labels.outcome} required issues={form.issues} group>
        <Radio.Group
          value={form.value.outcome}
          onChange={(event) => form.set('outcome', event.target.value as Outcome)}
          options={[...props.outcomes]}
        />
      </Field>
      {props.children}
      <Field name="answer" label={labels.answer} required extra={labels.hint} issues={form.issues}>
        <Input.TextArea
          rows={4}
          maxLength={props.longest}
          showCount
          value={form.value.answer}
          onChange={(event) => form.set('answer', event.target.value)}
        />
      </Field>
    </div>
  )
}
