import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { nameInLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSession } from '../../../workbench/session.tsx'
import { sitesContract } from '../../sites/contract.ts'

export type Column = Answer<typeof sitesContract.listColumns>['items'][number] & {
  /** With the names of the columns above it. */
  label: string
}

/** Sites of the organisation I work in now. */
export function useSites() {
  const { organizationId } = useSession()
  const query = useQuery({ queryKey: ['sites'], queryFn: () => call(sitesContract.listSites, {}) })
  return useMemo(
    () => (query.data?.items ?? []).filter((site) => site.organizationId === organizationId),
    [query.data, organizationId],
  )
}

/** Columns of a site in the order of its tree. */
export function useColumns(siteId: string | undefined): Column[] {
  const locale = useLocale()
  const query = useQuery({
    queryKey: ['columns', siteId],
    queryFn: () => call(sitesContract.listColumns, { params: { siteId: siteId ?? '' } }),
    enabled: siteId !== undefined,
  })
  return useMemo(() => {
    const items = query.data?.items ?? []
    const byId = new Map(items.map((item) => [item.id, item]))
    const labelOf = (item: (typeof items)[number]): string => {
      const parent = item.parentId ? byId.get(item.parentId) : undefined
      const name = nameInLocale(item, locale)
      return parent ? `${labelOf(parent)} / ${name}` : name
    }
    return items.map((item) => ({ ...item, label: labelOf(item) }))
  }, [query.data, locale])
}

/** Where publications are put: not links, and not what has been archived. */
export function takesPublications(column: Column): boolean {
  return column.kind !== 'link' && !column.archived
}
