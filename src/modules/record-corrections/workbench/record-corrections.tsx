import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { call } from '../../../workbench/call.ts'
import { useCan, useLocale, useSay } from '../../../workbench/session.tsx'
import { AnsweredCases, listQuery } from '../../casework/workbench/answered.tsx'
import { recordCorrectionsContract } from '../contract.ts'
import { type RecordState, recordCorrectionKind, STATES } from '../rules.ts'
import { stateNames } from '../strings.ts'
import { RecordDrawer } from './record-drawer.tsx'
import { RegisterRecordDrawer } from './register-drawer.tsx'
import { strings } from './strings.ts'

/** Applications to correct a record, those to answer first; the filter counts what came of all. */
export function RecordCorrectionsScreen() {
  const say = useSay(strings)
  const locale = useLocale()
  const [state, setState] = useState<RecordState | 'all'>('received')
  const [page, setPage] = useState(1)
  const [making, setMaking] = useState(false)
  const registers = useCan(recordCorrectionKind.openers)
  const { open: asked } = useSearch({ strict: false }) as { open?: string }
  const [open, setOpen] = useState<string | null>(asked ?? null)
  const query = useQuery({
    queryKey: ['record-corrections', state, page],
    queryFn: () =>
      call(recordCorrectionsContract.listRecordCorrections, { query: listQuery(state, page) }),
    placeholderData: (before) => before,
  })
  const counts = new Map(query.data?.counts.map(({ state: of, count }) => [of, count]))
  return (
    <AnsweredCases
      title={say('title')}
      intro={say('intro')}
      empty={say('empty')}
      states={STATES.map((value) => ({
        value,
        label: say('state.n', {
          state: inLocale(stateNames[value], locale),
          n: counts.get(value) ?? 0,
        }),
      }))}
      state={state}
      onState={setState}
      page={page}
      onPage={setPage}
      query={query}
      stateOf={(each) => inLocale(stateNames[each.state], locale)}
      onOpen={setOpen}
      actions={
        registers && (
          <Button type="primary" onClick={() => setMaking(true)}>
            {say('register')}
          </Button>
        )
      }
    >
      {making && <RegisterRecordDrawer onOpen={setOpen} onClose={() => setMaking(false)} />}
      {open && <RecordDrawer caseId={open} onClose={() => setOpen(null)} />}
    </AnsweredCases>
  )
}
