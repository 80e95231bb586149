import { requireActor } from '../../platform/context.ts'
import type { Api } from '../../platform/http.ts'
import { checksContract } from './contract.ts'
import { checkFile } from './documents.ts'
import { knownOf } from './queries.ts'

/** Of one person; a system that has more sends longer texts. */
const PER_MINUTE = 120
const MIMES = { plain: 'text/plain', markdown: 'text/markdown', html: 'text/html' } as const

export function bindChecks(api: Api): void {
  api.bind(
    checksContract.checkText,
    async (context, { body }) => {
      const { text, format, categories, strict } = body
      const known = await knownOf(context.db, requireActor(context).organizationId)
      const findings = await checkFile(new TextEncoder().encode(text), MIMES[format], {
        locale: context.locale,
        strict,
        known,
        ...(categories && { categories }),
      })
      return { findings }
    },
    { perMinute: PER_MINUTE },
  )
}
