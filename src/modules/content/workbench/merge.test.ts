import { describe, expect, test } from 'vitest'
import { type ComparableRevision, diffRevisions } from '../rules/diff.ts'
import { type Body, emptyMetadata } from '../rules/document.ts'
import type { Draft, StaleDetail } from './draft.ts'
import { differingParts, merged, type PartName, type Side } from './merge.ts'

const body = (text: string): Body => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

const base: Draft = {
  title: '关于接种流感疫苗的通知',
  body: body('请于十一月接种。'),
  metadata: { ...emptyMetadata(), source: '疾控科', summary: '接种通知', keywords: ['流感'] },
  attachments: [],
  relations: [],
  columnId: 'a',
  path: '/1.html',
  changeNote: '',
  major: false,
}

function stale(mine: Draft, theirs: Partial<Draft>): StaleDetail {
  const saved = { ...base, ...theirs }
  return {
    lockVersion: 7,
    theirs: saved as unknown as StaleDetail['theirs'],
    beside: { columnId: saved.columnId, changeNote: saved.changeNote, major: saved.major },
    name: '王静',
    at: '2026-11-21T08:00:00.000Z',
    diff: diffRevisions(saved as ComparableRevision, mine as ComparableRevision),
  }
}

const mine: Draft = {
  ...base,
  title: '关于开展流感疫苗接种的通知',
  body: body('请于十一月底前接种。'),
  metadata: { ...base.metadata, summary: '开展接种' },
}

describe('what differs', () => {
  test('each part says who changed it, and only theirs alone proposes itself', () => {
    const detail = stale(mine, {
      title: '关于接种2026年流感疫苗的通知',
      metadata: { ...base.metadata, keywords: ['流感', '疫苗'] },
      changeNote: '补充主题词',
    })
    expect(differingParts(mine, detail, base)).toEqual([
      { name: 'title', changedBy: 'both', proposed: 'mine' },
      { name: 'summary', changedBy: 'me', proposed: 'mine' },
      { name: 'keywords', changedBy: 'them', proposed: 'theirs' },
      { name: 'body', changedBy: 'me', proposed: 'mine' },
      { name: 'changeNote', changedBy: 'them', proposed: 'theirs' },
    ])
  })

  test('without the beginning nothing of theirs proposes itself', () => {
    const detail = stale(mine, { metadata: { ...base.metadata, source: '办公室' } })
    const parts = differingParts(mine, detail, null)
    expect(parts.map((part) => part.name)).toContain('source')
    expect(new Set(parts.map((part) => `${part.changedBy} ${part.proposed}`))).toEqual(
      new Set(['unknown mine']),
    )
  })

  test('what only the import may say is not asked about', () => {
    const detail = stale(mine, {
      metadata: { ...base.metadata, sourceAddress: 'http://old.example/1.html' },
    })
    const names = differingParts(mine, detail, base).map((part) => part.name)
    expect(names).not.toContain('sourceAddress')
  })
})

describe('putting together', () => {
  const choose = (choices: Partial<Record<PartName, Side>>) =>
    new Map(Object.entries(choices) as [PartName, Side][])

  test('takes each part from the side that was chosen, and loses no other', () => {
    const theirs = {
      title: '关于接种2026年流感疫苗的通知',
      body: body('请于十二月接种。'),
      metadata: { ...base.metadata, keywords: ['疫苗'], summary: '他人的概述' },
      columnId: 'b',
    }
    const detail = stale(mine, theirs)
    const next = merged(
      mine,
      detail,
      choose({
        title: 'theirs',
        body: 'mine',
        keywords: 'theirs',
        summary: 'mine',
        columnId: 'theirs',
      }),
    )
    expect(next).toEqual({
      ...mine,
      title: theirs.title,
      metadata: { ...mine.metadata, keywords: ['疫苗'] },
      columnId: 'b',
    })
    expect(mine.metadata).toMatchObject({ keywords: ['流感'] })
  })

  test('chosen whole, it is theirs or mine', () => {
    const theirs = { title: '乙', body: body('乙'), attachments: [], changeNote: '乙' }
    const detail = stale(mine, theirs)
    const all = (side: Side) =>
      new Map(differingParts(mine, detail, base).map((part) => [part.name, side]))
    expect(merged(mine, detail, all('mine'))).toEqual(mine)
    expect(merged(mine, detail, all('theirs'))).toEqual({ ...base, ...theirs })
  })
})
