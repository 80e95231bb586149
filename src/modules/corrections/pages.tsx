import { beijingTime } from '../../kernel/days.ts'
import { type Say, speak } from '../../kernel/strings.ts'
import type { FindErrorsView, ReceiptView } from '../../portal/access-view.ts'
import { formStrings } from '../../portal/form-strings.ts'
import {
  Fact,
  FollowForm,
  Problems,
  Trap,
  Written,
  Wrong,
  wrongClass,
} from '../../portal/ui/form.tsx'
import { Layout } from '../../portal/ui/layout.tsx'
import { findErrorsHref, receiptHref } from '../../portal/urls.ts'
import type { PageFrame } from '../../portal/view.ts'
import { ReceiptFrame } from '../casework/pages/receipt.tsx'
import { ERROR_KINDS, LONGEST_CONTACT, LONGEST_DESCRIPTION } from './rules.ts'
import { formWords, kindNames, stateNames } from './strings.ts'

type Words = Say<typeof formWords>

function frameOf(view: FindErrorsView, title: string): PageFrame {
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
        <Problems issues={view.issues} locale={locale} />
        <input type="hidden" name="key" value={view.key} />
        <input type="hidden" name="page" value={view.page} />
        <div>
          <p>
            <strong>{say('page')}</strong>
          </p>
          <p>{view.pageTitle || (view.page === '/' ? say('pageWhole') : '')}</p>
          <p className="hint">{view.page}</p>
        </div>
        <fieldset id="kind" className={wrongClass(view.issues, 'kind')} tabIndex={-1}>
          <legend>{say('kind')}</legend>
          <Wrong issues={view.issues} field="kind" />
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
        <Written
          name="description"
          label={say('description')}
          hint={say('description.hint')}
          issues={view.issues}
          typed={view.typed.description}
          maxLength={LONGEST_DESCRIPTION}
          long
        />
        <Written
          name="contact"
          label={say('contact')}
          hint={say('contact.hint')}
          issues={view.issues}
          typed={view.typed.contact}
          maxLength={LONGEST_CONTACT}
        />
        <Trap locale={locale} />
        <button type="submit">{say('submit')}</button>
      </form>
      <section className="section form">
        <h2>{say('follow')}</h2>
        <FollowForm
          action={receiptHref(site.base, locale, null)}
          locale={locale}
          number={say('number')}
          typed={{ number: '', code: '' }}
        />
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
  return (
    <ReceiptFrame
      view={view}
      title={say(report ? 'receipt.title' : 'follow')}
      action={receiptHref(site.base, locale, null)}
      number={say('number')}
      again={{ href: findErrorsHref(site.base, locale, '/'), text: say('receipt.again') }}
    >
      {report && <Report view={view} report={report} say={say} />}
    </ReceiptFrame>
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
        <Fact name={speak(formStrings, view.locale)('code')}>
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
