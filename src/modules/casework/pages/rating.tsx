import { inLocale, type Locale, speak } from '../../../kernel/strings.ts'
import {
  Fact,
  type FormIssues,
  isWrong,
  Problems,
  Wrong,
  wrongClass,
} from '../../../portal/ui/form.tsx'
import { GRADES, type Grade, type TypedRating } from '../rules/ratings.ts'
import { gradeNames, ratingWords } from '../strings.ts'

/** What the applicant made of the rating form, where it was not right. */
export type RatingSent = { typed: TypedRating; issues: FormIssues }

/** The rating an answer was given, or the form to give it; nothing while there is no answer to rate. */
export function RatingSection(props: {
  rating: { grade: Grade; remark: string } | null
  mayRate: boolean
  sent: RatingSent | null
  /** Where the form is sent to. */
  action: string
  locale: Locale
}) {
  const { rating, locale } = props
  const say = speak(ratingWords, locale)
  if (rating)
    return (
      <section className="section">
        <h2>{say('given')}</h2>
        <dl className="message-facts">
          <Fact name={say('grade')}>{inLocale(gradeNames[rating.grade], locale)}</Fact>
          {rating.remark && <Fact name={say('remark')}>{rating.remark}</Fact>}
        </dl>
      </section>
    )
  if (!props.mayRate) return null
  const { typed, issues } = props.sent ?? { typed: { grade: '', remark: '' }, issues: [] }
  return (
    <section className="section" id="rating">
      <h2>{say('title')}</h2>
      <form className="form" method="post" action={props.action} noValidate>
        <Problems issues={issues} locale={locale} />
        <p className="hint">{say('lead')}</p>
        {/* Tells this form from the others of the page. */}
        <input type="hidden" name="act" value="rate" />
        <fieldset id="grade" className={wrongClass(issues, 'grade')} tabIndex={-1}>
          <legend>{say('grade')}</legend>
          <Wrong issues={issues} field="grade" />
          {GRADES.map((grade) => (
            <label key={grade} className="choice">
              <input
                type="radio"
                name="grade"
                value={grade}
                defaultChecked={typed.grade === grade}
                required
              />
              <span>{inLocale(gradeNames[grade], locale)}</span>
            </label>
          ))}
        </fieldset>
        <div className={wrongClass(issues, 'remark')}>
          <label htmlFor="remark">{say('remark')}</label>
          <p className="hint" id="remark-hint">
            {say('remark.hint')}
          </p>
          <Wrong issues={issues} field="remark" />
          <textarea
            id="remark"
            name="remark"
            aria-describedby="remark-hint"
            aria-invalid={isWrong(issues, 'remark') || undefined}
            defaultValue={typed.remark}
          />
        </div>
        <button type="submit">{say('submit')}</button>
      </form>
    </section>
  )
}
