import { defineStrings } from '../../../kernel/strings.ts'

export const engineStrings = defineStrings({
  unverified: {
    zh: '（依据尚未与原文核对）',
    en: ' (The rule has not been compared with its source.)',
  },
})
