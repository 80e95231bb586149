import { Tabs } from 'antd'
import { useSay } from '../../../workbench/session.tsx'
import { PageHeader } from '../../../workbench/ui/page.tsx'
import { IgnoredScreenPart } from '../../site-checks/workbench/ignored.tsx'
import { strings as siteCheckWords } from '../../site-checks/workbench/strings.ts'
import { Lists } from './lists.tsx'
import { strings } from './strings.ts'
import { Switches } from './switches.tsx'
import './checks.css'

/** What the office keeps for its checks: word lists, the categories, and what is ignored. */
export function CheckSettingsScreen() {
  const say = useSay(strings)
  const sayIgnored = useSay(siteCheckWords)
  return (
    <div className="stack">
      <PageHeader title={say('title')} facts={say('intro')} />
      <Tabs
        items={[
          { key: 'lists', label: say('lists'), children: <Lists /> },
          { key: 'switches', label: say('switches'), children: <Switches /> },
          { key: 'ignored', label: sayIgnored('ignores'), children: <IgnoredScreenPart /> },
        ]}
      />
    </div>
  )
}
