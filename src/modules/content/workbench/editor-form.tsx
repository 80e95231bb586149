import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Card, Form, Input, Tabs } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import type { Issue } from '../../../kernel/errors.ts'
import { inLocale, type Phrase } from '../../../kernel/strings.ts'
import { useLocale, useMe, useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { Field, FormIssues, focusField, useIssues } from '../../../workbench/ui/form.tsx'
import { errorWords, useNotify } from '../../../workbench/ui/notify.tsx'
import { commentWords } from '../../review/workbench/comment-strings.ts'
import { CommentsPanel } from '../../review/workbench/comments-panel.tsx'
import { contentContract } from '../contract.ts'
import type { Body, Metadata } from '../rules/document.ts'
import { emptyMetadata } from '../rules/document.ts'
import { fieldNames } from '../strings.ts'
import { Attachments } from './attachments.tsx'
import { type Draft, useDraft } from './draft.ts'
import { useEditLock } from './edit-lock.ts'
import { EditionFields } from './edition-fields.tsx'
import type { Publication } from './editor.tsx'
import { EditorBar } from './editor-bar.tsx'
import { attachmentWords, bodyWords, editorWords } from './editor-strings.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { type Imported, ImportWord, isEmptyBody } from './import-word.tsx'
import { dropCopy, keepCopy, type LocalDraft, readCopy } from './local.ts'
import { MetadataForm } from './metadata-form.tsx'
import { PreviewDialog } from './preview.tsx'
import { Relations } from './relations.tsx'
import { ReturnedNote } from './returned-note.tsx'
import { StaleDialog } from './stale-dialog.tsx'
import { SubmitDialog } from './submit.tsx'
import { BodyEditor } from './tiptap/body-editor.tsx'
import { showBlock } from './tiptap/show-block.ts'

const NO_ISSUES: Issue[] = []

/** The editor of one draft: text in the middle, what describes it beside. */
export function EditorForm(props: {
  publication: Publication
  start: Draft
  lockVersion: number
  unsaved: boolean
  onLeave: () => void
}) {
  const { publication } = props
  const me = useMe()
  const say = useSay(editorWords)
  const words = useSay(bodyWords)
  const files = useSay(attachmentWords)
  const locale = useLocale()
  const notify = useNotify()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { modal } = App.useApp()
  const issues = useIssues()
  const lock = useEditLock(publication.id)
  const discard = useAct(contentContract.discardEdition)
  const saving = useDraft({
    publicationId: publication.id,
    accountId: me.id,
    start: props.start,
    lockVersion: props.lockVersion,
    unsaved: props.unsaved,
  })
  const sayComment = useSay(commentWords)
  const { draft, state, change } = saving
  const metadata = { ...emptyMetadata(), ...(draft.metadata as Partial<Metadata>) }
  /** The text editor keeps its own text; another text from outside needs another editor. */
  const [round, setRound] = useState(0)
  const [copy, setCopy] = useState<LocalDraft | null>(() => readCopy(publication.id, me.id))
  const [dialog, setDialog] = useState<'preview' | 'submit' | null>(null)
  const [tab, setTab] = useState('properties')
  const [titles, setTitles] = useState(
    () => new Map(publication.relationTargets.map((each) => [each.targetId, each.title])),
  )
  const disabled = lock.held !== null

  const { set: setIssues } = issues
  const found = state.name === 'invalid' ? state.error.issues : NO_ISSUES
  useEffect(() => {
    if (state.name === 'invalid') setIssues(found)
    else if (state.name === 'saved') setIssues([])
  }, [state.name, found, setIssues])

  const onLeave = useRef(props.onLeave)
  onLeave.current = props.onLeave
  useEffect(() => () => onLeave.current(), [])

  const labelOf = useMemo(
    () => (field: string) => {
      const names = fieldNames as Record<string, Phrase>
      const name = field.split('.').find((part) => part in names)
      return name ? inLocale(names[name]!, locale) : field
    },
    [locale],
  )

  async function saveThen(next: () => void): Promise<void> {
    if ((await saving.flush()) === null) notify.error(say('unsavedSubmit'))
    else next()
  }

  function showIssues(list: Issue[]): void {
    setDialog(null)
    // A gate names a field of the metadata without its place in the form.
    issues.set(
      list.map((issue) => ({
        ...issue,
        field: issue.field in metadata ? `metadata.${issue.field}` : issue.field,
      })),
    )
    setTab('properties')
    window.scrollTo({ top: 0, behavior: 'smooth' })
  }

  function locate(field: string): void {
    const name = field in metadata ? `metadata.${field}` : field
    if (name.startsWith('metadata')) setTab('properties')
    setTimeout(() => focusField(name), 50)
  }

  /** What of mine gives way is kept aside; what of theirs does stands in the history. */
  function resolveStale(next: Draft, takesTheirs: boolean): void {
    if (state.name !== 'stale') return
    if (takesTheirs) {
      const { lockVersion } = state.detail
      const mine = { accountId: me.id, lockVersion, at: new Date().toISOString(), draft }
      keepCopy(publication.id, mine)
      setCopy(mine)
    }
    saving.resolve(state.detail, next)
    setRound((now) => now + 1)
  }

  function takeImported(taken: Imported): void {
    const { facts } = taken
    const before = (draft.body as Body).content
    change({
      body: {
        type: 'doc',
        content: taken.append ? [...before, ...taken.body.content] : taken.body.content,
      },
      ...(facts?.title ? { title: facts.title } : {}),
      ...(facts
        ? {
            metadata: {
              ...metadata,
              ...(facts.documentNo ? { documentNo: facts.documentNo } : {}),
              ...(facts.formedOn ? { formedOn: facts.formedOn } : {}),
            },
          }
        : {}),
    })
    setRound((now) => now + 1)
  }

  return (
    <div className="stack">
      <EditorBar
        publication={publication}
        state={state}
        disabled={disabled}
        onSave={() => void saving.flush()}
        onPreview={() => void saveThen(() => setDialog('preview'))}
        onSubmit={() => void saveThen(() => setDialog('submit'))}
        onDiscard={() =>
          modal.confirm({
            title: say('discardAsk'),
            content: say('discardHint'),
            okText: say('discard'),
            okButtonProps: { danger: true },
            onOk: async () => {
              try {
                await saving.flush()
                await discard.run({ params: { publicationId: publication.id } })
                notify.success(say('discarded'))
                await client.invalidateQueries()
                void navigate({ to: `/publications/${publication.id}` })
              } catch (error) {
                notify.error(error)
              }
            },
          })
        }
      />
      {lock.held && (
        <Alert
          type="warning"
          showIcon
          title={say('lockedTitle')}
          description={errorWords(lock.held, locale)}
          action={
            <ActButton
              size="small"
              confirm={{ title: say('takeOverAsk'), content: say('takeOverHint') }}
              onAct={lock.takeOver}
            >
              {say('takeOver')}
            </ActButton>
          }
        />
      )}
      {copy && (
        <Alert
          type="info"
          showIcon
          title={say('copyKept', { at: beijingTime(copy.at) })}
          action={
            <>
              <ActButton
                size="small"
                type="link"
                onAct={() => {
                  change(copy.draft)
                  setRound((now) => now + 1)
                  dropCopy(publication.id)
                  setCopy(null)
                }}
              >
                {say('copyRestore')}
              </ActButton>
              <ActButton
                size="small"
                type="link"
                confirm={{ title: say('copyDrop'), danger: true }}
                onAct={() => {
                  dropCopy(publication.id)
                  setCopy(null)
                }}
              >
                {say('copyDrop')}
              </ActButton>
            </>
          }
        />
      )}
      {publication.edition.state === 'returned' && <ReturnedNote publicationId={publication.id} />}
      <FormIssues issues={issues} labelOf={labelOf} />
      <Form component={false} layout="vertical">
        <div className="editor">
          <div className="stack">
            <Card>
              <Field name="title" label={say('pieceTitle')} required issues={issues}>
                <Input.TextArea
                  className="editor-title"
                  autoSize
                  maxLength={200}
                  showCount
                  disabled={disabled}
                  value={draft.title}
                  onChange={(event) => change({ title: event.target.value.replace(/\n/g, '') })}
                />
              </Field>
              <Form.Item
                label={words('body')}
                required
                extra={words('bodyHint')}
                {...(issues.of('body').length > 0
                  ? {
                      validateStatus: 'error' as const,
                      help: issues
                        .of('body')
                        .map((issue) => issue.message)
                        .join(' '),
                    }
                  : {})}
              >
                <ImportWord
                  organizationId={publication.organizationId}
                  disabled={disabled}
                  empty={isEmptyBody(draft.body as Body)}
                  onTake={takeImported}
                />
                <BodyEditor
                  key={round}
                  body={draft.body as Body}
                  publicationId={publication.id}
                  organizationId={publication.organizationId}
                  formedOn={metadata.formedOn}
                  disabled={disabled}
                  invalid={issues.of('body').length > 0}
                  onChange={(body) => change({ body })}
                  save={saving.flush}
                />
              </Form.Item>
            </Card>
            <Card title={files('title')}>
              <Attachments
                attachments={draft.attachments}
                organizationId={publication.organizationId}
                issues={issues}
                disabled={disabled}
                onChange={(attachments) => change({ attachments })}
              />
            </Card>
          </div>
          <Card className="editor-side">
            <Tabs
              activeKey={tab}
              onChange={setTab}
              items={[
                {
                  key: 'properties',
                  label: say('properties'),
                  children: (
                    <>
                      <MetadataForm
                        kind={publication.kind}
                        metadata={metadata}
                        issues={issues}
                        disabled={disabled}
                        onChange={(part) => change({ metadata: { ...metadata, ...part } })}
                      />
                      <EditionFields
                        publication={publication}
                        draft={draft}
                        issues={issues}
                        disabled={disabled}
                        onChange={change}
                      />
                    </>
                  ),
                },
                {
                  key: 'relations',
                  label: files('relations'),
                  forceRender: true,
                  children: (
                    <Relations
                      publicationId={publication.id}
                      kind={publication.kind}
                      relations={draft.relations}
                      titles={titles}
                      disabled={disabled}
                      onChange={(relations, picked) => {
                        if (picked) setTitles((now) => new Map(now).set(picked.id, picked.title))
                        change({ relations })
                      }}
                    />
                  ),
                },
                {
                  key: 'comments',
                  label: sayComment('tab'),
                  children: (
                    <CommentsPanel
                      publicationId={publication.id}
                      revisionId={publication.revision.id}
                      onJump={showBlock}
                    />
                  ),
                },
                {
                  key: 'findings',
                  label: say('findings'),
                  children: (
                    <FindingsPanel
                      publicationId={publication.id}
                      before={saving.flush}
                      onLocate={locate}
                    />
                  ),
                },
              ].filter(({ key }) => key !== 'relations' || !publication.chinese)}
            />
          </Card>
        </div>
      </Form>
      {dialog === 'preview' && (
        <PreviewDialog publication={publication} onClose={() => setDialog(null)} />
      )}
      {dialog === 'submit' && (
        <SubmitDialog
          publicationId={publication.id}
          save={saving.flush}
          onIssues={showIssues}
          onClose={() => setDialog(null)}
        />
      )}
      {state.name === 'stale' && (
        <StaleDialog
          detail={state.detail}
          mine={draft}
          base={state.base}
          siteId={publication.siteId}
          onResolve={resolveStale}
        />
      )}
    </div>
  )
}
