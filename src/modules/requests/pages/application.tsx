import { inLocale, type Phrase, speak } from '../../../kernel/strings.ts'
import type { ApplyView } from '../../../portal/access-view.ts'
import { FollowForm, isWrong, Problems, Trap, Wrong, wrongClass } from '../../../portal/ui/form.tsx'
import { Layout } from '../../../portal/ui/layout.tsx'
import { applyHref, followHref, searchHref } from '../../../portal/urls.ts'
import { publicWords } from '../public-strings.ts'
import {
  APPLICANT_KINDS,
  type ApplicationField,
  DELIVERIES,
  FORMS,
  LONGEST_WANTED,
} from '../rules/application.ts'
import { applicantKindNames, deliveryNames, formNames } from '../strings.ts'

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
        <p>
          {say('first')}
          <a href={searchHref(site.base, locale)}>{say('first.link')}</a>
        </p>
      </header>
      {/* The server says everything that is wrong at once; a browser would stop at the first field. */}
      <form className="form" method="post" action={applyHref(site.base, locale)} noValidate>
        <Problems issues={view.issues} locale={locale} />
        <input type="hidden" name="key" value={view.key} />
        <h2>{say('who')}</h2>
        <Choice
          view={view}
          name="applicantKind"
          legend={say('applicantKind')}
          of={APPLICANT_KINDS}
          names={applicantKindNames}
        />
        <Line view={view} name="name" label={say('name')} autoComplete="name" />
        <Line
          view={view}
          name="certificate"
          label={say('certificate')}
          hint={say('certificate.hint')}
        />
        <Line
          view={view}
          name="phone"
          label={say('phone')}
          hint={say('phone.hint')}
          autoComplete="tel"
        />
        <Line view={view} name="email" label={say('email')} autoComplete="email" />
        <Line view={view} name="address" label={say('address')} autoComplete="street-address" />
        <h2>{say('what')}</h2>
        <div className={wrongClass(view.issues, 'wanted')}>
          <label htmlFor="wanted">{say('wanted')}</label>
          <p className="hint" id="wanted-hint">
            {say('wanted.hint')}
          </p>
          <Wrong issues={view.issues} field="wanted" />
          <textarea
            id="wanted"
            name="wanted"
            maxLength={LONGEST_WANTED}
            required
            aria-describedby="wanted-hint"
            aria-invalid={isWrong(view.issues, 'wanted') || undefined}
            defaultValue={view.typed.wanted}
          />
        </div>
        <Choice view={view} name="form" legend={say('form')} of={FORMS} names={formNames} />
        <Choice
          view={view}
          name="delivery"
          legend={say('delivery')}
          of={DELIVERIES}
          names={deliveryNames}
        />
        <Trap locale={locale} />
        <button type="submit">{say('submit')}</button>
      </form>
      <section className="section form">
        <h2>{say('follow')}</h2>
        <FollowForm
          action={followHref(site.base, locale, null)}
          locale={locale}
          number={say('number')}
          typed={{ number: '', code: '' }}
        />
      </section>
    </Layout>
  )
}

function Line(props: {
  view: ApplyView
  name: ApplicationField
  label: string
  hint?: string
  autoComplete?: string
}) {
  const { view, name, label, hint } = props
  const hintId = hint ? `${name}-hint` : undefined
  return (
    <div className={wrongClass(view.issues, name)}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      <Wrong issues={view.issues} field={name} />
      <input
        id={name}
        name={name}
        maxLength={200}
        autoComplete={props.autoComplete ?? 'off'}
        aria-describedby={hintId}
        aria-invalid={isWrong(view.issues, name) || undefined}
        defaultValue={view.typed[name]}
      />
    </div>
  )
}

function Choice<Value extends string>(props: {
  view: ApplyView
  name: ApplicationField
  legend: string
  of: readonly Value[]
  names: Record<Value, Phrase>
}) {
  const { view, name, of, names } = props
  return (
    <fieldset id={name} className={wrongClass(view.issues, name)} tabIndex={-1}>
      <legend>{props.legend}</legend>
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
          <span>{inLocale(names[value], view.locale)}</span>
        </label>
      ))}
    </fieldset>
  )
}
