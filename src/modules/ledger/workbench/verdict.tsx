import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { beijingTime } from '../../../kernel/days.ts'
import type { Answer } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import type { ledgerContract } from '../contract.ts'
import { strings } from './strings.ts'

/** What walking the chain found: the first break in words, and times that are not what was recorded. */
export function Verdict({ verdict }: { verdict: Answer<typeof ledgerContract.verifyLedger> }) {
  const say = useSay(strings)
  const { events, firstBreak, forgedTimes, verifiedAt } = verdict
  return (
    <div className="stack" role="status">
      {firstBreak ? (
        <Alert
          type="error"
          showIcon
          title={say('verdict.broken', { seq: firstBreak.seq, message: firstBreak.message })}
          description={say('verdict.brokenOf', { n: events, seq: firstBreak.seq })}
        />
      ) : (
        <Alert
          type="success"
          showIcon
          title={say('verdict.whole', { n: events })}
          description={say('verdict.at', { at: beijingTime(verifiedAt) })}
        />
      )}
      {forgedTimes.length === 0 ? (
        <Alert type="success" showIcon title={say('verdict.times')} />
      ) : (
        <Alert
          type="error"
          showIcon
          title={say('verdict.forged', { n: forgedTimes.length })}
          description={
            <ul>
              {forgedTimes.map((each) => (
                <li key={each.publicationId}>
                  <Link
                    to="/publications/$publicationId"
                    params={{ publicationId: each.publicationId }}
                  >
                    {each.title}
                  </Link>{' '}
                  {say('verdict.shown')} <Moment at={each.shown} /> · {say('verdict.recorded')}{' '}
                  {each.recorded ? <Moment at={each.recorded} /> : say('verdict.unrecorded')}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  )
}
