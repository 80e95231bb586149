import { Table, Tag } from 'antd'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { EmptyState } from '../../../workbench/ui/page.tsx'
import { scrollsByKeyboard } from '../../../workbench/ui/table.ts'
import { categoryNames } from '../strings.ts'
import type { Overview } from './site-checks.tsx'
import { strings } from './strings.ts'

type Rule = Overview['rules'][number]

/** Each rule by what people said of its findings; one that errs often says so. */
export function RuleTable({ rules }: { rules: readonly Rule[] }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <div className="stack">
      <p className="quiet">{say('rules.hint')}</p>
      <Table<Rule>
        ref={scrollsByKeyboard}
        rowKey="code"
        size="middle"
        scroll={{ x: 'max-content' }}
        dataSource={[...rules]}
        pagination={false}
        locale={{ emptyText: <EmptyState title={say('rules.empty')} /> }}
        columns={[
          {
            title: say('rules.code'),
            render: (_, rule) => (
              <>
                <span className="code">{rule.code}</span>{' '}
                {rule.shaky && <Tag color="warning">{say('shaky')}</Tag>}
                <br />
                <span className="quiet">{inLocale(categoryNames[rule.category], locale)}</span>
              </>
            ),
          },
          {
            title: say('rules.example'),
            render: (_, rule) => <div className="site-check-problem">{rule.example}</div>,
          },
          { title: say('rules.open'), dataIndex: 'open', align: 'right' },
          { title: say('rules.judged'), dataIndex: 'judged', align: 'right' },
          { title: say('rules.wrong'), dataIndex: 'wrong', align: 'right' },
          {
            title: say('rules.right'),
            align: 'right',
            render: (_, { judged, wrong }) =>
              judged === 0 ? '—' : `${Math.round(((judged - wrong) / judged) * 100)}%`,
          },
        ]}
      />
    </div>
  )
}
