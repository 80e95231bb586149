import { expect, test } from 'vitest'
import { KINDS } from '../../content/rules/kinds.ts'
import {
  AFTERWARDS_ROUTE,
  DEFAULT_ROUTE,
  type Route,
  routeFor,
  sayStep,
  whyNotRoute,
} from './routes.ts'

const roles = (route: Route) =>
  route.steps.map((step) => step.branches.map((branch) => branch.role))

test('a normative document goes department → legality ∥ secrecy → disclosure office → issuer', () => {
  expect(roles(routeFor(DEFAULT_ROUTE, KINDS.normative))).toEqual([
    ['department-reviewer'],
    ['legality-reviewer', 'secrecy-reviewer'],
    ['disclosure-reviewer'],
    ['issuer'],
  ])
})

test('a notice needs no legality review, but always a secrecy review (条例 art. 17)', () => {
  expect(roles(routeFor(DEFAULT_ROUTE, KINDS.notice))).toEqual([
    ['department-reviewer'],
    ['secrecy-reviewer'],
    ['disclosure-reviewer'],
    ['issuer'],
  ])
})

test('what was published urgently is reviewed afterwards, legality only where it is due', () => {
  expect(roles(routeFor(AFTERWARDS_ROUTE, KINDS.news))).toEqual([
    ['secrecy-reviewer', 'disclosure-reviewer'],
  ])
  expect(roles(routeFor(AFTERWARDS_ROUTE, KINDS.normative))).toEqual([
    ['legality-reviewer', 'secrecy-reviewer', 'disclosure-reviewer'],
  ])
})

const names = (route: Route, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  route.steps.map((each) => sayStep(each, locale))

test('a step is named by the reviews that take part in it', () => {
  expect(names(routeFor(DEFAULT_ROUTE, KINDS.normative))).toEqual([
    '科室审核',
    '合法性审查、保密审查',
    '政务公开办审核',
    '签发',
  ])
  expect(names(routeFor(DEFAULT_ROUTE, KINDS.notice))).toEqual([
    '科室审核',
    '保密审查',
    '政务公开办审核',
    '签发',
  ])
  expect(names(routeFor(DEFAULT_ROUTE, KINDS.notice), 'en')).toEqual([
    'Department review',
    'Secrecy review',
    'Disclosure-office review',
    'Issue',
  ])
  expect(names(routeFor(AFTERWARDS_ROUTE, KINDS.news))).toEqual(['应急发布补审'])
})

test('a review begun under the full name of its step shows what remains of it', () => {
  const branches = [{ role: 'secrecy-reviewer', when: 'always' }] as const
  expect(sayStep({ name: '合法性审查、保密审查', branches: [...branches] }, 'zh-CN')).toBe(
    '保密审查',
  )
})

test('an office’s own name stays, unless a branch it speaks of is left out', () => {
  const own: Route = {
    name: '本委流程',
    steps: [{ ...DEFAULT_ROUTE.steps[1]!, name: '法规处与保密办会审' }],
  }
  expect(names(routeFor(own, KINDS.normative))).toEqual(['法规处与保密办会审'])
  expect(names(routeFor(own, KINDS.normative), 'en')).toEqual(['法规处与保密办会审'])
  expect(names(routeFor(own, KINDS.notice))).toEqual(['保密审查'])
})

test('a step that concerns nobody is left out', () => {
  const route: Route = {
    name: 'r',
    steps: [
      {
        name: 'legality',
        dueWorkingDays: 1,
        branches: [{ role: 'legality-reviewer', when: 'normative' }],
      },
      { name: 'issue', dueWorkingDays: 1, branches: [{ role: 'issuer', when: 'always' }] },
    ],
  }
  expect(roles(routeFor(route, KINDS.news))).toEqual([['issuer']])
})

const step = (...branches: Route['steps'][number]['branches']) => ({
  name: 's',
  dueWorkingDays: 1,
  branches,
})
const secrecy = { role: 'secrecy-reviewer', when: 'always' } as const
const issuer = { role: 'issuer', when: 'always' } as const

test.each([
  ['the default route is good', DEFAULT_ROUTE.steps, true, []],
  ['no secrecy review', [step(issuer)], false, ['route.needs-secrecy']],
  [
    'secrecy only for some kinds',
    [step({ ...secrecy, when: 'normative' }), step(issuer)],
    false,
    ['route.needs-secrecy'],
  ],
  [
    'no legality review for normative documents',
    [step(secrecy), step(issuer)],
    true,
    ['route.needs-legality'],
  ],
  ['the issuer is not last', [step(issuer), step(secrecy)], false, ['route.issuer-last']],
  ['the issuer is not alone', [step(secrecy, issuer)], false, ['route.issuer-last']],
  ['two issuers', [step(secrecy), step(issuer), step(issuer)], false, ['route.issuer-last']],
  [
    'all that is missing is said at once',
    [step({ role: 'department-reviewer', when: 'always' })],
    true,
    ['route.needs-secrecy', 'route.needs-legality', 'route.issuer-last'],
  ],
] as const)('a route of one’s own: %s', (_why, steps, normative, expected) => {
  expect(whyNotRoute({ name: 'r', steps: steps as unknown as Route['steps'] }, normative)).toEqual(
    expected,
  )
})
