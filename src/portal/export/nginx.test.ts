import { expect, test } from 'vitest'
import {
  endingLines,
  hashConf,
  mapsConf,
  movedLines,
  portalConf,
  quoted,
  serverConf,
} from './nginx.ts'

const SERVED = {
  servedAt: '/srv/www',
  live: null,
  serverName: 'wjw.example.gov.cn',
  bases: ['', '/qinghe'],
  longestKey: 120,
}

test('no word of the database ends a string or begins a variable', () => {
  expect(quoted('/a"; return 200 "x')).toBe('"/a\\"; return 200 \\"x"')
  expect(quoted('/a\\')).toBe('"/a\\\\"')
  expect(movedLines([{ path: '/old.html', to: '/new.html' }])).toBe('"/old.html" "/new.html";\n')
  expect(() => movedLines([{ path: '/old.html', to: '/$document_root' }])).toThrow()
  expect(endingLines([{ id: '0190', extension: '.pdf' }])).toBe('0190 .pdf;\n')
})

test('the longest old address fits into nginx’s table', () => {
  expect(hashConf(SERVED)).toContain('map_hash_bucket_size 256;')
  expect(hashConf({ ...SERVED, longestKey: 900 })).toContain('map_hash_bucket_size 1024;')
})

test('error pages are looked for from the innermost tree outward', () => {
  const maps = mapsConf(SERVED)
  const at = (tree: string) => maps.indexOf(`"~^${tree}/" "${tree}"`)
  expect(at('/qinghe/elder/en')).toBeGreaterThan(-1)
  expect(at('/qinghe/elder/en')).toBeLessThan(at('/qinghe/elder'))
  expect(at('/qinghe/elder')).toBeLessThan(at('/qinghe'))
})

test('without the platform a page explains, with it the question is passed on', () => {
  expect(portalConf(SERVED)).toContain('error_page 418 =503')
  expect(portalConf(SERVED)).not.toContain('proxy_pass')
  const live = portalConf({ ...SERVED, live: 'http://127.0.0.1:3000' })
  expect(live).toContain('error_page 418 = @weiming_wjw_example_gov_cn_live;')
  expect(live).toContain('proxy_pass http://127.0.0.1:3000;')
})

test('the server to begin from names the host and includes the rest', () => {
  expect(serverConf(SERVED)).toContain('server_name wjw.example.gov.cn;')
  expect(serverConf(SERVED)).toContain('include "/srv/www/nginx/maps.conf";')
})

test('two hosts in one nginx share no variable', () => {
  const named = (serverName: string) => {
    const served = { ...SERVED, serverName, live: 'http://127.0.0.1:3000' }
    const text = mapsConf(served) + portalConf(served)
    return new Set(text.match(/[$@]weiming_(?!(?:asked|file|before|after)\b)\w+/g))
  }
  const [first, second] = [named('a.gov.cn'), named('b.gov.cn')]
  expect(first.size).toBeGreaterThan(10)
  expect([...first].filter((name) => second.has(name))).toEqual([])
})
