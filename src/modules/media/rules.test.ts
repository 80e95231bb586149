import { describe, expect, test } from 'vitest'
import type { Scan } from '../checks/rules/documents/scan.ts'
import {
  type FileFacts,
  isClean,
  mediaKind,
  type NextFile,
  standingOf,
  whyNotReplace,
  whyNotRestore,
  whyNotRetire,
} from './rules.ts'

const person = (...roles: string[]) => ({
  id: 'me',
  grants: roles.map((role) => ({ role, organizationId: 'A' })),
})
const read: Scan = { state: 'read', why: null, findings: [], texts: [] }
const mobile = {
  code: 'privacy.mobile',
  category: 'privacy' as const,
  severity: 'warn' as const,
  shown: '138****5678',
}
const file = (more: Partial<FileFacts> = {}): FileFacts => ({
  organizationId: 'A',
  kind: 'picture',
  uploadedBy: 'other',
  standing: 'live',
  partOfDocument: false,
  retired: false,
  replaced: false,
  ...more,
})
const next = (more: Partial<NextFile> = {}): NextFile => ({
  kind: 'picture',
  uploadedBy: 'other',
  retired: false,
  replaced: false,
  scan: read,
  ...more,
})

test.for([
  { mime: 'image/png', kind: 'picture' },
  { mime: 'video/mp4', kind: 'recording' },
  { mime: 'audio/mpeg', kind: 'recording' },
  { mime: 'application/pdf', kind: 'document' },
  { mime: 'text/csv; charset=utf-8', kind: 'document' },
])('$mime is a $kind', ({ mime, kind }) => expect(mediaKind(mime)).toBe(kind))

test.for([
  { why: 'nothing shows it', states: [], is: 'unused' },
  { why: 'only drafts', states: ['draft', 'returned'], is: 'draft' },
  { why: 'one is under review', states: ['draft', 'in-review'], is: 'review' },
  { why: 'issued is signed', states: ['issued'], is: 'review' },
  { why: 'scheduled is signed', states: ['scheduled'], is: 'review' },
  { why: 'the public sees it', states: ['in-review', 'live', 'draft'], is: 'live' },
])('standing: $why', ({ states, is }) => expect(standingOf(states)).toBe(is))

describe('replacing', () => {
  test.for([
    { why: 'a publisher replaces a public picture somebody else uploaded' },
    {
      why: 'who writes replaces what only drafts show, with a file of their own',
      as: 'contributor',
      file: { standing: 'draft' as const },
      next: { uploadedBy: 'me', scan: null },
    },
    {
      why: 'who writes does not replace what the public sees',
      as: 'contributor',
      is: 'media.publisher-needed',
    },
    {
      why: 'nor does a site administrator',
      as: 'site-administrator',
      is: 'media.publisher-needed',
    },
    { why: 'nor does an auditor anything', as: 'auditor', is: 'not-your-role' },
    {
      why: 'two persons: the publisher did not upload it',
      next: { uploadedBy: 'me' },
      is: 'media.own-file',
    },
    {
      why: 'what is under review is signed as it is',
      file: { standing: 'review' as const },
      is: 'media.in-review',
    },
    {
      why: 'an attachment of an official document takes a new edition',
      file: { partOfDocument: true, kind: 'document' as const },
      next: { kind: 'document' as const },
      is: 'media.part-of-document',
    },
    {
      why: 'a document is no picture',
      next: { kind: 'document' as const },
      is: 'media.other-kind',
    },
    { why: 'not looked through', next: { scan: null }, is: 'media.not-clean' },
    {
      why: 'it carries personal numbers',
      next: { scan: { ...read, texts: [mobile] } },
      is: 'media.not-clean',
    },
    { why: 'once replaced, for ever', file: { replaced: true }, is: 'media.replaced' },
    {
      why: 'the new one was replaced itself',
      next: { replaced: true },
      is: 'media.next-not-current',
    },
    { why: 'the new one is retired', next: { retired: true }, is: 'media.next-not-current' },
    {
      why: 'nothing shows it',
      file: { standing: 'unused' as const },
      is: 'media.nothing-shows-it',
    },
  ])('$why', ({ as = 'publisher', file: facts, next: other, is }) => {
    expect(whyNotReplace(person(as), file(facts), next(other))).toBe(is)
  })
})

describe('retiring', () => {
  test.for([
    { why: 'a contributor their own', as: 'contributor', file: { uploadedBy: 'me' } },
    { why: 'not somebody else’s', as: 'contributor', is: 'not-your-role' },
    { why: 'a site administrator anybody’s', as: 'site-administrator' },
    {
      why: 'not what a draft shows',
      as: 'site-administrator',
      file: { standing: 'draft' as const },
      is: 'media.in-use',
    },
    { why: 'not twice', as: 'site-administrator', file: { retired: true }, is: 'media.retired' },
  ])('$why', ({ as, file: facts, is }) => {
    expect(whyNotRetire(person(as), file({ standing: 'unused', ...facts }))).toBe(is)
  })

  test('only what is retired is brought back', () => {
    const administrator = person('site-administrator')
    expect(whyNotRestore(administrator, file({ retired: true }))).toBeUndefined()
    expect(whyNotRestore(administrator, file())).toBe('media.not-retired')
  })
})

test('clean is: looked through, and nothing a reviewer would have to judge', () => {
  expect(isClean(read)).toBe(true)
  expect(isClean(null)).toBe(false)
  expect(isClean({ ...read, state: 'unreadable', why: 'format' })).toBe(false)
  expect(isClean({ ...read, texts: [mobile] })).toBe(false)
  const place = { kind: 'properties' as const }
  const found = (severity: 'warn' | 'block') => [
    { code: 'person' as const, severity, place, words: '' },
  ]
  expect(isClean({ ...read, findings: found('warn') })).toBe(true)
  expect(isClean({ ...read, findings: found('block') })).toBe(false)
})
