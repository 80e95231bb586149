import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { amountNames, sectionNames } from '../strings.ts'
import type { Report } from './report.tsx'
import { strings } from './strings.ts'

/** How far a report is: each step done, or what it lacks. */
export function Progress({ report }: { report: Report }) {
  const say = useSay(strings)
  const locale = useLocale()
  const nameOf = (name: string): string => {
    const phrase = { ...amountNames, ...sectionNames }[name as keyof typeof sectionNames]
    return phrase ? inLocale(phrase, locale) : name
  }
  return (
    <section aria-labelledby="report-progress">
      <h2 id="report-progress" className="month-name">
        {say('progress')}
      </h2>
      <ol className="report-steps">
        {report.steps.map(({ step, missing, names }) => (
          <li key={step} className={missing === 0 ? 'done' : 'lacking'}>
            {missing === 0 ? (
              <CheckCircleFilled aria-hidden />
            ) : (
              <ExclamationCircleFilled aria-hidden />
            )}
            <span>
              <strong>{say(`step.${step}`)}</strong>
              <span className="quiet">
                {missing === 0 ? say('step.done') : say(`missing.${step}`, { n: missing })}
              </span>
              {names.length > 0 && (
                <span className="quiet">{names.map(nameOf).join(say('comma'))}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
