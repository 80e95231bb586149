import { useQueryClient } from '@tanstack/react-query'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { maskPersonalData } from '../../checks/rules/personal-data.ts'
import { InsertGrounds } from '../../redaction/workbench/redactions.tsx'
import { type Doing, requestsContract } from '../contract.ts'
import { FEE_METHODS, feeOf } from '../rules/fees.ts'
import type { RequestAct } from '../rules/kind.ts'
import { actNames } from '../strings.ts'
import { ActControl, GROUPS, labelFor, type Words } from './act-control.tsx'
import { type Draft, EMPTY, FIELDS, type FieldName, MAY_TAKE, NEEDS } from './act-fields.ts'
import type { Request } from './request-drawer.tsx'
import { strings } from './strings.ts'

/** One act with the fields it needs; what is wrong stands beside them, and nothing typed is lost. */
export function ActDrawer(props: { request: Request; act: RequestAct; onClose: () => void }) {
  const { request, act } = props
  const say = useSay(strings)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const run = useAct(requestsContract.actOnRequest)
  const needs = NEEDS[act]
  const fields = FIELDS.filter((field) => needs.includes(field) || MAY_TAKE[act]?.includes(field))
  const labelOf = (field: string) => labelFor(act, field.replace(/^doing\./, '') as FieldName, say)
  const title = inLocale(actNames[act], locale)
  return (
    <EditDrawer<Draft>
      title={title}
      initial={{
        ...EMPTY,
        before: request.sameApplicant.month,
        about: maskPersonalData(request.wanted),
      }}
      saveLabel={title}
      labelOf={labelOf}
      check={(draft) =>
        needs
          .filter((field) => draft[field] === null || String(draft[field]).trim() === '')
          .map((field) => ({
            field: `doing.${field}`,
            message: say('missing', { field: labelFor(act, field, say) }),
          }))
      }
      onSave={async (draft) => {
        const told = fields.filter((field) => draft[field] !== null && draft[field] !== '')
        const doing = { act, ...Object.fromEntries(told.map((field) => [field, draft[field]])) }
        await run.run({
          params: { requestId: request.id },
          body: { seen: request.version, doing: doing as Doing },
        })
        notify.success(say('done', { act: title }))
        await client.invalidateQueries()
      }}
      onClose={props.onClose}
    >
      {(form) => (
        <div className="stack">
          {fields.map((field) => (
            <Field
              key={field}
              name={`doing.${field}`}
              label={labelFor(act, field, say)}
              required={needs.includes(field)}
              issues={form.issues}
              extra={extraFor(field, form.value, say)}
              group={GROUPS.includes(field)}
            >
              <ActControl act={act} field={field} form={form} request={request} />
            </Field>
          ))}
          {act === 'propose' && (
            <InsertGrounds
              requestId={request.id}
              onInsert={(text) => form.set('reply', `${form.value.reply}${text}`)}
            />
          )}
        </div>
      )}
    </EditDrawer>
  )
}

function extraFor(field: FieldName, draft: Draft, say: Words): string | undefined {
  if (field === 'reply' || field === 'about') return say(`${field}.hint`)
  const method = FEE_METHODS.find((each) => each === draft.method)
  if (field !== 'count' || !method || !draft.count) return undefined
  return say('yuan', { yuan: feeOf(method, draft.count, draft.before ?? 0).yuan })
}
