import { useQuery } from '@tanstack/react-query'
import { Button, Collapse, Descriptions, Drawer, Space, Timeline } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { requestsContract } from '../contract.ts'
import { ACTS, type RequestAct } from '../rules/kind.ts'
import { OUTCOMES } from '../rules/outcomes.data.ts'
import {
  actNames,
  applicantKindNames,
  consultedNames,
  deliveryNames,
  formNames,
  outcomeNames,
  stateNames,
} from '../strings.ts'
import { ActDrawer } from './act-drawer.tsx'
import { Applicant } from './applicant.tsx'
import { Due } from './due.tsx'
import { strings } from './strings.ts'

export type Request = Answer<typeof requestsContract.readRequest>
const { Item } = Descriptions

/** One application: what is asked, what happened, how the limit was counted, what may be done now. */
export function RequestDrawer(props: { requestId: string; onClose: () => void }) {
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
            <Acts request={request} onChoose={setAct} />
            <Facts request={request} />
            <History request={request} />
            <Working request={request} />
            {act && <ActDrawer request={request} act={act} onClose={() => setAct(null)} />}
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}

/** What this person may do now; what only others do, or not now, is not offered. */
function Acts(props: { request: Request; onChoose: (act: RequestAct) => void }) {
  const say = useSay(strings)
  const locale = useLocale()
  const open = ACTS.filter((act) => props.request.may[act] === null)
  if (open.length === 0) return <p className="quiet">{say('act.none')}</p>
  return (
    <Space wrap aria-label={say('act')} role="group">
      {open.map((act) => (
        <Button key={act} onClick={() => props.onChoose(act)}>
          {inLocale(actNames[act], locale)}
        </Button>
      ))}
    </Space>
  )
}

function Facts({ request }: { request: Request }) {
  const say = useSay(strings)
  const locale = useLocale()
  const { outcome } = request
  const article = outcome && OUTCOMES[outcome].article
  return (
    <Descriptions column={1} size="small" bordered>
      <Item label={say('state')}>{inLocale(stateNames[request.state], locale)}</Item>
      <Item label={say('applicant')}>
        <Applicant request={request} />
        <p className="quiet">{inLocale(applicantKindNames[request.applicantKind], locale)}</p>
      </Item>
      <Item label={say('wanted')}>
        <span className="lines">{request.wanted}</span>
      </Item>
      <Item label={say('how')}>
        {inLocale(formNames[request.form], locale)} ·{' '}
        {inLocale(deliveryNames[request.delivery], locale)}
      </Item>
      <Item label={say('submitted')}>
        <Moment at={request.submittedAt} />
      </Item>
      <Item label={say('received')}>
        {request.receivedOn ?? say('received.not')}
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
        </Item>
      )}
    </Descriptions>
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
              <span className="quiet"> {event.by ?? say('by.applicant')}</span>
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
  const words = ['items', 'question', 'words', 'reason', 'reply'].flatMap((name) =>
    typeof facts[name] === 'string' ? [facts[name]] : [],
  )
  return (
    <>
      {whom && <p>{inLocale(whom, locale)}</p>}
      {outcome && <p>{inLocale(outcome, locale)}</p>}
      {words.map((text) => (
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
