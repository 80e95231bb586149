import { Tabs } from 'antd'
import { useCan, useSay, useSession } from '../../../workbench/session.tsx'
import { Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { Leaders } from './leaders.tsx'
import { Posts } from './posts.tsx'
import { Profile } from './profile.tsx'
import { strings } from './strings.ts'
import { Units } from './units.tsx'
import { useOrganization } from './use-organization.ts'

/** One organisation: its public profile, departments, posts with A and B 岗, leaders. */
export function OrganizationScreen() {
  const say = useSay(strings)
  const { organizationId } = useSession()
  const mayManage = useCan(['site-administrator', 'platform-administrator'])
  const query = useOrganization(organizationId)
  return (
    <div className="stack">
      <Loaded query={query}>
        {(organization) => {
          const part = { organization, mayManage }
          return (
            <>
              <PageHeader title={organization.name} facts={say('organization.intro')} />
              <Tabs
                key={organization.id}
                items={[
                  { key: 'profile', label: say('tab.profile'), children: <Profile {...part} /> },
                  { key: 'units', label: say('tab.units'), children: <Units {...part} /> },
                  { key: 'posts', label: say('tab.posts'), children: <Posts {...part} /> },
                  { key: 'leaders', label: say('tab.leaders'), children: <Leaders {...part} /> },
                ]}
              />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}
