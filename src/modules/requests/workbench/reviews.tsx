import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded } from '../../../workbench/ui/page.tsx'
import { pagesOf } from '../../../workbench/ui/table.ts'
import { requestsContract } from '../contract.ts'
import {
  REVIEW_KINDS,
  REVIEW_RESULTS,
  type ReviewKind,
  type ReviewResult,
} from '../rules/reviews.ts'
import { reviewKindNames, reviewResultNames } from '../strings.ts'
import { words } from './handling-strings.ts'
import type { Request } from './request-drawer.tsx'

type Review = Request['reviews'][number]
type Listed = Answer<typeof requestsContract.listReviews>['items'][number]
const PAGE_SIZE = 20

/** What was brought against the decision, and how it ended. */
export function Reviews({ request }: { request: Request }) {
  const say = useSay(words)
  const locale = useLocale()
  const [adding, setAdding] = useState(false)
  const [closing, setClosing] = useState<Review | null>(null)
  const mayRecord = request.mayOpen === null
  return (
    <section>
      <h3>{say('reviews')}</h3>
      {request.reviews.length === 0 && <p className="quiet">{say('reviews.none')}</p>}
      <ul className="rows">
        {request.reviews.map((review) => (
          <li key={review.id} className="row">
            <div className="row-words">
              {inLocale(reviewKindNames[review.kind], locale)} <Result review={review} />
              <div className="quiet">
                {review.filedOn} {review.body}
                {review.closedOn && ` – ${review.closedOn}`}
              </div>
              {review.note && <div className="lines">{review.note}</div>}
            </div>
            {mayRecord && review.result === null && (
              <Button size="small" onClick={() => setClosing(review)}>
                {say('reviews.result')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayRecord && (
        <Button size="small" onClick={() => setAdding(true)}>
          {say('reviews.add')}
        </Button>
      )}
      {adding && <FilingDrawer request={request} onClose={() => setAdding(false)} />}
      {closing && <ResultDrawer review={closing} onClose={() => setClosing(null)} />}
    </section>
  )
}

function Result({ review }: { review: Pick<Review, 'result'> }) {
  const say = useSay(words)
  const locale = useLocale()
  if (review.result === null) return <Tag color="warning">{say('reviews.pending')}</Tag>
  const color = review.result === 'corrected' ? 'error' : 'default'
  return <Tag color={color}>{inLocale(reviewResultNames[review.result], locale)}</Tag>
}

type Filing = { kind: ReviewKind | ''; filedOn: string; body: string; note: string }

function FilingDrawer({ request, onClose }: { request: Request; onClose: () => void }) {
  const say = useSay(words)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(requestsContract.recordReview)
  const label = (field: string) => say(`review.${field as keyof Filing}`)
  return (
    <EditDrawer<Filing>
      title={say('reviews.add')}
      initial={{ kind: '', filedOn: '', body: '', note: '' }}
      labelOf={label}
      check={(value) =>
        (['kind', 'filedOn', 'body'] as const)
          .filter((field) => value[field].trim() === '')
          .map((field) => ({ field, message: say('required', { field: label(field) }) }))
      }
      onSave={async ({ kind, ...told }) => {
        await act.run({
          params: { requestId: request.id },
          body: { kind: kind as ReviewKind, ...told },
        })
        notify.success(say('review.done'))
        await client.invalidateQueries()
      }}
      onClose={onClose}
    >
      {({ value, set, issues }) => (
        <div className="stack">
          <Field name="kind" label={label('kind')} required issues={issues}>
            <Select
              value={value.kind || null}
              onChange={(kind: ReviewKind) => set('kind', kind)}
              options={REVIEW_KINDS.map((kind) => ({
                value: kind,
                label: inLocale(reviewKindNames[kind], locale),
              }))}
            />
          </Field>
          <Field name="filedOn" label={label('filedOn')} required issues={issues}>
            <Input
              type="date"
              value={value.filedOn}
              onChange={(event) => set('filedOn', event.target.value)}
            />
          </Field>
          <Field name="body" label={label('body')} required issues={issues}>
            <Input
              maxLength={200}
              value={value.body}
              onChange={(event) => set('body', event.target.value)}
            />
          </Field>
          <Field name="note" label={label('note')} issues={issues}>
            <Input.TextArea
              rows={3}
              maxLength={4000}
              value={value.note}
              onChange={(event) => set('note', event.target.value)}
            />
          </Field>
        </div>
      )}
    </EditDrawer>
  )
}

type Closing = { result: ReviewResult | ''; closedOn: string; note: string }

function ResultDrawer({ review, onClose }: { review: Review; onClose: () => void }) {
  const say = useSay(words)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(requestsContract.closeReview)
  const label = (field: string) =>
    say(
      field === 'result'
        ? 'review.resultField'
        : field === 'closedOn'
          ? 'review.closedOn'
          : 'review.note',
    )
  return (
    <EditDrawer<Closing>
      title={say('reviews.result')}
      initial={{ result: '', closedOn: '', note: review.note }}
      labelOf={label}
      check={(value) =>
        (['result', 'closedOn'] as const)
          .filter((field) => value[field] === '')
          .map((field) => ({ field, message: say('required', { field: label(field) }) }))
      }
      onSave={async ({ result, closedOn, note }) => {
        await act.run({
          params: { reviewId: review.id },
          body: { result: result as ReviewResult, closedOn, note },
        })
        notify.success(say('review.done'))
        await client.invalidateQueries()
      }}
      onClose={onClose}
    >
      {({ value, set, issues }) => (
        <div className="stack">
          <Field name="result" label={label('result')} required issues={issues}>
            <Select
              value={value.result || null}
              onChange={(result: ReviewResult) => set('result', result)}
              options={REVIEW_RESULTS.map((result) => ({
                value: result,
                label: inLocale(reviewResultNames[result], locale),
              }))}
            />
          </Field>
          <Field name="closedOn" label={label('closedOn')} required issues={issues}>
            <Input
              type="date"
              value={value.closedOn}
              onChange={(event) => set('closedOn', event.target.value)}
            />
          </Field>
          <Field name="note" label={label('note')} issues={issues}>
            <Input.TextArea
              rows={3}
              maxLength={4000}
              value={value.note}
              onChange={(event) => set('note', event.target.value)}
            />
          </Field>
        </div>
      )}
    </EditDrawer>
  )
}

/** The register of all of them. */
export function ReviewRegister(props: { onOpen: (requestId: string) => void }) {
  const say = useSay(words)
  const locale = useLocale()
  const [page, setPage] = useState(1)
  const query = useQuery({
    queryKey: ['request-reviews', page],
    queryFn: () => call(requestsContract.listReviews, { query: { page, pageSize: PAGE_SIZE } }),
  })
  return (
    <Loaded query={query}>
      {({ items, total }) => (
        <Table<Listed>
          rowKey="id"
          size="middle"
          scroll={{ x: 'max-content' }}
          dataSource={[...items]}
          pagination={pagesOf(page, PAGE_SIZE, total, setPage)}
          locale={{ emptyText: <EmptyState title={say('reviews.empty')} /> }}
          columns={[
            { title: say('review.filedOn'), dataIndex: 'filedOn' },
            {
              title: say('review.kind'),
              render: (_, { kind }) => inLocale(reviewKindNames[kind], locale),
            },
            { title: say('review.body'), dataIndex: 'body' },
            { title: say('review.resultField'), render: (_, review) => <Result review={review} /> },
            {
              title: say('review.closedOn'),
              render: (_, { closedOn }) => closedOn ?? <span className="quiet">—</span>,
            },
            {
              title: say('tab.requests'),
              render: (_, { requestId, number }) => (
                <Button
                  type="link"
                  size="small"
                  className="flush"
                  onClick={() => props.onOpen(requestId)}
                >
                  {number}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Loaded>
  )
}
