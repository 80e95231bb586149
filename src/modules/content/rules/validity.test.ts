import { expect, test } from 'vitest'
import { endOf, type IncomingRelation, validityOf } from './validity.ts'

const TODAY = '2026-11-21'
const own = { effectiveOn: '2024-01-01', expiresOn: null, relationsToIt: [] as IncomingRelation[] }
const from = (
  kind: IncomingRelation['kind'],
  sourcePublishedOn: string | null,
  sourceEffectiveOn: string | null = null,
  partial?: boolean,
): IncomingRelation => ({
  kind,
  sourceTitle: '新办法',
  sourcePublishedOn,
  sourceEffectiveOn,
  ...(partial && { partial }),
})

test.for([
  {
    why: 'nothing else is known',
    subject: own,
    validity: 'in-force',
    since: '2024-01-01',
    by: null,
  },
  {
    why: 'no dates at all',
    subject: { ...own, effectiveOn: null },
    validity: 'in-force',
    since: null,
    by: null,
  },
  {
    why: 'in force from today',
    subject: { ...own, effectiveOn: TODAY },
    validity: 'in-force',
    since: TODAY,
    by: null,
  },
  {
    why: 'in force from tomorrow',
    subject: { ...own, effectiveOn: '2026-11-22' },
    validity: 'not-yet-in-force',
    since: null,
    by: null,
  },
  {
    why: 'the last day still counts',
    subject: { ...own, expiresOn: TODAY },
    validity: 'in-force',
    since: '2024-01-01',
    by: null,
  },
  {
    why: 'the last day was yesterday',
    subject: { ...own, expiresOn: '2026-11-20' },
    validity: 'expired',
    since: '2026-11-21',
    by: null,
  },
  {
    why: 'a repeal without an effective day works from publication',
    subject: { ...own, relationsToIt: [from('repeals', '2026-05-01')] },
    validity: 'repealed',
    since: '2026-05-01',
    by: 'repeals',
  },
  {
    why: 'a new version supersedes from its effective day',
    subject: { ...own, relationsToIt: [from('supersedes', '2026-05-01', '2026-07-01')] },
    validity: 'repealed',
    since: '2026-07-01',
    by: 'supersedes',
  },
  {
    why: 'published, but effective only next year',
    subject: { ...own, relationsToIt: [from('supersedes', '2026-05-01', '2027-01-01')] },
    validity: 'in-force',
    since: '2024-01-01',
    by: null,
  },
  {
    why: 'a draft repeals nothing, whatever day it names',
    subject: { ...own, relationsToIt: [from('repeals', null, '2026-01-01')] },
    validity: 'in-force',
    since: '2024-01-01',
    by: null,
  },
  {
    why: 'effective from the day it is published',
    subject: { ...own, relationsToIt: [from('repeals', TODAY, TODAY)] },
    validity: 'repealed',
    since: TODAY,
    by: 'repeals',
  },
  {
    why: 'repealed says more than expired',
    subject: { ...own, expiresOn: '2025-12-31', relationsToIt: [from('repeals', '2026-05-01')] },
    validity: 'repealed',
    since: '2026-05-01',
    by: 'repeals',
  },
  {
    why: 'repealed before it ever came into force',
    subject: { ...own, effectiveOn: '2027-01-01', relationsToIt: [from('repeals', '2026-05-01')] },
    validity: 'repealed',
    since: '2026-05-01',
    by: 'repeals',
  },
  {
    why: 'expired says more than amended',
    subject: { ...own, expiresOn: '2025-12-31', relationsToIt: [from('amends', '2025-05-01')] },
    validity: 'expired',
    since: '2026-01-01',
    by: null,
  },
  {
    why: 'not yet in force says more than amended',
    subject: { ...own, effectiveOn: '2027-01-01', relationsToIt: [from('amends', '2026-05-01')] },
    validity: 'not-yet-in-force',
    since: null,
    by: null,
  },
  {
    why: 'of two amendments the later',
    subject: {
      ...own,
      relationsToIt: [from('amends', '2026-05-01'), from('amends', '2025-03-01', '2025-04-01')],
    },
    validity: 'amended',
    since: '2026-05-01',
    by: 'amends',
  },
  {
    why: 'of two repeals the earlier: it ended then',
    subject: {
      ...own,
      relationsToIt: [from('repeals', '2026-05-01'), from('supersedes', '2025-03-01')],
    },
    validity: 'repealed',
    since: '2025-03-01',
    by: 'supersedes',
  },
  {
    why: 'a part repealed',
    subject: { ...own, relationsToIt: [from('repeals', '2026-05-01', null, true)] },
    validity: 'partly-in-force',
    since: '2026-05-01',
    by: 'repeals',
  },
  {
    why: 'amended says more than in part',
    subject: {
      ...own,
      relationsToIt: [from('repeals', '2026-05-01', null, true), from('amends', '2025-05-01')],
    },
    validity: 'amended',
    since: '2025-05-01',
    by: 'amends',
  },
  {
    why: 'an interpretation changes nothing',
    subject: { ...own, relationsToIt: [from('interprets', '2026-05-01')] },
    validity: 'in-force',
    since: '2024-01-01',
    by: null,
  },
])('$validity: $why', ({ subject, validity, since, by }) => {
  expect(validityOf(subject, TODAY)).toEqual({
    validity,
    since,
    by: by && { kind: by, sourceTitle: '新办法' },
  })
})

test.for([
  { why: 'still in force', expiresOn: null, repealed: null, ended: null },
  { why: 'repealed', expiresOn: null, repealed: '2026-03-01', ended: '2026-03-01' },
  { why: 'expired', expiresOn: '2024-12-31', repealed: null, ended: '2025-01-01' },
  {
    why: 'expired, and repealed in form a year later',
    expiresOn: '2024-12-31',
    repealed: '2026-03-01',
    ended: '2025-01-01',
  },
  {
    why: 'repealed before its last day',
    expiresOn: '2026-06-30',
    repealed: '2026-03-01',
    ended: '2026-03-01',
  },
  { why: 'repealed from tomorrow', expiresOn: null, repealed: '2026-11-22', ended: null },
])('the day it ended: $why', ({ expiresOn, repealed, ended }) => {
  const relationsToIt = repealed ? [from('repeals', '2026-02-01', repealed)] : []
  expect(endOf({ ...own, expiresOn, relationsToIt }, TODAY)).toBe(ended)
})
