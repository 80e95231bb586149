import { QueryClient } from '@tanstack/react-query'
import { isNetworkFailure } from './call.ts'

/** A refusal is an answer and is not asked for again; a lost connection is, twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => isNetworkFailure(error) && failures < 2,
        staleTime: 10_000,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
