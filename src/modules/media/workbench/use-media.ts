import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../workbench/call.ts'
import { mediaContract } from '../contract.ts'
import type { MediaKind } from '../rules.ts'

export type MediaFilter = {
  kind?: MediaKind
  used?: 'true' | 'false'
  withoutAlt?: 'true'
  retired?: 'true'
  uploadedBy?: string
  from?: string
  to?: string
  text?: string
}

/** A page of the library; the page before stays while the next one is on its way. */
export function useMedia(
  organizationId: string,
  filter: MediaFilter,
  page: number,
  pageSize: number,
) {
  return useQuery({
    queryKey: ['media', organizationId, filter, page, pageSize],
    queryFn: () =>
      call(mediaContract.listMedia, {
        params: { organizationId },
        query: { ...filter, page, pageSize },
      }),
    placeholderData: keepPreviousData,
  })
}
