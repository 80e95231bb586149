import { personalData } from '../../checks/rules/personal-data.ts'

/** What an application does not need and should not hold; `words` are what was found, numbers masked. */
export type PrivateWords = { code: 'health' | 'number'; words: string }

/** Somebody in person. Whoever only applies (本人申请……) has told nothing of themselves yet. */
const SOMEBODY =
  /(?:本人|(?<!自)我(?![们委局省市县区国院校处科办公司中厂厅])|患者|病人|(?:父|母)亲|爸爸|妈妈|爷爷|奶奶|外公|外婆|丈夫|妻子|爱人|老伴|儿子|女儿|孩子|家属|家人)(?!特?(?:申请|请求|要求|需要|希望|想|拟|依据|根据|依法|的申请))/
/** A record or a finding about a body, unless a rule or a statistic of them is meant. */
const HEALTH =
  /(?:病历|病案|病情|病史|住院|门诊记录|就诊|就医|手术|化验|病理|用药|处方|诊断|检[查验]结果|检[查验]报告|体检|确诊|患有|患了|感染了|怀孕|流产|残疾|精神(?:疾病|障碍)|死因)(?!书写|管理|质控|质量|标准|规范|规定|办法|模板|格式|人[次数]|总数|指南|机构)/
/** So much may stand between the two, within one clause. */
const HEALTH_OF_SOMEBODY = new RegExp(
  `${SOMEBODY.source}[^，。；,;\\n]{0,18}?${HEALTH.source}`,
  'g',
)

/**
 * Health of a person, and numbers of certificates, telephones and cards, in what an applicant writes
 * (个人信息保护法 Art. 28): warned of before it is sent, for only they know what they must say.
 */
export function privateWords(text: string): PrivateWords[] {
  const health = [...text.matchAll(HEALTH_OF_SOMEBODY)].map(([words]) => ({
    code: 'health' as const,
    words,
  }))
  const numbers = personalData(text).map(({ masked }) => ({
    code: 'number' as const,
    words: masked,
  }))
  return [...health, ...numbers]
}
