import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Input } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { requestsContract } from '../contract.ts'
import { DaysLeft } from './due.tsx'
import { words } from './handling-strings.ts'
import './requests.css'

type Help = Answer<typeof requestsContract.listHelp>[number]

/** What the office asks this person about applications; what is due first stands first. */
export function HelpScreen() {
  const say = useSay(words)
  const [answering, setAnswering] = useState<Help | null>(null)
  const query = useQuery({
    queryKey: ['request-help'],
    queryFn: () => call(requestsContract.listHelp, {}),
  })
  return (
    <div className="stack">
      <PageHeader title={say('helpScreen.title')} facts={say('helpScreen.intro')} />
      <Loaded query={query}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={say('helpScreen.empty')} />
          ) : (
            <div className="stack">
              {items.map((item) => (
                <Card key={`${item.requestId} ${item.help}`} size="small">
                  <h2 className="card-title">
                    {item.number} · {item.dueOn} <DaysLeft left={item.daysLeft} />
                  </h2>
                  <p className="lines">{item.wanted}</p>
                  <p className="lines">
                    {say('helpScreen.question', { by: item.by, question: item.question })}
                  </p>
                  <Button type="primary" onClick={() => setAnswering(item)}>
                    {say('helpScreen.answer')}
                  </Button>
                </Card>
              ))}
            </div>
          )
        }
      </Loaded>
      {answering && <AnswerDrawer help={answering} onClose={() => setAnswering(null)} />}
    </div>
  )
}

function AnswerDrawer({ help, onClose }: { help: Help; onClose: () => void }) {
  const say = useSay(words)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(requestsContract.giveHelp)
  return (
    <EditDrawer<{ words: string }>
      title={`${say('helpScreen.answer')} ${help.number}`}
      initial={{ words: '' }}
      saveLabel={say('helpScreen.answer')}
      labelOf={() => say('helpScreen.words')}
      check={({ words: told }) =>
        told.trim().length < 2
          ? [{ field: 'words', message: say('required', { field: say('helpScreen.words') }) }]
          : []
      }
      onSave={async ({ words: told }) => {
        await act.run({
          params: { requestId: help.requestId },
          body: { help: help.help, words: told },
        })
        notify.success(say('helpScreen.done'))
        await client.invalidateQueries({ queryKey: ['request-help'] })
      }}
      onClose={onClose}
    >
      {({ value, set, issues }) => (
        <div className="stack">
          <p className="lines">{help.question}</p>
          <Field name="words" label={say('helpScreen.words')} required issues={issues}>
            <Input.TextArea
              rows={6}
              maxLength={4000}
              value={value.words}
              onChange={(event) => set('words', event.target.value)}
            />
          </Field>
        </div>
      )}
    </EditDrawer>
  )
}
