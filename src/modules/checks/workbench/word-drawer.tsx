import { useQueryClient } from '@tanstack/react-query'
import { DatePicker, Input, InputNumber } from 'antd'
import dayjs from 'dayjs'
import type { z } from 'zod'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { checksContract } from '../contract.ts'
import type { OfficeList } from '../rules/office/entries.ts'
import { problemsOf } from '../rules/office/entry-form.ts'
import { listWords } from '../strings.ts'
import type { KeptWord } from './lists.tsx'
import { strings } from './strings.ts'

type WordForm = z.output<typeof checksContract.saveOfficeWord.body>

/** Adds an entry to a list, or changes one. */
export function WordDrawer(props: {
  organizationId: string
  list: OfficeList
  item: KeptWord | null
  onClose: () => void
}) {
  const { organizationId, list, item } = props
  const say = useSay(strings)
  const wrong = useSay(listWords)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(checksContract.saveOfficeWord)
  const isLeader = list === 'leader'
  const labels: Record<string, string> = {
    word: say(isLeader ? 'name' : 'word'),
    right: say('right'),
    title: say('leaderTitle'),
    rank: say('rank'),
    validFrom: say('validFrom'),
    validTo: say('validTo'),
    note: say('note'),
  }
  const trimmed = (value: WordForm): WordForm => ({
    ...value,
    word: value.word.trim(),
    right: value.right.trim(),
    title: value.title.trim(),
    note: value.note.trim(),
  })
  return (
    <EditDrawer<WordForm>
      title={say(item ? 'edit' : 'add')}
      initial={
        item
          ? formOf(item)
          : {
              id: null,
              list,
              word: '',
              right: '',
              title: '',
              rank: null,
              validFrom: null,
              validTo: null,
              note: '',
            }
      }
      check={(value) =>
        problemsOf(trimmed(value)).map(({ field, why }) => ({
          field,
          message: wrong(`wrong.${why}`),
        }))
      }
      labelOf={(field) => labels[field] ?? field}
      onClose={props.onClose}
      onSave={async (value) => {
        await act.run({ params: { organizationId }, body: trimmed(value) })
        notify.success(say('saved'))
        await client.invalidateQueries({ queryKey: ['check-words'] })
        await client.invalidateQueries({ queryKey: ['check-setup'] })
      }}
    >
      {({ value, set, issues }) => (
        <>
          <Field name="word" label={labels['word']} required issues={issues}>
            <Input
              autoFocus
              maxLength={60}
              value={value.word}
              onChange={(event) => set('word', event.target.value)}
            />
          </Field>
          {isLeader ? (
            <>
              <Field
                name="title"
                label={labels['title']}
                required
                issues={issues}
                extra={say('titleHint')}
              >
                <Input
                  maxLength={60}
                  value={value.title}
                  onChange={(event) => set('title', event.target.value)}
                />
              </Field>
              <Field name="rank" label={labels['rank']} issues={issues}>
                <InputNumber
                  min={1}
                  max={999}
                  value={value.rank}
                  onChange={(next) => set('rank', next)}
                />
              </Field>
            </>
          ) : (
            <Field name="right" label={labels['right']} issues={issues}>
              <Input
                maxLength={60}
                value={value.right}
                onChange={(event) => set('right', event.target.value)}
              />
            </Field>
          )}
          <div className="form-row">
            {(['validFrom', 'validTo'] as const).map((field) => (
              <Field key={field} name={field} label={labels[field]} issues={issues}>
                <DatePicker
                  value={value[field] ? dayjs(value[field]) : null}
                  onChange={(day) => set(field, day ? day.format('YYYY-MM-DD') : null)}
                />
              </Field>
            ))}
          </div>
          <p className="quiet">{say('validHint')}</p>
          <Field name="note" label={labels['note']} issues={issues}>
            <Input
              maxLength={200}
              value={value.note}
              onChange={(event) => set('note', event.target.value)}
            />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}

function formOf({ changedAt: _at, changedByName: _by, ...form }: KeptWord): WordForm {
  return form
}
