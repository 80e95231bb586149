import { Link } from '@tanstack/react-router'
import { Button, Descriptions } from 'antd'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Drawer } from '../../../workbench/ui/overlay.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { eventName, subjectName } from '../strings.ts'
import { Hash, type LedgerEvent } from './hash.tsx'
import { strings } from './strings.ts'

/** One event in full, as it stands in the chain. */
export function EventDrawer(props: {
  event: LedgerEvent
  onSubject: () => void
  onClose: () => void
}) {
  const { event } = props
  const say = useSay(strings)
  const locale = useLocale()
  const title = event.subjectTitle ?? event.subjectId
  const items = [
    { key: 'at', children: <Moment at={event.at} /> },
    { key: 'actor', children: event.actorName },
    { key: 'organization', children: event.organizationName ?? '—' },
    {
      key: 'subject',
      children: (
        <>
          {subjectName(event.subjectKind, locale)}{' '}
          {event.subjectKind === 'publication' ? (
            <Link to="/publications/$publicationId" params={{ publicationId: event.subjectId }}>
              {title}
            </Link>
          ) : (
            title
          )}
          <div>
            <Button type="link" size="small" onClick={props.onSubject}>
              {say('onlySubject')}
            </Button>
          </div>
        </>
      ),
    },
    { key: 'basis', children: event.legalBasis ?? '—' },
    { key: 'hash', children: <Hash hash={event.hash} /> },
  ] as const
  return (
    <Drawer
      open
      size={640}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={`${say('seq')} ${event.seq} · ${eventName(event.kind, locale)}`}
      onClose={props.onClose}
    >
      <Descriptions
        column={1}
        size="small"
        items={items.map((item) => ({ ...item, label: say(item.key) }))}
      />
      <h2 className="card-title drawer-heading">{say('payload')}</h2>
      {Object.keys(event.payload).length === 0 ? (
        <p className="quiet">{say('noPayload')}</p>
      ) : (
        <pre className="code">{JSON.stringify(event.payload, null, 2)}</pre>
      )}
    </Drawer>
  )
}
