import { describe, expect, test } from 'vitest'
import { leavingTarget, outwardHref } from './leaving.ts'
import type { Portal } from './portal.ts'

const portal = {
  place: { siteId: '1', base: '/qinghe', origin: 'https://wjw.yunzhou.gov.cn' },
  locale: 'zh-CN',
  sites: [{ domain: 'wjw.yunzhou.gov.cn', host: 'health.example.org' }],
} as unknown as Portal

describe('where a link out of the page leads', () => {
  test.for([
    { why: 'a path of the site stays', href: '/qinghe/a.html', to: '/qinghe/a.html' },
    {
      why: 'a government site is no leaving',
      href: 'https://www.nhc.gov.cn/x',
      to: 'https://www.nhc.gov.cn/x',
    },
    { why: 'nor is a .政务 site', href: 'https://卫健.政务/', to: 'https://卫健.政务/' },
    {
      why: 'nor is another site of the platform',
      href: 'https://health.example.org/a',
      to: 'https://health.example.org/a',
    },
    { why: 'mail is no page', href: 'mailto:a@b.com', to: 'mailto:a@b.com' },
    {
      why: 'anything else goes by the notice, still readable',
      href: 'https://www.who.int/a?b=1&c=2#d',
      to: '/qinghe/leave?to=https://www.who.int/a?b=1%26c=2%23d',
    },
    {
      why: 'a name that only looks like government',
      href: 'https://gov.cn.evil.com/',
      to: '/qinghe/leave?to=https://gov.cn.evil.com/',
    },
    {
      why: 'or ends like it',
      href: 'https://evilgov.cn/',
      to: '/qinghe/leave?to=https://evilgov.cn/',
    },
  ])('$why', ({ href, to }) => {
    expect(outwardHref(portal, href)).toBe(to)
  })

  test('the notice reads back the very address', () => {
    const address = 'https://www.who.int/a%20b?q=%E7%96%AB&x=1+2#top'
    const asked = new URL(outwardHref(portal, address), 'https://x.gov.cn').searchParams.get('to')
    expect(asked).toBe(address)
  })
})

describe('what the notice may lead to', () => {
  test.for([
    { to: 'https://www.who.int/', allowed: true },
    { to: 'javascript:alert(1)', allowed: false },
    { to: 'data:text/html,x', allowed: false },
    { to: '//evil.com', allowed: false },
    { to: '/tzgg/', allowed: false },
    { to: 'https://wjw.yunzhou.gov.cn@evil.com/', allowed: false },
    { to: 'https://wjw.yunzhou.gov.cn/leave?to=x', allowed: false },
    { to: '', allowed: false },
  ])('$to: $allowed', ({ to, allowed }) => {
    expect(leavingTarget(portal, to) !== null).toBe(allowed)
  })
})
