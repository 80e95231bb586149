import { addDays, dayOf, type Instant } from '../kernel/days.ts'
import { draftReport } from '../modules/annual-report/index.ts'
import { contentContract } from '../modules/content/contract.ts'
import { storeFile } from '../modules/content/index.ts'
import { emptyMetadata } from '../modules/content/rules/document.ts'
import { createPublication } from '../modules/content/service/create.ts'
import { savePublication } from '../modules/content/service/save.ts'
import { describeMedium } from '../modules/media/service/keep.ts'
import { endPublication } from '../modules/publish/service/end.ts'
import { publishNow } from '../modules/publish/service/publish.ts'
import { schedulePublication } from '../modules/publish/service/schedule.ts'
import { ignoreFinding } from '../modules/review/service/ignores.ts'
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
import { englishActs } from './english.ts'
import { type DemoPublication, demoOrganizations, demoPublications } from './index.ts'
import { bodyOf, movedActs } from './moved.ts'
import { pictureNotes } from './picture-notes.data.ts'
import { demoPicture } from './pictures.ts'
import { dated } from './requests.ts'
import type { DemoWorld } from './seed-organizations.ts'

/** The last working day the texts know of; pieces still under way are dated by the day of filling, at the earliest this. */
const LAST_DAY = '2026-11-20'

/** How far a piece has come: the roles that sign, in order, up to where it stands. */
const SIGNED_ROLES = {
  draft: [],
  returned: [],
  'in-review-department': [],
  'in-review-parallel': ['department-reviewer'],
  'in-review-disclosure': ['department-reviewer', 'legality-reviewer', 'secrecy-reviewer'],
  'in-review-issuer': [
    'department-reviewer',
    'legality-reviewer',
    'secrecy-reviewer',
    'disclosure-reviewer',
  ],
} as const
const ALL_ROLES = [
  'department-reviewer',
  'legality-reviewer',
  'secrecy-reviewer',
  'disclosure-reviewer',
  'issuer',
] as const

/** Day before publishing and Beijing hour at which each role signs. */
const SIGNED_AT = {
  'department-reviewer': [3, '15:30'],
  'legality-reviewer': [2, '09:40'],
  'secrecy-reviewer': [2, '11:10'],
  'disclosure-reviewer': [2, '16:20'],
  issuer: [1, '10:30'],
} as const

/** Every act on every publication, in the order of time. */
export function demoTimeline(world: DemoWorld, now: Instant): Act[] {
  const ids = new Map<string, string>()
  const acts = [
    ...demoPublications.flatMap((publication) => actsOf(publication, world, ids, now)),
    ...englishActs(world, ids),
  ]
  return acts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function actsOf(
  piece: DemoPublication,
  world: DemoWorld,
  ids: Map<string, string>,
  now: Instant,
): Act[] {
  const isPublic = piece.state === 'live' || piece.state === 'withdrawn'
  const today = dayOf(now) > LAST_DAY ? dayOf(now) : LAST_DAY
  const publishOn = isPublic ? piece.publishedOn!.slice(0, 10) : addDays(today, 2)
  const at = (daysBefore: number, time: string): Instant => {
    const instant = beijing(addDays(publishOn, -daysBefore), time)
    return isPublic || instant < now ? instant : now
  }
  const organizationId = world.organizations.get(piece.organization)!
  const author = (services: Services) => personContext(services, world, piece.author)
  const id = () => ids.get(piece.key)!
  const columnId = world.columns.get(`${piece.organization}:${piece.column}`)!
  if (piece.moved) return movedActs(piece, world, columnId, (made) => ids.set(piece.key, made))
  const acts: Act[] = [
    {
      at: at(4, '09:10'),
      run: async (services) => {
        if (piece.prepared !== undefined) {
          const drafted = await draftReport(await author(dated(services)), piece.prepared)
          ids.set(piece.key, drafted.publicationId)
          return
        }
        const context = await author(services)
        const made = await createPublication(context, {
          columnId,
          kind: piece.kind,
          title: piece.title,
          locale: 'zh-CN',
        })
        ids.set(piece.key, made.id)
      },
    },
  ]
  if (piece.prepared === undefined)
    acts.push({
      at: at(4, '16:00'),
      run: async (services) => save(await author(services), piece, world, ids, organizationId),
    })
  const { ignored } = piece
  if (ignored)
    acts.push({
      at: at(3, '09:10'),
      run: async (services) =>
        ignoreFinding(await author(services), id(), { ...ignored, scope: 'piece' }),
    })
  if (piece.state === 'draft') return acts
  acts.push({
    at: at(3, '09:30'),
    run: async (services) => {
      const context = await author(services)
      return submitForReview(context, id(), {
        lockVersion: await lockVersionOf(services, id()),
        note: '',
      })
    },
  })
  if (piece.state === 'returned') {
    acts.push({
      at: at(3, '14:50'),
      run: (services) => decide(services, id(), 'department-reviewer', piece.returnReason!),
    })
    return acts
  }
  const roles =
    piece.state in SIGNED_ROLES ? SIGNED_ROLES[piece.state as keyof typeof SIGNED_ROLES] : ALL_ROLES
  for (const role of roles) {
    const [daysBefore, time] = SIGNED_AT[role]
    acts.push({ at: at(daysBefore, time), run: (services) => decide(services, id(), role) })
  }
  if (piece.state === 'scheduled') {
    const wanted = beijing(piece.publishedOn!.slice(0, 10), piece.publishedOn!.slice(11))
    const publishAt = wanted > now ? wanted : beijing(addDays(today, 7), '09:00')
    acts.push({
      at: at(1, '11:00'),
      run: (services) =>
        asPublisher(services, world, piece, (context, lockVersion) =>
          schedulePublication(context, id(), { lockVersion, publishAt }),
        ),
    })
  }
  if (isPublic) {
    acts.push({
      at: beijing(publishOn, piece.publishedOn!.slice(11)),
      run: (services) =>
        asPublisher(services, world, piece, (context, lockVersion) =>
          publishNow(context, id(), { lockVersion }),
        ),
    })
  }
  if (piece.state === 'withdrawn') {
    const ending = { kind: 'withdrawn' as const, explanation: piece.withdrawal!, target: null }
    acts.push({
      at: beijing(addDays(publishOn, 1), '10:00'),
      run: (services) =>
        asPublisher(services, world, piece, (context) => endPublication(context, id(), ending)),
    })
  }
  return acts

  async function asPublisher<T>(
    services: Services,
    w: DemoWorld,
    p: DemoPublication,
    act: (context: Context, lockVersion: number) => Promise<T>,
  ): Promise<T> {
    const publisher = await holderOf(services, w.organizations.get(p.organization)!, 'publisher')
    return act(await contextOf(services, publisher), await lockVersionOf(services, id()))
  }
}

async function save(
  context: Context,
  piece: DemoPublication,
  world: DemoWorld,
  ids: Map<string, string>,
  organizationId: string,
): Promise<void> {
  const attachments = []
  for (const { name, text } of piece.attachments ?? []) {
    const file = await storeFile(
      context,
      { name, organizationId },
      new TextEncoder().encode(`\uFEFF${text}`),
    )
    attachments.push({
      fileId: file.id,
      url: null,
      name: file.name,
      size: file.size,
      mime: file.mime,
      hash: file.hash,
    })
  }
  const picture = piece.picture
    ? await storeFile(
        context,
        { name: `${piece.picture}.png`, organizationId, purpose: 'picture' },
        await demoPicture(piece.picture),
      )
    : null
  if (picture) await describeMedium(context, picture.id, pictureNotes[piece.picture!])
  const organization = demoOrganizations.find((each) => each.slug === piece.organization)!
  const input = contentContract.savePublication.body.parse({
    lockVersion: await lockVersionOf(context, ids.get(piece.key)!),
    title: piece.title,
    body: bodyOf(piece),
    metadata: {
      ...emptyMetadata(),
      issuer: organization.name,
      source: organization.name,
      author: piece.unit,
      imageFileId: picture?.id ?? null,
      ...piece.metadata,
    },
    attachments,
    relations: (piece.relations ?? []).map(({ kind, target }) => ({
      kind,
      targetId: ids.get(target)!,
    })),
    columnId: world.columns.get(`${piece.organization}:${piece.column}`)!,
    path: null,
    changeNote: piece.changeNote ?? '',
    major: true,
  })
  await savePublication(context, ids.get(piece.key)!, input)
}
