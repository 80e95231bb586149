import { Typography } from 'antd'
import type { Answer } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import type { ledgerContract } from '../contract.ts'
import { strings } from './strings.ts'

export type LedgerEvent = Answer<typeof ledgerContract.listLedger>['items'][number]

/** The first characters of a hash; the whole of it is copied. */
export function Hash({ hash }: { hash: string }) {
  const say = useSay(strings)
  return (
    <Typography.Text className="code" copyable={{ text: hash, tooltips: [say('copyHash'), false] }}>
      {hash.slice(0, 10)}…
    </Typography.Text>
  )
}
