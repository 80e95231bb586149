import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Descriptions, Input } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer, type FormState } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { AnswerFields, ReadDrawer } from '../../casework/workbench/answered.tsx'
import { AskPurpose, ClockDays } from '../../casework/workbench/desk.tsx'
import { publicWords } from '../../requests/public-strings.ts'
import { IDENTITY_FIELDS } from '../../requests/rules/application.ts'
import { channelNames } from '../../requests/strings.ts'
import { recordCorrectionsContract } from '../contract.ts'
import {
  answerIssues,
  LONGEST,
  namesAgency,
  OUTCOMES,
  type Outcome,
  type Sealed,
  WRITTEN_FIELDS,
} from '../rules.ts'
import { answerIssueWords, formWords, stateNames } from '../strings.ts'
import { strings } from './strings.ts'

type RecordCorrection = Answer<typeof recordCorrectionsContract.readRecordCorrection>
const { Item } = Descriptions

type Draft = { outcome: Outcome | ''; agency: string; answer: string }

/** One application: what is sealed, opened for a purpose; how the limit was counted; and the answer. */
export function RecordDrawer(props: { caseId: string; onClose: () => void }) {
  const say = useSay(strings)
  const query = useQuery({
    queryKey: ['record-correction', props.caseId],
    queryFn: () =>
      call(recordCorrectionsContract.readRecordCorrection, { params: { caseId: props.caseId } }),
  })
  const found = query.data
  if (found && found.may.answer === null)
    return <AnswerDrawer found={found} onClose={props.onClose} />
  return (
    <ReadDrawer title={say('title')} query={query} onClose={props.onClose}>
      {(loaded) => <Facts found={loaded} />}
    </ReadDrawer>
  )
}

function AnswerDrawer({ found, onClose }: { found: RecordCorrection; onClose: () => void }) {
  const say = useSay(strings)
  const sayIssue = useSay(answerIssueWords)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(recordCorrectionsContract.answerRecordCorrection)
  return (
    <EditDrawer<Draft>
      title={found.number}
      initial={{ outcome: '', agency: '', answer: '' }}
      saveLabel={say('submit')}
      labelOf={(field) => say(field as keyof Draft)}
      check={(draft) =>
        answerIssues(draft).map(({ field, code }) => ({ field, message: sayIssue(code) }))
      }
      onSave={async ({ outcome, ...rest }) => {
        if (outcome === '') return
        await act.run({ params: { caseId: found.id }, body: { outcome, ...rest } })
        notify.success(say('answered'))
        await client.invalidateQueries()
      }}
      onClose={onClose}
    >
      {(form) => (
        <div className="stack">
          <Facts found={found} />
          <WhatCameOfIt form={form} />
        </div>
      )}
    </EditDrawer>
  )
}

function WhatCameOfIt({ form }: { form: FormState<Draft> }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <AnswerFields<Outcome>
      form={form}
      labels={{ outcome: say('outcome'), answer: say('answer'), hint: say('answer.hint') }}
      outcomes={OUTCOMES.map((value) => ({ value, label: inLocale(stateNames[value], locale) }))}
      longest={LONGEST}
    >
      {namesAgency(form.value.outcome) && (
        <Field name="agency" label={say('agency')} required issues={form.issues}>
          <Input
            maxLength={100}
            value={form.value.agency}
            onChange={(event) => form.set('agency', event.target.value)}
          />
        </Field>
      )}
    </AnswerFields>
  )
}

function Facts({ found }: { found: RecordCorrection }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <Descriptions column={1} size="small" bordered className="whole-labels">
      <Item label={say('words')}>
        <Words found={found} />
      </Item>
      <Item label={say('received')}>
        <Moment at={found.receivedAt} />
      </Item>
      <Item label={say('channel')}>
        {inLocale(channelNames[found.channel], locale)}
        {found.registeredBy && (
          <div className="quiet">
            {say('registeredBy', { name: found.registeredBy, day: found.receivedOn })}
          </div>
        )}
      </Item>
      <Item label={say('clock')}>
        <ClockDays dueOn={found.dueOn} {...found.clock} />
      </Item>
      <Item label={say('state')}>{inLocale(stateNames[found.state], locale)}</Item>
      {found.agency !== '' && <Item label={say('agency')}>{found.agency}</Item>}
      {found.answeredAt && (
        <Item label={say('answer')}>
          {say('answeredBy', { name: found.answeredByName ?? '' })} <Moment at={found.answeredAt} />
        </Item>
      )}
    </Descriptions>
  )
}

/** What is sealed, until somebody who handles it says what for; only as long as the drawer is open. */
function Words({ found }: { found: RecordCorrection }) {
  const say = useSay(strings)
  const sayWritten = useSay(formWords)
  const sayWho = useSay(publicWords)
  const act = useAct(recordCorrectionsContract.openRecordCorrection)
  const [asking, setAsking] = useState(false)
  const [words, setWords] = useState<Sealed | null>(null)
  if (found.anonymisedAt)
    return (
      <span className="quiet">{say('words.deleted', { at: beijingTime(found.anonymisedAt) })}</span>
    )
  if (found.may.open !== null) return <span className="quiet">{say('words.notYours')}</span>
  if (words)
    return (
      <Descriptions column={1} size="small" layout="vertical">
        {IDENTITY_FIELDS.filter((field) => words[field] !== '').map((field) => (
          <Item key={field} label={sayWho(field)}>
            {words[field]}
          </Item>
        ))}
        {WRITTEN_FIELDS.map((field) => (
          <Item key={field} label={sayWritten(field)}>
            <span className="lines">{words[field]}</span>
          </Item>
        ))}
        {words.answer !== '' && (
          <Item label={say('answer')}>
            <span className="lines">{words.answer}</span>
          </Item>
        )}
      </Descriptions>
    )
  return (
    <>
      {say('words.sealed')}{' '}
      {!asking && (
        <Button size="small" onClick={() => setAsking(true)}>
          {say('words.open')}
        </Button>
      )}
      {asking && (
        <AskPurpose
          onOpen={async (purpose) => {
            setWords(await act.run({ params: { caseId: found.id }, body: { purpose } }))
          }}
          onCancel={() => setAsking(false)}
        />
      )}
      <p className="quiet">{say('words.hint')}</p>
    </>
  )
}
