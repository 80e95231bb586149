import type { Phrase } from '../../../../kernel/strings.ts'
import { byCode, type FindingGroup, placesOf } from '../../../checks/rules/documents/present.ts'
import { RULES_IN_FILES } from '../../../checks/rules/documents/scan.ts'
import { hiddenNames, unreadableWords } from '../../../checks/strings.ts'
import { gateStrings } from '../../strings.ts'
import { clearedBy } from '../cleared-by.ts'
import type { Finding, Gate, ShownFile } from '../gates.ts'
import { severityAt } from './text.ts'

const CLEARED_BY = ['disclosure-reviewer', 'secrecy-reviewer'] as const

/**
 * What lies inside the files a piece shows. Comments, changes, hidden sheets and the like block until
 * the file is replaced by a clean one or a reviewer clears them with a reason; a secrecy mark or a
 * personal number in a file counts as one in the text.
 */
export const attachmentsGate: Gate = ({ files, moment }) =>
  files.flatMap((file): Finding[] => {
    const place = { field: file.field }
    const common = { gate: 'attachments', place, legalBasis: null, overridableBy: CLEARED_BY }
    const { scan } = file
    if (!scan)
      return [
        {
          ...common,
          key: `${file.id}:unchecked`,
          severity: 'block',
          phrase: gateStrings['attachments.unchecked'],
          params: { name: file.name },
        },
      ]
    if (scan.why)
      return [
        {
          ...common,
          key: `${file.id}:${scan.why}`,
          severity: scan.why === 'format' ? 'warn' : 'block',
          phrase: naming(file, unreadableWords[scan.why]),
          params: {},
        },
      ]
    return [
      ...byCode(scan.findings).map(
        (group): Finding => ({
          ...common,
          key: `${file.id}:${group.code}`,
          severity: group.severity,
          phrase: hiddenPhrase(group),
          params: { name: file.name, count: String(group.items.length) },
        }),
      ),
      ...scan.texts.map(({ code, category, severity, shown }, index): Finding => {
        const rule = RULES_IN_FILES.find((each) => each.code === code)!
        const cleared = clearedBy({ code, category })
        return {
          ...common,
          gate: category,
          key: `${code}:${file.id}:${index}`,
          severity: severityAt(moment, severity, cleared),
          phrase: naming(file, rule.message),
          params: { word: shown },
          legalBasis: rule.source,
          overridableBy: severity === 'block' ? cleared : [],
        }
      }),
    ]
  })

/** What it is and where, in both languages. */
function hiddenPhrase(group: FindingGroup): Phrase {
  const { zh, en } = gateStrings['attachments.hidden']
  const fill = (words: string, what: string, places: string) =>
    words.replace('{what}', () => what).replace('{places}', () => places)
  const name = hiddenNames[group.code]
  return {
    zh: fill(zh, name.zh, placesOf(group, 'zh-CN')),
    en: fill(en, name.en, placesOf(group, 'en')),
  }
}

/** The sentence, said of a file by name. */
function naming(file: ShownFile, { zh, en }: Phrase): Phrase {
  const words = gateStrings['attachments.of']
  return {
    zh: words.zh.replace('{name}', () => file.name) + zh,
    en: words.en.replace('{name}', () => file.name) + en,
  }
}
