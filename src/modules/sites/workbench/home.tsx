import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { ApiError, call } from '../../../workbench/call.ts'
import { useCan, useLocale, useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { useAct } from '../../../workbench/ui/act.tsx'
import { issuesOf } from '../../../workbench/ui/check.ts'
import { FormIssues, focusField, useIssues } from '../../../workbench/ui/form.tsx'
import { useLeaveGuard } from '../../../workbench/ui/leave-guard.ts'
import { errorWords, useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { RefusalNote } from '../../../workbench/ui/refusal-note.tsx'
import { sitesContract } from '../contract.ts'
import { type HomeBlock, homeArrangement } from '../rules/home.ts'
import { defaultArrangement } from '../rules/home-default.ts'
import { BlockList } from './home-list.tsx'
import { HomePreview } from './home-preview.tsx'
import { homeWords } from './home-strings.ts'
import { type Column, type Site, SitePicker, useColumns, useSite } from './site-picker.tsx'
import './home.css'

/** The blocks of the site's front page: add, move, set, look at the page, save. */
export function HomeScreen() {
  const say = useSay(homeWords)
  const { query, sites, site, pick } = useSite()
  const columns = useColumns(site?.id)
  return (
    <div className="stack">
      <PageHeader
        title={say('title')}
        facts={say('intro')}
        actions={<SitePicker sites={sites} site={site} onPick={pick} />}
      />
      <Loaded query={query}>
        {() =>
          site ? (
            <Loaded query={columns}>
              {({ items }) => <Stored key={site.id} site={site} columns={items} />}
            </Loaded>
          ) : (
            <EmptyState />
          )
        }
      </Loaded>
    </div>
  )
}

type Part = { site: Site; columns: readonly Column[] }

/** Reads what is stored when the screen opens, and again when somebody wants the newest. */
function Stored(part: Part) {
  const [round, setRound] = useState(0)
  const query = useQuery({
    queryKey: ['home-arrangement', part.site.id, round],
    queryFn: () => call(sitesContract.readHome, { params: { siteId: part.site.id } }),
    // What is being arranged must not be replaced; whoever comes back begins with the newest.
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  return (
    <Loaded query={query}>
      {(stored) => (
        <Arrangement key={round} {...part} stored={stored} onReload={() => setRound(round + 1)} />
      )}
    </Loaded>
  )
}

function Arrangement(
  props: Part & {
    stored: { blocks: HomeBlock[]; lockVersion: number }
    onReload: () => void
  },
) {
  const { site, columns } = props
  const say = useSay(homeWords)
  const sayCommon = useSay(common)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const { modal } = App.useApp()
  const issues = useIssues()
  const act = useAct(sitesContract.saveHome)
  const mayManage = useCan(['site-administrator', 'platform-administrator'])
  const [blocks, setBlocks] = useState(props.stored.blocks)
  const [saved, setSaved] = useState(props.stored)
  const [refusal, setRefusal] = useState<{ words: string; newest: number | null } | null>(null)
  const unsaved = JSON.stringify(blocks) !== JSON.stringify(saved.blocks)
  useLeaveGuard(unsaved)

  async function save(lockVersion: number): Promise<void> {
    const found = issuesOf(sitesContract.saveHome.body, { blocks, lockVersion }, locale)
    issues.set(found)
    if (found[0]) return focusField(found[0].field)
    setRefusal(null)
    try {
      const answer = await act.run({ params: { siteId: site.id }, body: { blocks, lockVersion } })
      setSaved({ blocks, lockVersion: answer.lockVersion })
      notify.success(say('saved'))
      await client.invalidateQueries({ queryKey: ['home-preview'] })
    } catch (error) {
      if (issues.take(error)) return
      const stale = error instanceof ApiError && error.code === 'sites.home-stale'
      setRefusal({
        words: errorWords(error, locale),
        newest: stale ? (error.detail as { lockVersion: number }).lockVersion : null,
      })
    }
  }

  function restore(): void {
    modal.confirm({
      title: say('restoreConfirm'),
      okText: say('restore'),
      cancelText: sayCommon('cancel'),
      onOk: () => setBlocks(homeArrangement.parse(defaultArrangement(columns))),
    })
  }

  return (
    <>
      {saved.lockVersion === 0 && <Alert type="info" showIcon title={say('asColumns')} />}
      <RefusalNote words={refusal?.words ?? ''} />
      {refusal?.newest != null && (
        <div className="acts form-note">
          <Button onClick={() => void save(refusal.newest!)}>{say('overwrite')}</Button>
          <Button onClick={props.onReload}>{say('takeTheirs')}</Button>
        </div>
      )}
      <FormIssues
        issues={issues}
        labelOf={(field) => say('nth', { n: Number(field.split('.')[1]) + 1 })}
      />
      <div className="arrange">
        <section aria-label={say('blocks')} className="stacked">
          <BlockList
            blocks={blocks}
            columns={columns}
            issues={issues}
            readOnly={!mayManage}
            onChange={setBlocks}
          />
          {mayManage && (
            <div className="acts arrange-save">
              <Button
                type="primary"
                loading={act.pending}
                onClick={() => void save(saved.lockVersion)}
              >
                {sayCommon('save')}
              </Button>
              <Button onClick={restore}>{say('restore')}</Button>
              <span className="quiet" role="status">
                {say(unsaved ? 'unsaved' : 'allSaved')}
              </span>
            </div>
          )}
        </section>
        {mayManage && <StoredColours site={site} blocks={blocks} />}
      </div>
    </>
  )
}

/** The preview in the colours that are stored. */
function StoredColours({ site, blocks }: { site: Site; blocks: HomeBlock[] }) {
  const query = useQuery({
    queryKey: ['theme', site.id],
    queryFn: () => call(sitesContract.readTheme, { params: { siteId: site.id } }),
  })
  return (
    <Loaded query={query}>
      {({ theme }) => <HomePreview siteId={site.id} wish={{ blocks, theme }} />}
    </Loaded>
  )
}
