import type { ColumnKind } from '../rules.ts'
import { type HomeBlock, newBlock } from './home.ts'

type ColumnOfHome = {
  id: string
  kind: ColumnKind
  publicationKind: string | null
  onHome: boolean
}

/**
 * The front page of a site that nobody has arranged: the columns marked for it, in their order, each
 * in the form that its kind asks for. `columns` stand parents before children.
 */
export function defaultArrangement(columns: readonly ColumnOfHome[]): HomeBlock[] {
  const left = columns.filter((column) => column.onHome)
  const take = (wanted: (column: ColumnOfHome) => boolean): ColumnOfHome | undefined => {
    const index = left.findIndex(wanted)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  const ofKind = (kind: string) => (column: ColumnOfHome) =>
    column.kind === 'list' && column.publicationKind === kind
  const disclosure = take((column) => column.kind === 'disclosure')
  const policies = take((column) => column.kind === 'library')
  const notices = take(ofKind('notice'))
  const services = take(ofKind('guide'))
  const education = take(ofKind('health-education'))
  // Where no column is declared for news, the first list left over leads the page.
  const focus = take(ofKind('news')) ?? take((column) => column.kind === 'list')
  const rest = left.filter((column) => column.kind === 'list')
  // Four in a row of three would leave one alone.
  const restWidth = rest.length % 3 === 1 ? 'half' : 'third'
  const block = (
    kind: HomeBlock['kind'],
    column: ColumnOfHome | undefined,
    given: Partial<HomeBlock> = {},
  ) => (column ? [newBlock(kind, kind, { columnIds: [column.id], ...given })] : [])
  return [
    ...block('focus', focus),
    ...block('list', notices, { id: 'notices' }),
    ...block('policies', policies),
    ...block('disclosure', disclosure),
    ...rest.flatMap((column, index) =>
      block('list', column, { id: `list-${index + 1}`, width: restWidth }),
    ),
    ...block('services', services),
    newBlock('topics', 'topics'),
    ...block('education', education),
    newBlock('organization', 'organization'),
  ]
}
