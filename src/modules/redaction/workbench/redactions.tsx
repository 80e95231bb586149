import { useQuery } from '@tanstack/react-query'
import { Button, Collapse, Input, Tag } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { redactionContract } from '../contract.ts'
import { GROUND_CODES, GROUNDS, type Ground } from '../rules/grounds.data.ts'
import { groundNames } from '../strings.ts'
import { replyWords, strings } from './strings.ts'

type Listed = Answer<typeof redactionContract.listRedactions>[number]

function useRedactions(requestId: string) {
  return useQuery({
    queryKey: ['request', requestId, 'redactions'],
    queryFn: () => call(redactionContract.listRedactions, { params: { requestId } }),
  })
}

/** What was blacked out for an application: grounds, places, by whom and when; the words for a purpose. */
export function Redactions(props: { requestId: string; mayOpen: boolean }) {
  const say = useSay(strings)
  const { data = [] } = useRedactions(props.requestId)
  const [opening, setOpening] = useState<string | null>(null)
  const [opened, setOpened] = useState<Record<string, readonly string[]>>({})
  if (data.length === 0) return null
  return (
    <section>
      <h3>{say('list')}</h3>
      <ul className="rows">
        {data.map((each) => (
          <li key={each.id} className="row">
            <div className="row-words">
              {each.title}{' '}
              <span className="quiet">{say('list.from', { title: each.sourceTitle })}</span>
              {each.withReply && <Tag color="processing">{say('list.with')}</Tag>}
              <Grounds of={each} />
              <div className="quiet">
                {each.by} <Moment at={each.at} />
              </div>
              <Places of={each} words={opened[each.id]} />
            </div>
            {props.mayOpen && !opened[each.id] && (
              <Button size="small" onClick={() => setOpening(each.id)}>
                {say('list.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {opening && (
        <PurposeDrawer
          redactionId={opening}
          onOpened={(words) => setOpened({ ...opened, [opening]: words })}
          onClose={() => setOpening(null)}
        />
      )}
    </section>
  )
}

function Grounds({ of }: { of: Listed }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <div>
      {countsOf(of).map(({ ground, count }) => (
        <Tag key={ground}>
          {inLocale(groundNames[ground], locale)} · {GROUNDS[ground].article} ·{' '}
          {say('times', { n: count })}
        </Tag>
      ))}
    </div>
  )
}

function Places(props: { of: Listed; words: readonly string[] | undefined }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <Collapse
      size="small"
      ghost
      {...(props.words ? { activeKey: 'places' } : {})}
      items={[
        {
          key: 'places',
          label: say('list.places'),
          children: (
            <ul>
              {props.of.marks.map((mark, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
                <li key={index}>
                  {mark.kind === 'page'
                    ? say('page', { page: mark.number })
                    : say('list.paragraph', { n: mark.number })}{' '}
                  · {inLocale(groundNames[mark.ground], locale)}
                  {props.words && ` · ${props.words[index] || say('list.drawn')}`}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

function PurposeDrawer(props: {
  redactionId: string
  onOpened: (words: readonly string[]) => void
  onClose: () => void
}) {
  const say = useSay(strings)
  const act = useAct(redactionContract.openRedaction)
  return (
    <EditDrawer<{ purpose: string }>
      title={say('list.open')}
      initial={{ purpose: '' }}
      saveLabel={say('list.open')}
      labelOf={() => say('list.purpose')}
      check={({ purpose }) =>
        purpose.trim().length < 2
          ? [{ field: 'purpose', message: say('required', { field: say('list.purpose') }) }]
          : []
      }
      onSave={async ({ purpose }) => {
        const { words } = await act.run({
          params: { redactionId: props.redactionId },
          body: { purpose },
        })
        props.onOpened(words)
      }}
      onClose={props.onClose}
    >
      {({ value, set, issues }) => (
        <Field name="purpose" label={say('list.purpose')} required issues={issues}>
          <Input
            maxLength={200}
            value={value.purpose}
            onChange={(event) => set('purpose', event.target.value)}
          />
        </Field>
      )}
    </EditDrawer>
  )
}

/** Puts the grounds of what goes out with the reply into its words. */
export function InsertGrounds(props: { requestId: string; onInsert: (words: string) => void }) {
  const say = useSay(strings)
  const { data = [] } = useRedactions(props.requestId)
  const sent = data.filter(({ withReply }) => withReply)
  if (sent.length === 0) return null
  return (
    <Button size="small" onClick={() => props.onInsert(groundsInWords(sent))}>
      {say('insert')}
    </Button>
  )
}

function groundsInWords(redactions: readonly Listed[]): string {
  const list = redactions.map((each) => {
    const grounds = countsOf(each).map(({ ground, count }) =>
      filled(replyWords.ground, {
        name: groundNames[ground].zh,
        article: GROUNDS[ground].article,
        n: String(count),
      }),
    )
    return filled(replyWords.of, { title: each.title, grounds: grounds.join(replyWords.and) })
  })
  return filled(replyWords.withheld, { list: list.join(replyWords.next) })
}

function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function countsOf({ marks }: Listed): { ground: Ground; count: number }[] {
  return GROUND_CODES.map((ground) => ({
    ground,
    count: marks.filter((mark) => mark.ground === ground).length,
  })).filter(({ count }) => count > 0)
}
