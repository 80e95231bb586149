import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { requestsContract } from '../contract.ts'
import { stateNames } from '../strings.ts'
import { words } from './handling-strings.ts'
import { PublicationOfAnswer } from './publication.tsx'
import type { Request } from './request-drawer.tsx'

type Related = Request['similar'][number]

/** What belongs to an application besides its own course: who helps, others like it, merged ones. */
export function Around(props: { request: Request; onOpen: (id: string) => void }) {
  const { request, onOpen } = props
  const say = useSay(words)
  const { sameApplicant, similar, mergedInto, merged, help } = request
  return (
    <>
      {help.length > 0 && (
        <section>
          <h3>{say('help')}</h3>
          <ul>
            {help.map(({ help: number, name, question, dueOn }) => (
              <li key={number}>{say('help.line', { name, question, day: dueOn })}</li>
            ))}
          </ul>
        </section>
      )}
      {mergedInto && <Others title={say('mergedInto')} of={[mergedInto]} onOpen={onOpen} />}
      {merged.length > 0 && <Others title={say('merged')} of={merged} onOpen={onOpen} />}
      {sameApplicant.year > 0 && (
        <Others
          title={say('same')}
          note={say('same.counts', { month: sameApplicant.month, year: sameApplicant.year })}
          of={sameApplicant.others}
          onOpen={onOpen}
        />
      )}
      {similar.length > 0 && (
        <Others title={say('similar')} note={say('similar.several')} of={similar} onOpen={onOpen} />
      )}
      <PublicationOfAnswer request={request} />
    </>
  )
}

function Others(props: {
  title: string
  note?: string
  of: readonly Related[]
  onOpen: (id: string) => void
}) {
  const locale = useLocale()
  return (
    <section>
      <h3>{props.title}</h3>
      {props.note && <p className="quiet">{props.note}</p>}
      <ul className="rows">
        {props.of.map(({ id, number, wanted, state }) => (
          <li key={id} className="row">
            <div className="row-words">
              <Button type="link" size="small" className="flush" onClick={() => props.onOpen(id)}>
                {number}
              </Button>{' '}
              <span className="quiet">{inLocale(stateNames[state], locale)}</span>
              <div>{wanted}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Words of the office for itself. */
export function Notes({ request }: { request: Request }) {
  const say = useSay(words)
  const client = useQueryClient()
  const act = useAct(requestsContract.addRequestNote)
  const [text, setText] = useState('')
  return (
    <section>
      <h3>{say('notes')}</h3>
      <p className="quiet">{say('notes.hint')}</p>
      <ul className="rows">
        {request.notes.map(({ id, by, at, words: note }) => (
          <li key={id} className="row">
            <div className="row-words">
              <span className="lines">{note}</span>
              <div className="quiet">
                {by} <Moment at={at} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      <div className="stack">
        <Input.TextArea
          rows={2}
          maxLength={4000}
          aria-label={say('notes')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <ActButton
          size="small"
          className="fits"
          disabled={text.trim().length < 2}
          onAct={async () => {
            await act.run({ params: { requestId: request.id }, body: { words: text } })
            setText('')
            await client.invalidateQueries({ queryKey: ['request', request.id] })
          }}
        >
          {say('notes.add')}
        </ActButton>
      </div>
    </section>
  )
}
