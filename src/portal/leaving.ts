import type { Portal } from './portal.ts'
import { leaveHref } from './urls.ts'

/** The domains only Chinese government bodies are given: `.gov.cn` and `.政务`. */
const GOVERNMENT = /(^|\.)(gov\.cn|xn--zfr164b)$/

/** Whether going to this host leaves what government answers for. */
export function isGovernmentHost(host: string): boolean {
  return GOVERNMENT.test(host.toLowerCase())
}

/**
 * The address of a link out of the page: to a site outside government by way of the notice that the
 * page-design rules want (国办发〔2017〕47号), otherwise as it is. The platform's own sites are no leaving.
 */
export function outwardHref(
  portal: Pick<Portal, 'place' | 'locale' | 'sites'>,
  href: string,
): string {
  const target = webAddress(href)
  if (!target || isGovernmentHost(target.hostname) || isOwn(portal, target)) return href
  return leaveHref(portal.place.base, portal.locale, target.href)
}

/**
 * What the notice may lead to: an absolute web address without a name or password in it, which are
 * there only to mislead. Null for anything else.
 */
export function leavingTarget(portal: Pick<Portal, 'place' | 'sites'>, to: string): URL | null {
  const target = webAddress(to)
  return target && target.username === '' && target.password === '' && !isOwn(portal, target)
    ? target
    : null
}

function webAddress(href: string): URL | null {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null
  return new URL(href)
}

function isOwn({ place, sites }: Pick<Portal, 'place' | 'sites'>, target: URL): boolean {
  return (
    target.origin === place.origin ||
    sites.some((site) => target.hostname === site.domain || target.hostname === site.host)
  )
}
