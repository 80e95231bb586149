import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { call } from '../../../workbench/call.ts'
import { useCan, useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { publishContract } from '../contract.ts'
import { indexNoWords } from './index-no-strings.ts'

type Form = z.output<typeof publishContract.updateIndexNoRule.body>
type Segment = Form['rule']['segments'][number]

const KINDS = ['organization-code', 'year', 'sequence', 'statutory-item', 'literal'] as const

/** How an organisation's new index numbers are written, with the next one; numbers given never change. */
export function IndexNoRule({ organizationId }: { organizationId: string }) {
  const say = useSay(indexNoWords)
  const words = useSay(common)
  const mayManage = useCan(['site-administrator', 'platform-administrator'])
  const [open, setOpen] = useState(false)
  const query = useQuery({
    queryKey: ['index-no-rule', organizationId],
    queryFn: () => call(publishContract.readIndexNoRule, { params: { organizationId } }),
  })
  return (
    <Card
      title={say('title')}
      extra={mayManage && <Button onClick={() => setOpen(true)}>{words('edit')}</Button>}
    >
      <Loaded query={query}>
        {({ rule, next }) => (
          <>
            <p>
              {say('next')} <span className="code">{next}</span>
            </p>
            <p className="quiet">{say('note')}</p>
            {open && (
              <RuleDrawer
                organizationId={organizationId}
                rule={rule}
                onClose={() => setOpen(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}

function RuleDrawer(props: { organizationId: string; rule: Form['rule']; onClose: () => void }) {
  const { organizationId, rule, onClose } = props
  const say = useSay(indexNoWords)
  const words = useSay(common)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(publishContract.updateIndexNoRule)
  return (
    <EditDrawer<Form['rule']>
      title={say('title')}
      initial={rule}
      schema={publishContract.updateIndexNoRule.body.shape.rule}
      onClose={onClose}
      onSave={async (changed) => {
        const { next } = await act.run({ params: { organizationId }, body: { rule: changed } })
        notify.success(say('saved', { next }))
        await client.invalidateQueries({ queryKey: ['index-no-rule'] })
      }}
    >
      {({ value, set, issues }) => {
        const change = (position: number, segment: Segment) =>
          set(
            'segments',
            value.segments.map((each, index) => (index === position ? segment : each)),
          )
        return (
          <>
            <Field
              name="segments"
              label={say('segments')}
              issues={issues}
              extra={say('segmentsHint')}
            >
              <div className="stack">
                {value.segments.map((segment, position) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place in the number
                  <Flex key={position} gap={8} wrap>
                    <Select
                      aria-label={say('segment', { n: position + 1 })}
                      value={segment.kind}
                      onChange={(kind) => change(position, emptySegment(kind))}
                      options={KINDS.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
                      popupMatchSelectWidth={false}
                    />
                    {segment.kind === 'literal' ? (
                      <Input
                        aria-label={say('text')}
                        value={segment.text}
                        maxLength={20}
                        onChange={({ target }) =>
                          change(position, { ...segment, text: target.value })
                        }
                      />
                    ) : (
                      <InputNumber
                        aria-label={say('length')}
                        placeholder={say('length')}
                        min={1}
                        max={18}
                        value={segment.length ?? null}
                        onChange={(length) =>
                          change(position, { kind: segment.kind, ...(length ? { length } : {}) })
                        }
                      />
                    )}
                    <Button
                      onClick={() =>
                        set(
                          'segments',
                          value.segments.filter((_, index) => index !== position),
                        )
                      }
                    >
                      {words('remove')}
                    </Button>
                  </Flex>
                ))}
                <Button
                  onClick={() => set('segments', [...value.segments, emptySegment('literal')])}
                >
                  {say('add')}
                </Button>
              </div>
            </Field>
            <Field name="resetBy" label={say('resetBy')} issues={issues}>
              <Select
                value={value.resetBy}
                onChange={(resetBy: Form['rule']['resetBy']) => set('resetBy', resetBy)}
                options={[
                  { value: 'year', label: say('reset.year') },
                  { value: 'never', label: say('reset.never') },
                ]}
              />
            </Field>
          </>
        )
      }}
    </EditDrawer>
  )
}

function emptySegment(kind: Segment['kind']): Segment {
  return kind === 'literal' ? { kind, text: '-' } : { kind }
}
