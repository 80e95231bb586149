import { FileWordOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Spin, Upload } from 'antd'
import { useState } from 'react'
import { type Answer, upload } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Modal } from '../../../workbench/ui/overlay.tsx'
import { contentContract } from '../contract.ts'
import { textOf, visitBlocks } from '../rules/body/text.ts'
import type { Body } from '../rules/document.ts'
import { importWords } from './document-strings.ts'

type Converted = Answer<typeof contentContract.convertDocx>
/** What the person takes from the file; `facts` is null where the fields stay as they are. */
export type Imported = {
  body: Body
  append: boolean
  facts: Pick<Converted, 'title' | 'documentNo' | 'formedOn'> | null
}

const PREVIEW_LENGTH = 3000

/** Reads a Word file and shows what was recognised and what left behind, before anything is changed. */
export function ImportWord(props: {
  organizationId: string
  disabled: boolean
  /** Nothing written yet: there is nothing to append to. */
  empty: boolean
  onTake: (imported: Imported) => void
}) {
  const say = useSay(importWords)
  const notify = useNotify()
  const [reading, setReading] = useState<string | null>(null)
  const [converted, setConverted] = useState<Converted | null>(null)
  const [withFacts, setWithFacts] = useState(true)

  async function read(file: File): Promise<void> {
    setReading(file.name)
    try {
      const query = { name: file.name, organizationId: props.organizationId }
      setConverted(await upload(contentContract.convertDocx, { query, body: file }, () => {}))
    } catch (error) {
      notify.error(error)
    } finally {
      setReading(null)
    }
  }

  function take(append: boolean): void {
    if (!converted) return
    props.onTake({ body: converted.body as Body, append, facts: withFacts ? converted : null })
    setConverted(null)
  }

  return (
    <div className="import-word-bar">
      <Upload
        accept=".docx"
        showUploadList={false}
        disabled={props.disabled || reading !== null}
        customRequest={({ file }) => void read(file as File)}
      >
        <Button
          size="small"
          icon={<FileWordOutlined aria-hidden />}
          disabled={props.disabled}
          loading={reading !== null}
        >
          {say('button')}
        </Button>
      </Upload>
      {reading !== null && (
        <span role="status" className="quiet">
          <Spin size="small" /> {say('reading', { name: reading })}
        </span>
      )}
      {converted && (
        <Modal
          open
          title={say('title')}
          onCancel={() => setConverted(null)}
          footer={[
            <Button key="cancel" onClick={() => setConverted(null)}>
              {say('cancel')}
            </Button>,
            props.empty ? null : (
              <Button key="append" onClick={() => take(true)}>
                {say('append')}
              </Button>
            ),
            <Button key="replace" type="primary" onClick={() => take(false)}>
              {say('replace')}
            </Button>,
          ]}
        >
          <Recognised converted={converted} />
          <Checkbox checked={withFacts} onChange={(event) => setWithFacts(event.target.checked)}>
            {say('takeFacts')}
          </Checkbox>
        </Modal>
      )}
    </div>
  )
}

function Recognised({ converted }: { converted: Converted }) {
  const say = useSay(importWords)
  const body = converted.body as Body
  const counts = countsOf(body)
  return (
    <div className="import-word">
      {converted.marked && <Alert type="warning" showIcon title={say('marked')} />}
      {converted.invisible.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('invisible')}
          description={
            <ul>
              {converted.invisible.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          }
        />
      )}
      <h3>{say('recognised')}</h3>
      <dl>
        <dt>{say('pieceTitle')}</dt>
        <dd>{converted.title ?? say('none')}</dd>
        <dt>{say('documentNo')}</dt>
        <dd>{converted.documentNo ?? say('none')}</dd>
        <dt>{say('formedOn')}</dt>
        <dd>{converted.formedOn ?? say('none')}</dd>
        <dt>{say('content')}</dt>
        <dd>{say('counts', counts)}</dd>
        {converted.attachments.length > 0 && (
          <>
            <dt>{say('attachments')}</dt>
            <dd>
              <ol>
                {converted.attachments.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ol>
              <span className="quiet">{say('attachmentsHint')}</span>
            </dd>
          </>
        )}
      </dl>
      {counts.withoutAlt > 0 && (
        <Alert type="info" showIcon title={say('altMissing', { count: counts.withoutAlt })} />
      )}
      <h3>{say('left')}</h3>
      {converted.dropped.length === 0 ? (
        <p className="quiet">{say('nothingLeft')}</p>
      ) : (
        <ul>
          {converted.dropped.map(({ code, message, count }) => (
            <li key={`${code} ${message}`}>{say('leftItem', { message, count })}</li>
          ))}
        </ul>
      )}
      <h3>{say('preview')}</h3>
      {/* Scrolled by keyboard too. */}
      <section
        className="import-word-text"
        aria-label={say('preview')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs focus to be scrolled
        tabIndex={0}
      >
        {textOf(body).slice(0, PREVIEW_LENGTH)}
      </section>
    </div>
  )
}

/** A body in which nothing has been written. */
export function isEmptyBody(body: Body): boolean {
  return textOf(body).trim() === '' && !body.content.some(({ type }) => type === 'image')
}

function countsOf(body: Body) {
  const counts = { headings: 0, paragraphs: 0, tables: 0, images: 0, footnotes: 0, withoutAlt: 0 }
  visitBlocks(body.content, (block) => {
    if (block.type === 'table') counts.tables += 1
    if (block.type === 'image') {
      counts.images += 1
      if (!block.attrs.alt.trim()) counts.withoutAlt += 1
    }
    if (block.type !== 'paragraph' && block.type !== 'heading') return
    if (block.type === 'heading') counts.headings += 1
    else counts.paragraphs += 1
    counts.footnotes += (block.content ?? []).filter(({ type }) => type === 'footnote').length
  })
  return counts
}
