import type { OutputOf } from '../../../kernel/endpoint.ts'
import type { Context } from '../../../platform/context.ts'
import { visiblePublication } from '../../content/index.ts'
import type { reviewContract } from '../contract.ts'
import { findingMessage, resolveLinks } from '../findings.ts'
import { linkPhrase } from '../rules/gates/links.ts'

/** What the gate would say of some links of a piece, while it is being written; no other host is asked. */
export async function checkLinkTargets(
  context: Context,
  publicationId: string,
  hrefs: readonly string[],
): Promise<OutputOf<typeof reviewContract.checkLinkTargets>> {
  const { db, locale } = context
  const { siteId } = await visiblePublication(context, publicationId)
  const targets = new Map((await resolveLinks(db, siteId, hrefs)).map((each) => [each.href, each]))
  return {
    items: hrefs.map((href) => {
      const target = targets.get(href)
      if (!target || target.state === 'live') return null
      const { state, title } = target
      const message = findingMessage({ phrase: linkPhrase(state), params: { title, href } }, locale)
      return { state, message }
    }),
  }
}
