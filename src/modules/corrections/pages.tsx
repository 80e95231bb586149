import type { ReactNode } from 'react'
import { beijingTime } from '../../kernel/days.ts'
import { type Say, speak } from '../../kernel/strings.ts'
import type { FindErrorsView, ReceiptView } from '../../portal/access-view.ts'
import { Layout } from '../../portal/ui/layout.tsx'
import { findErrorsHref, receiptHref } from '../../portal/urls.ts'
import type { PageFrame } from '../../portal/view.ts'
import { ERROR_KINDS, LONGEST_CONTACT, LONGEST_DESCRIPTION } from './rules.ts'
import { formWords, kindNames, stateNames } from './strings.ts'

type Words = Say<typeof formWords>

function frameOf(view: FindErrorsView | ReceiptView, title: string): PageFrame {
  const { site, locale, href, crumbs, otherLanguageHref } = view
  return {
    site,
    locale,
    href,
    title,
    description: '',
    crumbs,
    unlisted: true,
    ...(otherLanguageHref ? { otherLanguageHref } : {}),
  }
}

/** 我为政府网站找错: the page is known, nothing but the error has to be written. */
export function FindErrorsPage(view: FindErrorsView) {
  const { site, locale } = view
  const say = speak(formWords, locale)
  const kinds = speak(kindNames, locale)
  return (
    <Layout frame={frameOf(view, say('title'))}>
      <header className="page-head">
        <h1>{say('title')}</h1>
        <p>{say('lead')}</p>
      </header>
      {/* The server says everything that is wrong at once; a browser would stop at the first field. */}
      <form
        className="form"
        method="post"
        action={findErrorsHref(site.base, locale, view.page)}
        noValidate
      >
        <Problems view={view} say={say} />
        <input type="hidden" name="key" value={view.key} />
        <input type="hidden" name="page" value={view.page} />
        <div>
          <p>
            <strong>{say('page')}</strong>
          </p>
          <p>{view.pageTitle || (view.page === '/' ? say('pageWhole') : '')}</p>
          <p className="hint">{view.page}</p>
        </div>
        <fieldset id="kind" className={wrongClass(view, 'kind')} tabIndex={-1}>
          <legend>{say('kind')}</legend>
          <Wrong view={view} field="kind" />
          {ERROR_KINDS.map((kind) => (
            <label key={kind} className="choice">
              <input
                type="radio"
                name="kind"
                value={kind}
                defaultChecked={view.typed.kind === kind}
                required
              />
              <span>{kinds(kind)}</span>
            </label>
          ))}
        </fieldset>
        <div className={wrongClass(view, 'description')}>
          <label htmlFor="description">{say('description')}</label>
          <p className="hint" id="description-hint">
            {say('description.hint')}
          </p>
          <Wrong view={view} field="description" />
          <textarea
            id="description"
            name="description"
            maxLength={LONGEST_DESCRIPTION}
            required
            aria-describedby="description-hint"
            aria-invalid={isWrong(view, 'description') || undefined}
            defaultValue={view.typed.description}
          />
        </div>
        <div className={wrongClass(view, 'contact')}>
          <label htmlFor="contact">{say('contact')}</label>
          <p className="hint" id="contact-hint">
            {say('contact.hint')}
          </p>
          <Wrong view={view} field="contact" />
          <input
            id="contact"
            name="contact"
            maxLength={LONGEST_CONTACT}
            autoComplete="off"
            aria-describedby="contact-hint"
            defaultValue={view.typed.contact}
          />
        </div>
        <div className="trap" aria-hidden="true">
          <label htmlFor="website">{say('trap')}</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" />
        </div>
        <button type="submit">{say('submit')}</button>
      </form>
      <section className="section form">
        <h2>{say('follow')}</h2>
        <Follow view={view} typed={{ number: '', code: '' }} say={say} />
      </section>
      <p className="section">
        {say('national')}
        <a href={view.nationalHref} rel="external">
          {say('national.link')}
        </a>
      </p>
    </Layout>
  )
}

/** What became of a report, for whoever has its number and code. */
export function ReceiptPage(view: ReceiptView) {
  const { site, locale, report } = view
  const say = speak(formWords, locale)
  const title = say(report ? 'receipt.title' : 'follow')
  return (
    <Layout frame={frameOf(view, title)}>
      <header className="page-head">
        <h1>{title}</h1>
      </header>
      {view.problem && (
        <p className="problems" role="alert">
          {view.problem}
        </p>
      )}
      {report ? <Report view={view} report={report} say={say} /> : null}
      {!report && <Follow view={view} typed={view.typed} say={say} />}
      <p className="section">
        <a href={findErrorsHref(site.base, locale, '/')}>{say('receipt.again')}</a>
      </p>
    </Layout>
  )
}

function Report(props: {
  view: ReceiptView
  report: NonNullable<ReceiptView['report']>
  say: Words
}) {
  const { view, report, say } = props
  const states = speak(stateNames, view.locale)
  const kinds = speak(kindNames, view.locale)
  return (
    <>
      {report.state === 'received' && <p className="banner">{say('receipt.thanks')}</p>}
      <dl className="message-facts">
        <Fact name={say('number')}>
          <span className="receipt-code">{report.number}</span>
        </Fact>
        <Fact name={say('code')}>
          <span className="receipt-code">{view.typed.code}</span>
        </Fact>
        <Fact name={say('receipt.state')}>
          <strong>{states(report.state)}</strong>
        </Fact>
        <Fact name={say('receipt.received')}>{beijingTime(report.receivedAt)}</Fact>
        {report.state === 'received' && <Fact name={say('receipt.due')}>{report.dueOn}</Fact>}
        <Fact name={say('page')}>{report.pageTitle || report.page}</Fact>
        <Fact name={say('kind')}>{kinds(report.kind)}</Fact>
        {report.answeredAt && (
          <>
            <Fact name={say('receipt.answered')}>{beijingTime(report.answeredAt)}</Fact>
            <Fact name={say('receipt.answer')}>{report.answer}</Fact>
          </>
        )}
      </dl>
    </>
  )
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Follow(props: {
  view: FindErrorsView | ReceiptView
  typed: { number: string; code: string }
  say: Words
}) {
  const { view, typed, say } = props
  return (
    <form className="form" method="get" action={receiptHref(view.site.base, view.locale, null)}>
      <div>
        <label htmlFor="no">{say('number')}</label>
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

/** Every problem at once, above the form, each leading to its field. */
function Problems({ view, say }: { view: FindErrorsView; say: Words }) {
  if (view.issues.length === 0) return null
  return (
    <div className="problems" role="alert">
      <h2>{say('problems')}</h2>
      <ul>
        {view.issues.map(({ field, message }) => (
          <li key={message}>{field === '' ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

function Wrong({ view, field }: { view: FindErrorsView; field: string }) {
  return view.issues
    .filter((issue) => issue.field === field)
    .map((issue) => (
      <p key={issue.message} className="wrong">
        {issue.message}
      </p>
    ))
}

function isWrong(view: FindErrorsView, field: string): boolean {
  return view.issues.some((issue) => issue.field === field)
}

function wrongClass(view: FindErrorsView, field: string): string | undefined {
  return isWrong(view, field) ? 'field-wrong' : undefined
}
