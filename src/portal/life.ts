import { dayOf, type LocalDate } from '../kernel/days.ts'
import type { ArticleView, LifeStep, Link, ListItem } from './view.ts'

type Lived = Pick<
  ArticleView,
  | 'formedOn'
  | 'publishedAt'
  | 'originallyPublishedOn'
  | 'effectiveOn'
  | 'expiresOn'
  | 'interpretations'
  | 'causes'
>

/** Steps of one day stand in this order. */
const ORDER: readonly LifeStep['step'][] = [
  'consultation',
  'formed',
  'published',
  'interpretation',
  'effective',
  'amends',
  'supersedes',
  'repeals',
  'expires',
]

/**
 * What happened to a document, oldest first: asked about, signed, issued, explained, in force,
 * amended, repealed. Only what the platform holds; nothing is guessed. A document that was repealed
 * or superseded does not expire any more.
 */
export function lifeOf(document: Lived, consultation: ListItem | null): LifeStep[] {
  const ended = document.causes.some(({ kind }) => kind === 'repeals' || kind === 'supersedes')
  const { originallyPublishedOn, publishedAt, effectiveOn, expiresOn, formedOn } = document
  const steps: (LifeStep | null)[] = [
    consultation && step('consultation', dayOf(consultation.publishedAt), linkTo(consultation)),
    formedOn ? step('formed', formedOn) : null,
    step('published', originallyPublishedOn ?? dayOf(publishedAt)),
    effectiveOn ? step('effective', effectiveOn) : null,
    ...document.interpretations.map((item) =>
      step('interpretation', dayOf(item.publishedAt), linkTo(item)),
    ),
    ...document.causes.flatMap(({ kind, publishedAt: at, link }) =>
      kind === 'interprets' ? [] : [step(kind, dayOf(at), link)],
    ),
    expiresOn && !ended ? step('expires', expiresOn) : null,
  ]
  return steps
    .filter((each) => each !== null)
    .toSorted(
      (a, b) =>
        (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) || ORDER.indexOf(a.step) - ORDER.indexOf(b.step),
    )
}

function step(name: LifeStep['step'], on: LocalDate, link: Link | null = null): LifeStep {
  return { step: name, on, link }
}

function linkTo(item: ListItem): Link {
  return { href: item.href, text: item.title }
}
