import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { inLocale } from '../../../kernel/strings.ts'
import { call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { People } from '../../../workbench/ui/people.tsx'
import { roleNames } from '../../accounts/strings.ts'
import { reviewContract } from '../contract.ts'
import { strings } from './strings.ts'
import './review.css'

/** Before a piece is sent: every step it will go through, who could decide there, and where nobody can. */
export function WayAhead({ publicationId }: { publicationId: string }) {
  const say = useSay(strings)
  const locale = useLocale()
  const query = useQuery({
    queryKey: ['route-preview', publicationId],
    queryFn: () => call(reviewContract.previewRoute, { params: { publicationId } }),
    staleTime: 0,
  })
  return (
    <Loaded query={query}>
      {({ steps, administrators }) => {
        const vacant = steps.flatMap((step) =>
          step.branches.filter((branch) => branch.people.length === 0),
        )
        return (
          <section className="form-issues">
            {vacant.length > 0 && (
              <Alert
                className="form-note"
                type="warning"
                showIcon
                title={say('way.nobody', {
                  roles: vacant
                    .map((branch) => inLocale(roleNames[branch.role], locale))
                    .join(say('way.between')),
                })}
                description={say(administrators.length > 0 ? 'way.ask' : 'way.askAnybody', {
                  names: administrators.join(say('way.between')),
                })}
              />
            )}
            <p className="way-title">{say('way.title')}</p>
            <ol className="way">
              {steps.map((step) => (
                <li key={step.stepName}>
                  <strong>{step.stepName}</strong>{' '}
                  <span className="quiet">{say('routes.dueDays', { n: step.dueWorkingDays })}</span>
                  {step.branches.map((branch) => (
                    <div key={branch.role}>
                      {step.branches.length > 1 && inLocale(roleNames[branch.role], locale)}
                      <People people={branch.people} />
                    </div>
                  ))}
                </li>
              ))}
            </ol>
          </section>
        )
      }}
    </Loaded>
  )
}
