import { Button, Tag, Tooltip } from 'antd'
import type { Answer } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import type { assuranceContract } from '../contract.ts'
import { strings } from './strings.ts'

export type Verdict = Answer<typeof assuranceContract.readAssurance>['verdicts'][number]

const COLOURS = { ok: 'success', warn: 'warning', veto: 'error' } as const

/** How far the site is from each veto on updating. */
export function Verdicts(props: {
  verdicts: readonly Verdict[]
  onShow: (verdict: Verdict) => void
}) {
  const say = useSay(strings)
  return (
    <section aria-label={say('vetoes')}>
      <ul className="verdicts">
        {props.verdicts.map((verdict) => (
          <li key={verdict.id} className={`verdict verdict-${verdict.state}`}>
            <div className="verdict-name">
              {verdict.id} {say(`veto.${verdict.id}`)}
            </div>
            <div className="verdict-value">
              {wordsOf(verdict, say)}{' '}
              <Tag color={COLOURS[verdict.state]}>{say(`veto.${verdict.state}`)}</Tag>
              <Unverified verdict={verdict} />
            </div>
            <div className="quiet">
              {say(verdict.id === 'V3' ? 'veto.lineDays' : 'veto.lineColumns', {
                line: verdict.line,
                warn: verdict.warn,
              })}
              {!verdict.warnVerified && ` · ${say('veto.warnOurs')}`}
            </div>
            {verdict.columnIds.length > 0 && (
              <Button
                type="link"
                size="small"
                className="verdict-show"
                aria-label={`${say('veto.show')} ${say(`veto.${verdict.id}`)}`}
                onClick={() => props.onShow(verdict)}
              >
                {say('veto.show')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unverified({ verdict }: { verdict: Verdict }) {
  const say = useSay(strings)
  if (verdict.verified) return null
  return (
    <Tooltip title={say('unverifiedWhy', { source: verdict.source })}>
      <Tag tabIndex={0}>{say('unverified')}</Tag>
    </Tooltip>
  )
}

function wordsOf({ id, value }: Verdict, say: ReturnType<typeof useSay<typeof strings>>): string {
  if (value === null) return say('veto.nothing')
  return id === 'V3' ? say('veto.days', { n: value }) : say('veto.columns', { n: value })
}
