import { useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import { call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { Moment } from '../../../workbench/ui/time.tsx'
import { mediaContract } from '../contract.ts'
import { strings } from './strings.ts'
import './media.css'

/** What a piece showed when it was signed and shows no more; nothing where nothing was replaced. */
export function ReplacedFiles({ publicationId }: { publicationId: string }) {
  const say = useSay(strings)
  const { data } = useQuery({
    queryKey: ['media', 'replaced', publicationId],
    queryFn: () => call(mediaContract.listReplacements, { params: { publicationId } }),
  })
  if (!data || data.items.length === 0) return null
  return (
    <Card size="small" title={say('replacedFiles')}>
      <ul className="replaced-files">
        {data.items.map((each) => (
          <li key={each.oldFileId}>
            {say('replacedFile', { old: each.oldName, now: each.newName })}
            <p className="quiet">
              {each.byName} <Moment at={each.at} /> · {say('reasonWas', { reason: each.reason })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
