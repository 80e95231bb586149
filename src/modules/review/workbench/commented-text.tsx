import { CommentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import type { Body } from '../../content/rules/document.ts'
import { blockTexts } from '../rules/comments.ts'
import { commentWords } from './comment-strings.ts'
import {
  type Comment,
  CommentForm,
  type Comments,
  type Place,
  Thread,
  useComments,
} from './comment-thread.tsx'
import './comments.css'

type Revision = { id: string; body: Body }
const WHOLE: Place = { block: null, startAt: null, endAt: null }

/** The text block by block, each with its remarks beside it. */
export function CommentedText(props: { publicationId: string; revision: Revision }) {
  const query = useComments(props.publicationId)
  return <Loaded query={query}>{(comments) => <Text {...props} comments={comments} />}</Loaded>
}

function Text(props: { publicationId: string; revision: Revision; comments: Comments }) {
  const { publicationId, revision, comments } = props
  const say = useSay(commentWords)
  const [writing, setWriting] = useState<Place | null>(null)
  const texts = blockTexts(revision.body)
  const aside = comments.items.filter((comment) => comment.blockNow === null)
  const common = { publicationId, revisionId: revision.id, mayComment: comments.mayComment }
  const form = (place: Place, about?: ReactNode) => (
    <CommentForm {...common} place={place} about={about} onDone={() => setWriting(null)} />
  )
  return (
    <div className="commented">
      {comments.mayComment === null && (
        <div className="acts">
          <span className="quiet">{say('hint')}</span>
          <Button size="small" onClick={() => setWriting(WHOLE)}>
            {say('onPiece')}
          </Button>
        </div>
      )}
      {writing?.block === null && writing && form(writing)}
      {aside.map((comment) => (
        <Thread
          key={comment.id}
          {...common}
          comment={comment}
          about={<About comment={comment} />}
        />
      ))}
      {texts.map((text, block) => {
        const here = comments.items.filter((comment) => comment.blockNow === block)
        const isHeading = revision.body.content[block]?.type === 'heading'
        const selected = writing?.block === block ? writing : null
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a revision never move
          <div key={block} className="commented-block" id={`block-${block}`}>
            <p className={isHeading ? 'commented-heading' : undefined} data-block={block}>
              {text === '' ? (
                <span className="quiet">{say('emptyBlock')}</span>
              ) : (
                marked(text, here)
              )}
            </p>
            <div className="commented-side">
              {here.map((comment) => (
                <Thread key={comment.id} {...common} comment={comment} />
              ))}
              {selected &&
                form(
                  selected,
                  selected.startAt !== null && selected.endAt !== null && (
                    <p className="quiet">
                      {say('about', { quote: text.slice(selected.startAt, selected.endAt) })}
                    </p>
                  ),
                )}
              {comments.mayComment === null && !selected && (
                <Button
                  type="text"
                  size="small"
                  className="commented-add"
                  icon={<CommentOutlined aria-hidden />}
                  aria-label={say('onBlockOf', { n: block + 1 })}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => setWriting(selectionIn(block))}
                >
                  {say('onBlock')}
                </Button>
              )}
            </div>
          </div>
        )
      })}
    </div>
  )
}

/** What a remark is about that stands at no block of this draft. */
export function About({ comment }: { comment: Comment }) {
  const say = useSay(commentWords)
  return (
    <p className="quiet">
      {comment.block === null ? say('whole') : say('gone', { quote: comment.quote.slice(0, 60) })}
    </p>
  )
}

/** The words remarked on stand out, those of the first unresolved remark where several overlap. */
function marked(text: string, comments: readonly Comment[]): ReactNode {
  const comment = comments.find((each) => each.startAt !== null && each.resolvedAt === null)
  const from = comment ? text.indexOf(comment.quote) : -1
  if (!comment || from < 0) return text
  const to = from + comment.quote.length
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  )
}

/** The selected words where they lie in that block, else the whole block. */
function selectionIn(block: number): Place {
  const selection = window.getSelection()
  const element = document.querySelector(`[data-block="${block}"]`)
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  if (!range || range.collapsed || !element?.contains(range.commonAncestorContainer))
    return { block, startAt: null, endAt: null }
  // Words already marked split the text into several nodes.
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const startAt = before.toString().length
  return { block, startAt, endAt: startAt + range.toString().length }
}
