import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { formWords } from '../printed-strings.ts'
import { AMOUNTS, type Cell, COLUMNS, DISPUTES, RESULT_COLUMNS, ROWS } from '../rules/form.ts'
import type { EnteredName } from '../rules/prepared.ts'
import {
  amountNames,
  columnNames,
  disputeNames,
  documentColumnNames,
  documentNames,
  enteredNames,
  resultNames,
  rowNames,
} from '../strings.ts'
import {
  CellBehind,
  type CountedCell,
  type DisputeCell,
  DisputesBehind,
  DocumentsBehind,
} from './behind.tsx'
import { FigureDrawer } from './figure.tsx'
import type { Report } from './report.tsx'
import { Source } from './source.tsx'
import { strings } from './strings.ts'

const ISSUED = ['issued', 'repealed', 'inForce'] as const
type Issued = (typeof ISSUED)[number]

/** The three tables; every number opens what it was counted from, or names its source. */
export function ReportTables({ report }: { report: Report }) {
  const say = useSay(strings)
  const [cell, setCell] = useState<CountedCell | null>(null)
  const [documents, setDocuments] = useState<Issued | null>(null)
  const [dispute, setDispute] = useState<DisputeCell | null>(null)
  const [figure, setFigure] = useState<EnteredName | null>(null)
  const locale = useLocale()
  const isDraft = report.may.prepare === null
  return (
    <div className="stack">
      <p className="quiet">{say(report.state === 'submitted' ? 'tables.frozen' : 'tables.live')}</p>
      <TableOne
        report={report}
        onDocuments={setDocuments}
        onFigure={isDraft ? setFigure : undefined}
      />
      <TableTwo report={report} onOpen={setCell} />
      <TableThree report={report} onOpen={setDispute} />
      {cell && <CellBehind cell={cell} year={report.year} onClose={() => setCell(null)} />}
      {dispute && (
        <DisputesBehind cell={dispute} year={report.year} onClose={() => setDispute(null)} />
      )}
      {documents && (
        <DocumentsBehind
          column={documents}
          report={report}
          title={`${inLocale(documentNames.normativeDocs, locale)} · ${inLocale(documentColumnNames[documents], locale)}`}
          onClose={() => setDocuments(null)}
        />
      )}
      {figure && <FigureDrawer report={report} name={figure} onClose={() => setFigure(null)} />}
    </div>
  )
}

function Framed(props: { caption: string; children: ReactNode }) {
  return (
    // Scrollable, so the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1
    <section className="report-table" aria-label={props.caption} tabIndex={0}>
      <table>
        <caption>{props.caption}</caption>
        {props.children}
      </table>
    </section>
  )
}

function said(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell)
}

function TableOne(props: {
  report: Report
  onDocuments: (column: Issued) => void
  onFigure: ((name: EnteredName) => void) | undefined
}) {
  const say = useSay(strings)
  const locale = useLocale()
  const { table1 } = props.report.tables
  const { entered } = props.report.prepared
  const word = (key: keyof typeof formWords) => inLocale(formWords[key], locale)
  const source = (name: EnteredName) => {
    const figure = entered[name]
    return (
      <>
        {figure && <Source figure={figure} />}
        {props.onFigure && (
          <Button
            type="link"
            size="small"
            aria-label={say('enter.of', { name: inLocale(enteredNames[name], locale) })}
            onClick={() => props.onFigure?.(name)}
          >
            {say(figure ? 'enter.change' : 'enter')}
          </Button>
        )}
      </>
    )
  }
  return (
    <Framed caption={say('table1')}>
      <thead>
        <tr>
          <th scope="col">{word('content')}</th>
          {ISSUED.map((column) => (
            <th scope="col" key={column}>
              {inLocale(documentColumnNames[column], locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{inLocale(documentNames.rules, locale)}</th>
          {ISSUED.map((column) => (
            <td key={column} className="entered">
              {said(table1.rules[column])} {source(`rules.${column}`)}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{inLocale(documentNames.normativeDocs, locale)}</th>
          {ISSUED.map((column) => (
            <td key={column} className="entered">
              {table1.normativeDocs[column] ? (
                <Opens
                  row={inLocale(documentNames.normativeDocs, locale)}
                  column={inLocale(documentColumnNames[column], locale)}
                  count={said(table1.normativeDocs[column])}
                  onOpen={() => props.onDocuments(column)}
                />
              ) : (
                said(table1.normativeDocs[column])
              )}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{say('elsewhere')}</th>
          {ISSUED.map((column) => (
            <td key={column} className="entered">
              {entered[`elsewhere.${column}`]?.value ?? 0} {source(`elsewhere.${column}`)}
            </td>
          ))}
        </tr>
        {AMOUNTS.map((amount) => (
          <tr key={amount}>
            <th scope="row">{inLocale(amountNames[amount], locale)}</th>
            <td colSpan={ISSUED.length} className="entered">
              {said(table1[amount])} {source(amount)}
            </td>
          </tr>
        ))}
      </tbody>
    </Framed>
  )
}

function TableTwo(props: { report: Report; onOpen: (cell: CountedCell) => void }) {
  const say = useSay(strings)
  const locale = useLocale()
  const { tables, may } = props.report
  return (
    <Framed caption={say('table2')}>
      <thead>
        <tr>
          <th scope="col">{say('row')}</th>
          {COLUMNS.map((column) => (
            <th scope="col" key={column}>
              {inLocale(columnNames[column], locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            <th scope="row">{inLocale(rowNames[row], locale)}</th>
            {COLUMNS.map((column) => {
              const count = tables.table2[row][column]
              if (may.cases !== null || typeof count !== 'number' || count === 0)
                return <td key={column}>{said(count)}</td>
              return (
                <td key={column}>
                  <Opens
                    row={inLocale(rowNames[row], locale)}
                    column={inLocale(columnNames[column], locale)}
                    count={count}
                    onOpen={() => props.onOpen({ row, column, count })}
                  />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Framed>
  )
}

function TableThree(props: { report: Report; onOpen: (cell: DisputeCell) => void }) {
  const { tables, may } = props.report
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <Framed caption={say('table3')}>
      <thead>
        <tr>
          <th scope="col">{say('dispute')}</th>
          {RESULT_COLUMNS.map((column) => (
            <th scope="col" key={column}>
              {inLocale(resultNames[column], locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {DISPUTES.map((dispute) => (
          <tr key={dispute}>
            <th scope="row">{inLocale(disputeNames[dispute], locale)}</th>
            {RESULT_COLUMNS.map((column) => {
              const count = tables.table3[dispute][column]
              if (may.cases !== null || typeof count !== 'number' || count === 0)
                return <td key={column}>{said(count)}</td>
              return (
                <td key={column}>
                  <Opens
                    row={inLocale(disputeNames[dispute], locale)}
                    column={inLocale(resultNames[column], locale)}
                    count={count}
                    onOpen={(title) => props.onOpen({ dispute, column, title })}
                  />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Framed>
  )
}

/** A number that opens what it counts; `onOpen` is told what the button is called. */
function Opens(props: {
  row: string
  column: string
  count: string | number
  onOpen: (title: string) => void
}) {
  const { row, column, count } = props
  const title = useSay(strings)('behind', { row, column, n: count })
  return (
    <Button type="link" size="small" aria-label={title} onClick={() => props.onOpen(title)}>
      {count}
    </Button>
  )
}
