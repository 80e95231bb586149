import { Alert, Segmented, Tag } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { Steps } from '../../../workbench/ui/steps.tsx'
import { FIELDS } from '../rules/form.ts'
import { Groups } from './groups.tsx'
import type { OfSite, Report } from './report.tsx'
import { strings } from './strings.ts'

/** When the report is due, how far it is, what is wrong with it, and its fields. */
export function Content({ report, params }: OfSite) {
  const say = useSay(strings)
  const [shown, setShown] = useState<'all' | 'unknown'>('all')
  const { findings, form, previousYear, state, unknown, year } = report
  return (
    <>
      <DueLine report={report} />
      <Progress report={report} />
      {findings.length > 0 && (
        <section aria-labelledby="website-report-findings">
          <h2 id="website-report-findings" className="month-name">
            {say('findings')}
          </h2>
          <ul className="report-findings">
            {findings.map(({ id, level, field, message }) => (
              <li key={`${id} ${field}`}>
                <Tag color={level === 'error' ? 'error' : 'warning'}>{say(`level.${level}`)}</Tag>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {previousYear === null && (
        <Alert type="info" showIcon title={say('noPrevious', { year: year - 1 })} />
      )}
      <div className="report-shown">
        <Segmented
          aria-label={say('show')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: say('show.all', { n: FIELDS.length }) },
            { value: 'unknown', label: say('show.unknown', { n: unknown.length }) },
          ]}
        />
        {state === 'submitted' && <span className="quiet">{say('frozen')}</span>}
      </div>
      <Groups report={report} params={params} isUnknownOnly={shown === 'unknown'} />
      <p className="quiet">
        {say('form', { source: form.source })}
        {!form.verified && ` ${say('form.unverified')}`}
      </p>
    </>
  )
}

function DueLine({ report }: { report: Report }) {
  const say = useSay(strings)
  const { dueOn, why, lastWorkingDay, daysLeft } = report.due
  return (
    <p className="report-due">
      {say('due', { dueOn, why })}
      {lastWorkingDay !== dueOn && ` ${say('due.lastWorkingDay', { day: lastWorkingDay })}`}{' '}
      {report.published === null && (
        <Tag color={daysLeft < 0 ? 'error' : 'processing'}>
          {daysLeft < 0
            ? say('due.past', { n: -daysLeft })
            : daysLeft === 0
              ? say('due.today')
              : say('due.left', { n: daysLeft })}
        </Tag>
      )}
    </p>
  )
}

function Progress({ report }: { report: Report }) {
  const say = useSay(strings)
  const fields = report.groups.flatMap((group) => group.fields)
  const count = (...from: string[]) => fields.filter((each) => from.includes(each.from)).length
  const entered = count('entered')
  const unknown = report.unknown.length
  const errors = report.findings.filter(({ level }) => level === 'error').length
  return (
    <Steps
      id="website-report-progress"
      title={say('progress')}
      steps={[
        {
          key: 'counted',
          name: say('step.counted'),
          isDone: true,
          words: say('step.counted.words', { n: count('known', 'counted', 'summed') }),
        },
        {
          key: 'entered',
          name: say('step.entered'),
          isDone: entered > 0,
          words: say('step.entered.words', { n: entered }),
        },
        {
          key: 'unknown',
          name: say('step.unknown'),
          isDone: unknown === 0,
          words: unknown === 0 ? say('none') : say('step.unknown.words', { n: unknown }),
        },
        {
          key: 'errors',
          name: say('step.errors'),
          isDone: errors === 0,
          words: errors === 0 ? say('none') : say('step.errors.words', { n: errors }),
        },
      ]}
    />
  )
}
