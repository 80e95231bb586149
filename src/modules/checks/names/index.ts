import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../../platform/project-folder.ts'
import { tagWords } from '../../../platform/words.ts'
import { sentencesOf } from '../spelling/alphabet.ts'
import { type NameModel, unpackNames } from './model.ts'
import { type Name, namesIn } from './tagger.ts'

export { maskedNames, type Name } from './tagger.ts'

export const NAMES_MODEL = 'src/modules/checks/names/names.model'

export type NameTagger = { tag: (text: string) => Name[] }

let model: NameModel | undefined

/** Finds persons' full names in a text; reads its model and jieba's dictionary when first asked. */
export function createNameTagger(): NameTagger {
  return {
    tag(text) {
      model ??= unpackNames(readFileSync(join(projectFolder(), NAMES_MODEL)))
      const names: Name[] = []
      for (const { start, end } of sentencesOf(text)) {
        const sentence = text.slice(start, end)
        if (!/\p{Script=Han}{2}/u.test(sentence)) continue
        const found = namesIn(
          sentence,
          tagWords(sentence),
          model.given,
          model.weights,
          model.sharpness,
        )
        for (const name of found) {
          names.push({ ...name, start: name.start + start, end: name.end + start })
        }
      }
      return names
    },
  }
}
