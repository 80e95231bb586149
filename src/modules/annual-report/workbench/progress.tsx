import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Steps } from '../../../workbench/ui/steps.tsx'
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
    <Steps
      id="report-progress"
      title={say('progress')}
      steps={report.steps.map(({ step, missing, names }) => ({
        key: step,
        name: say(`step.${step}`),
        isDone: missing === 0,
        words: missing === 0 ? say('step.done') : say(`missing.${step}`, { n: missing }),
        more: names.length > 0 ? names.map(nameOf).join(say('comma')) : undefined,
      }))}
    />
  )
}
