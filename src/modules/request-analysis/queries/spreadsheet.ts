import { inLocale, speak } from '../../../kernel/strings.ts'
import type { Context } from '../../../platform/context.ts'
import { type Cell, SHEET_TYPES, type Sheet, xlsxBook } from '../../../platform/spreadsheet.ts'
import { seriesOf } from '../rules/analysis.ts'
import { SAMPLE } from '../rules/topics.ts'
import { analysisStrings, figureNotes, figureTitles, seriesNames, totalNames } from '../strings.ts'
import { analyseRequests } from './analysis.ts'
import type { Asked } from './scope.ts'

/** All figures as a workbook, a tab each; the first says of whom and when. */
export async function exportAnalysis(context: Context, asked: Asked): Promise<Response> {
  const { locale } = context
  const say = speak(analysisStrings, locale)
  const { totals, figures, organizations, of } = await analyseRequests(context, asked)
  const counted = organizations.filter(({ id }) => of === 'all' || of === id)
  const overview: Sheet = {
    name: say('overview'),
    columns: [
      { title: say('figure'), width: 36 },
      { title: say('value'), width: 40 },
    ],
    rows: [
      ...counted.map(({ name }): Cell[] => [name, `${asked.from} – ${asked.to}`]),
      ...(Object.keys(totalNames) as (keyof typeof totalNames)[]).map((key): Cell[] => [
        inLocale(totalNames[key], locale),
        totals[key],
      ]),
      ...figures.map(({ name }): Cell[] => [
        inLocale(figureTitles[name], locale),
        inLocale(figureNotes[name], locale).replace('{n}', String(SAMPLE)),
      ]),
    ],
  }
  const sheets = figures.map(
    ({ name, rows }): Sheet => ({
      name: inLocale(figureTitles[name], locale),
      columns: [
        { title: say('row'), width: 44 },
        ...seriesOf(name).map((series) => ({
          title: inLocale(seriesNames[series], locale),
          width: 12,
        })),
        ...(name === 'heavy'
          ? [
              { title: say('group'), width: 20 },
              { title: say('note'), width: 50 },
            ]
          : []),
      ],
      rows: rows.map(({ text, counts, group, note }): Cell[] => [
        text,
        ...counts,
        ...(name === 'heavy' ? [group, note] : []),
      ]),
    }),
  )
  const name = say('fileName', { from: asked.from, to: asked.to })
  return new Response(new Uint8Array(await xlsxBook([overview, ...sheets])), {
    headers: {
      'content-type': SHEET_TYPES.xlsx,
      'content-disposition': `attachment; filename="applications.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
