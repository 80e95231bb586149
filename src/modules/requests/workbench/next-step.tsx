import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { consultedNames } from '../strings.ts'
import { Due } from './due.tsx'
import { nextWords } from './next-strings.ts'
import type { Request } from './request-drawer.tsx'

/** What comes next, who does it and what is left of the limit: also for whoever may only read. */
export function NextStep({ request }: { request: Request }) {
  const say = useSay(nextWords)
  const sentence = useSentence(request)
  if (sentence === null) return null
  return (
    <div className="next-step">
      <p>
        <strong>{say('next')}</strong>
        {sentence}
      </p>
      {request.receivedOn !== null && (
        <p>
          <strong>{say('due')}</strong>
          <Due request={request} />
        </p>
      )}
    </div>
  )
}

function useSentence(request: Request): string | null {
  const say = useSay(nextWords)
  const locale = useLocale()
  const { state, handler, unit, paymentDueOn, events, consultations } = request
  const who = handler?.name ?? (unit ? say('who.unit', { unit }) : say('who.office'))
  const waiting = consultations[0]
  switch (state) {
    case 'handling': {
      if (!waiting) return say('handling', { who })
      const whom = inLocale(consultedNames[waiting.whom as keyof typeof consultedNames], locale)
      if (waiting.receivedOn === null) return say('handling.sent', { who, whom })
      return waiting.lapsesOn === null
        ? say('handling.asked', { whom })
        : say('handling.until', { whom, day: waiting.lapsesOn })
    }
    case 'awaiting-correction': {
      const asked = events.findLast(({ act }) => act === 'ask-correction')
      return say(state, { day: String(asked?.facts['answerBy'] ?? '') })
    }
    case 'awaiting-payment':
      return paymentDueOn === null
        ? say('awaiting-payment.sent', { who })
        : say('awaiting-payment', { day: paymentDueOn })
    case 'closed':
      return null
    default:
      return say(state)
  }
}
