import { useQuery } from '@tanstack/react-query'
import { Alert, Tag } from 'antd'
import { call } from '../../../workbench/call.ts'
import { useLocale, useSay, useSession } from '../../../workbench/session.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { assuranceContract } from '../contract.ts'
import { clockWords } from './clock-strings.ts'
import type { Clock } from './clocks.tsx'

/** How a limit was counted: every day, whether it counts, and by which notice it does not. */
export function Working({ clock }: { clock: Clock }) {
  const say = useSay(clockWords)
  return (
    <div className="working">
      {clock.workingDays === null ? (
        <p>{say('calendarDays', { from: clock.from ?? '', dueOn: clock.dueOn })}</p>
      ) : (
        <Counted clock={clock} workingDays={clock.workingDays} />
      )}
      {clock.source && (
        <p className="quiet">
          {say('source', { source: clock.source })}{' '}
          {!clock.verified && <Tag>{say('unverified')}</Tag>}
        </p>
      )}
    </div>
  )
}

function Counted({ clock, workingDays }: { clock: Clock; workingDays: number }) {
  const say = useSay(clockWords)
  const locale = useLocale()
  const { organizationId } = useSession()
  const from = clock.from!
  const query = useQuery({
    queryKey: ['working', organizationId, from, workingDays, locale],
    queryFn: () =>
      call(assuranceContract.readWorking, {
        params: { organizationId },
        query: { from, workingDays },
      }),
  })
  return (
    <Loaded query={query}>
      {(working) => (
        <>
          <p>{say('counting', { from, n: workingDays, dueOn: working.dueOn })}</p>
          {working.provisional && <Alert type="warning" showIcon title={say('provisional')} />}
          {working.dueOn !== clock.dueOn && (
            <Alert type="info" showIcon title={say('differs', { dueOn: clock.dueOn })} />
          )}
          <ol className="working-days">
            {working.days.map((day) => (
              <li key={day.date} className={day.number === null ? 'working-off' : undefined}>
                <span className="working-date">{day.date}</span>
                <span className="working-number">
                  {day.number === null ? say('notCounted') : say('number', { n: day.number })}
                </span>
                <span>{day.why}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Loaded>
  )
}
