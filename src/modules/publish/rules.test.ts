import { expect, test } from 'vitest'
import {
  type PublishFacts,
  whyNotAt,
  whyNotCancelSchedule,
  whyNotEnd,
  whyNotEndAs,
  whyNotPublish,
  whyNotPublishUrgently,
  whyNotRetry,
} from './rules.ts'

const HERE = 'organization-here'
const issued: PublishFacts = {
  organizationId: HERE,
  unitId: null,
  open: 'issued',
  live: false,
  ended: false,
  forSite: true,
  schedule: null,
}
const as = (role: string, organizationId = HERE) => ({
  id: 'me',
  grants: [{ role, organizationId }],
})
const publisher = as('publisher')

test.each([
  ['an issued edition for the site may be published', publisher, issued, undefined],
  [
    'a scheduled one may be published sooner',
    publisher,
    { ...issued, open: 'scheduled' },
    undefined,
  ],
  ['not by an issuer', as('issuer'), issued, 'publish.not-publisher'],
  [
    'not by a publisher of another organisation',
    as('publisher', 'elsewhere'),
    issued,
    'publish.not-publisher',
  ],
  ['not while it is in review', publisher, { ...issued, open: 'in-review' }, 'publish.not-issued'],
  ['not without an open edition', publisher, { ...issued, open: null }, 'publish.not-issued'],
  [
    'not where it was issued as 依申请公开',
    publisher,
    { ...issued, forSite: false },
    'publish.not-proactive',
  ],
] as const)('%s', (_why, actor, facts, expected) => {
  expect(whyNotPublish(actor, facts)).toBe(expected)
})

test.each([
  [
    'there must be a schedule to cancel',
    whyNotCancelSchedule(publisher, issued),
    'publish.not-scheduled',
  ],
  [
    'a failed schedule may be cancelled',
    whyNotCancelSchedule(publisher, { ...issued, schedule: 'failed' }),
    undefined,
  ],
  [
    'only a failed schedule is retried',
    whyNotRetry(publisher, { ...issued, schedule: 'waiting' }),
    'publish.not-failed',
  ],
  ['a failed one is', whyNotRetry(publisher, { ...issued, schedule: 'failed' }), undefined],
  ['only what is live can end', whyNotEnd(publisher, issued), 'publish.not-live'],
  ['what is live can', whyNotEnd(publisher, { ...issued, live: true }), undefined],
])('%s', (_why, given, expected) => {
  expect(given).toBe(expected)
})

test.each([
  ['an issuer publishes a draft urgently', as('issuer'), 'draft', [], undefined],
  ['and one in review', as('issuer'), 'in-review', ['other'], undefined],
  ['not what they wrote themselves', as('issuer'), 'draft', ['me'], 'publish.own-piece'],
  ['not what is issued already', as('issuer'), 'issued', [], 'publish.urgent-state'],
  ['a publisher does not', publisher, 'draft', [], 'publish.not-issuer'],
] as const)('%s', (_why, actor, open, authors, expected) => {
  expect(whyNotPublishUrgently(actor, { ...issued, open, authors })).toBe(expected)
})

test.each([
  ['a minute ahead is good', '2026-11-21T08:01:00.000Z', undefined],
  ['this very instant is past', '2026-11-21T08:00:00.000Z', 'publish.in-the-past'],
  ['more than a year ahead is too far', '2027-11-23T00:00:00.000Z', 'publish.too-far'],
])('scheduling: %s', (_why, at, expected) => {
  expect(whyNotAt(at, '2026-11-21T08:00:00.000Z', '2027-11-22T08:00:00.000Z')).toBe(expected)
})

test.each([
  ['withdrawn', ' ', null, ['publish.explanation-needed']],
  ['withdrawn', '数据有误，重新核实后发布。', null, []],
  ['redirect', '', null, ['publish.target-needed']],
  ['redirect', '', '/notices/2026/a.html', []],
  ['gone', '', null, []],
  ['vanish', '', null, []],
])('ending as %s with "%s" and %s', (kind, explanation, target, expected) => {
  expect(whyNotEndAs({ kind, explanation, target })).toEqual(expected)
})
