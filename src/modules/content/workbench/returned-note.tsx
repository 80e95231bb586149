import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { beijingTime } from '../../../kernel/days.ts'
import { call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { reviewContract } from '../../review/contract.ts'
import { editorWords } from './editor-strings.ts'

/** Why the piece came back: the words of whoever returned it last. */
export function ReturnedNote({ publicationId }: { publicationId: string }) {
  const say = useSay(editorWords)
  const query = useQuery({
    queryKey: ['trail', publicationId],
    queryFn: () => call(reviewContract.readTrail, { params: { publicationId } }),
  })
  const items = query.data?.reviews.at(-1)?.items.filter((item) => item.state === 'returned') ?? []
  return (
    <Alert
      type="warning"
      showIcon
      title={say('returnedTitle')}
      description={items.map((item) => (
        <blockquote key={item.taskId} className="opinion">
          {item.opinion}
          <div className="quiet">
            {item.stepName} · {item.decidedByName}
            {item.decidedAt && ` · ${beijingTime(item.decidedAt)}`}
          </div>
        </blockquote>
      ))}
    />
  )
}
