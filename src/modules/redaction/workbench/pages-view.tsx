import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { redactionContract } from '../contract.ts'
import type { Ground } from '../rules/grounds.data.ts'
import type { PageMark } from '../rules/marks.ts'
import { isPageMark, isSamePlace } from './marking.ts'
import { Page } from './page.tsx'
import type { Marking, Redactable } from './redact.tsx'
import { Find, Side, type SuggestedWords, Suggestions } from './side.tsx'
import { strings } from './strings.ts'

type Content = Extract<Redactable['content'], { kind: 'pages' }>
type Found = Answer<typeof redactionContract.findInRedactable>['found'][number]

/** The pages of a PDF as pictures; boxes are drawn over them, or made of found words. */
export function PagesView(props: {
  documentId: string
  content: Content
  marking: Marking
  onGround: (ground: Ground) => void
  side: ReactNode
}) {
  const { content, documentId, marking } = props
  const say = useSay(strings)
  const notify = useNotify()
  const [sought, setSought] = useState<{ words: string; found: readonly Found[] } | null>(null)
  const marked = marking.marks.filter(isPageMark)
  const boxesOf = (words: string, places: readonly Pick<Found, 'page' | 'rectangles'>[]) =>
    places.flatMap(({ page, rectangles }) =>
      rectangles.map((rectangle): PageMark => ({ page, rectangle, ground: marking.ground, words })),
    )
  const isMarked = (words: string, place: Pick<Found, 'page' | 'rectangles'>) =>
    boxesOf(words, [place]).every((box) => marked.some((each) => isSamePlace(each, box)))
  const open = content.suggestions.filter((each) => !isMarked(each.words, each))
  const suggested = new Map<string, SuggestedWords>()
  for (const { kind, words } of open)
    suggested.set(words, { kind, words, count: (suggested.get(words)?.count ?? 0) + 1 })

  async function find(words: string): Promise<void> {
    try {
      const { found } = await call(redactionContract.findInRedactable, {
        params: { documentId },
        body: { words },
      })
      setSought({ words, found })
    } catch (error) {
      notify.error(error)
    }
  }

  return (
    <>
      <div className="redact-pages">
        {content.pages.map(({ width, height }, index) => (
          <Page
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={index}
            src={`/api/v1/request-documents/${documentId}/redaction/pages/${index + 1}`}
            page={index + 1}
            width={width}
            height={height}
            black={marked.filter(({ page }) => page === index + 1)}
            suggested={open
              .filter(({ page }) => page === index + 1)
              .flatMap(({ rectangles }) => rectangles)}
            onDraw={(rectangle) =>
              marking.add([{ page: index + 1, rectangle, ground: marking.ground, words: '' }])
            }
          />
        ))}
      </div>
      <Side ground={marking.ground} onGround={props.onGround}>
        <Find onFind={(words) => void find(words)}>
          <div role="status">
            {sought?.found.length === 0 && (
              <p className="quiet">{say('find.none', { words: sought.words })}</p>
            )}
          </div>
          {sought && sought.found.length > 0 && (
            <>
              <Button
                size="small"
                disabled={sought.found.every((each) => isMarked(sought.words, each))}
                onClick={() => marking.add(boxesOf(sought.words, sought.found))}
              >
                {say('find.all', { n: sought.found.length })}
              </Button>
              <ul className="rows redact-list">
                {sought.found.map((each) => (
                  <li key={JSON.stringify(each.rectangles) + each.page} className="row">
                    <div className="row-words">
                      <span className="quiet">{say('page', { page: each.page })}</span>{' '}
                      {each.around}
                    </div>
                    <Button
                      size="small"
                      disabled={isMarked(sought.words, each)}
                      aria-label={`${say('find.one')} ${say('page', { page: each.page })} ${each.around}`}
                      onClick={() => marking.add(boxesOf(sought.words, [each]))}
                    >
                      {say(isMarked(sought.words, each) ? 'find.marked' : 'find.one')}
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Find>
        <Suggestions
          of={[...suggested.values()]}
          any={content.suggestions.length > 0}
          onTake={(words) =>
            marking.add(
              boxesOf(
                words,
                open.filter((each) => each.words === words),
              ),
            )
          }
          onTakeAll={() => marking.add(open.flatMap((each) => boxesOf(each.words, [each])))}
        />
        {props.side}
      </Side>
    </>
  )
}
