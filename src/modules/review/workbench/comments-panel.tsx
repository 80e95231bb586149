import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { EmptyState, Loaded } from '../../../workbench/ui/page.tsx'
import { commentWords } from './comment-strings.ts'
import { type Comment, Thread, useComments } from './comment-thread.tsx'
import { About } from './commented-text.tsx'

/** The remarks on a draft as a list beside its editor; `onJump` shows the block in the text. */
export function CommentsPanel(props: {
  publicationId: string
  revisionId: string
  onJump: (block: number) => void
}) {
  const say = useSay(commentWords)
  const query = useComments(props.publicationId)
  const [all, setAll] = useState(false)
  return (
    <Loaded query={query}>
      {({ items, mayComment, unresolved }) => {
        const shown = items.filter((item) => all || item.resolvedAt === null)
        const rest = items.length - unresolved
        return (
          <div>
            {shown.length === 0 && <EmptyState title={say('none')} />}
            {shown.map((comment) => (
              <Thread
                key={comment.id}
                comment={comment}
                publicationId={props.publicationId}
                revisionId={props.revisionId}
                mayComment={mayComment}
                about={<Where comment={comment} onJump={props.onJump} />}
              />
            ))}
            {rest > 0 && !all && (
              <Button size="small" onClick={() => setAll(true)}>
                {say('showResolved', { count: rest })}
              </Button>
            )}
          </div>
        )
      }}
    </Loaded>
  )
}

function Where(props: { comment: Comment; onJump: (block: number) => void }) {
  const { quote, blockNow } = props.comment
  const say = useSay(commentWords)
  if (blockNow === null) return <About comment={props.comment} />
  return (
    <div>
      <span className="quiet">{say('about', { quote: quote.slice(0, 60) })}</span>{' '}
      <Button type="link" size="small" onClick={() => props.onJump(blockNow)}>
        {say('jump')}
      </Button>
    </div>
  )
}
