import { defineStrings } from '../kernel/strings.ts'

/** What every form of the public pages says. */
export const formStrings = defineStrings({
  problems: { zh: '请修改以下内容', en: 'Please correct the following' },
  warnings: { zh: '提交前请再看一遍', en: 'Please look again before you send it' },
  anyway: { zh: '这些内容确需填写，仍然提交', en: 'It has to be there: send it all the same' },
  trap: { zh: '请将此栏留空', en: 'Leave this empty' },
  'trap.filled': {
    zh: '表单中隐藏的一栏被填写了，可能是自动填写工具所为。该栏已清空，请再次提交。',
    en: 'A hidden field was filled in, perhaps by an autofill tool. It has been emptied: please send again.',
  },
  code: { zh: '查询码', en: 'Query code' },
  'follow.submit': { zh: '查询', en: 'Show' },
})
