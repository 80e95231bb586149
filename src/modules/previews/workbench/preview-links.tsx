import { ShareAltOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Segmented, Space, Tag } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { Field, FormIssues, focusField, useIssues } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Drawer } from '../../../workbench/ui/overlay.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { previewsContract } from '../contract.ts'
import { LINK_DAYS } from '../rules.ts'
import { strings } from './strings.ts'

type Links = Answer<typeof previewsContract.listPreviewLinks>
type Link = Links['items'][number]

/** Opens what concerns preview links; shown while there is a draft to show. */
export function PreviewLinksAction(props: {
  publication: { id: string; edition: { state: string } }
}) {
  const say = useSay(strings)
  const [open, setOpen] = useState(false)
  const { id, edition } = props.publication
  const worked = ['draft', 'in-review', 'returned', 'issued', 'scheduled'].includes(edition.state)
  if (!worked) return null
  return (
    <>
      <Button icon={<ShareAltOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {say('action')}
      </Button>
      {open && <LinksDrawer publicationId={id} onClose={() => setOpen(false)} />}
    </>
  )
}

function LinksDrawer(props: { publicationId: string; onClose: () => void }) {
  const { publicationId } = props
  const say = useSay(strings)
  const query = useQuery({
    queryKey: ['preview-links', publicationId],
    queryFn: () => call(previewsContract.listPreviewLinks, { params: { publicationId } }),
  })
  return (
    <Drawer
      open
      title={say('title')}
      size={640}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      onClose={props.onClose}
    >
      <div className="stack">
        <Alert type="info" showIcon title={say('hint')} />
        <Loaded query={query}>
          {(links) => (
            <>
              <NewLink publicationId={publicationId} mayMake={links.mayMake} />
              <section>
                <h2 className="card-title">{say('all')}</h2>
                {links.items.length === 0 && <p className="quiet">{say('none')}</p>}
                <ul className="rows">
                  {links.items.map((link) => (
                    <LinkRow key={link.id} link={link} publicationId={publicationId} />
                  ))}
                </ul>
              </section>
            </>
          )}
        </Loaded>
      </div>
    </Drawer>
  )
}

const BLANK: { recipient: string; purpose: string; days: (typeof LINK_DAYS)[number] } = {
  recipient: '',
  purpose: '',
  days: 3,
}

function NewLink(props: { publicationId: string; mayMake: string | null }) {
  const { publicationId } = props
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const issues = useIssues()
  const act = useAct(previewsContract.makePreviewLink)
  const [form, setForm] = useState(BLANK)
  const [made, setMade] = useState<string | null>(null)

  async function make(): Promise<void> {
    const found = [
      ...(form.recipient.trim() ? [] : [{ field: 'recipient', message: say('recipientMissing') }]),
      ...(form.purpose.trim() ? [] : [{ field: 'purpose', message: say('purposeMissing') }]),
    ]
    issues.set(found)
    if (found[0]) return focusField(found[0].field)
    const { path } = await act.run({ params: { publicationId }, body: form })
    setMade(`${location.origin}${path}`)
    setForm(BLANK)
    await client.invalidateQueries({ queryKey: ['preview-links', publicationId] })
  }

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(made ?? '')
    notify.success(say('copied'))
  }

  return (
    <Form layout="vertical" component="div">
      <FormIssues
        issues={issues}
        labelOf={(field) => say(field === 'purpose' ? 'purpose' : 'recipient')}
      />
      <Field
        name="recipient"
        label={say('recipient')}
        extra={say('recipientHint')}
        required
        issues={issues}
      >
        <Input
          maxLength={60}
          value={form.recipient}
          onChange={(event) => setForm({ ...form, recipient: event.target.value })}
        />
      </Field>
      <Field
        name="purpose"
        label={say('purpose')}
        extra={say('purposeHint')}
        required
        issues={issues}
      >
        <Input
          maxLength={200}
          value={form.purpose}
          onChange={(event) => setForm({ ...form, purpose: event.target.value })}
        />
      </Field>
      <Field name="days" label={say('days')} group issues={issues}>
        <Segmented
          value={form.days}
          onChange={(days) => setForm({ ...form, days })}
          options={LINK_DAYS.map((n) => ({ value: n, label: say('day', { n }) }))}
        />
      </Field>
      <div className="stack">
        <div>
          <ActButton type="primary" why={props.mayMake} onAct={make}>
            {say('make')}
          </ActButton>
        </div>
        {made && (
          <Alert
            type="success"
            showIcon
            title={say('made')}
            description={
              <Space.Compact block>
                <Input
                  readOnly
                  aria-label={say('address')}
                  value={made}
                  onFocus={(event) => event.target.select()}
                />
                <Button onClick={() => void copy()}>{say('copy')}</Button>
              </Space.Compact>
            }
          />
        )}
      </div>
    </Form>
  )
}

function LinkRow({ link, publicationId }: { link: Link; publicationId: string }) {
  const say = useSay(strings)
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(previewsContract.revokePreviewLink)
  return (
    <li className="row">
      <div className="row-words">
        <strong>{link.recipient}</strong> · {link.purpose}
        <div className="facts">
          <span>{say('revision', { n: link.revisionNumber })}</span>
          <span>{say('by', { name: link.createdByName, at: beijingTime(link.createdAt) })}</span>
          <span>
            {say('openings', { n: link.openings })}
            {link.lastOpenedAt && ` (${say('openedLast', { at: beijingTime(link.lastOpenedAt) })})`}
          </span>
          <span>{say('comments', { n: link.comments })}</span>
        </div>
        <div className="facts">
          <Outcome link={link} />
        </div>
      </div>
      {link.state === 'open' && (
        <div className="row-side">
          <ActButton
            size="small"
            danger
            why={link.mayRevoke}
            confirm={{ title: say('revokeAsk'), content: say('revokeHint'), danger: true }}
            onAct={async () => {
              await act.run({ params: { previewLinkId: link.id } })
              notify.success(say('revoked'))
              await client.invalidateQueries({ queryKey: ['preview-links', publicationId] })
            }}
          >
            {say('revoke')}
          </ActButton>
        </div>
      )}
    </li>
  )
}

function Outcome({ link }: { link: Link }) {
  const say = useSay(strings)
  const until = say('until', { at: beijingTime(link.expiresAt) })
  if (link.state === 'open')
    return (
      <>
        <Tag color="success">{say('open')}</Tag>
        <span>{until}</span>
      </>
    )
  if (link.state !== 'revoked' || !link.revokedWhy)
    return (
      <>
        <Tag>{say(link.state === 'expired' ? 'expired' : 'closed')}</Tag>
        <span>{until}</span>
      </>
    )
  const at = beijingTime(link.revokedAt ?? '')
  const words =
    link.revokedWhy === 'person'
      ? say('revoked.person', { name: link.revokedByName ?? '', at })
      : say(`revoked.${link.revokedWhy}`, { at })
  return (
    <>
      <Tag>{say('closed')}</Tag>
      <span>{words}</span>
    </>
  )
}
