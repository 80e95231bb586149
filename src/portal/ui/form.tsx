import type { ReactNode } from 'react'
import { type Locale, speak } from '../../kernel/strings.ts'
import { formStrings } from '../form-strings.ts'

/** What is wrong with a form: beside the field it names, or with the whole where it names none. */
export type FormIssues = readonly { field: string; message: string }[]

/** The box of a form whose warnings somebody has read and sends it all the same. */
export const ANYWAY = 'anyway'

/** Every problem at once, above the form, each leading to its field. */
export function Problems(props: { issues: FormIssues; warnings?: FormIssues; locale: Locale }) {
  const say = speak(formStrings, props.locale)
  const { issues, warnings = [] } = props
  return (
    <>
      <Listed issues={issues} title={say('problems')} />
      <Listed issues={warnings} title={say('warnings')} />
    </>
  )
}

function Listed({ issues, title }: { issues: FormIssues; title: string }) {
  if (issues.length === 0) return null
  return (
    <div className="problems" role="alert">
      <h2>{title}</h2>
      <ul>
        {issues.map(({ field, message }) => (
          <li key={field + message}>
            {field === '' ? message : <a href={`#${field}`}>{message}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The problems of one field, beside it. */
export function Wrong({ issues, field }: { issues: FormIssues; field: string }): ReactNode {
  return issues
    .filter((issue) => issue.field === field)
    .map((issue) => (
      <p key={issue.message} className="wrong">
        {issue.message}
      </p>
    ))
}

/** What of a field is to be thought over, and the box to send it all the same. */
export function Warned(props: { warnings: FormIssues; field: string; locale: Locale }): ReactNode {
  const { warnings, field, locale } = props
  if (!isWrong(warnings, field)) return null
  return (
    <>
      <Wrong issues={warnings} field={field} />
      <label className="choice">
        <input type="checkbox" name={ANYWAY} value="yes" />
        <span>{speak(formStrings, locale)('anyway')}</span>
      </label>
    </>
  )
}

export function isWrong(issues: FormIssues, field: string): boolean {
  return issues.some((issue) => issue.field === field)
}

/** Class of the box around a field. */
export function wrongClass(issues: FormIssues, field: string): string | undefined {
  return isWrong(issues, field) ? 'field-wrong' : undefined
}

/** A field in words, of one line or many, with what is said below its name. */
export function Written(props: {
  name: string
  label: string
  hint?: string | undefined
  issues: FormIssues
  typed: string
  maxLength: number
  /** What of it is to be thought over, with the box to send it all the same. */
  warnings?: ReactNode
  long?: boolean | undefined
  /** What a browser may fill in by itself. */
  autoComplete?: string | undefined
}) {
  const { name, issues, hint, maxLength } = props
  const hintId = hint && `${name}-hint`
  const common = {
    id: name,
    name,
    maxLength,
    'aria-describedby': hintId,
    'aria-invalid': isWrong(issues, name) || undefined,
    defaultValue: props.typed,
  }
  return (
    <div className={wrongClass(issues, name)}>
      <label htmlFor={name}>{props.label}</label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      <Wrong issues={issues} field={name} />
      {props.long ? (
        <textarea {...common} required />
      ) : (
        <input {...common} autoComplete={props.autoComplete ?? 'off'} />
      )}
      {props.warnings}
    </div>
  )
}

/** A field no person sees: only programs fill it in. The server looks for `website`. */
export function Trap({ locale }: { locale: Locale }) {
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor="website">{speak(formStrings, locale)('trap')}</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  )
}

/** Asks for the number and the code somebody was given, `no` and `code` in the address. */
export function FollowForm(props: {
  action: string
  locale: Locale
  /** What the number is called here. */
  number: string
  typed: { number: string; code: string }
}) {
  const { typed } = props
  const say = speak(formStrings, props.locale)
  return (
    <form className="form" method="get" action={props.action}>
      <div>
        <label htmlFor="no">{props.number}</label>
        <input
          id="no"
          name="no"
          maxLength={30}
          autoComplete="off"
          required
          defaultValue={typed.number}
        />
      </div>
      <div>
        <label htmlFor="code">{say('code')}</label>
        <input
          id="code"
          name="code"
          maxLength={20}
          autoComplete="off"
          required
          defaultValue={typed.code}
        />
      </div>
      <button type="submit">{say('follow.submit')}</button>
    </form>
  )
}

/** One line of a list of facts. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
