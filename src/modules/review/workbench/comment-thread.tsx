import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { reviewContract } from '../contract.ts'
import { commentWords } from './comment-strings.ts'

export type Comments = Answer<typeof reviewContract.listComments>
export type Comment = Comments['items'][number]

/** The remarks on the edition being worked on. */
export function useComments(publicationId: string) {
  return useQuery({
    queryKey: ['comments', publicationId],
    queryFn: () => call(reviewContract.listComments, { params: { publicationId } }),
  })
}

/** A remark with its replies; answer it, or say that it is dealt with. */
export function Thread(props: {
  comment: Comment
  publicationId: string
  revisionId: string
  mayComment: string | null
  /** What it is about, where that is not in sight. */
  about?: ReactNode
}) {
  const { comment, publicationId } = props
  const say = useSay(commentWords)
  const notify = useNotify()
  const client = useQueryClient()
  const resolve = useAct(reviewContract.resolveComment)
  const [replying, setReplying] = useState(false)
  const isResolved = comment.resolvedAt !== null
  return (
    <article className={isResolved ? 'comment comment-resolved' : 'comment'}>
      {props.about}
      <Said said={comment} />
      {comment.replies.map((reply) => (
        <div key={reply.id} className="comment-reply">
          <Said said={reply} />
        </div>
      ))}
      {isResolved ? (
        <p className="quiet">
          {say('resolvedBy', {
            name: comment.resolvedByName ?? '',
            at: beijingTime(comment.resolvedAt ?? ''),
          })}
        </p>
      ) : (
        !replying && (
          <div className="acts">
            {props.mayComment === null && (
              <Button size="small" onClick={() => setReplying(true)}>
                {say('reply')}
              </Button>
            )}
            <ActButton
              size="small"
              why={comment.mayResolve}
              onAct={async () => {
                await resolve.run({ params: { commentId: comment.id } })
                notify.success(say('resolved'))
                await client.invalidateQueries({ queryKey: ['comments', publicationId] })
              }}
            >
              {say('resolve')}
            </ActButton>
          </div>
        )
      )}
      {replying && (
        <CommentForm
          publicationId={publicationId}
          revisionId={props.revisionId}
          replyToId={comment.id}
          onDone={() => setReplying(false)}
        />
      )}
    </article>
  )
}

function Said({ said }: { said: Comment['replies'][number] }) {
  const say = useSay(commentWords)
  return (
    <>
      <div className="quiet">
        <strong>{said.authorName}</strong>{' '}
        {said.outside && <Tag color="warning">{say('outside')}</Tag>} ·{' '}
        <Moment at={said.createdAt} /> · {say('revision', { n: said.revisionNumber })}
      </div>
      <p className="comment-text">{said.text}</p>
    </>
  )
}

export type Place = { block: number | null; startAt: number | null; endAt: number | null }

/** Writes a remark at a place, or a reply. */
export function CommentForm(props: {
  publicationId: string
  revisionId: string
  replyToId?: string
  place?: Place
  about?: ReactNode
  onDone: () => void
}) {
  const say = useSay(commentWords)
  const notify = useNotify()
  const client = useQueryClient()
  const add = useAct(reviewContract.addComment)
  const [text, setText] = useState('')
  const { publicationId, revisionId, replyToId = null } = props
  const label = say(replyToId ? 'replyText' : 'text')
  return (
    <div className="comment comment-form">
      {props.about}
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={2000}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="acts">
        <ActButton
          size="small"
          type="primary"
          disabled={text.trim() === ''}
          onAct={async () => {
            await add.run({
              params: { publicationId },
              body: { revisionId, replyToId, ...props.place, text },
            })
            notify.success(say(replyToId ? 'replied' : 'added'))
            await client.invalidateQueries({ queryKey: ['comments', publicationId] })
            props.onDone()
          }}
        >
          {say(replyToId ? 'reply' : 'add')}
        </ActButton>
        <Button size="small" onClick={props.onDone}>
          {say('cancel')}
        </Button>
      </div>
    </div>
  )
}
