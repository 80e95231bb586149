import { Fragment } from 'react'
import { inLocale, type Say, speak } from '../../../kernel/strings.ts'
import type { ApplyView } from '../../../portal/access-view.ts'
import { Problems, Trap, Warned, Written, Wrong, wrongClass } from '../../../portal/ui/form.tsx'
import { Layout } from '../../../portal/ui/layout.tsx'
import {
  applyHref,
  blankFormHref,
  correctRecordHref,
  figuresHref,
  followHref,
  searchHref,
} from '../../../portal/urls.ts'
import { publicWords } from '../public-strings.ts'
import { type ApplicationField, LONGEST_LINE, LONGEST_WANTED } from '../rules/application.ts'
import { FORM_SECTIONS, type FormField } from '../rules/form.ts'
import { choiceNames } from './blank-form-sheet.ts'

/** What is said below the name of a field. */
const HINTS: Partial<Record<ApplicationField, 'certificate.hint' | 'phone.hint' | 'wanted.hint'>> =
  {
    certificate: 'certificate.hint',
    phone: 'phone.hint',
    wanted: 'wanted.hint',
  }
/** What a browser may fill in by itself. */
export const AUTOCOMPLETE: Partial<Record<ApplicationField, string>> = {
  name: 'name',
  phone: 'tel',
  email: 'email',
  address: 'street-address',
}

/** 依申请公开: the contents of 条例 Art. 29, and nothing else is asked for. */
export function ApplyPage(view: ApplyView) {
  const { site, locale } = view
  const say = speak(publicWords, locale)
  return (
    <Layout
      frame={{
        site,
        locale,
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
        <ul className="page-ways">
          <li>
            {say('sent')}
            <a href={followHref(site.base, locale, null)}>{say('follow')}</a>
          </li>
          <li>
            {say('first')}
            <a href={searchHref(site.base, locale)}>{say('first.link')}</a>
          </li>
          {view.answers && (
            <li>
              {say('answers')}
              <a href={view.answers.href}>{view.answers.text}</a>
            </li>
          )}
          <li>
            {say('offline')}
            <a href={blankFormHref(site.base, locale)}>{say('offline.link')}</a>
          </li>
          <li>
            {say('correctRecord')}
            <a href={correctRecordHref(site.base, locale)}>{say('correctRecord.link')}</a>
          </li>
          <li>
            <a href={`${figuresHref(site.base, locale)}#requests`}>{say('monthly')}</a>
          </li>
        </ul>
      </header>
      {/* The server says everything that is wrong at once; a browser would stop at the first field. */}
      <form
        className="form"
        method="post"
        action={applyHref(site.base, locale)}
        noValidate
        data-keep="apply"
      >
        <Problems issues={view.issues} warnings={view.warnings} locale={locale} />
        <input type="hidden" name="key" value={view.key} />
        {FORM_SECTIONS.map(({ title, fields }) => (
          <Fragment key={title}>
            <h2>{say(title)}</h2>
            {fields.map((field) => (
              <Field key={field.field} view={view} field={field} say={say} />
            ))}
          </Fragment>
        ))}
        <Trap locale={locale} />
        <button type="submit">{say('submit')}</button>
      </form>
    </Layout>
  )
}

type FieldProps = { view: ApplyView; field: FormField; say: Say<typeof publicWords> }

function Field(props: FieldProps) {
  const { view, say } = props
  const { field: name, of, long } = props.field
  if (of) return <Choice {...props} of={of} />
  const hint = HINTS[name]
  return (
    <Written
      name={name}
      label={say(name)}
      hint={hint && say(hint)}
      issues={view.issues}
      typed={view.typed[name]}
      warnings={<Warned warnings={view.warnings} field={name} locale={view.locale} />}
      long={long}
      maxLength={long ? LONGEST_WANTED : LONGEST_LINE}
      autoComplete={AUTOCOMPLETE[name]}
    />
  )
}

function Choice({ view, field: { field: name }, say, of }: FieldProps & { of: readonly string[] }) {
  const names = choiceNames[name]
  return (
    <fieldset id={name} className={wrongClass(view.issues, name)} tabIndex={-1}>
      <legend>{say(name)}</legend>
      <Wrong issues={view.issues} field={name} />
      {of.map((value) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={view.typed[name] === value}
            required
          />
          <span>{names?.[value] && inLocale(names[value], view.locale)}</span>
        </label>
      ))}
    </fieldset>
  )
}
