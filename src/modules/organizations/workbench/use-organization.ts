import { useQuery } from '@tanstack/react-query'
import { type Answer, call } from '../../../workbench/call.ts'
import { organizationsContract } from '../contract.ts'

export type Organization = Answer<typeof organizationsContract.readOrganization>

/** An organisation with its departments, posts and leaders. */
export function useOrganization(organizationId: string) {
  return useQuery({
    queryKey: ['organization', organizationId],
    queryFn: () => call(organizationsContract.readOrganization, { params: { organizationId } }),
    // What is being typed must not be replaced.
    refetchOnWindowFocus: false,
  })
}
