import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings, type Phrase } from '../../kernel/strings.ts'

export const settingWords = defineStrings({
  'code.form': {
    zh: '机关代字只能是汉字或者字母，不超过 12 个字。',
    en: 'The agency’s code is of Chinese characters or letters, twelve at most.',
  },
  title: { zh: '办件设置', en: 'Case settings' },
  intro: {
    zh: '依申请公开各类文书的文号由机关代字、文书种类、年份和顺序号组成。修改后自下一份文书起使用，已发出的文书不变，顺序号接着编。',
    en: 'The number of a letter is the agency’s code, the kind of letter, the year and a count. A change holds from the next letter on; letters sent keep theirs, and the count goes on.',
  },
  organization: { zh: '机构', en: 'Organisation' },
  code: { zh: '机关代字', en: 'Agency’s code' },
  'code.hint': { zh: '例如“云卫”。', en: 'Such as “云卫”.' },
  'code.none': { zh: '尚未设置，文号中没有机关代字。', en: 'Not set: numbers have no code.' },
  example: { zh: '文号样式', en: 'A number looks like' },
  edit: { zh: '修改', en: 'Change' },
  'edit.title': { zh: '修改机关代字', en: 'Change the agency’s code' },
  saved: { zh: '已保存，自下一份文书起使用。', en: 'Saved; it holds from the next letter on.' },
  sequences: { zh: '本年各类文书最近的文号', en: 'The last numbers given this year' },
  'sequences.none': { zh: '本年还没有发出文书。', en: 'No letter this year yet.' },
  letter: { zh: '文书', en: 'Letter' },
  number: { zh: '文号', en: 'Number' },
  on: { zh: '日期', en: 'Day' },
})

/** A kind of letter, to show what a number looks like; numbers are Chinese in every language. */
export const exampleSeries: Phrase = { zh: '公开答', en: '公开答' }

export const settingRefusals = defineRefusals({
  'casework.settings-changed': {
    status: 409,
    zh: '设置刚刚被别人修改，请刷新后再改。',
    en: 'Somebody has just changed the settings: load them again.',
  },
})
