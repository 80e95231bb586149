import { describe, expect, test } from 'vitest'
import { lifeOf } from './life.ts'
import type { ListItem, ValidityCause } from './view.ts'

const bare = {
  formedOn: null,
  publishedAt: '2026-03-05T02:00:00.000Z',
  originallyPublishedOn: null,
  effectiveOn: null,
  expiresOn: null,
  interpretations: [],
  causes: [],
}
const item = (title: string, publishedAt: string): ListItem => ({
  id: title,
  href: `/${title}`,
  title,
  publishedAt,
})
const cause = (kind: ValidityCause['kind'], publishedAt: string): ValidityCause => ({
  kind,
  link: { href: `/${kind}`, text: kind },
  publishedAt,
})

describe('the life of a document', () => {
  test.for([
    { why: 'only issued', document: bare, consultation: null, steps: ['2026-03-05 published'] },
    {
      why: 'from consultation to expiry, in the order of days',
      document: {
        ...bare,
        formedOn: '2026-03-01',
        effectiveOn: '2026-04-01',
        expiresOn: '2031-03-31',
        interpretations: [item('why', '2026-03-06T02:00:00.000Z')],
        causes: [cause('amends', '2027-01-10T02:00:00.000Z')],
      },
      consultation: item('ask', '2025-12-01T02:00:00.000Z'),
      steps: [
        '2025-12-01 consultation',
        '2026-03-01 formed',
        '2026-03-05 published',
        '2026-03-06 interpretation',
        '2026-04-01 effective',
        '2027-01-10 amends',
        '2031-03-31 expires',
      ],
    },
    {
      why: 'what was repealed does not expire',
      document: {
        ...bare,
        expiresOn: '2031-03-31',
        causes: [cause('repeals', '2028-05-01T02:00:00.000Z')],
      },
      consultation: null,
      steps: ['2026-03-05 published', '2028-05-01 repeals'],
    },
    {
      why: 'imported pages were issued when they were first public',
      document: { ...bare, formedOn: '2019-01-02', originallyPublishedOn: '2019-01-02' },
      consultation: null,
      steps: ['2019-01-02 formed', '2019-01-02 published'],
    },
    {
      why: 'a day is a day in Beijing',
      document: { ...bare, publishedAt: '2026-03-05T17:00:00.000Z' },
      consultation: null,
      steps: ['2026-03-06 published'],
    },
  ])('$why', ({ document, consultation, steps }) => {
    expect(lifeOf(document, consultation).map(({ on, step }) => `${on} ${step}`)).toEqual(steps)
  })
})
