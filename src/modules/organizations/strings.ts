import { defineStrings } from '../../kernel/strings.ts'

/** What is said beside a field whose form is wrong. */
export const problems = defineStrings({
  slug: {
    zh: '标识为 2 至 31 位小写字母、数字或连字符，以字母开头，如 qinghe。',
    en: 'An identifier has 2 to 31 small letters, digits or hyphens, a letter first, such as qinghe.',
  },
  postcode: { zh: '邮政编码为 6 位数字。', en: 'A postcode has 6 digits.' },
  regionCode: {
    zh: '行政区划代码为 6 位数字（GB/T 2260），前两位为省级代码，如 350100。',
    en: 'A region code has 6 digits (GB/T 2260), the province’s first, such as 350100.',
  },
  'code-shape': {
    zh: '请填写 18 位统一社会信用代码或 9 位组织机构代码（不带连字符）。',
    en: 'Enter the 18-character unified social credit code or the 9-character organisation code, without hyphens.',
  },
  'code-check': {
    zh: '校验码不符，请逐位核对：统一社会信用代码按 GB 32100—2015、组织机构代码按 GB 11714 校验。',
    en: 'The check character does not fit (GB 32100—2015, GB 11714): compare it character by character.',
  },
})

/** What is said beside a field of this module's forms. */
export const strings = defineStrings({
  'slug-taken': {
    zh: '标识“{slug}”已被其他机构使用。',
    en: 'Another organisation has the identifier "{slug}".',
  },
  'unknown-region': {
    zh: '没有代码为 {code} 的行政区划。',
    en: 'There is no administrative division with the code {code}.',
  },
  'unit-taken': {
    zh: '已有名为“{name}”的内设机构。',
    en: 'There is already a department named "{name}".',
  },
  'own-stand-in': {
    zh: 'A、B 岗不能由同一人担任。',
    en: 'A post and its stand-in need two different people.',
  },
})
