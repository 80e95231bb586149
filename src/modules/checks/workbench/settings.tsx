import { Tabs } from 'antd'
import { useSay } from '../../../workbench/session.tsx'
import { PageHeader } from '../../../workbench/ui/page.tsx'
import { Lists } from './lists.tsx'
import { strings } from './strings.ts'
import { Switches } from './switches.tsx'
import './checks.css'

/** What the office keeps for its checks: word lists, and the categories. */
export function CheckSettingsScreen() {
  const say = useSay(strings)
  return (
    <div className="stack">
      <PageHeader title={say('title')} facts={say('intro')} />
      <Tabs
        items={[
          { key: 'lists', label: say('lists'), children: <Lists /> },
          { key: 'switches', label: say('switches'), children: <Switches /> },
        ]}
      />
    </div>
  )
}
