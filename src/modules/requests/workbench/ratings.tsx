import { useQuery } from '@tanstack/react-query'
import { inLocale } from '../../../kernel/strings.ts'
import { call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { GRADES, type Grade } from '../../casework/rules/ratings.ts'
import { gradeNames } from '../../casework/strings.ts'
import { requestsContract } from '../contract.ts'
import { words } from './handling-strings.ts'

/** One line: how many applicants rated their replies, and how. Nothing before the first rating. */
export function RatingsLine() {
  const say = useSay(words)
  const locale = useLocale()
  const { data } = useQuery({
    queryKey: ['requests', 'ratings'],
    queryFn: () => call(requestsContract.countRatings, {}),
  })
  if (!data || data.rated === 0) return null
  const grades = GRADES.filter((grade) => data.grades[grade] > 0)
    .map((grade) => `${inLocale(gradeNames[grade], locale)} ${data.grades[grade]}`)
    .join(say('ratings.between'))
  return (
    <p className="quiet flush-text">
      {say('ratings', { rated: data.rated, served: data.served, grades })}
    </p>
  )
}

/** What one applicant said of the reply. */
export function RatingWords({
  rating,
}: {
  rating: { grade: Grade; remark: string | null; on: string }
}) {
  const say = useSay(words)
  const locale = useLocale()
  return (
    <>
      {inLocale(gradeNames[rating.grade], locale)} · {rating.on}
      {rating.remark === null && <p className="quiet">{say('remark.shut')}</p>}
      {rating.remark && <p className="lines">{rating.remark}</p>}
    </>
  )
}
