import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { beijingTime } from '../../../kernel/days.ts'
import { call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { EmptyState, Loaded } from '../../../workbench/ui/page.tsx'
import { Trail } from '../../../workbench/ui/trail.tsx'
import { reviewContract } from '../contract.ts'
import { strings } from './strings.ts'
import './review.css'

/** Every review a publication went through, newest first. */
export function TrailPanel({ publicationId }: { publicationId: string }) {
  const say = useSay(strings)
  const query = useQuery({
    queryKey: ['trail', publicationId],
    queryFn: () => call(reviewContract.readTrail, { params: { publicationId } }),
  })
  return (
    <Loaded query={query}>
      {({ reviews }) =>
        reviews.length === 0 ? (
          <EmptyState title={say('trail.none')} />
        ) : (
          <>
            <ApprovalForms publicationId={publicationId} />
            {reviews.toReversed().map((review) => (
              <section key={review.id} className="trail-review">
                <h2>
                  {say('trail.review', {
                    edition: review.editionNumber,
                    by: review.submittedByName,
                    at: beijingTime(review.submittedAt),
                  })}{' '}
                  <Tag>{say(`trail.state.${review.state}`)}</Tag>
                  {review.afterwards && <Tag color="warning">{say('trail.afterwards')}</Tag>}
                </h2>
                <Trail items={review.items} />
              </section>
            ))}
          </>
        )
      }
    </Loaded>
  )
}

/** The whole trail as the form archives keep: as a Word file, and for paper. */
function ApprovalForms({ publicationId }: { publicationId: string }) {
  const say = useSay(strings)
  const lang = useLocale()
  return (
    <div className="acts trail-forms">
      <Button
        size="small"
        icon={<DownloadOutlined aria-hidden />}
        href={`/api/v1/publications/${publicationId}/approval.docx?lang=${lang}`}
      >
        {say('approval.docx')}
      </Button>
      <Button
        size="small"
        icon={<PrinterOutlined aria-hidden />}
        href={`/workbench/print/approval/${publicationId}?lang=${lang}`}
        target="_blank"
        rel="noopener"
      >
        {say('approval.print')}
      </Button>
    </div>
  )
}
