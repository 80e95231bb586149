import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useSay, useSession } from '../../../workbench/session.tsx'
import { useMayLeave } from '../../../workbench/ui/leave-guard.ts'
import { sitesContract } from '../contract.ts'
import { strings } from './strings.ts'

export type Site = Answer<typeof sitesContract.listSites>['items'][number]
export type Column = Answer<typeof sitesContract.listColumns>['items'][number]

/** The site a screen works on: the chosen organisation's first, until another is picked. */
export function useSite() {
  const { organizationId } = useSession()
  const [picked, setPicked] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['sites'],
    queryFn: () => call(sitesContract.listSites, {}),
  })
  const sites = (query.data?.items ?? []).filter((each) => each.organizationId === organizationId)
  const site = sites.find((each) => each.id === picked) ?? sites[0]
  return { query, sites, site, pick: setPicked }
}

/** All columns of a site, parents before children. */
export function useColumns(siteId: string | undefined) {
  return useQuery({
    queryKey: ['columns', siteId],
    queryFn: () => call(sitesContract.listColumns, { params: { siteId: siteId! } }),
    enabled: siteId !== undefined,
  })
}

/** Chooses between an organisation's sites; a single one is only named. */
export function SitePicker(props: {
  sites: readonly Site[]
  site: Site | undefined
  onPick: (siteId: string) => void
  id?: string
}) {
  const say = useSay(strings)
  const mayLeave = useMayLeave()
  if (props.sites.length < 2) return <span className="quiet site-named">{props.site?.name}</span>
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      aria-label={say('site')}
      value={props.site?.id}
      onChange={async (siteId) => {
        if (await mayLeave()) props.onPick(siteId)
      }}
      options={props.sites.map((each) => ({ value: each.id, label: each.name }))}
      popupMatchSelectWidth={false}
    />
  )
}

/** `概况信息 / 机构职能`: a column's name with those above it, as options of a select. */
export function columnOptions(
  columns: readonly Column[],
): { value: string; label: string; disabled: boolean }[] {
  const byId = new Map(columns.map((each) => [each.id, each]))
  return columns.map((each) => ({
    value: each.id,
    label: pathOf(each, byId).join(' / '),
    disabled: each.archived || each.kind === 'link',
  }))
}

function pathOf(column: Column, byId: Map<string, Column>): string[] {
  const names: string[] = []
  for (
    let each: Column | undefined = column;
    each && names.length < 10;
    each = each.parentId ? byId.get(each.parentId) : undefined
  )
    names.unshift(each.name)
  return names
}
