import { defineStrings } from '../../kernel/strings.ts'

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
