import { inLocale, type Locale } from '../../../kernel/strings.ts'
import type { REVIEWING_ROLES } from '../../accounts/rules.ts'
import type { PublicationKind } from '../../content/rules/kinds.ts'
import { branchNames, stepNames } from '../strings.ts'

export type ReviewingRole = (typeof REVIEWING_ROLES)[number]

export type Branch = { role: ReviewingRole; when: 'always' | 'normative' }
/** Branches of one step run in parallel; the step is done when all have signed. */
export type Step = {
  name: string
  nameEn?: string | undefined
  dueWorkingDays: number
  branches: Branch[]
}
export type Route = { name: string; steps: Step[] }

const LEGALITY_AND_SECRECY = namesOf(['legality-reviewer', 'secrecy-reviewer'], 'zh-CN')

/**
 * 三审三校: the department, then legality (for normative documents) beside secrecy, then the disclosure
 * office, then the issuer.
 */
export const DEFAULT_ROUTE: Route = {
  name: stepNames.defaultRoute.zh,
  steps: [
    {
      name: branchNames['department-reviewer'].zh,
      dueWorkingDays: 2,
      branches: [{ role: 'department-reviewer', when: 'always' }],
    },
    {
      name: LEGALITY_AND_SECRECY,
      dueWorkingDays: 3,
      branches: [
        { role: 'legality-reviewer', when: 'normative' },
        { role: 'secrecy-reviewer', when: 'always' },
      ],
    },
    {
      name: branchNames['disclosure-reviewer'].zh,
      dueWorkingDays: 1,
      branches: [{ role: 'disclosure-reviewer', when: 'always' }],
    },
    {
      name: branchNames.issuer.zh,
      dueWorkingDays: 1,
      branches: [{ role: 'issuer', when: 'always' }],
    },
  ],
}

/** After urgent publishing: secrecy and the disclosure office, and legality where it is due, afterwards. */
export const AFTERWARDS_ROUTE: Route = {
  name: stepNames.afterwards.zh,
  steps: [
    {
      name: stepNames.afterwards.zh,
      dueWorkingDays: 1,
      branches: [
        { role: 'legality-reviewer', when: 'normative' },
        { role: 'secrecy-reviewer', when: 'always' },
        { role: 'disclosure-reviewer', when: 'always' },
      ],
    },
  ],
}

/** What a route or step is called in a language: in English its own name, or that of a built-in one. */
export function nameIn(
  named: { name: string; nameEn?: string | undefined },
  locale: Locale,
): string {
  if (locale !== 'en') return named.name
  const builtIn = Object.values(stepNames).find(({ zh }) => zh === named.name)
  return named.nameEn || builtIn?.en || named.name
}

/**
 * The route as this kind goes through it: branches that do not concern it are left out, empty steps too.
 * A step that lost a branch is named by those that remain: its own name would promise the other review.
 */
export function routeFor(route: Route, kind: PublicationKind): Route {
  const steps = route.steps
    .map((step) => {
      const branches = step.branches.filter((branch) => branch.when === 'always' || kind.normative)
      return branches.length === step.branches.length || isAfterwards(step)
        ? { ...step, branches }
        : { ...step, branches, name: namesOf(branches.map(roleOf), 'zh-CN'), nameEn: undefined }
    })
    .filter((step) => step.branches.length > 0)
  return { name: route.name, steps }
}

/**
 * What a step is called on the screen: an office's own name as it was written, a built-in name in the
 * language of the reader and after the branches that take part.
 */
export function sayStep(step: Pick<Step, 'name' | 'nameEn' | 'branches'>, locale: Locale): string {
  if (locale === 'en' && step.nameEn) return step.nameEn
  if (isAfterwards(step)) return inLocale(stepNames.afterwards, locale)
  const roles = step.branches.map(roleOf)
  const builtIn = step.name === LEGALITY_AND_SECRECY || step.name === namesOf(roles, 'zh-CN')
  return builtIn ? namesOf(roles, locale) : nameIn(step, locale)
}

function isAfterwards(step: { name: string }): boolean {
  return step.name === stepNames.afterwards.zh
}

function roleOf(branch: Branch): ReviewingRole {
  return branch.role
}

function namesOf(roles: readonly ReviewingRole[], locale: Locale): string {
  return roles
    .map((role) => inLocale(branchNames[role], locale))
    .join(inLocale(branchNames.between, locale))
}

/**
 * What the law wants of every route: a secrecy review, and the issuer alone at the end; legality for
 * normative documents where the route serves them. All that is missing, at once.
 */
export function whyNotRoute(
  route: Route,
  servesNormative: boolean,
): ('route.needs-secrecy' | 'route.needs-legality' | 'route.issuer-last')[] {
  const problems: ('route.needs-secrecy' | 'route.needs-legality' | 'route.issuer-last')[] = []
  const all = route.steps.flatMap((step) => step.branches)
  if (!all.some((branch) => branch.role === 'secrecy-reviewer' && branch.when === 'always'))
    problems.push('route.needs-secrecy')
  if (servesNormative && !all.some((branch) => branch.role === 'legality-reviewer'))
    problems.push('route.needs-legality')
  const last = route.steps.at(-1)
  const issuers = all.filter((branch) => branch.role === 'issuer').length
  if (
    issuers !== 1 ||
    last?.branches.length !== 1 ||
    last.branches[0]?.role !== 'issuer' ||
    last.branches[0].when !== 'always'
  ) {
    problems.push('route.issuer-last')
  }
  return problems
}
