import type { ReactNode } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { inLocale, type Say, speak } from '../../../kernel/strings.ts'
import type { FollowedRequest, FollowView } from '../../../portal/access-view.ts'
import { formStrings } from '../../../portal/form-strings.ts'
import { Fact, Warned } from '../../../portal/ui/form.tsx'
import { applyHref, documentHref, followHref } from '../../../portal/urls.ts'
import { RatingSection } from '../../casework/pages/rating.tsx'
import { ReceiptFrame } from '../../casework/pages/receipt.tsx'
import { normalCode } from '../../casework/rules/codes.ts'
import { publicWords } from '../public-strings.ts'
import { OUTCOMES } from '../rules/outcomes.data.ts'
import { actNames, outcomeNames, remedyNames, stateNames } from '../strings.ts'

type Words = Say<typeof publicWords>

/** What becomes of an application, for whoever has its number and code. */
export function FollowPage(view: FollowView) {
  const { site, locale, request } = view
  const say = speak(publicWords, locale)
  return (
    <ReceiptFrame
      view={view}
      title={say(request ? 'receipt.title' : 'follow')}
      action={followHref(site.base, locale, null)}
      number={say('number')}
      lost={lostWords(view.contacts, say)}
      again={{ href: applyHref(site.base, locale), text: say('again') }}
    >
      {request && <Followed view={view} request={request} say={say} />}
    </ReceiptFrame>
  )
}

function Followed(props: { view: FollowView; request: FollowedRequest; say: Words }) {
  const { view, request, say } = props
  const { locale, typed, site } = view
  const { outcome, state } = request
  const article = outcome && OUTCOMES[outcome].article
  const remedy = outcome && inLocale(remedyNames[OUTCOMES[outcome].remedy], locale)
  return (
    <>
      {state === 'submitted' && (
        <div className="banner">
          <p>{say('receipt.thanks')}</p>
          <p>{say('receipt.next')}</p>
        </div>
      )}
      {state === 'awaiting-correction' && (
        <p>
          <a href="#words">{say('receipt.correct')}</a>
        </p>
      )}
      {request.mayRate && (
        <p>
          <a href="#rating">{say('receipt.rate')}</a>
        </p>
      )}
      <dl className="message-facts">
        <Fact name={say('number')}>
          {state === 'submitted' ? (
            <strong className="receipt-code">{request.number}</strong>
          ) : (
            request.number
          )}
        </Fact>
        {state === 'submitted' && (
          <Fact name={speak(formStrings, locale)('code')}>
            <strong className="receipt-code">{normalCode(typed.code)}</strong>
          </Fact>
        )}
        <Fact name={say('state')}>{inLocale(stateNames[state], locale)}</Fact>
        <Fact name={say('wanted')}>{request.wanted}</Fact>
        <Fact name={say('submitted')}>{beijingTime(request.submittedAt)}</Fact>
        {request.receivedOn && <Fact name={say('received')}>{request.receivedOn}</Fact>}
        {request.receivedOn && !outcome && (
          <Fact name={say('due')}>
            {request.dueOn ?? say('due.waiting')}
            {request.provisional && say('due.provisional')}
          </Fact>
        )}
        {outcome && <Fact name={say('outcome')}>{inLocale(outcomeNames[outcome], locale)}</Fact>}
        {request.reply && <Fact name={say('reply')}>{request.reply}</Fact>}
        {article && <Fact name={say('basis')}>{say('basis.article', { article })}</Fact>}
        {remedy && <Fact name={say('remedy')}>{remedy}</Fact>}
      </dl>
      {request.events.length > 0 && (
        <section className="section">
          <h2>{say('history')}</h2>
          <ol>
            {request.events.map((event) => (
              <li key={event.seq}>
                {event.on} {inLocale(actNames[event.act], locale)}
                <Detail event={event} say={say} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {request.documents.length > 0 && (
        <section className="section">
          <h2>{say('documents')}</h2>
          <ul>
            {request.documents.map(({ id, title, documentNo, on, fileName }) => (
              <li key={id}>
                <a href={documentHref(site.base, locale, typed, id)}>{title}</a> {on}{' '}
                {documentNo || fileName}
              </li>
            ))}
          </ul>
        </section>
      )}
      {state === 'awaiting-correction' && (
        <form
          className="form"
          method="post"
          action={followHref(site.base, locale, typed)}
          noValidate
        >
          <div className={view.correction.problem ? 'field-wrong' : undefined}>
            <label htmlFor="words">{say('correction')}</label>
            <p className="hint" id="words-hint">
              {say('correction.hint')}
            </p>
            {view.correction.problem && <p className="wrong">{view.correction.problem}</p>}
            <textarea
              id="words"
              name="words"
              required
              aria-describedby="words-hint"
              defaultValue={view.correction.typed}
            />
            <Warned warnings={view.correction.warnings} field="words" locale={locale} />
          </div>
          <button type="submit">{say('correction.submit')}</button>
        </form>
      )}
      <RatingSection
        rating={request.rating}
        mayRate={request.mayRate}
        sent={view.rating}
        action={followHref(site.base, locale, typed)}
        locale={locale}
      />
    </>
  )
}

/** Who gives a new code, as far as the office says where it is. */
function lostWords({ address, phone }: FollowView['contacts'], say: Words): string {
  const where = [address, phone].filter((each) => each !== '').join(say('lost.or'))
  return where === '' ? say('lost') : say('lost.where', { where })
}

function Detail({
  event,
  say,
}: {
  event: FollowedRequest['events'][number]
  say: Words
}): ReactNode {
  const fact = (name: string) => String(event.facts[name] ?? '')
  if (event.act === 'ask-correction')
    return (
      <p>{say('event.ask-correction', { items: fact('items'), answerBy: fact('answerBy') })}</p>
    )
  if (event.act === 'extend')
    return (
      <p>{say('event.extend', { workingDays: fact('workingDays'), reason: fact('reason') })}</p>
    )
  if (event.act === 'ask-fee') return <p>{say('event.ask-fee', { yuan: fact('yuan') })}</p>
  if (event.act === 'delay')
    return <p>{say('event.delay', { until: fact('until'), reason: fact('reason') })}</p>
  if (event.act === 'ask-reasons') return <p>{fact('words')}</p>
  if (event.act === 'set-aside') return <p>{fact('reason')}</p>
  return null
}
