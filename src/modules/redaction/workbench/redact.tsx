import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { useIssues } from '../../../workbench/ui/form.tsx'
import { useLeaveGuard } from '../../../workbench/ui/leave-guard.ts'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { LinkButton, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { redactionContract } from '../contract.ts'
import type { Ground } from '../rules/grounds.data.ts'
import { SUGGESTED_GROUND } from '../rules/suggest.ts'
import { type Group, groupsOf, isPageMark, isSamePlace, type Marked, withMarks } from './marking.ts'
import { PagesView } from './pages-view.tsx'
import { Save } from './save.tsx'
import { Marks } from './side.tsx'
import { strings } from './strings.ts'
import { TextView } from './text-view.tsx'
import './redaction.css'

export type Redactable = Answer<typeof redactionContract.readRedactable>
/** What the document and the tools beside it share. */
export type Marking = {
  marks: readonly Marked[]
  ground: Ground
  add: (marks: readonly Marked[]) => void
}

/** A file of an application, with what is to be black in the copy. */
export function RedactScreen() {
  const { documentId } = useParams({ strict: false }) as { documentId: string }
  const say = useSay(strings)
  const query = useQuery({
    queryKey: ['redactable', documentId],
    queryFn: () => call(redactionContract.readRedactable, { params: { documentId } }),
    // What somebody is marking must not change under their hands.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  return (
    <div className="stack">
      {!query.data && <PageHeader title={say('title.wait')} />}
      <Loaded query={query}>
        {(redactable) => (
          <Redactor key={documentId} documentId={documentId} redactable={redactable} />
        )}
      </Loaded>
    </div>
  )
}

function Redactor({ documentId, redactable }: { documentId: string; redactable: Redactable }) {
  const { content, requestId } = redactable
  const say = useSay(strings)
  const notify = useNotify()
  const navigate = useNavigate()
  const client = useQueryClient()
  const issues = useIssues()
  const act = useAct(redactionContract.redactDocument)
  const first = marksBefore(redactable)
  const [marks, setMarks] = useState<readonly Marked[]>(first)
  const [ground, setGround] = useState<Ground>(SUGGESTED_GROUND)
  const [saved, setSaved] = useState(false)
  useLeaveGuard(!saved && marks.length > 0 && !sameMarks(marks, first))
  const marking: Marking = {
    marks,
    ground,
    add: (added) => setMarks((before) => withMarks(before, added)),
  }

  async function make(title: string, withReply: boolean): Promise<void> {
    issues.clear()
    try {
      await act.run({
        params: { documentId },
        body: { title, withReply, marks: marksToSend(marks) },
      })
      setSaved(true)
      notify.success(say('made'))
      await client.invalidateQueries({ queryKey: ['request', requestId] })
      // Read anew when it is opened again, not under the eyes of who leaves it.
      await client.invalidateQueries({ queryKey: ['redactable', documentId], refetchType: 'none' })
      // Once what is marked counts as saved.
      setTimeout(() => void navigate({ to: '/requests', search: { open: requestId } as never }), 0)
    } catch (error) {
      if (!issues.take(error)) notify.error(error)
    }
  }

  const scanned =
    content.kind === 'pages'
      ? content.pages.flatMap(({ hasText }, index) => (hasText ? [] : [index + 1]))
      : []
  const pictures = content.kind === 'text' ? content.pictures : 0
  return (
    <>
      <PageHeader
        title={say('title', { title: redactable.title })}
        facts={say('of', { number: redactable.number, name: redactable.name })}
        actions={<LinkButton to={`/requests?open=${requestId}`}>{say('back')}</LinkButton>}
      />
      <p className="quiet redact-intro">
        {say(content.kind === 'text' ? 'intro.text' : 'intro.pages')}
      </p>
      {pictures > 0 && <Alert type="warning" showIcon title={say('pictures', { n: pictures })} />}
      {scanned.length > 0 && (
        <Alert type="info" showIcon title={say('scanned', { pages: shortList(scanned) })} />
      )}
      <div className="redact">
        {content.kind === 'text' ? (
          <TextView content={content} marking={marking} onGround={setGround} side={side()} />
        ) : (
          <PagesView
            documentId={documentId}
            content={content}
            marking={marking}
            onGround={setGround}
            side={side()}
          />
        )}
      </div>
    </>
  )

  function side() {
    return (
      <>
        <Marks
          groups={groupsOf(marks)}
          onRemove={(group) => setMarks(marks.filter((each) => !group.marks.includes(each)))}
          onGround={(group, chosen) => setMarks(regrounded(marks, group, chosen))}
        />
        <Save
          title={redactable.title}
          issues={issues}
          pending={act.pending}
          disabled={marks.length === 0}
          onSave={make}
        />
      </>
    )
  }
}

function regrounded(marks: readonly Marked[], group: Group, ground: Ground): Marked[] {
  return marks.map((each) => (group.marks.includes(each) ? { ...each, ground } : each))
}

function marksBefore({ content, marks }: Redactable): Marked[] {
  return marks.map((mark) =>
    'page' in mark
      ? mark
      : {
          ...mark,
          words:
            content.kind === 'text'
              ? (content.paragraphs[mark.paragraph]?.text.slice(mark.start, mark.end) ?? '')
              : '',
        },
  )
}

/** Words of text are read from the file; those of a page go along to be looked for. */
function marksToSend(marks: readonly Marked[]) {
  const ofPages = marks.filter(isPageMark)
  if (ofPages.length > 0) return ofPages
  return marks.flatMap((mark) => {
    if (isPageMark(mark)) return []
    const { words: _, ...place } = mark
    return [place]
  })
}

function sameMarks(a: readonly Marked[], b: readonly Marked[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => isSamePlace(each, b[index]!) && each.ground === b[index]!.ground)
  )
}

const MOST_LISTED = 12
function shortList(pages: readonly number[]): string {
  const listed = pages.slice(0, MOST_LISTED).join(', ')
  return pages.length > MOST_LISTED ? `${listed} …` : listed
}
