import { defineStrings } from '../../kernel/strings.ts'

/** Leaving a form that was filled in. */
export const leaveWords = defineStrings({
  leave: { zh: '放弃填写的内容？', en: 'Give up what you typed?' },
  leaveOk: { zh: '放弃', en: 'Give up' },
  leaveCancel: { zh: '继续填写', en: 'Go on' },
})
