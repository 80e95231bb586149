import { Link } from '@tanstack/react-router'
import { Card, Table, Tag } from 'antd'
import { useSay } from '../../../workbench/session.tsx'
import { scrollsByKeyboard } from '../../../workbench/ui/table.ts'
import type { RowResult } from './import-run.ts'
import type { RowProblem } from './jsonl.ts'
import { strings } from './strings.ts'

/** Every problem of the file by line and field. */
export function Problems({ items }: { items: readonly RowProblem[] }) {
  const say = useSay(strings)
  return (
    <Card title={say('import.problems')} size="small">
      <Table<RowProblem>
        ref={scrollsByKeyboard}
        size="small"
        rowKey={(item) => `${item.row} ${item.field} ${item.message}`}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        dataSource={items.toSorted((a, b) => a.row - b.row)}
        columns={[
          { title: say('import.row'), dataIndex: 'row', width: 72 },
          { title: say('import.field'), dataIndex: 'field', width: 160 },
          { title: say('import.problem'), dataIndex: 'message' },
        ]}
      />
    </Card>
  )
}

type Outcome = 'imported' | 'published' | 'blocked' | 'already-imported' | 'failed'
const COLOURS: Record<Outcome, string> = {
  imported: 'success',
  published: 'success',
  blocked: 'warning',
  'already-imported': 'default',
  failed: 'error',
}

/** What became of every row: outcome, what was dropped, why it was not published. */
export function ImportResults({ results, left }: { results: readonly RowResult[]; left: number }) {
  const say = useSay(strings)
  const count = (...outcomes: Outcome[]) =>
    results.filter((each) => outcomes.includes(outcomeOf(each))).length
  return (
    <Card title={say('import.results')} size="small">
      <p role="status">
        {say('import.summary', {
          imported: count('imported', 'published', 'blocked'),
          known: count('already-imported'),
          failed: count('failed'),
          left,
        })}
      </p>
      <Table<RowResult>
        size="small"
        rowKey="row"
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={results}
        columns={[
          { title: say('import.row'), dataIndex: 'row', width: 72 },
          {
            title: say('import.pageTitle'),
            width: 380,
            render: (_, item) =>
              item.state === 'done' ? (
                <Link
                  to="/publications/$publicationId"
                  params={{ publicationId: item.answer.publicationId }}
                >
                  {item.title || say('import.openPiece')}
                </Link>
              ) : (
                item.title
              ),
          },
          {
            title: say('import.outcome'),
            render: (_, item) => (
              <>
                <Tag color={COLOURS[outcomeOf(item)]}>
                  {say(`import.outcome.${outcomeOf(item)}`)}
                </Tag>
                {reasonsOf(item).map((reason) => (
                  <div key={reason} className="problem">
                    {reason}
                  </div>
                ))}
              </>
            ),
          },
          {
            title: say('import.dropped'),
            render: (_, item) =>
              item.state === 'done' &&
              item.answer.dropped.map((each) => (
                <div key={each.code + each.message}>
                  {say('import.droppedItem', { message: each.message, n: each.count })}
                </div>
              )),
          },
        ]}
      />
    </Card>
  )
}

function outcomeOf(result: RowResult): Outcome {
  if (result.state === 'failed') return 'failed'
  if (result.answer.outcome === 'already-imported') return 'already-imported'
  if (result.answer.blockedBy.length > 0) return 'blocked'
  return result.answer.published ? 'published' : 'imported'
}

function reasonsOf(result: RowResult): string[] {
  if (result.state === 'done') return result.answer.blockedBy
  return result.issues.map(({ field, message }) => (field ? `${field}: ${message}` : message))
}
