import { DownloadOutlined, SyncOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { beijingTime } from '../../../kernel/days.ts'
import { call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { ActButton, useAct } from '../../../workbench/ui/act.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { checksContract } from '../contract.ts'
import { strings } from './strings.ts'

const POLL_MILLISECONDS = 1500

/** What the speller has learnt from the pages of the office, and when. */
export function OwnWords({ organizationId }: { organizationId: string }) {
  const say = useSay(strings)
  const locale = useLocale()
  const notify = useNotify()
  const act = useAct(checksContract.learnOwnWords)
  const query = useQuery({
    queryKey: ['own-words', organizationId],
    queryFn: () => call(checksContract.readOwnWords, { params: { organizationId } }),
    refetchInterval: ({ state }) => (state.data?.waiting ? POLL_MILLISECONDS : false),
  })
  return (
    <Loaded query={query}>
      {(own) => (
        <section className="own-words" aria-labelledby="own-words-title">
          <div>
            <h2 id="own-words-title">{say('own.title')}</h2>
            <p className="quiet">{say('own.intro', { n: own.fewestPages })}</p>
            <p role="status">
              {own.learntAt === null
                ? say('own.never')
                : say('own.last', {
                    at: beijingTime(own.learntAt),
                    pages: own.pages.toLocaleString(),
                    characters: own.characters.toLocaleString(),
                    runs: own.runs.toLocaleString(),
                    leftOut: own.leftOut.toLocaleString(),
                  })}{' '}
              {own.lookedAt !== null && own.lookedAt !== own.learntAt && (
                <span className="quiet">
                  {say('own.looked', { at: beijingTime(own.lookedAt) })}
                </span>
              )}
            </p>
          </div>
          <span className="own-words-acts">
            {own.runs > 0 && (
              <Button
                icon={<DownloadOutlined aria-hidden />}
                title={say('own.exportHint')}
                href={`/api/v1/organizations/${organizationId}/own-words.model?lang=${locale}`}
              >
                {say('own.export')}
              </Button>
            )}
            <ActButton
              icon={<SyncOutlined aria-hidden spin={own.waiting} />}
              why={own.mayEdit}
              disabled={own.waiting}
              onAct={async () => {
                await act.run({ params: { organizationId } })
                notify.success(say('own.asked'))
                await query.refetch()
              }}
            >
              {say(own.waiting ? 'own.waiting' : 'own.learn')}
            </ActButton>
          </span>
        </section>
      )}
    </Loaded>
  )
}
