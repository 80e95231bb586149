import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { NAMES_MODEL } from '../../src/modules/checks/names/index.ts'
import { packNames } from '../../src/modules/checks/names/model.ts'
import { SURNAMES, TRANSLITERATION } from '../../src/modules/checks/names/surnames.data.ts'
import {
  carrierExamples,
  type Example,
  givenSteps,
  type NameLists,
  namedExample,
  randomFrom,
  trainPerceptron,
} from '../../src/modules/checks/names/train.ts'
import { readCorpus } from './corpus.ts'

/** Whoever a statute speaks of, where a name may stand instead. */
const PERSONS =
  /(?:当事人|被申请人|申请人|原告|被告|证人|监护人|患者|病人|医师|护士|纳税人|劳动者|承包人|债务人|债权人|代理人|检查人员|公民|消费者|投保人|被保险人|继承人|受害人|犯罪嫌疑人|被告人|负责人|法定代表人|妇女|儿童|未成年人|老年人)(?!的?(?:机关|单位|组织|大会|法|权益|隐私))/g
const NAMED = 14_000
const UNNAMED = 26_000
const TIMES = 30

/** Writes the model of the name tagger. Argument: the folder of texts. */
export async function make(root: string, [shared]: string[]): Promise<void> {
  if (!shared) throw new Error('names SHARED')
  const jieba = Jieba.withDict(dict)
  const cut = (sentence: string) => jieba.tag(sentence, true)
  const random = randomFrom(7)
  const lists = nameLists()
  const steps = givenSteps(lists.given)
  const { statutes, pages } = readCorpus(shared)
  const examples = carrierExamples(random, lists, TIMES)
  const [named, unnamed] = fromStatutes(statutes, random, lists)
  const nobody = pages
    .flatMap((page, i) => (i % 2 === 0 ? page.split(/(?<=[。；\n])/) : []))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 6 && sentence.length <= 80)
    .filter((sentence) => !cut(sentence).some(({ tag }) => tag.startsWith('nr')))
    .map(withoutNames)
  const all = [...examples, ...named, ...unnamed, ...nobody.slice(0, UNNAMED)]
  const given = (code: number) => steps.get(String.fromCharCode(code)) ?? 0
  const weights = trainPerceptron(all, cut, given, { rounds: 4, seed: 3 })
  const file = packNames(weights, steps)
  writeFileSync(join(root, NAMES_MODEL), file)
  process.stderr.write(`${NAMES_MODEL}: ${file.length} bytes from ${all.length} sentences\n`)
}

/** Given names and foreign names, as jieba's dictionary (MIT) lists persons. */
function nameLists(): NameLists {
  const given: string[] = []
  const foreign: string[] = []
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', , tag = ''] = line.split(' ')
    if (!/^(?:nr|nrt|nrfg)$/.test(tag) || !/^[\u4e00-\u9fff]{2,6}$/.test(word)) continue
    const bySound = [...word].every((character) => TRANSLITERATION.includes(character))
    if (word.length <= 3 && SURNAMES.includes(word[0]!) && !(bySound && tag === 'nrt')) {
      given.push(word.slice(1))
    } else if (bySound && word.length >= 3) foreign.push(word)
  }
  return { given, foreign }
}

function fromStatutes(
  statutes: readonly string[],
  random: () => number,
  lists: NameLists,
): [Example[], Example[]] {
  const named: Example[] = []
  const unnamed: Example[] = []
  for (const article of statutes) {
    const sentences = article.split(/(?<=[。；])/)
    const sentence = sentences[Math.floor(random() * sentences.length)]!
    if (sentence.length <= 6 || sentence.length >= 70 || random() < 0.6) continue
    if (sentence.search(PERSONS) >= 0) {
      if (named.length < NAMED) named.push(namedExample(random, lists, sentence, PERSONS))
    } else if (unnamed.length < UNNAMED) unnamed.push(withoutNames(sentence))
  }
  return [named, unnamed]
}

function withoutNames(sentence: string): Example {
  return { sentence, tags: new Uint8Array(sentence.length) }
}
