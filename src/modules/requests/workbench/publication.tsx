import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { stateNames as editionNames } from '../../content/strings.ts'
import {
  columnOptions,
  SitePicker,
  useColumns,
  useSite,
} from '../../sites/workbench/site-picker.tsx'
import { requestsContract } from '../contract.ts'
import { words } from './handling-strings.ts'
import type { Request } from './request-drawer.tsx'

/** What became of the answer for everybody, or the way to propose it. */
export function PublicationOfAnswer({ request }: { request: Request }) {
  const say = useSay(words)
  const locale = useLocale()
  const [proposing, setProposing] = useState(false)
  const { proposed, mayPropose } = request.publication
  if (proposed)
    return (
      <p>
        {say('publication.proposed')}{' '}
        <a href={`/workbench/publications/${proposed.publicationId}`}>{proposed.title}</a>{' '}
        <span className="quiet">
          {inLocale(editionNames[proposed.state], locale)}
          {proposed.publishedAt && (
            <>
              {' · '}
              <Moment at={proposed.publishedAt} />
            </>
          )}
        </span>
      </p>
    )
  if (mayPropose !== null) return null
  return (
    <>
      <Button size="small" className="fits" onClick={() => setProposing(true)}>
        {say('publication.propose')}
      </Button>
      {proposing && <ProposeDrawer request={request} onClose={() => setProposing(false)} />}
    </>
  )
}

function ProposeDrawer({ request, onClose }: { request: Request; onClose: () => void }) {
  const say = useSay(words)
  const client = useQueryClient()
  const act = useAct(requestsContract.proposePublication)
  const { sites, site, pick } = useSite()
  const columns = useColumns(site?.id)
  const labels = {
    columnId: say('publication.column'),
    title: say('publication.title'),
  }
  const files = request.documents.filter(
    ({ direction, forApplicant, file, deleted }) =>
      direction === 'sent' && forApplicant && file !== null && !deleted,
  )
  return (
    <EditDrawer
      title={say('publication.propose')}
      initial={{ columnId: '', title: '' }}
      saveLabel={say('publication.make')}
      labelOf={(field) => labels[field as keyof typeof labels] ?? field}
      check={(draft) =>
        (['columnId', 'title'] as const)
          .filter((field) => draft[field].trim().length < 2)
          .map((field) => ({ field, message: say('required', { field: labels[field] }) }))
      }
      onSave={async (body) => {
        await act.run({ params: { requestId: request.id }, body })
        await client.invalidateQueries({ queryKey: ['request', request.id] })
      }}
      onClose={onClose}
    >
      {({ value, set, issues }) => (
        <div className="stack">
          <Alert type="info" showIcon title={say('publication.what')} />
          {sites.length > 1 && (
            <SitePicker
              sites={sites}
              site={site}
              onPick={(siteId) => {
                pick(siteId)
                set('columnId', '')
              }}
            />
          )}
          <Field name="columnId" label={labels.columnId} required issues={issues}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              loading={columns.isPending}
              value={value.columnId || null}
              onChange={(columnId) => set('columnId', columnId)}
              options={columnOptions(columns.data?.items ?? [])}
            />
          </Field>
          <Field name="title" label={labels.title} required issues={issues}>
            <Input
              maxLength={200}
              value={value.title}
              onChange={(event) => set('title', event.target.value)}
            />
          </Field>
          <section>
            <h3>{say('publication.files')}</h3>
            {files.length === 0 ? (
              <p className="quiet">{say('publication.noFiles')}</p>
            ) : (
              <ul>
                {files.map(({ id, file }) => (
                  <li key={id}>{file?.name}</li>
                ))}
              </ul>
            )}
          </section>
        </div>
      )}
    </EditDrawer>
  )
}
