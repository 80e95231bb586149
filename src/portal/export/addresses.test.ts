import { join, normalize } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UNKEPT } from '../routes.ts'
import { OWN_PAGES, readPath } from '../urls.ts'
import {
  errorFileOf,
  fileIdOf,
  fileOf,
  goneFileOf,
  headerAddress,
  storedFileOf,
  whoAnswers,
} from './addresses.ts'

describe('a page has one file', () => {
  test.for([
    ['/', 'index.html'],
    ['/qinghe/', 'qinghe/index.html'],
    ['/news/', 'news/index.html'],
    ['/news/?page=1', 'news/index.html'],
    ['/news/?page=2', '_/news/@page=2.html'],
    ['/news/?utm_source=x', 'news/index.html'],
    ['/disclosure/?item=15', '_/disclosure/@item=15.html'],
    ['/disclosure/?item=3&page=2', '_/disclosure/@item=3&page=2.html'],
    ['/news/2026/1.html', 'news/2026/1.html'],
    ['/elder/en/news/1.html', 'elder/en/news/1.html'],
    ['/news/2026/1.html/compare?from=1&to=2', '_/news/2026/1.html/compare@from=1&to=2.html'],
    ['/news/index.html', '_/news/index.html.html'],
    ['/files/0190-a/preview', '_/files/0190-a/preview.html'],
    ['/news/feed.rss', 'news/feed.rss'],
    ['/robots.txt', 'robots.txt'],
  ] as const)('%s → %s', ([address, file]) => expect(fileOf(address)).toBe(file))
})

describe('what only the running platform can answer has none', () => {
  test.for([
    '/search',
    '/qinghe/elder/en/search',
    '/find-errors',
    '/find-errors/receipt',
    '/correct-record',
    '/correct-record/receipt',
    '/leave',
    '/leave?to=https://example.org/',
    '/policies/?q=%E7%96%AB',
    '/policies/?year=2025&page=2',
    '/news/1.html?pinyin=words',
    '/news/1.html/compare',
    '/disclosure-data/list?figure=monthly&row=2026-01',
    '/disclosure/?item=16',
    '/policies/feed.rss?validity=repealed',
  ])('%s', (address) => {
    expect(whoAnswers(address)).toEqual({ by: 'live' })
    expect(fileOf(address)).toBeNull()
  })
})

test('every page that answers each reader is left to the platform, and no other', () => {
  for (const path of [...Object.keys(OWN_PAGES), '/search', '/organization/', '/site-map/']) {
    const live = UNKEPT.includes(readPath(path)!.target.kind)
    expect(whoAnswers(path).by, path).toBe(live ? 'live' : 'file')
  }
})

describe('no path leads out of the folder', () => {
  test.for([
    '/../etc/passwd',
    '/news/../../x.html',
    '/./x.html',
    '//host/x.html',
    '/a//b.html',
    '/.htaccess',
    '/_/news/@page=2.html',
    '/__/404.html',
    '/news\\..\\x.html',
    '/a\0b.html',
    '/a\nb.html',
    '/新闻/1.html',
    '/a b.html',
    `/${'a'.repeat(300)}.html`,
    'news/',
    '',
  ])('%j is refused', (path) => {
    expect(fileOf(path)).toBeNull()
    expect(goneFileOf(path)).toBeNull()
  })

  test('whatever the database holds', () => {
    const bits = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      'a',
      '@',
      '?page=2',
      '\0',
      '~',
      '_',
      '.html',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
        for (const file of [fileOf(`/${parts.join('')}`), goneFileOf(`/${parts.join('')}`)]) {
          if (file === null) continue
          expect(normalize(join('/out/public', file))).toBe(`/out/public/${file}`)
        }
      }),
    )
  })
})

test('two addresses never share a file', () => {
  const addresses = ['/a/', '/a/index.html', '/a/?page=2', '/a.html', '/a/feed.rss', '/a/b/']
  expect(new Set(addresses.map(fileOf)).size).toBe(addresses.length)
  expect(errorFileOf('/qinghe/elder', '404')).toBe('__/qinghe/elder/404.html')
  expect(goneFileOf('/a.html')).toBe('__/gone/a.html')
})

test('a stored file is one file, whatever it is called', () => {
  const id = '01900000-0000-7000-8000-000000000001'
  expect(fileIdOf(`/files/${id}/%E9%99%84%E4%BB%B6.pdf`)).toBe(id)
  expect(fileIdOf(`/files/${id}/picture`)).toBe(id)
  expect(fileIdOf(`/files/${id}`)).toBe(id)
  expect(fileIdOf(`/files/${id}/preview`)).toBeUndefined()
  expect(fileIdOf('/files/../x')).toBeUndefined()
  expect(storedFileOf(id, '附件.PDF')).toEqual({ path: `files/${id}.pdf`, extension: '.pdf' })
  expect(storedFileOf(id, '../../x')).toEqual({ path: `files/${id}.bin`, extension: '.bin' })
})

test('an address in a header cannot end the line or name a variable', () => {
  expect(headerAddress('/a"b$c\\d\r\ne{f}新')).toBe('/a%22b%24c%5Cd%0D%0Ae%7Bf%7D%E6%96%B0')
  expect(headerAddress('https://x.gov.cn/a?b=%20&c=1#d')).toBe('https://x.gov.cn/a?b=%20&c=1#d')
})
