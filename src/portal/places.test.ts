import { expect, test } from 'vitest'
import { placeOf } from './places.ts'

test.for([
  {
    why: 'its own host',
    host: 'wjw.b.gov.cn',
    path: '/news/',
    site: 'b',
    base: '',
    rest: '/news/',
  },
  {
    why: 'a port is no part of a host',
    host: 'wjw.b.gov.cn:3000',
    path: '/',
    site: 'b',
    base: '',
    rest: '/',
  },
  { why: 'the prefix', host: 'localhost', path: '/b/news/', site: 'b', base: '/b', rest: '/news/' },
  { why: 'the bare prefix', host: 'localhost', path: '/b', site: 'b', base: '/b', rest: '/' },
  { why: 'no prefix', host: 'localhost', path: '/bb/', site: 'a', base: '', rest: '/bb/' },
])('a site is found by $why', ({ host, path, site, base, rest }) => {
  const sites = [
    { id: 'a', prefix: '', host: null, domain: 'wjw.a.gov.cn' },
    { id: 'b', prefix: 'b', host: 'wjw.b.gov.cn', domain: 'wjw.b.gov.cn' },
  ]
  const found = placeOf(sites, host, path)
  expect([found?.place.siteId, found?.place.base, found?.path]).toEqual([site, base, rest])
})
