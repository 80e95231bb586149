import { InvalidInput } from '../../kernel/errors.ts'
import { inLocale } from '../../kernel/strings.ts'
import { requireActor } from '../../platform/context.ts'
import type { Api } from '../../platform/http.ts'
import { checksContract, LONGEST_CALL } from './contract.ts'
import { checkFile } from './documents.ts'
import { checkText } from './engine/check.ts'
import { findingOf } from './engine/finding.ts'
import { createNameTagger } from './names/index.ts'
import { knownOf } from './queries.ts'
import { PRIVATE } from './rules/privacy/rules.data.ts'
import { spell } from './speller.ts'
import { LIKELY_SLIP } from './spelling/strings.ts'
import { checkWords } from './strings.ts'

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
  api.bind(
    checksContract.checkParagraphs,
    async (context, { body: { texts } }) => {
      const { db, locale } = context
      if (texts.reduce((sum, text) => sum + text.length, 0) > LONGEST_CALL)
        throw new InvalidInput([
          { field: 'texts', message: inLocale(checkWords['too-much'], locale) },
        ])
      const known = await knownOf(db, requireActor(context).organizationId)
      const spelt = await spell(texts)
      const findNames = createNameTagger().tag
      const findings = texts.map((text, n) =>
        checkText(text, {
          categories: ['spelling', 'privacy'],
          known,
          findNames,
          spelling: () => [...spelt[n]!],
        })
          .filter(({ rule }) => SERVER_RULES.has(rule.code))
          .map((hit) => findingOf(text, hit, locale)),
      )
      return { findings }
    },
    { perMinute: PER_MINUTE },
  )
}

/** The rules that need what stands on the server's disk. */
const SERVER_RULES: ReadonlySet<string> = new Set([LIKELY_SLIP.code, PRIVATE['health-name'].code])
