import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Descriptions } from 'antd'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { AnswerFields, ReadDrawer } from '../../casework/workbench/answered.tsx'
import { ClockDays } from '../../casework/workbench/desk.tsx'
import { correctionsContract } from '../contract.ts'
import { LONGEST_ANSWER, OUTCOMES, type Outcome } from '../rules.ts'
import { kindNames, stateNames } from '../strings.ts'
import { Contact } from './contact.tsx'
import { strings } from './strings.ts'

type Report = Answer<typeof correctionsContract.readErrorReport>
const { Item } = Descriptions

type Draft = { outcome: Outcome | ''; answer: string }

/** One report: what was written, how the limit was counted, and the answer to it. */
export function ReportDrawer(props: { reportId: string; onClose: () => void }) {
  const say = useSay(strings)
  const query = useQuery({
    queryKey: ['error-report', props.reportId],
    queryFn: () =>
      call(correctionsContract.readErrorReport, { params: { reportId: props.reportId } }),
  })
  const report = query.data
  if (report && report.may.answer === null)
    return <AnswerDrawer report={report} onClose={props.onClose} />
  return (
    <ReadDrawer title={say('title')} query={query} onClose={props.onClose}>
      {(loaded) => <Facts report={loaded} />}
    </ReadDrawer>
  )
}

function AnswerDrawer({ report, onClose }: { report: Report; onClose: () => void }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(correctionsContract.answerErrorReport)
  return (
    <EditDrawer<Draft>
      title={report.number}
      initial={{ outcome: '', answer: '' }}
      saveLabel={say('submit')}
      labelOf={(field) => say(field === 'outcome' ? 'outcome' : 'answer')}
      check={({ outcome, answer }) => [
        ...(outcome === '' ? [{ field: 'outcome', message: say('outcome.missing') }] : []),
        ...(answer.trim() === '' ? [{ field: 'answer', message: say('answer.missing') }] : []),
      ]}
      onSave={async ({ outcome, answer }) => {
        if (outcome === '') return
        await act.run({ params: { reportId: report.id }, body: { outcome, answer } })
        notify.success(say('answered'))
        await client.invalidateQueries()
      }}
      onClose={onClose}
    >
      {(form) => (
        <div className="stack">
          <Facts report={report} />
          <AnswerFields<Outcome>
            form={form}
            labels={{ outcome: say('outcome'), answer: say('answer'), hint: say('answer.hint') }}
            outcomes={OUTCOMES.map((value) => ({ value, label: say(`outcome.${value}`) }))}
            longest={LONGEST_ANSWER}
          />
        </div>
      )}
    </EditDrawer>
  )
}

function Facts({ report }: { report: Report }) {
  const say = useSay(strings)
  const locale = useLocale()
  const { answeredAt } = report
  return (
    <Descriptions column={1} size="small" bordered className="whole-labels">
      <Item label={say('kind')}>{inLocale(kindNames[report.kind], locale)}</Item>
      <Item label={say('page')}>
        {report.pageTitle || say('wholeSite')}{' '}
        <a href={report.pageHref} target="_blank" rel="noreferrer">
          {say('page.open')}
        </a>
      </Item>
      <Item label={say('description')}>
        <span className="lines">{report.description}</span>
      </Item>
      <Item label={say('contact')}>
        <Contact report={report} />
      </Item>
      <Item label={say('received')}>
        <Moment at={report.receivedAt} />
      </Item>
      <Item label={say('clock')}>
        <ClockDays dueOn={report.dueOn} {...report.clock} />
      </Item>
      <Item label={say('state')}>{inLocale(stateNames[report.state], locale)}</Item>
      {answeredAt && (
        <Item label={say('answer')}>
          {report.answer}
          <p className="quiet">
            {say('answeredBy', { name: report.answeredByName ?? '' })} <Moment at={answeredAt} />
          </p>
        </Item>
      )}
    </Descriptions>
  )
}
