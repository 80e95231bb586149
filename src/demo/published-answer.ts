import { sql } from 'kysely'
import { publishNow } from '../modules/publish/service/publish.ts'
import { addRequestFile, proposePublication } from '../modules/requests/index.ts'
import { submitForReview } from '../modules/review/service/submit.ts'
import type { Services } from '../platform/context.ts'
import { type Act, beijing, decide, lockVersionOf, personContext } from './acting.ts'
import { answeredForAll as answered } from './published-answer.data.ts'
import { dated } from './requests.ts'
import type { DemoWorld } from './seed-organizations.ts'

const ORGANIZATION = 'yunzhou'
/** Who proposes it wrote it: somebody else of the office reviews it. */
const PROPOSER = 'ning.xue'
const WRITER = 'gao.yuan'
const PUBLISHER = 'ma.lei'
/** Hours at which the draft goes through its review. */
const REVIEWED_AT = [
  ['department-reviewer', '10:30'],
  ['legality-reviewer', '14:10'],
  ['secrecy-reviewer', '14:40'],
  ['disclosure-reviewer', '15:20'],
  ['issuer', '16:30'],
] as const

/** An answer that two people asked for, made public the ordinary way. */
export function publishedAnswerActs(world: DemoWorld): Act[] {
  const made = { requestId: '', publicationId: '' }
  const { file, title, proposedOn, publishedOn } = answered
  const by = (services: Services, who: string) => personContext(dated(services), world, who)
  const lockVersion = (services: Services) => lockVersionOf(services, made.publicationId)
  return [
    {
      at: beijing(file.on, '09:30'),
      run: async (services) => {
        made.requestId = await requestOf(services)
        const query = {
          name: `${file.title}.csv`,
          title: file.title,
          direction: 'sent',
          on: file.on,
          withReply: true,
        } as const
        const bytes = new TextEncoder().encode(`\uFEFF${file.rows.join('\r\n')}`)
        await addRequestFile(await by(services, 'xu.li'), made.requestId, query, bytes)
      },
    },
    {
      at: beijing(proposedOn, '09:10'),
      run: async (services) => {
        const columnId = world.columns.get(`${ORGANIZATION}:${answered.column}`)!
        const input = { columnId, title }
        const context = await by(services, PROPOSER)
        made.publicationId = (
          await proposePublication(context, made.requestId, input)
        ).publicationId
      },
    },
    {
      at: beijing(proposedOn, '09:50'),
      run: async (services) =>
        submitForReview(await by(services, WRITER), made.publicationId, {
          lockVersion: await lockVersion(services),
          note: '',
        }),
    },
    ...REVIEWED_AT.map(([role, time]) => ({
      at: beijing(proposedOn, time),
      run: (services: Services) => decide(services, made.publicationId, role),
    })),
    {
      at: beijing(publishedOn, '09:00'),
      run: async (services) =>
        publishNow(await by(services, PUBLISHER), made.publicationId, {
          lockVersion: await lockVersion(services),
        }),
    },
  ]
}

async function requestOf({ db }: Services): Promise<string> {
  const { id } = await db
    .selectFrom('cases')
    .select('id')
    .where(sql<string>`facts->>'wanted'`, '=', answered.wanted)
    .executeTakeFirstOrThrow()
  return id
}
