import { describe, expect, test } from 'vitest'
import {
  maskContact,
  reportIssues,
  whyNotAnswer,
  whyNotOpenContact,
  whyNotSeeReports,
} from './rules.ts'

describe('what is wrong with a report', () => {
  test.for([
    { why: 'nothing', report: ['typo', '第三段“接钟”应为“接种”', ''], codes: [] },
    {
      why: 'an empty form: both problems at once',
      report: ['', '  ', ''],
      codes: ['kind-missing', 'description-short'],
    },
    { why: 'a made-up kind', report: ['bug', '打不开这个页面', ''], codes: ['kind-missing'] },
    { why: 'four characters', report: ['other', '打不开的', ''], codes: ['description-short'] },
    {
      why: 'too much of everything',
      report: ['other', '长'.repeat(1001), '1'.repeat(101)],
      codes: ['description-long', 'contact-long'],
    },
  ] as const)('$why', ({ report: [kind, description, contact], codes }) => {
    const found = reportIssues({ kind, description, contact }).map(({ code }) => code)
    expect(found).toEqual(codes)
  })
})

test.for([
  ['13900001234', '139****34'],
  ['0990-8812345', '099****45'],
  ['wang@example.com', 'w***@example.com'],
  ['王某', '王***'],
  ['', '***'],
] as const)('%s is shown as %s', ([contact, masked]) => {
  expect(maskContact(contact)).toBe(masked)
})

describe('who answers', () => {
  const holding = (role: string, organizationId = 'A') => ({ grants: [{ role, organizationId }] })
  const open = { organizationId: 'A', state: 'received' as const }

  test.for([
    ['disclosure-reviewer', undefined],
    ['site-administrator', undefined],
    ['contributor', 'not-your-role'],
    ['issuer', 'not-your-role'],
    ['platform-administrator', 'not-your-role'],
  ] as const)('%s: %s', ([role, refused]) => {
    expect(whyNotSeeReports(holding(role), 'A')).toBe(refused)
    expect(whyNotAnswer(holding(role), open)).toBe(refused)
    expect(whyNotOpenContact(holding(role), { organizationId: 'A', contact: 'given' })).toBe(
      refused,
    )
  })

  test('the auditor reads, and neither answers nor opens contact details', () => {
    const auditor = holding('auditor')
    expect(whyNotSeeReports(auditor, 'A')).toBe(undefined)
    expect(whyNotAnswer(auditor, open)).toBe('not-your-role')
    expect(whyNotOpenContact(auditor, { organizationId: 'A', contact: 'given' })).toBe(
      'not-your-role',
    )
  })

  test('nothing is opened where nothing is', () => {
    for (const contact of ['none', 'deleted'] as const)
      expect(
        whyNotOpenContact(holding('site-administrator'), { organizationId: 'A', contact }),
      ).toBe('corrections.no-contact')
  })

  test('nobody of another organisation', () => {
    expect(whyNotAnswer(holding('disclosure-reviewer', 'B'), open)).toBe('not-your-role')
  })

  test('nobody twice', () => {
    const done = { ...open, state: 'fixed' as const }
    expect(whyNotAnswer(holding('disclosure-reviewer'), done)).toBe('corrections.answered')
  })
})
