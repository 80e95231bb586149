import { TranslationOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Input } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { LinkButton } from '../../../workbench/ui/page.tsx'
import { contentContract } from '../contract.ts'
import type { Publication } from './editor.tsx'
import { englishWords } from './english-strings.ts'

/** Makes the English version of a published Chinese piece, or leads to the piece in the other language. */
export function EnglishAction({ publication }: { publication: Publication }) {
  const say = useSay(englishWords)
  const [open, setOpen] = useState(false)
  const { english, chinese, may } = publication
  const other = english ?? chinese
  const icon = <TranslationOutlined aria-hidden />
  if (other)
    return (
      <LinkButton to={`/publications/${other.id}`} icon={icon}>
        {say(english ? 'openEnglish' : 'openChinese')}
      </LinkButton>
    )
  const writes = may['makeEnglish'] !== 'content.not-contributor'
  if (publication.locale !== 'zh-CN' || !publication.liveEdition || !writes) return null
  return (
    <>
      <ActButton why={may['makeEnglish']} icon={icon} onAct={() => setOpen(true)}>
        {say('make')}
      </ActButton>
      {open && <MakeDrawer publicationId={publication.id} onClose={() => setOpen(false)} />}
    </>
  )
}

function MakeDrawer(props: { publicationId: string; onClose: () => void }) {
  const say = useSay(englishWords)
  const notify = useNotify()
  const navigate = useNavigate()
  const client = useQueryClient()
  const act = useAct(contentContract.makeEnglish)
  return (
    <EditDrawer<{ title: string }>
      title={say('makeTitle')}
      initial={{ title: '' }}
      check={({ title }) =>
        title.trim() === '' ? [{ field: 'title', message: say('titleMissing') }] : []
      }
      labelOf={() => say('title')}
      saveLabel={say('make')}
      onClose={props.onClose}
      onSave={async ({ title }) => {
        const made = await act.run({
          params: { publicationId: props.publicationId },
          body: { title: title.trim() },
        })
        notify.success(say('made'))
        await client.invalidateQueries()
        void navigate({ to: `/publications/${made.id}/edit` })
      }}
    >
      {({ value, set, issues }) => (
        <>
          <Alert type="info" showIcon title={say('makeHint')} className="form-note" />
          <Field name="title" label={say('title')} required issues={issues}>
            <Input.TextArea
              lang="en"
              autoSize={{ minRows: 2 }}
              maxLength={200}
              showCount
              value={value.title}
              onChange={(event) => set('title', event.target.value)}
            />
          </Field>
        </>
      )}
    </EditDrawer>
  )
}

/** Where text and translation have come apart, and what is to be done about it. */
export function LanguageNote({ publication }: { publication: Publication }) {
  const say = useSay(englishWords)
  const { english, chinese } = publication
  if (english?.outOfDate)
    return (
      <Alert
        type="warning"
        showIcon
        title={say(english.live ? 'englishBehind' : 'englishDraftBehind')}
        action={
          <LinkButton to={`/publications/${english.id}`} size="small">
            {say('openEnglish')}
          </LinkButton>
        }
      />
    )
  if (!chinese) return null
  if (!chinese.current) return <Alert type="warning" showIcon title={say('chineseGone')} />
  return <Behind publication={publication} chinese={chinese} current={chinese.current} />
}

type Chinese = NonNullable<Publication['chinese']>

function Behind(props: {
  publication: Publication
  chinese: Chinese
  current: NonNullable<Chinese['current']>
}) {
  const { publication, chinese, current } = props
  const say = useSay(englishWords)
  const notify = useNotify()
  const client = useQueryClient()
  const follow = useAct(contentContract.followChinese)
  if (!chinese.behind && !chinese.publicBehind) return null
  const facts = {
    at: beijingTime(current.publishedAt ?? ''),
    current: current.number,
    follows: chinese.follows?.number ?? '',
  }
  if (!chinese.behind) return <Alert type="info" showIcon title={say('draftCurrent')} />
  const open = publication.may['edit'] === null

  /** Patched, not read again: an open editor knows its own text better than the server. */
  function markFollowed(): void {
    client.setQueriesData<Publication>({ queryKey: ['publication', publication.id] }, (known) =>
      known?.chinese
        ? {
            ...known,
            chinese: { ...known.chinese, behind: false, follows: known.chinese.current },
            may: { ...known.may, followChinese: 'content.follows-newest' },
          }
        : known,
    )
  }

  return (
    <Alert
      type="warning"
      showIcon
      title={say(chinese.publicBehind ? 'publicBehind' : 'draftBehind', facts)}
      description={
        <div className="stack">
          {publication.may['beginEdition'] === null && <div>{say('beginFirst')}</div>}
          <div className="acts">
            {chinese.follows && (
              <LinkButton
                size="small"
                to={`/publications/${chinese.id}/history?from=${chinese.follows.revisionId}&to=${current.revisionId}`}
              >
                {say('compare')}
              </LinkButton>
            )}
            {open && (
              <ActButton
                size="small"
                type="primary"
                why={publication.may['followChinese']}
                confirm={{
                  title: say('followAsk', { current: current.number }),
                  content: say('followHint'),
                }}
                onAct={async () => {
                  await follow.run({ params: { publicationId: publication.id } })
                  markFollowed()
                  notify.success(say('followed'))
                }}
              >
                {say('follow')}
              </ActButton>
            )}
          </div>
        </div>
      }
    />
  )
}
