import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Card } from 'antd'
import { inLocale, type Phrase } from '../kernel/strings.ts'
import { reviewContract } from '../modules/review/contract.ts'
import type { Answer } from './call.ts'
import { deskWords, noticeWords } from './desk-strings.ts'
import { useLocale, useSay } from './session.tsx'
import { useAct } from './ui/act.tsx'
import { Count } from './ui/count.tsx'
import { useNotify } from './ui/notify.tsx'
import { Moment } from './ui/time.tsx'

type Notice = Answer<typeof reviewContract.readDesk>['notices'][number]

/** News for me; each is put away by hand. */
export function DeskNotices({ notices }: { notices: readonly Notice[] }) {
  const say = useSay(deskWords)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const act = useAct(reviewContract.readNotice)
  if (notices.length === 0) return null
  const unread = notices.filter((notice) => !notice.read).length

  async function putAway(noticeId: string): Promise<void> {
    try {
      await act.run({ params: { noticeId } })
      await client.invalidateQueries({ queryKey: ['desk'] })
    } catch (error) {
      notify.error(error)
    }
  }

  return (
    <Card
      size="small"
      className="desk-card"
      title={
        <h2>
          {say('notices')} <Count of={unread} />
        </h2>
      }
    >
      <ul className="rows">
        {notices.map((notice) => (
          <li key={notice.id} className={notice.read ? 'row row-read' : 'row'}>
            <div className="row-words">
              {placeOf(notice) ? (
                <Link to={placeOf(notice)} className="notice-words">
                  {noticeSentence(notice, locale)}
                </Link>
              ) : (
                noticeSentence(notice, locale)
              )}
              <div className="facts">
                <Moment at={notice.createdAt} />
              </div>
            </div>
            {!notice.read && (
              <div className="row-side">
                <Button type="link" size="small" onClick={() => void putAway(notice.id)}>
                  {say('read')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Where the news is to be seen; nowhere for what stands in the notice itself. */
function placeOf({ kind, publicationId }: Notice): string | undefined {
  if (publicationId) return `/publications/${publicationId}`
  return kind === 'findings-assigned' ? '/site-checks' : undefined
}

function noticeSentence(notice: Notice, locale: 'zh-CN' | 'en'): string {
  const phrase = (noticeWords as Record<string, Phrase>)[notice.kind] ?? noticeWords.other
  return inLocale(phrase, locale).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(notice.params[name] ?? '…'),
  )
}
