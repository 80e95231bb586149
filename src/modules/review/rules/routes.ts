import type { Locale } from '../../../kernel/strings.ts'
import type { REVIEWING_ROLES } from '../../accounts/rules.ts'
import type { PublicationKind } from '../../content/rules/kinds.ts'
import { stepNames } from '../strings.ts'

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

/**
 * 三审三校: the department, then legality (for normative documents) beside secrecy, then the disclosure
 * office, then the issuer.
 */
export const DEFAULT_ROUTE: Route = {
  name: stepNames.defaultRoute.zh,
  steps: [
    {
      name: stepNames.department.zh,
      dueWorkingDays: 2,
      branches: [{ role: 'department-reviewer', when: 'always' }],
    },
    {
      name: stepNames.parallel.zh,
      dueWorkingDays: 3,
      branches: [
        { role: 'legality-reviewer', when: 'normative' },
        { role: 'secrecy-reviewer', when: 'always' },
      ],
    },
    {
      name: stepNames.disclosureOffice.zh,
      dueWorkingDays: 1,
      branches: [{ role: 'disclosure-reviewer', when: 'always' }],
    },
    {
      name: stepNames.issuer.zh,
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

/** The route as this kind goes through it: branches that do not concern it are left out, empty steps too. */
export function routeFor(route: Route, kind: PublicationKind): Route {
  const steps = route.steps
    .map((step) => ({
      ...step,
      branches: step.branches.filter((branch) => branch.when === 'always' || kind.normative),
    }))
    .filter((step) => step.branches.length > 0)
  return { name: route.name, steps }
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
