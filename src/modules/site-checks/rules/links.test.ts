import { describe, expect, test } from 'vitest'
import { type Asked, linkState, robotsAllow, signsOfHijacking, whyOfAnswer } from './links.ts'

const HERE = 'https://wjw.example.gov.cn/a.html'
const asked = (more: Partial<Asked>): Asked => ({
  status: 200,
  why: null,
  at: HERE,
  forGood: false,
  text: '',
  ...more,
})

describe('what an answer means for the page that links there', () => {
  test.for([
    { why: 'it answers', given: asked({}), state: 'answers' },
    { why: 'not found', given: asked({ status: 404, why: 'not-found' }), state: 'dead' },
    { why: 'no such host', given: asked({ status: null, why: 'no-such-host' }), state: 'dead' },
    { why: 'inside a network', given: asked({ status: null, why: 'inner' }), state: 'dead' },
    { why: 'robots are unwelcome', given: asked({ why: 'robots' }), state: 'unknown' },
    { why: 'a door with a lock', given: asked({ status: 403, why: 'not-open' }), state: 'unknown' },
    {
      why: 'moved for good',
      given: asked({ at: 'https://wjw.example.gov.cn/b.html', forGood: true }),
      state: 'moved',
    },
    {
      why: 'moved for a while',
      given: asked({ at: 'https://wjw.example.gov.cn/b.html' }),
      state: 'answers',
    },
    {
      why: 'only tidied up',
      given: asked({ at: 'http://www.wjw.example.gov.cn/a.html/', forGood: true }),
      state: 'answers',
    },
    {
      why: 'from a government site to another kind of site',
      given: asked({ at: 'https://shop.example.com/' }),
      state: 'foreign',
    },
    {
      why: 'gambling in its place',
      given: asked({ text: '<title>澳门新葡京娱乐城官网</title>注册送彩金，百家乐' }),
      state: 'hijacked',
    },
    {
      why: 'a notice about gambling is no hijacking',
      given: asked({ text: '公安机关依法查处网络博彩案件，提醒群众远离博彩。' }),
      state: 'answers',
    },
  ])('$why: $state', ({ given, state }) => {
    expect(linkState(HERE, given).state).toBe(state)
  })

  test('a site that never was the government’s may lead where it likes', () => {
    const given = asked({ at: 'https://b.example.com/' })
    expect(linkState('https://a.example.org/', given).state).toBe('answers')
  })

  test('signs are counted by matter, not by word', () => {
    expect(signsOfHijacking('博彩 博彩 投注')).toBe(1)
  })
})

describe('what the status of an answer says', () => {
  const SHIELD = '<html><script src="/c/a.js"></script></html>'
  test.for([
    { status: 200, text: SHIELD, why: null },
    { status: 202, text: '<p>通知公告</p>', why: null },
    { status: 202, text: '', why: 'not-open' },
    { status: 202, text: SHIELD, why: 'not-open' },
    { status: 412, text: SHIELD, why: 'not-open' },
    { status: 418, text: '', why: 'not-open' },
    { status: 521, text: SHIELD, why: 'not-open' },
    { status: 400, text: '', why: 'refused' },
    { status: 404, text: '', why: 'not-found' },
    { status: 502, text: '', why: 'server-error' },
  ])('$status $text: $why', ({ status, text, why }) => {
    expect(whyOfAnswer(status, text)).toBe(why)
  })
})

describe('robots.txt', () => {
  const ROBOTS = `
User-agent: *
Disallow: /private/
Allow: /private/open.html
Disallow: /*.doc$

User-agent: WeimingLinkCheck
Disallow: /quiet # please
`
  test.for([
    { agent: 'Other', path: '/a.html', allowed: true },
    { agent: 'Other', path: '/private/a.html', allowed: false },
    { agent: 'Other', path: '/private/open.html', allowed: true },
    { agent: 'Other', path: '/files/a.doc', allowed: false },
    { agent: 'Other', path: '/files/a.docx', allowed: true },
    { agent: 'WeimingLinkCheck/1.0', path: '/private/a.html', allowed: true },
    { agent: 'WeimingLinkCheck/1.0', path: '/quiet/a', allowed: false },
  ])('$agent on $path: $allowed', ({ agent, path, allowed }) => {
    expect(robotsAllow(ROBOTS, agent, path)).toBe(allowed)
  })

  test('an empty one, and one that forbids nothing, allow everything', () => {
    expect(robotsAllow('', 'x', '/a')).toBe(true)
    expect(robotsAllow('User-agent: *\nDisallow:', 'x', '/a')).toBe(true)
  })

  test('a hostile one is read in no time', () => {
    const hostile = `User-agent: *\nDisallow: ${'*a'.repeat(20_000)}$`
    expect(robotsAllow(hostile, 'x', `/${'a'.repeat(5000)}`)).toBe(true)
  })
})
