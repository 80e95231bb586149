import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { AnsweredCases, listQuery } from '../../casework/workbench/answered.tsx'
import { correctionsContract } from '../contract.ts'
import type { ReportState } from '../rules.ts'
import { kindNames, stateNames } from '../strings.ts'
import { ReportDrawer } from './report-drawer.tsx'
import { strings } from './strings.ts'

const STATES: readonly ReportState[] = ['received', 'fixed', 'not-an-error']

/** What visitors reported, those to answer first. */
export function ErrorReportsScreen() {
  const say = useSay(strings)
  const locale = useLocale()
  const [state, setState] = useState<ReportState | 'all'>('received')
  const [page, setPage] = useState(1)
  const { open: asked } = useSearch({ strict: false }) as { open?: string }
  const [open, setOpen] = useState<string | null>(asked ?? null)
  const query = useQuery({
    queryKey: ['error-reports', state, page],
    queryFn: () => call(correctionsContract.listErrorReports, { query: listQuery(state, page) }),
  })
  return (
    <AnsweredCases
      title={say('title')}
      intro={say('intro')}
      empty={say('empty')}
      states={STATES.map((value) => ({ value, label: inLocale(stateNames[value], locale) }))}
      state={state}
      onState={setState}
      page={page}
      onPage={setPage}
      query={query}
      columns={[
        { title: say('kind'), render: (_, report) => inLocale(kindNames[report.kind], locale) },
        {
          title: say('page'),
          width: 320,
          render: (_, report) => (
            <>
              {report.pageTitle || say('wholeSite')}
              <br />
              <span className="quiet">{report.siteName}</span>
            </>
          ),
        },
      ]}
      stateOf={(report) => inLocale(stateNames[report.state], locale)}
      onOpen={setOpen}
    >
      {open && <ReportDrawer reportId={open} onClose={() => setOpen(null)} />}
    </AnsweredCases>
  )
}
