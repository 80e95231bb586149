import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Input, Radio, Space, Tag } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { strings as redactWords } from '../../redaction/workbench/strings.ts'
import { requestsContract } from '../contract.ts'
import { words } from './handling-strings.ts'
import type { Request } from './request-drawer.tsx'

type Kept = Request['documents'][number]

/** What can be blacked out here. */
const REDACTABLE = /\.(docx|pdf|txt|csv)$/i

/** Where a document is fetched, and where a letter is shown for paper. */
export const downloadHref = (id: string) => `/api/v1/request-documents/${id}`
export const printHref = (id: string) => `/workbench/print/letter/${id}`

/** What was received and sent, with number and day; letters as docx or on paper. */
export function Documents({ request }: { request: Request }) {
  const say = useSay(words)
  const [adding, setAdding] = useState(false)
  const [archiving, setArchiving] = useState(false)
  const mayOpen = request.mayOpen === null
  return (
    <section>
      <h3>{say('documents')}</h3>
      {request.documents.length === 0 && <p className="quiet">{say('documents.none')}</p>}
      <ul className="rows">
        {request.documents.map((document) => (
          <Line key={document.id} document={document} mayOpen={mayOpen} />
        ))}
      </ul>
      <Space wrap>
        {mayOpen && (
          <Button size="small" onClick={() => setAdding(true)}>
            {say('documents.add')}
          </Button>
        )}
        <Button size="small" onClick={() => setArchiving(true)}>
          {say('archive')}
        </Button>
      </Space>
      {archiving && (
        <ArchiveDrawer request={request} mayOpen={mayOpen} onClose={() => setArchiving(false)} />
      )}
      {adding && <FileDrawer request={request} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Line({ document, mayOpen }: { document: Kept; mayOpen: boolean }) {
  const say = useSay(words)
  const { title, documentNo, on, direction, file } = document
  return (
    <li className="row">
      <div className="row-words">
        <Tag>{say(`direction.${direction}`)}</Tag>
        {title || say('documents.untitled')}{' '}
        <span className="quiet">{documentNo || file?.name}</span>
        <div className="quiet">
          {on}{' '}
          {document.forApplicant ? (
            <Tag color="processing">{say('forApplicant')}</Tag>
          ) : (
            document.withReply && <Tag color="processing">{say('withReply')}</Tag>
          )}
        </div>
      </div>
      {document.deleted ? (
        <span className="quiet">{say('documents.deleted')}</span>
      ) : (
        <Fetch document={document} mayOpen={mayOpen} />
      )}
    </li>
  )
}

function Fetch({ document, mayOpen }: { document: Kept; mayOpen: boolean }) {
  const say = useSay(words)
  const sayRedact = useSay(redactWords)
  const { title, file, direction } = document
  const leaveOut = useAct(requestsContract.leaveOutDocument)
  const notify = useNotify()
  const client = useQueryClient()
  // What came in is opened by those who may open who applied.
  if (file && direction === 'received' && !mayOpen) return null
  return (
    <Space size="small">
      <a href={downloadHref(document.id)} aria-label={say('download.of', { title })}>
        {say('download')}
      </a>
      {mayOpen &&
        file &&
        !document.forApplicant &&
        !document.withReply &&
        REDACTABLE.test(file.name) && (
          <Link to={`/redact/${document.id}`} aria-label={sayRedact('redact.of', { title })}>
            {sayRedact('redact')}
          </Link>
        )}
      {mayOpen && document.withReply && !document.forApplicant && (
        <ActButton
          type="link"
          size="small"
          className="flush"
          aria-label={say('leaveOut.of', { title })}
          onAct={async () => {
            await leaveOut.run({ params: { documentId: document.id } })
            notify.success(say('leaveOut.done'))
            await client.invalidateQueries()
          }}
        >
          {say('leaveOut')}
        </ActButton>
      )}
      {file === null && (
        <a
          href={printHref(document.id)}
          target="_blank"
          rel="noreferrer"
          aria-label={say('print.of', { title })}
        >
          {say('print')}
        </a>
      )}
    </Space>
  )
}

/** Asks what for before the archive says who applied. */
function ArchiveDrawer(props: { request: Request; mayOpen: boolean; onClose: () => void }) {
  const say = useSay(words)
  return (
    <EditDrawer<{ purpose: string }>
      title={say('archive')}
      initial={{ purpose: '' }}
      saveLabel={say('archive')}
      onSave={async ({ purpose }) => {
        const query = purpose.trim() === '' ? '' : `?${new URLSearchParams({ purpose })}`
        window.location.assign(`/api/v1/requests/${props.request.id}/archive.zip${query}`)
      }}
      onClose={props.onClose}
    >
      {({ value, set, issues }) => (
        <div className="stack">
          <p>{say('archive.hint')}</p>
          {props.mayOpen && (
            <Field name="purpose" label={say('archive.purpose')} issues={issues}>
              <Input
                maxLength={200}
                value={value.purpose}
                onChange={(event) => set('purpose', event.target.value)}
              />
            </Field>
          )}
        </div>
      )}
    </EditDrawer>
  )
}

type Draft = {
  title: string
  direction: 'received' | 'sent'
  on: string
  withReply: boolean
  file: File | null
}

function FileDrawer({ request, onClose }: { request: Request; onClose: () => void }) {
  const say = useSay(words)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(requestsContract.addRequestFile)
  return (
    <EditDrawer<Draft>
      title={say('documents.add')}
      initial={{ title: '', direction: 'sent', on: '', withReply: false, file: null }}
      saveLabel={say('documents.add')}
      labelOf={(field) =>
        field === 'title' || field === 'on' || field === 'file' ? say(`document.${field}`) : ''
      }
      check={({ title, on, file }) => [
        ...(title.trim() ? [] : [missing('title', say('document.title'))]),
        ...(on ? [] : [missing('on', say('document.on'))]),
        ...(file ? [] : [{ field: 'file', message: say('choose') }]),
      ]}
      onSave={async ({ file, title, direction, on, withReply }) => {
        await act.run({
          params: { requestId: request.id },
          query: { name: file!.name, title, direction, on, withReply: String(withReply) },
          body: file!,
        })
        notify.success(say('documents.done'))
        await client.invalidateQueries()
      }}
      onClose={onClose}
    >
      {({ value, set, issues }) => (
        <div className="stack">
          <Field name="title" label={say('document.title')} required issues={issues}>
            <Input
              maxLength={200}
              value={value.title}
              onChange={(event) => set('title', event.target.value)}
            />
          </Field>
          <Field name="direction" label={say('document.direction')} group issues={issues}>
            <Radio.Group
              value={value.direction}
              onChange={(event) =>
                set('direction', event.target.value === 'sent' ? 'sent' : 'received')
              }
              options={(['sent', 'received'] as const).map((each) => ({
                value: each,
                label: say(`document.${each}`),
              }))}
            />
          </Field>
          <Field name="on" label={say('document.on')} required issues={issues}>
            <Input
              type="date"
              value={value.on}
              onChange={(event) => set('on', event.target.value)}
            />
          </Field>
          <Field name="file" label={say('document.file')} required issues={issues}>
            <input type="file" onChange={(event) => set('file', event.target.files?.[0] ?? null)} />
          </Field>
          {value.direction === 'sent' && (
            <Checkbox
              checked={value.withReply}
              onChange={(event) => set('withReply', event.target.checked)}
            >
              {say('withReply.label')}
            </Checkbox>
          )}
        </div>
      )}
    </EditDrawer>
  )

  function missing(field: string, label: string) {
    return { field, message: say('required', { field: label }) }
  }
}
