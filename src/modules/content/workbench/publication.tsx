import { AuditOutlined, EditOutlined, HistoryOutlined, LinkOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Card, Descriptions, Tabs, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { LinkButton, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { KindName, StateTag } from '../../../workbench/ui/tags.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { ReplacedFiles } from '../../media/workbench/replaced-files.tsx'
import { PreviewLinksAction } from '../../previews/workbench/preview-links.tsx'
import { PublishActions, ScheduleNote } from '../../publish/workbench/publish-actions.tsx'
import { NowWith } from '../../review/workbench/now-with.tsx'
import { RevisionFacts } from '../../review/workbench/revision-facts.tsx'
import { TrailPanel } from '../../review/workbench/trail-panel.tsx'
import { contentContract } from '../contract.ts'
import { relationNames, validityNames } from '../strings.ts'
import type { Publication } from './editor.tsx'
import { EnglishAction, LanguageNote } from './english.tsx'
import { englishWords } from './english-strings.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { PreviewViews } from './preview.tsx'
import { RecallDialog } from './recall.tsx'
import { pieceWords } from './strings.ts'
import './content.css'

/** A publication for whoever may see it: its page, its facts, its way through the reviews, what may be done. */
export function PublicationScreen() {
  const { publicationId } = useParams({ strict: false }) as { publicationId: string }
  const query = useQuery({
    queryKey: ['publication', publicationId],
    queryFn: () => call(contentContract.readPublication, { params: { publicationId } }),
  })
  return <Loaded query={query}>{(publication) => <Piece publication={publication} />}</Loaded>
}

function Piece({ publication }: { publication: Publication }) {
  const say = useSay(pieceWords)
  const sayEnglish = useSay(englishWords)
  const { edition, liveEdition, ending, lock } = publication
  const openBesideLive = liveEdition !== null && liveEdition.id !== edition.id
  return (
    <div className="stack">
      <PageHeader
        title={publication.revision.title}
        facts={
          <div className="facts">
            <StateTag state={edition.state} />
            {publication.locale === 'en' && <Tag>{sayEnglish('english')}</Tag>}
            <span>
              {publication.columnName} · <KindName kind={publication.kind} />
            </span>
            <span>{say('editionIs', { number: edition.number })}</span>
            {lock && (
              <Tag icon={<EditOutlined aria-hidden />}>{say('lockedBy', { name: lock.name })}</Tag>
            )}
          </div>
        }
        actions={<Actions publication={publication} />}
      />
      <LanguageNote publication={publication} />
      {edition.state === 'in-review' && <NowWith publicationId={publication.id} />}
      {publication.schedule && <ScheduleNote schedule={publication.schedule} />}
      {openBesideLive && (
        <Alert
          type="info"
          showIcon
          title={say('liveToo', { number: liveEdition.number, next: edition.number })}
        />
      )}
      {ending && (
        <Alert type="warning" showIcon title={say('ended', { explanation: ending.explanation })} />
      )}
      <div className="piece">
        <Card>
          <Tabs
            items={[
              {
                key: 'page',
                label: say('preview'),
                children: <PreviewViews publication={publication} />,
              },
              {
                key: 'content',
                label: say('facts'),
                children: <RevisionFacts revision={publication.revision} />,
              },
              {
                key: 'findings',
                label: say('findings'),
                children: <FindingsPanel publicationId={publication.id} />,
              },
            ]}
          />
        </Card>
        <div className="stack">
          <Card size="small" title={say('facts')}>
            <Facts publication={publication} />
          </Card>
          <Card size="small" title={say('trail')}>
            <TrailPanel publicationId={publication.id} />
          </Card>
          <ReplacedFiles publicationId={publication.id} />
        </div>
      </div>
    </div>
  )
}

function Facts({ publication }: { publication: Publication }) {
  const say = useSay(pieceWords)
  const sayEnglish = useSay(englishWords)
  const locale = useLocale()
  const { edition, liveEdition, relationTargets } = publication
  const publishedAt = liveEdition?.publishedAt ?? edition.publishedAt
  const items: { key: string; label: string; children: ReactNode }[] = [
    { key: 'author', label: say('author'), children: publication.authorName },
    { key: 'unit', label: say('unit'), children: publication.unitName ?? '—' },
    { key: 'indexNo', label: say('indexNo'), children: publication.indexNo ?? '—' },
    { key: 'address', label: say('address'), children: publication.path },
  ]
  if (publication.validity)
    items.push({
      key: 'validity',
      label: say('validity'),
      children: inLocale(validityNames[publication.validity], locale),
    })
  if (publishedAt)
    items.push({ key: 'at', label: say('publishedAt'), children: <Moment at={publishedAt} /> })
  const other = publication.english ?? publication.chinese
  if (other)
    items.push({
      key: 'language',
      label: sayEnglish(publication.english ? 'englishVersion' : 'chineseVersion'),
      children: <Link to={`/publications/${other.id}`}>{other.title}</Link>,
    })
  for (const target of relationTargets)
    items.push({
      key: `${target.kind}${target.targetId}`,
      label: inLocale(relationNames[target.kind], locale),
      children: <a href={`/workbench/publications/${target.targetId}`}>{target.title}</a>,
    })
  return <Descriptions column={1} size="small" items={items} />
}

function Actions({ publication }: { publication: Publication }) {
  const say = useSay(pieceWords)
  const notify = useNotify()
  const navigate = useNavigate()
  const client = useQueryClient()
  const begin = useAct(contentContract.beginEdition)
  const [recalling, setRecalling] = useState(false)
  const { may, id } = publication
  const editable = may['edit'] === null
  // Between open editions the verb is to begin one; while one is under way, to edit or recall it.
  const between = ['live', 'ended', 'superseded', 'discarded'].includes(publication.edition.state)
  const underWay = ['in-review', 'issued', 'scheduled'].includes(publication.edition.state)
  return (
    <>
      {publication.myTaskId && (
        <LinkButton
          to={`/review/${publication.myTaskId}`}
          type="primary"
          icon={<AuditOutlined aria-hidden />}
        >
          {say('review')}
        </LinkButton>
      )}
      {editable && (
        <LinkButton
          to={`/publications/${id}/edit`}
          type="primary"
          icon={<EditOutlined aria-hidden />}
        >
          {say('edit')}
        </LinkButton>
      )}
      {!editable && !between && !underWay && (
        <ActButton why={may['edit']} icon={<EditOutlined aria-hidden />} onAct={() => {}}>
          {say('edit')}
        </ActButton>
      )}
      {between && 'beginEdition' in may && (
        <ActButton
          why={may['beginEdition']}
          icon={<EditOutlined aria-hidden />}
          confirm={{ title: say('beginAsk'), content: say('beginHint') }}
          onAct={async () => {
            await begin.run({ params: { publicationId: id } })
            await client.invalidateQueries({ queryKey: ['publication', id] })
            void navigate({ to: `/publications/${id}/edit` })
          }}
        >
          {say('begin')}
        </ActButton>
      )}
      <PublishActions publication={publication} />
      <EnglishAction publication={publication} />
      <PreviewLinksAction publication={publication} />
      {underWay && 'recall' in may && (
        <ActButton why={may['recall']} onAct={() => setRecalling(true)}>
          {say('recall')}
        </ActButton>
      )}
      {publication.url && (
        <Button
          href={publication.url}
          target="_blank"
          rel="noopener"
          icon={<LinkOutlined aria-hidden />}
        >
          {say('onPortal')}
        </Button>
      )}
      <LinkButton to={`/publications/${id}/history`} icon={<HistoryOutlined aria-hidden />}>
        {say('history')}
      </LinkButton>
      {recalling && (
        <RecallDialog
          publicationId={id}
          onClose={() => setRecalling(false)}
          onDone={() => {
            notify.success(say('recalled'))
            setRecalling(false)
            void client.invalidateQueries()
          }}
        />
      )}
    </>
  )
}
