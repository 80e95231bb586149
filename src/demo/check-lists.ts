import { learnOwnWords, saveOfficeWord } from '../modules/checks/index.ts'
import { learnWhatIsDue } from '../modules/site-checks/index.ts'
import { robotContext, type Services } from '../platform/context.ts'
import { personContext } from './acting.ts'
import { demoCheckWords } from './check-lists.data.ts'
import { demoOrganizations } from './index.ts'
import type { DemoWorld } from './seed-organizations.ts'
import { demoStrings } from './strings.ts'

/** Who keeps the lists of the commission: its disclosure office. */
const KEEPER = 'xu.li'

/** The word lists the commission keeps: its leaders in their order, some words of its own, and what its pages teach. */
export async function fillCheckLists(services: Services, world: DemoWorld): Promise<void> {
  const { leaders, slug } = demoOrganizations.find((each) => each.slug === 'yunzhou')!
  const context = await personContext(services, world, KEEPER)
  const organizationId = world.organizations.get(slug)!
  const blank = { id: null, right: '', title: '', rank: null, validFrom: null, validTo: null }
  for (const [n, { name, title }] of leaders.entries())
    await saveOfficeWord(context, organizationId, {
      ...blank,
      list: 'leader',
      word: name,
      title,
      rank: n + 1,
      note: '',
    })
  for (const [list, word, right, note] of demoCheckWords)
    await saveOfficeWord(context, organizationId, { ...blank, list, word, right, note })
  await learnOwnWords(context, organizationId)
  await learnWhatIsDue(robotContext(services, demoStrings.robot.zh))
}
