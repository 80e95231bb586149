import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Checkbox, Input, Radio, Tag } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { beijingTime } from '../../../kernel/days.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import type { Finding } from '../../../workbench/ui/findings.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import type { Category, Severity } from '../../checks/engine/finding.ts'
import { reviewContract } from '../contract.ts'
import { ignoredWords } from './ignored-strings.ts'
import './ignored.css'

type Ignored = Answer<typeof reviewContract.listIgnores>['items'][number]

/** What is ignored in the newest draft. */
export function useIgnores(publicationId: string) {
  return useQuery({
    queryKey: ['ignores', publicationId],
    queryFn: () => call(reviewContract.listIgnores, { params: { publicationId } }),
  })
}

/** How many places of the text are silent. */
export function placesIgnored(items: readonly Ignored[]): number {
  return items.reduce((sum, { placesNow }) => sum + placesNow, 0)
}

/** Every ignored find with its words, rule, who, when and why; whoever may takes it back. */
export function IgnoredList(props: { publicationId: string; items: readonly Ignored[] }) {
  const say = useSay(ignoredWords)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(reviewContract.takeBackIgnore)
  if (props.items.length === 0) return <p className="quiet">{say('none')}</p>
  return (
    <ul className="ignored-list">
      {props.items.map((item) => (
        <li key={item.id}>
          <div className="ignored-head">
            <mark className="ignored-words">{item.words}</mark>
            <span className="quiet">
              {item.placesNow > 0 ? say('places', { n: item.placesNow }) : say('gone')}
            </span>
            {item.scope === 'organization' && <Tag>{say('forAll')}</Tag>}
            {item.stillBlocks && <Tag color="error">{say('stillBlocks')}</Tag>}
          </div>
          {item.message !== '' && <div>{item.message}</div>}
          <div className="ignored-why">
            <span>
              {say('by', { name: item.byName, at: beijingTime(item.at), reason: item.reason })}
            </span>
            <ActButton
              size="small"
              type="link"
              why={item.mayTakeBack}
              onAct={async () => {
                await act.run({ params: { ignoreId: item.id } })
                notify.success(say('takenBack'))
                await client.invalidateQueries()
              }}
            >
              {say('takeBack')}
            </ActButton>
          </div>
        </li>
      ))}
    </ul>
  )
}

const schema = z.object({
  reason: z.string().trim().min(2).max(500),
  words: z.array(z.string()).min(1),
})
const HERE_ONLY: readonly Category[] = ['privacy', 'secrecy']

/** What is to be ignored: some words by one rule, or what lies in one file. */
export type Ignorable = {
  code: string
  category: Category
  severity: Severity
  words: readonly string[]
  message: string
  fileId?: string
}

/** Asks why, and how far; where a file has several things of a kind, which of them. */
export function IgnoreDrawer(props: {
  publicationId: string
  find: Ignorable
  mayForAll: boolean
  /** Saves the text, so that the words stand in the newest draft. */
  save: () => Promise<unknown>
  onDone?: () => Promise<unknown>
  onClose: () => void
}) {
  const { find, mayForAll } = props
  const say = useSay(ignoredWords)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(reviewContract.ignoreFinding)
  const hereOnly = HERE_ONLY.includes(find.category)
  return (
    <EditDrawer
      title={say('drawer')}
      initial={{
        reason: '',
        scope: 'piece' as 'piece' | 'organization',
        words: [...find.words],
      }}
      schema={schema}
      labelOf={(field) => say(field === 'words' ? 'which' : 'reason')}
      saveLabel={say('ignore')}
      onClose={props.onClose}
      onSave={async ({ reason, scope, words }) => {
        await props.save()
        const { code, fileId } = find
        for (const each of words)
          await act.run({
            params: { publicationId: props.publicationId },
            body: { code, words: each, scope, reason: reason.trim(), ...(fileId && { fileId }) },
          })
        notify.success(say('done'))
        await client.invalidateQueries({ queryKey: ['ignores', props.publicationId] })
        await client.invalidateQueries({ queryKey: ['findings', props.publicationId] })
        await props.onDone?.()
      }}
    >
      {({ value, set, issues }) => (
        <>
          {find.words.length === 1 && (
            <p>
              <mark className="ignored-words">{find.words[0]}</mark>
            </p>
          )}
          <p>{find.message}</p>
          {find.words.length > 1 && (
            <Field name="words" label={say('which')} required issues={issues} group>
              <Checkbox.Group
                className="ignored-which"
                value={value.words}
                onChange={(words) => set('words', words)}
                options={find.words.map((words) => ({ value: words, label: words }))}
              />
            </Field>
          )}
          {find.fileId && <p className="quiet">{say('thisFile')}</p>}
          {find.severity === 'block' && (
            <Alert type="warning" showIcon title={say('blocks')} className="form-note" />
          )}
          <Field
            name="reason"
            label={say('reason')}
            required
            issues={issues}
            extra={say('reasonHint')}
          >
            <Input.TextArea
              autoFocus
              rows={4}
              maxLength={500}
              showCount
              value={value.reason}
              onChange={(event) => set('reason', event.target.value)}
            />
          </Field>
          <Field
            name="scope"
            label={say('scope')}
            issues={issues}
            group
            extra={hereOnly ? say('hereOnly') : mayForAll ? undefined : say('officeOnly')}
          >
            <Radio.Group
              value={value.scope}
              onChange={(event) => set('scope', event.target.value)}
              options={[
                { value: 'piece', label: say('piece') },
                {
                  value: 'organization',
                  label: say(find.fileId ? 'organizationFile' : 'organization'),
                  disabled: hereOnly || !mayForAll,
                },
              ]}
            />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}

/** Ignores what the gates found in a file, with a reason; nothing for what is ignored where it is written. */
export function IgnoreFound(props: {
  publicationId: string
  finding: Finding
  save?: () => Promise<unknown>
  onDone?: () => Promise<unknown>
}) {
  const { finding, publicationId } = props
  const say = useSay(ignoredWords)
  const { data } = useIgnores(publicationId)
  const [open, setOpen] = useState(false)
  if (!finding.ignorable || finding.override) return null
  const { severity, message } = finding
  return (
    <>
      <ActButton
        size="small"
        why={data?.mayHere ?? null}
        disabled={!data}
        onAct={async () => setOpen(true)}
      >
        {say('ignoreIt')}
      </ActButton>
      {open && (
        <IgnoreDrawer
          publicationId={publicationId}
          find={{ ...finding.ignorable, severity, message }}
          mayForAll={data?.mayForAll ?? false}
          save={props.save ?? (async () => {})}
          {...(props.onDone && { onDone: props.onDone })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
