import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { Chart } from '../../../workbench/ui/chart.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { CasesBehind } from '../../requests/workbench/cases-behind.tsx'
import { requestAnalysisContract } from '../contract.ts'
import { type FigureName, type Series, seriesOf } from '../rules/analysis.ts'
import { SAMPLE } from '../rules/topics.ts'
import { figureNotes, figureTitles, seriesNames, totalNames } from '../strings.ts'
import { type Chosen, Period, queryOf, thisYear } from './period.tsx'
import { strings } from './strings.ts'
import './analysis.css'

type Analysis = Answer<typeof requestAnalysisContract.analyseRequests>
type Figure = Analysis['figures'][number]
type Opened = { figure: FigureName; row: Figure['rows'][number]; series: Series; count: number }

/** Figures of which a share in the whole says something. */
const SHARED: readonly FigureName[] = [
  'outcomes',
  'days',
  'channels',
  'applicants',
  'units',
  'ratings',
]

/** Applications of a period, counted; every number opens the cases behind it. */
export function Analysis() {
  const say = useSay(strings)
  const locale = useLocale()
  const [chosen, setChosen] = useState<Chosen>(thisYear)
  const [opened, setOpened] = useState<Opened | null>(null)
  const asked = queryOf(chosen)
  const query = useQuery({
    queryKey: ['request-analysis', asked, locale],
    queryFn: () => call(requestAnalysisContract.analyseRequests, { query: asked }),
    placeholderData: (before) => before,
  })
  const href = `/api/v1/request-analysis.xlsx?${new URLSearchParams({ ...asked, lang: locale })}`
  return (
    <div className="stack">
      <div className="analysis-head">
        <Period
          chosen={chosen}
          organizations={query.data?.organizations ?? []}
          onChoose={setChosen}
        />
        <Button href={href}>{say('export')}</Button>
      </div>
      <Loaded query={query}>
        {(analysis) => (
          <>
            <Totals totals={analysis.totals} />
            {analysis.figures.map((figure) => (
              <FigureSection
                key={figure.name}
                figure={figure}
                onOpen={(row, series, count) =>
                  setOpened({ figure: figure.name, row, series, count })
                }
              />
            ))}
          </>
        )}
      </Loaded>
      {opened && (
        <CasesBehind
          title={say('behind', {
            figure: inLocale(figureTitles[opened.figure], locale),
            row: opened.row.text,
            n: opened.count,
          })}
          queryKey={['analysis', asked, opened.figure, opened.row.key, opened.series]}
          load={(page) =>
            call(requestAnalysisContract.listAnalysed, {
              query: {
                ...asked,
                ...page,
                figure: opened.figure,
                row: opened.row.key,
                series: opened.series,
              },
            })
          }
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  )
}

function Totals({ totals }: { totals: Analysis['totals'] }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <dl className="analysis-totals">
      {(Object.keys(totalNames) as (keyof typeof totalNames)[]).map((key) => (
        <div key={key}>
          <dt>{inLocale(totalNames[key], locale)}</dt>
          <dd>{totals[key] ?? say('unknown')}</dd>
        </div>
      ))}
    </dl>
  )
}

function FigureSection(props: {
  figure: Figure
  onOpen: (row: Figure['rows'][number], series: Series, count: number) => void
}) {
  const { name, chart, rows } = props.figure
  const say = useSay(strings)
  const locale = useLocale()
  const title = inLocale(figureTitles[name], locale)
  const total = rows.reduce((sum, { counts }) => sum + counts[0]!, 0)
  const shared = SHARED.includes(name) && total > 0
  return (
    <section className="analysis-figure" aria-labelledby={`analysis-${name}`}>
      <h2 id={`analysis-${name}`}>{title}</h2>
      <p className="quiet">{inLocale(figureNotes[name], locale).replace('{n}', String(SAMPLE))}</p>
      {rows.length === 0 ? (
        <p className="quiet">{say('none')}</p>
      ) : (
        <div className={chart === '' ? '' : 'analysis-row'}>
          <Chart svg={chart} />
          {/* Scrollable, so the keyboard must reach it. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 */}
          <section className="analysis-table" aria-label={say('table', { title })} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('class')}</th>
                  {seriesOf(name).map((series) => (
                    <th scope="col" key={series}>
                      {inLocale(seriesNames[series], locale)}
                    </th>
                  ))}
                  {shared && <th scope="col">{say('share')}</th>}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.key}>
                    <th scope="row">
                      {row.text} {row.group && <span className="quiet">{row.group}</span>}
                      {row.note && <div className="quiet">{row.note}</div>}
                    </th>
                    {seriesOf(name).map((series, index) => (
                      <td key={series}>
                        <Count
                          count={row.counts[index]!}
                          label={say('open', { n: row.counts[index]!, row: row.text })}
                          onOpen={() => props.onOpen(row, series, row.counts[index]!)}
                        />
                      </td>
                    ))}
                    {shared && (
                      <td>
                        {say('percent', { n: Math.round((row.counts[0]! / total) * 1000) / 10 })}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
    </section>
  )
}

function Count(props: { count: number; label: string; onOpen: () => void }) {
  if (props.count === 0) return <>0</>
  return (
    <Button
      type="link"
      size="small"
      className="flush"
      aria-label={props.label}
      onClick={props.onOpen}
    >
      {props.count.toLocaleString('en')}
    </Button>
  )
}
