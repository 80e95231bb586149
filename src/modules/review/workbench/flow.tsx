import { inLocale } from '../../../kernel/strings.ts'
import type { Answer } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { roleNames } from '../../accounts/strings.ts'
import type { reviewContract } from '../contract.ts'
import { sayStep } from '../rules/routes.ts'
import { strings } from './strings.ts'
import './review.css'

export type Route = Answer<typeof reviewContract.listRoutes>['items'][number]

/** The route as a line of steps, from the contributor to the publisher. */
export function Flow({ steps }: { steps: Route['steps'] }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <ol className="flow" aria-label={say('routes.steps')}>
      <li>
        <div className="flow-step flow-end">{say('routes.start')}</div>
      </li>
      {steps.map((step, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step's place in the order is what it is
        <li key={position}>
          <div className="flow-step">
            <strong>{sayStep(step, locale)}</strong>
            {step.branches.map((branch) => (
              <small key={`${branch.role} ${branch.when}`}>
                {inLocale(roleNames[branch.role], locale)}
                {branch.when === 'normative' && ` · ${say('routes.when.normative')}`}
              </small>
            ))}
            <small>
              {step.branches.length > 1 && `${say('routes.parallel')} · `}
              {say('routes.dueDays', { n: step.dueWorkingDays })}
            </small>
          </div>
        </li>
      ))}
      <li>
        <div className="flow-step flow-end">{say('routes.end')}</div>
      </li>
    </ol>
  )
}
