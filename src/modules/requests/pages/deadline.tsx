import { weekday } from '../../../kernel/days.ts'
import { inLocale, type Say, speak } from '../../../kernel/strings.ts'
import type { DeadlineView } from '../../../portal/access-view.ts'
import { isWrong, Problems, Wrong, wrongClass } from '../../../portal/ui/form.tsx'
import { Layout } from '../../../portal/ui/layout.tsx'
import { noticesOf } from '../../calendar/rules.ts'
import { sayNotice, sayWeekday } from '../../calendar/strings.ts'
import type { Clock } from '../../casework/rules/clock.ts'
import { sayClockDay } from '../../casework/strings.ts'
import { calculatorWords } from '../calculator-strings.ts'
import { COUNTABLE, limitOf, type QuestionField } from '../rules/calculator.ts'
import type { Because } from '../rules/clocks.ts'
import { becauseNames } from '../strings.ts'

type Words = Say<typeof calculatorWords>
type Props = { view: DeadlineView; say: Words }

/** The calculator of time limits: asked by a plain form, answered with its working. */
export function DeadlinePage(view: DeadlineView) {
  const say = speak(calculatorWords, view.locale)
  return (
    <Layout
      frame={{
        site: view.site,
        locale: view.locale,
        href: view.href,
        title: say('title'),
        description: say('lead'),
        crumbs: view.crumbs,
        otherLanguageHref: view.otherLanguageHref ?? view.href,
      }}
    >
      <header className="page-head">
        <h1>{say('title')}</h1>
        <p>{say('lead')}</p>
      </header>
      {view.clock && <Answer view={view} clock={view.clock} say={say} />}
      <form className="form" method="get" action={view.href} noValidate>
        <Problems
          locale={view.locale}
          issues={view.issues.map(({ field, message }) => ({
            field,
            message: `${say(field)}: ${message}`,
          }))}
        />
        <div>
          <label htmlFor="limit">{say('limit')}</label>
          <select id="limit" name="limit" defaultValue={limitOf(view.question)}>
            {COUNTABLE.map((limit) => (
              <option key={limit} value={limit}>
                {say(`limit.${limit}`)}
              </option>
            ))}
          </select>
        </div>
        <Field view={view} say={say} name="from" type="date" hint={say('from.hint')} />
        <Field view={view} say={say} name="days" hint={say('days.hint')} />
        <fieldset>
          <legend>{say('happened')}</legend>
          <Field view={view} say={say} name="asked" type="date" />
          <Field view={view} say={say} name="corrected" type="date" hint={say('corrected.hint')} />
          <Field view={view} say={say} name="sent" type="date" />
          <Field view={view} say={say} name="answered" type="date" hint={say('answered.hint')} />
          <Field view={view} say={say} name="extended" hint={say('extended.hint')} />
        </fieldset>
        <button type="submit">{say('submit')}</button>
      </form>
      <div className="section form">
        <p className="hint">{say('note')}</p>
      </div>
    </Layout>
  )
}

function Field(
  props: Props & { name: Exclude<QuestionField, 'limit'>; type?: 'date'; hint?: string },
) {
  const { view, say, name, hint } = props
  const { issues } = view
  const hintId = hint ? `${name}-hint` : undefined
  return (
    <div className={wrongClass(issues, name)}>
      <label htmlFor={name}>{say(name)}</label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      <Wrong issues={issues} field={name} />
      <input
        id={name}
        name={name}
        type={props.type ?? 'text'}
        inputMode={props.type ? undefined : 'numeric'}
        defaultValue={view.question[name]}
        aria-describedby={hintId}
        aria-invalid={isWrong(issues, name) || undefined}
      />
    </div>
  )
}

function Answer({ view, clock, say }: Props & { clock: Clock<Because> }) {
  const { locale } = view
  const notices = noticesOf(clock.days)
  let number = 0
  return (
    <section className="section" aria-live="polite">
      <h2>
        {clock.dueOn
          ? say('due', { day: clock.dueOn, weekday: sayWeekday(weekday(clock.dueOn), locale) })
          : say('waiting')}
      </h2>
      <p>{say('counted', { from: clock.from, n: clock.workingDays })}</p>
      {clock.provisional && <p className="problems">{say('provisional')}</p>}
      {clock.days.length > 0 && (
        <div className="days">
          <table>
            <caption>{say('caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('column.date')}</th>
                <th scope="col">{say('column.number')}</th>
                <th scope="col">{say('column.why')}</th>
              </tr>
            </thead>
            <tbody>
              {clock.days.map((day) => {
                if (day.counted) number += 1
                return (
                  <tr key={day.date}>
                    <th scope="row">{day.date}</th>
                    <td>{day.counted ? number : '–'}</td>
                    <td>
                      {sayClockDay(day, locale, (because) =>
                        inLocale(becauseNames[because], locale),
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {notices.length > 0 && (
        <>
          <h3>{say('sources')}</h3>
          <ul>
            {notices.map((notice) => (
              <li key={notice.source}>
                <a href={notice.source} rel="external">
                  {sayNotice(notice, locale)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
