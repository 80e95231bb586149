import { DownOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Collapse, Descriptions, Dropdown, Space, Tag, Timeline } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { ActButton } from '../../../workbench/ui/act.tsx'
import { Drawer } from '../../../workbench/ui/overlay.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { gradeNames } from '../../casework/strings.ts'
import { Redactions } from '../../redaction/workbench/redactions.tsx'
import { requestsContract } from '../contract.ts'
import type { RequestRefusal } from '../rules/against.ts'
import { FEE_METHODS } from '../rules/fees.ts'
import type { RequestAct } from '../rules/kind.ts'
import { OUTCOMES } from '../rules/outcomes.data.ts'
import {
  actNames,
  applicantKindNames,
  channelNames,
  consultedNames,
  deliveryNames,
  formNames,
  outcomeNames,
  stateNames,
} from '../strings.ts'
import { ActDrawer } from './act-drawer.tsx'
import { MAIN_ACTS, OTHER_ACTS } from './act-fields.ts'
import { Applicant } from './applicant.tsx'
import { Around, Notes } from './around.tsx'
import { Documents } from './documents.tsx'
import { Due, InnerDue } from './due.tsx'
import { words } from './handling-strings.ts'
import { NextStep } from './next-step.tsx'
import { RatingWords } from './ratings.tsx'
import { Reviews } from './reviews.tsx'
import { strings } from './strings.ts'

export type Request = Answer<typeof requestsContract.readRequest>
const { Item } = Descriptions

/** One application: what is asked, what happened, how the limit was counted, what may be done now. */
export function RequestDrawer(props: {
  requestId: string
  onOpen: (requestId: string) => void
  onClose: () => void
}) {
  const say = useSay(strings)
  const [act, setAct] = useState<RequestAct | null>(null)
  const query = useQuery({
    queryKey: ['request', props.requestId],
    queryFn: () => call(requestsContract.readRequest, { params: { requestId: props.requestId } }),
  })
  return (
    <Drawer
      open
      size={720}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={query.data?.number ?? say('title')}
      onClose={props.onClose}
      footer={<Button onClick={props.onClose}>{say('close')}</Button>}
    >
      <Loaded query={query}>
        {(request) => (
          <div className="stack">
            <NextStep request={request} />
            <Acts request={request} onChoose={setAct} />
            <Facts request={request} />
            <Draft request={request} />
            <Documents request={request} />
            <Redactions requestId={request.id} mayOpen={request.mayOpen === null} />
            <Around request={request} onOpen={props.onOpen} />
            <History request={request} />
            <Working request={request} />
            <Notes request={request} />
            <Reviews request={request} />
            {act && <ActDrawer request={request} act={act} onClose={() => setAct(null)} />}
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}

/**
 * What this person may do now. What only others do, or in another state, is not offered; what the law
 * forbids for the moment is, and says why.
 */
function Acts(props: { request: Request; onChoose: (act: RequestAct) => void }) {
  const say = useSay(strings)
  const locale = useLocale()
  const sayMore = useSay(words)
  const isOpen = (act: RequestAct) => props.request.may[act] === null
  const main = MAIN_ACTS.filter((act) => isOpen(act) || isToldWhy(props.request.may[act]))
  const others = OTHER_ACTS.filter(isOpen)
  if (main.length + others.length === 0) return <p className="quiet">{say('act.none')}</p>
  return (
    <Space wrap aria-label={say('act')} role="group">
      {main.map((act) => (
        <ActButton key={act} why={props.request.may[act]} onAct={() => props.onChoose(act)}>
          {inLocale(actNames[act], locale)}
        </ActButton>
      ))}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((act) => ({ key: act, label: inLocale(actNames[act], locale) })),
            onClick: ({ key }) => props.onChoose(key as RequestAct),
          }}
        >
          <Button>
            {sayMore('more')} <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      )}
    </Space>
  )
}

/** Refusals worth a word before anybody asks: of what is done often, and forbidden only at times. */
const TOLD_WHY: readonly (string | null)[] = [
  'requests.correction-once',
  'requests.correction-late',
  'requests.correction-open',
  'requests.extended-once',
  'requests.overdue',
  'requests.waiting',
  'requests.own-proposal',
  'requests.fee-late',
  'requests.payment-open',
] satisfies (RequestRefusal | null)[]

function isToldWhy(why: string | null): boolean {
  return TOLD_WHY.includes(why)
}

function Facts({ request }: { request: Request }) {
  const say = useSay(strings)
  const sayMore = useSay(words)
  const locale = useLocale()
  const { outcome } = request
  const article = outcome && OUTCOMES[outcome].article
  return (
    <Descriptions column={1} size="small" bordered>
      <Item label={say('state')}>
        {inLocale(stateNames[request.state], locale)}{' '}
        {request.green && <Tag color="success">{sayMore('green')}</Tag>}
        {request.kept && <Tag>{sayMore('kept')}</Tag>}
        {request.paymentDueOn && request.state === 'awaiting-payment' && (
          <p className="quiet">{sayMore('paymentDue', { day: request.paymentDueOn })}</p>
        )}
      </Item>
      <Item label={sayMore('handler')}>
        {request.handler?.name ?? sayMore(request.unit ? 'handler.unclaimed' : 'handler.none')}
        {request.unit && ` · ${request.unit}`}
        <InnerDue request={request} />
      </Item>
      <Item label={say('applicant')}>
        <Applicant request={request} />
        <p className="quiet">{inLocale(applicantKindNames[request.applicantKind], locale)}</p>
      </Item>
      <Item label={say('wanted')}>
        {request.anonymisedAt ? (
          <span className="quiet">{sayMore('documents.deleted')}</span>
        ) : (
          <span className="lines">{request.wanted}</span>
        )}
      </Item>
      <Item label={say('how')}>
        {inLocale(formNames[request.form], locale)} ·{' '}
        {inLocale(deliveryNames[request.delivery], locale)}
      </Item>
      <Item label={say('submitted')}>
        <Moment at={request.submittedAt} /> · {inLocale(channelNames[request.channel], locale)}
        {request.confirmedLate && <p className="quiet">{sayMore('confirmedLate')}</p>}
      </Item>
      <Item label={say('received')}>
        {request.receivedOn ?? say(request.closedOn ? 'received.never' : 'received.not')}
        {request.correctionDueOn && request.state === 'handling' && (
          <p className="quiet">{say('correctionDue', { day: request.correctionDueOn })}</p>
        )}
      </Item>
      <Item label={say('due')}>
        <Due request={request} />
      </Item>
      {outcome && (
        <Item label={say('outcome')}>
          {inLocale(outcomeNames[outcome], locale)}
          {article && <p className="quiet">{say('basis', { article })}</p>}
          {request.reassessOn && (
            <p className="quiet">{sayMore('reassess.next', { day: request.reassessOn })}</p>
          )}
          {!OUTCOMES[outcome].verified && (
            <p>
              <Tag color="warning">{sayMore('unverified')}</Tag>
            </p>
          )}
        </Item>
      )}
      {request.rating && (
        <Item label={sayMore('rating')}>
          <RatingWords rating={request.rating} />
        </Item>
      )}
    </Descriptions>
  )
}

/** The letter as it will go out, for whoever issues it. */
function Draft({ request }: { request: Request }) {
  const say = useSay(words)
  if (!request.draft) return null
  return (
    <section>
      <h3>{say('draft')}</h3>
      <div className="letter" lang="zh-CN">
        <h4>{request.draft.title}</h4>
        {request.draft.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </section>
  )
}

function History({ request }: { request: Request }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <section>
      <h3>{say('history')}</h3>
      <Timeline
        items={request.events.map((event) => ({
          key: event.seq,
          content: (
            <>
              {event.on} {inLocale(actNames[event.act], locale)}
              <span className="quiet">
                {' '}
                {event.act === 'anonymise' ? say('by.platform') : (event.by ?? say('by.applicant'))}
              </span>
              <EventWords event={event} />
            </>
          ),
        }))}
      />
    </section>
  )
}

function EventWords({ event }: { event: Request['events'][number] }) {
  const locale = useLocale()
  const { facts } = event
  const whom = consultedNames[facts['whom'] as keyof typeof consultedNames]
  const outcome = outcomeNames[facts['outcome'] as keyof typeof outcomeNames]
  const grade = gradeNames[facts['grade'] as keyof typeof gradeNames]
  const say = useSay(strings)
  const method = FEE_METHODS.find((each) => each === facts['method'])
  const result = (['kept', 'to-publish'] as const).find((each) => each === facts['result'])
  const told = ['person', 'into', 'items', 'question', 'words', 'reason', 'reply'].flatMap(
    (name) => (typeof facts[name] === 'string' ? [facts[name]] : []),
  )
  return (
    <>
      {whom && <p>{inLocale(whom, locale)}</p>}
      {outcome && <p>{inLocale(outcome, locale)}</p>}
      {grade && <p>{inLocale(grade, locale)}</p>}
      {method && (
        <p>
          {say('feeFact', {
            method: say(`method.${method}`),
            count: Number(facts['count']),
            yuan: Number(facts['yuan']),
          })}
        </p>
      )}
      {result && <p>{say(`result.${result}`)}</p>}
      {told.map((text) => (
        <p key={text} className="lines">
          {text}
        </p>
      ))}
    </>
  )
}

/** Every day looked at, and why it counts or not. */
function Working({ request }: { request: Request }) {
  const say = useSay(strings)
  if (!request.clock) return null
  return (
    <Collapse
      items={[
        {
          key: 'clock',
          label: say('clock', { n: request.clock.workingDays }),
          children: (
            <ul>
              {request.clock.days.map((day) => (
                <li key={day.date}>
                  {day.date} {day.why} · {say(day.counted ? 'clock.counted' : 'clock.skipped')}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
