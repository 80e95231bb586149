import { beijingTime } from '../../kernel/days.ts'
import { inLocale, type Say, speak } from '../../kernel/strings.ts'
import type { CorrectRecordView, FollowedCorrectionView } from '../../portal/access-view.ts'
import { formStrings } from '../../portal/form-strings.ts'
import { Fact, FollowForm, Problems, Trap, Written } from '../../portal/ui/form.tsx'
import { Layout } from '../../portal/ui/layout.tsx'
import { correctionReceiptHref, correctRecordHref } from '../../portal/urls.ts'
import { ReceiptFrame } from '../casework/pages/receipt.tsx'
import { AUTOCOMPLETE } from '../requests/pages/application.tsx'
import { publicWords } from '../requests/public-strings.ts'
import { IDENTITY_FIELDS, LONGEST_LINE } from '../requests/rules/application.ts'
import { LONGEST, WRITTEN_FIELDS } from './rules.ts'
import { formWords, stateNames } from './strings.ts'

/** 更正申请 (条例 Art. 41): who applies, which record, what is right, and what proves it. */
export function CorrectRecordPage(view: CorrectRecordView) {
  const { site, locale, issues, typed } = view
  const say = speak(formWords, locale)
  const sayWho = speak(publicWords, locale)
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
        <p>{say('limit')}</p>
        <p>{say('basis')}</p>
        <p>{say('sealed')}</p>
      </header>
      {/* The server says everything that is wrong at once; a browser would stop at the first field. */}
      <form className="form" method="post" action={correctRecordHref(site.base, locale)} noValidate>
        <Problems issues={issues} locale={locale} />
        <input type="hidden" name="key" value={view.key} />
        <h2>{say('who')}</h2>
        {IDENTITY_FIELDS.map((field) => (
          <Written
            key={field}
            name={field}
            label={sayWho(field)}
            hint={field === 'phone' ? sayWho('phone.hint') : undefined}
            issues={issues}
            typed={typed[field]}
            maxLength={LONGEST_LINE}
            autoComplete={AUTOCOMPLETE[field]}
          />
        ))}
        <h2>{say('what')}</h2>
        {WRITTEN_FIELDS.map((field) => (
          <Written
            key={field}
            name={field}
            label={say(field)}
            hint={say(`${field}.hint`)}
            issues={issues}
            typed={typed[field]}
            maxLength={LONGEST}
            long
          />
        ))}
        <Trap locale={locale} />
        <button type="submit">{say('submit')}</button>
      </form>
      <section className="section form">
        <h2>{say('follow')}</h2>
        <FollowForm
          action={correctionReceiptHref(site.base, locale, null)}
          locale={locale}
          number={say('number')}
          typed={{ number: '', code: '' }}
        />
      </section>
    </Layout>
  )
}

/** What became of an application, for whoever has its number and code. */
export function CorrectionReceiptPage(view: FollowedCorrectionView) {
  const { site, locale, found } = view
  const say = speak(formWords, locale)
  return (
    <ReceiptFrame
      view={view}
      title={say(found ? 'receipt.title' : 'follow')}
      action={correctionReceiptHref(site.base, locale, null)}
      number={say('number')}
      again={{ href: correctRecordHref(site.base, locale), text: say('receipt.again') }}
    >
      {found && <Followed view={view} found={found} say={say} />}
    </ReceiptFrame>
  )
}

function Followed(props: {
  view: FollowedCorrectionView
  found: NonNullable<FollowedCorrectionView['found']>
  say: Say<typeof formWords>
}) {
  const { view, found, say } = props
  const { locale } = view
  const isOpen = found.state === 'received'
  return (
    <>
      {isOpen && <p className="banner">{say('receipt.thanks')}</p>}
      <dl className="message-facts">
        <Fact name={say('number')}>
          <span className="receipt-code">{found.number}</span>
        </Fact>
        <Fact name={speak(formStrings, locale)('code')}>
          <span className="receipt-code">{view.typed.code}</span>
        </Fact>
        <Fact name={say('receipt.state')}>
          <strong>{inLocale(stateNames[found.state], locale)}</strong>
        </Fact>
        <Fact name={say('receipt.received')}>{beijingTime(found.receivedAt)}</Fact>
        {isOpen && (
          <Fact name={say('receipt.due')}>
            {found.dueOn}
            {found.provisional && speak(publicWords, locale)('due.provisional')}
          </Fact>
        )}
        {found.agency && <Fact name={say('receipt.agency')}>{found.agency}</Fact>}
        {found.answeredAt && (
          <>
            <Fact name={say('receipt.answered')}>{beijingTime(found.answeredAt)}</Fact>
            <Fact name={say('receipt.answer')}>
              {found.answer || say(found.anonymisedAt ? 'receipt.deleted' : 'receipt.shut')}
            </Fact>
          </>
        )}
      </dl>
    </>
  )
}
