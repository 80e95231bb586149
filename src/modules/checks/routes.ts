import { InvalidInput } from '../../kernel/errors.ts'
import { inLocale } from '../../kernel/strings.ts'
import { requireActor } from '../../platform/context.ts'
import type { Api } from '../../platform/http.ts'
import { checksContract, LONGEST_CALL } from './contract.ts'
import { checkFile } from './documents.ts'
import { checkText } from './engine/check.ts'
import { CATEGORIES, findingOf } from './engine/finding.ts'
import { createNameTagger } from './names/index.ts'
import {
  checkSettingsOf,
  exportOfficeWords,
  ignoresIn,
  knownOf,
  listCheckSwitches,
  listOfficeWords,
  officeListsOf,
  readCheckSetup,
  switchedOff,
} from './queries.ts'
import { hear, keptWords } from './rules/ignores.ts'
import { PRIVATE } from './rules/privacy/rules.data.ts'
import { exportOwnWords, learnOwnWords, ownWordsOf, readOwnWords } from './service/own-words.ts'
import { switchCheck } from './service/switches.ts'
import { importOfficeWords, removeOfficeWord, saveOfficeWord } from './service/words.ts'
import { spell } from './speller.ts'
import { BY_MODEL } from './spelling/strings.ts'
import { checkWords } from './strings.ts'

/** Of one person; a system that has more sends longer texts. */
const PER_MINUTE = 120
const MIMES = { plain: 'text/plain', markdown: 'text/markdown', html: 'text/html' } as const

export function bindChecks(api: Api): void {
  api.bind(
    checksContract.checkText,
    async (context, { body }) => {
      const { db, locale } = context
      const { text, format, strict } = body
      const { organizationId } = requireActor(context)
      const off = await switchedOff(db, organizationId)
      const categories = (body.categories ?? CATEGORIES).filter((each) => !off.includes(each))
      const options = {
        locale,
        strict,
        categories,
        known: await knownOf(db, organizationId),
        lists: { words: await officeListsOf(db, organizationId), on: null },
      }
      const own = await ownWordsOf(db, organizationId)
      const bytes = new TextEncoder().encode(text)
      const findings = await checkFile(bytes, MIMES[format], options, await own?.load())
      const ignores = await ignoresIn(db, organizationId, [])
      const heard = findings.map((each) => ({
        ...each,
        words: keptWords(each.text),
      }))
      return { findings: hear(heard, ignores).told.map(({ words: _, ...each }) => each) }
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
      const { organizationId } = requireActor(context)
      const { known, categories } = await checkSettingsOf(db, organizationId, null)
      const spelt = await spell(texts, { db, organizationId })
      const findNames = createNameTagger().tag
      const findings = texts.map((text, n) =>
        checkText(text, {
          categories: categories.filter((each) => each === 'spelling' || each === 'privacy'),
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
  bindLists(api)
}

function bindLists(api: Api): void {
  api.bind(checksContract.listOfficeWords, (context, { params }) =>
    listOfficeWords(context, params.organizationId),
  )
  api.bind(checksContract.saveOfficeWord, (context, { params, body }) =>
    saveOfficeWord(context, params.organizationId, body),
  )
  api.bind(checksContract.removeOfficeWord, (context, { params }) =>
    removeOfficeWord(context, params.wordId),
  )
  api.bind(checksContract.exportOfficeWords, (context, { params }) =>
    exportOfficeWords(context, params.organizationId),
  )
  api.bind(
    checksContract.importOfficeWords,
    (context, { params, body }) => importOfficeWords(context, params.organizationId, body),
    { perMinute: 20 },
  )
  api.bind(checksContract.readCheckSetup, (context, { params }) =>
    readCheckSetup(context, params.organizationId),
  )
  api.bind(checksContract.readOwnWords, (context, { params }) =>
    readOwnWords(context, params.organizationId),
  )
  api.bind(checksContract.exportOwnWords, (context, { params }) =>
    exportOwnWords(context, params.organizationId),
  )
  api.bind(checksContract.learnOwnWords, (context, { params }) =>
    learnOwnWords(context, params.organizationId),
  )
  api.bind(checksContract.listCheckSwitches, (context, { params }) =>
    listCheckSwitches(context, params.organizationId),
  )
  api.bind(checksContract.switchCheck, (context, { params, body }) =>
    switchCheck(context, params.organizationId, body),
  )
}

/** The rules that need what stands on the server's disk. */
const SERVER_RULES: ReadonlySet<string> = new Set([...BY_MODEL, PRIVATE['health-name'].code])
