import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { inLocale } from '../kernel/strings.ts'
import { roleNames } from '../modules/accounts/strings.ts'
import type { reviewContract } from '../modules/review/contract.ts'
import type { Answer } from './call.ts'
import { deskWords } from './desk-strings.ts'
import { useLocale, useSay } from './session.tsx'
import { LinkButton } from './ui/page.tsx'

type Item = Answer<typeof reviewContract.readDesk>['unstaffed'][number]

/** To whoever gives the roles: where a review would lie, or lies, because nobody may decide it. */
export function DeskUnstaffed({ items }: { items: readonly Item[] }) {
  const say = useSay(deskWords)
  const locale = useLocale()
  if (items.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={say('unstaffed')}
      description={
        <ul className="plain-list">
          {items.map((item) => (
            <li key={`${item.organizationName}${item.role}${item.publicationId}`}>
              {item.publicationId ? (
                <>
                  <Link to={`/publications/${item.publicationId}`}>{item.title}</Link>{' '}
                  {say('unstaffedPiece', { step: item.stepName })}
                </>
              ) : (
                say(item.waiting > 0 ? 'unstaffedWaiting' : 'unstaffedRole', {
                  organization: item.organizationName,
                  role: inLocale(roleNames[item.role], locale),
                  count: item.waiting,
                })
              )}
            </li>
          ))}
        </ul>
      }
      action={
        <LinkButton to="/people" size="small">
          {say('unstaffedAct')}
        </LinkButton>
      }
    />
  )
}
