import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Result } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { refusalWords } from '../../../workbench/refusals.ts'
import { useLocale, useMe, useSay } from '../../../workbench/session.tsx'
import { LinkButton, Loaded } from '../../../workbench/ui/page.tsx'
import { contentContract } from '../contract.ts'
import type { Metadata } from '../rules/document.ts'
import { emptyMetadata } from '../rules/document.ts'
import type { Draft } from './draft.ts'
import { EditorForm } from './editor-form.tsx'
import { editorWords } from './editor-strings.ts'
import { LanguageNote } from './english.tsx'
import { dropLocal, type LocalDraft, readLocal } from './local.ts'
import { RecoverDialog } from './recover-dialog.tsx'
import './content.css'

export type Publication = Answer<typeof contentContract.readPublication>

/** Opens a draft for editing, with what an earlier visit may have left on this computer. */
export function EditorScreen() {
  const { publicationId } = useParams({ strict: false }) as { publicationId: string }
  const query = useQuery({
    queryKey: ['publication', publicationId, 'edit'],
    queryFn: () => call(contentContract.readPublication, { params: { publicationId } }),
    // From here on the editor itself knows better than the server.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  return (
    <Loaded query={query}>
      {(publication) => <Opened key={publication.id} publication={publication} />}
    </Loaded>
  )
}

function Opened({ publication }: { publication: Publication }) {
  const me = useMe()
  const say = useSay(editorWords)
  const locale = useLocale()
  const client = useQueryClient()
  const { interprets } = useSearch({ strict: false }) as { interprets?: string }
  const [local, setLocal] = useState<LocalDraft | null>(() => readLocal(publication.id, me.id))
  const [recovered, setRecovered] = useState<LocalDraft | null>(null)
  const refused = publication.may['edit']
  if (refused)
    return (
      <Result
        status="info"
        title={say('notEditable')}
        subTitle={refusalWords(refused, locale)}
        extra={<LinkButton to={`/publications/${publication.id}`}>{say('look')}</LinkButton>}
      />
    )
  if (local)
    return (
      <RecoverDialog
        local={local}
        newer={local.lockVersion !== publication.lockVersion}
        onRecover={() => {
          setRecovered(local)
          setLocal(null)
        }}
        onDrop={() => {
          dropLocal(publication.id)
          setLocal(null)
        }}
      />
    )
  const start = recovered?.draft ?? draftOf(publication)
  const related = interprets && start.relations.every(({ targetId }) => targetId !== interprets)
  return (
    <div className="stack">
      <LanguageNote publication={publication} />
      <EditorForm
        publication={publication}
        start={
          related
            ? {
                ...start,
                relations: [...start.relations, { kind: 'interprets', targetId: interprets }],
              }
            : start
        }
        // Saving with the version it began from lets the server notice what others did since.
        lockVersion={recovered?.lockVersion ?? publication.lockVersion}
        unsaved={recovered !== null || Boolean(related)}
        onLeave={() => void client.invalidateQueries({ queryKey: ['publication', publication.id] })}
      />
    </div>
  )
}

function draftOf(publication: Publication): Draft {
  const { revision, edition } = publication
  return {
    title: revision.title,
    body: revision.body,
    metadata: { ...emptyMetadata(), ...(revision.metadata as Partial<Metadata>) },
    attachments: revision.attachments,
    relations: revision.relations,
    columnId: publication.columnId,
    path: publication.path,
    changeNote: edition.changeNote,
    major: edition.major,
  }
}
