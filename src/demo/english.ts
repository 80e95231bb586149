import { contentContract } from '../modules/content/contract.ts'
import type { Metadata } from '../modules/content/rules/document.ts'
import { beginEdition } from '../modules/content/service/editions.ts'
import { makeEnglish } from '../modules/content/service/english.ts'
import { savePublication } from '../modules/content/service/save.ts'
import { publishNow } from '../modules/publish/service/publish.ts'
import { submitForReview } from '../modules/review/service/submit.ts'
import type { Context, Services } from '../platform/context.ts'
import {
  type Act,
  beijing,
  contextOf,
  decide,
  holderOf,
  lockVersionOf,
  personContext,
} from './acting.ts'
import { bodyFromMarkdown, type DemoEnglish, demoEnglish, demoPublications } from './index.ts'
import type { DemoWorld } from './seed-organizations.ts'

/** Hours at which a piece goes through its review in one day. */
const REVIEWED_AT = [
  ['department-reviewer', '13:40'],
  ['legality-reviewer', '14:10'],
  ['secrecy-reviewer', '14:20'],
  ['disclosure-reviewer', '15:10'],
  ['issuer', '16:30'],
] as const

/** English versions of published pieces, and a change to a Chinese text that leaves one behind. */
export function englishActs(world: DemoWorld, ids: Map<string, string>): Act[] {
  return demoEnglish.flatMap((english) => {
    const chinese = demoPublications.find(({ key }) => key === english.of)!
    const author = (services: Services) => personContext(services, world, chinese.author)
    const organizationId = world.organizations.get(chinese.organization)!
    const key = `${english.of}-en`
    return [
      {
        at: beijing(english.begunOn, '09:40'),
        run: async (services) => {
          const { title } = english
          const made = await makeEnglish(await author(services), ids.get(english.of)!, { title })
          ids.set(key, made.id)
        },
      },
      {
        at: beijing(english.begunOn, '10:30'),
        run: async (services) => write(await author(services), ids.get(key)!, english),
      },
      ...through(key, english.begunOn, english.publishedOn),
      ...(english.chineseChanged ? change(english.of, english.chineseChanged) : []),
    ]

    function change(of: string, changed: NonNullable<DemoEnglish['chineseChanged']>): Act[] {
      return [
        {
          at: beijing(changed.begunOn, '09:40'),
          run: async (services) => beginEdition(await author(services), ids.get(of)!),
        },
        {
          at: beijing(changed.begunOn, '10:30'),
          run: async (services) => {
            const body = bodyFromMarkdown(
              (chinese.body as string).replace(changed.from, changed.to),
            )
            const { changeNote } = changed
            await rewrite(await author(services), ids.get(of)!, { body, changeNote })
          },
        },
        ...through(of, changed.begunOn, changed.publishedOn),
      ]
    }

    /** Sent, signed by everybody in a day, and published. */
    function through(which: string, day: string, publishedOn: string): Act[] {
      const id = () => ids.get(which)!
      return [
        {
          at: beijing(day, '11:00'),
          run: async (services) =>
            submitForReview(await author(services), id(), {
              lockVersion: await lockVersionOf(services, id()),
              note: '',
            }),
        },
        ...REVIEWED_AT.map(([role, time]) => ({
          at: beijing(day, time),
          run: (services: Services) => decide(services, id(), role),
        })),
        {
          at: beijing(publishedOn.slice(0, 10), publishedOn.slice(11)),
          run: async (services) => {
            const publisher = await holderOf(services, organizationId, 'publisher')
            const lockVersion = await lockVersionOf(services, id())
            return publishNow(await contextOf(services, publisher), id(), { lockVersion })
          },
        },
      ]
    }
  })
}

function write(context: Context, publicationId: string, english: DemoEnglish): Promise<unknown> {
  const body = bodyFromMarkdown(english.body)
  return rewrite(context, publicationId, { body, metadata: english.metadata })
}

/** Saves the newest revision with these parts changed. */
async function rewrite(
  context: Context,
  publicationId: string,
  parts: { body: unknown; metadata?: Partial<Metadata>; changeNote?: string },
): Promise<void> {
  const revision = await context.db
    .selectFrom('revisions')
    .selectAll()
    .where('publicationId', '=', publicationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const input = contentContract.savePublication.body.parse({
    ...revision,
    lockVersion: await lockVersionOf(context, publicationId),
    changeNote: '',
    major: true,
    ...parts,
    metadata: { ...revision.metadata, ...parts.metadata },
  })
  await savePublication(context, publicationId, input)
}
