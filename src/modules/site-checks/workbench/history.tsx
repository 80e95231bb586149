import { Table } from 'antd'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Chart } from '../../../workbench/ui/chart.tsx'
import { EmptyState } from '../../../workbench/ui/page.tsx'
import { scrollsByKeyboard } from '../../../workbench/ui/table.ts'
import { Moment } from '../../../workbench/ui/time.tsx'
import { severityNames } from '../strings.ts'
import type { Overview } from './site-checks.tsx'
import { strings } from './strings.ts'

type Check = Overview['recent'][number]

/** The course of the findings, drawn and in figures. */
export function History({ data }: { data: Overview }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <div className="stack">
      {data.chart !== '' && (
        <section className="site-check-trend" aria-labelledby="site-check-trend">
          <h2 id="site-check-trend">{say('trend')}</h2>
          <Chart svg={data.chart} />
        </section>
      )}
      <Table<Check>
        ref={scrollsByKeyboard}
        rowKey="id"
        size="middle"
        scroll={{ x: 'max-content' }}
        dataSource={[...data.recent]}
        pagination={false}
        locale={{ emptyText: <EmptyState title={say('last.never')} /> }}
        columns={[
          {
            title: say('history.when'),
            render: (_, check) => check.finishedAt && <Moment at={check.finishedAt} />,
          },
          { title: say('history.kind'), render: (_, check) => say(`kind.${check.kind}`) },
          {
            title: say('history.by'),
            render: (_, check) => check.askedByName ?? say('history.night'),
          },
          { title: say('history.total'), dataIndex: 'total', align: 'right' },
          { title: say('history.looked'), dataIndex: 'looked', align: 'right' },
          {
            title: say('history.found'),
            align: 'right',
            render: (_, check) => check.counts?.found,
          },
          { title: say('history.gone'), align: 'right', render: (_, check) => check.counts?.gone },
          ...(['block', 'warn', 'hint'] as const).map((severity) => ({
            title: `${say('openNow')} · ${inLocale(severityNames[severity], locale)}`,
            align: 'right' as const,
            render: (_: unknown, check: Check) => check.counts?.[severity],
          })),
        ]}
      />
    </div>
  )
}
