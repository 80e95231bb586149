import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings, type Phrase } from '../../kernel/strings.ts'
import type { UnreadableCode } from '../checks/rules/documents/findings.ts'
import type { Ground } from './rules/grounds.data.ts'
import type { Where } from './rules/marks.ts'
import type { NotRedactableCode } from './rules/not-redactable.ts'
import type { SuggestionKind } from './rules/suggest.ts'

/** What is withheld, in the words of the Regulations. */
export const groundNames = {
  stateSecret: { zh: '国家秘密', en: 'State secret' },
  lawProhibits: { zh: '法律、行政法规禁止公开', en: 'Disclosure forbidden by law' },
  threeSafeties: {
    zh: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    en: 'Might endanger national, public or economic security or social stability',
  },
  tradeSecret: { zh: '商业秘密', en: 'Trade secret' },
  privacy: { zh: '个人隐私', en: 'Personal privacy' },
  internalAffairs: { zh: '内部事务信息', en: 'Internal affairs' },
  process: { zh: '过程性信息', en: 'Information of a process' },
  enforcementFile: { zh: '行政执法案卷信息', en: 'Enforcement file' },
} satisfies Record<Ground, Phrase>

export const suggestionNames = {
  name: { zh: '姓名', en: 'Name' },
  'resident-id': { zh: '身份证号', en: 'Resident ID' },
  mobile: { zh: '手机号码', en: 'Mobile number' },
  'bank-card': { zh: '银行卡号', en: 'Bank card' },
  landline: { zh: '固定电话', en: 'Landline' },
  email: { zh: '电子邮箱', en: 'E-mail' },
  plate: { zh: '机动车号牌', en: 'Number plate' },
  passport: { zh: '护照、通行证号码', en: 'Passport' },
  address: { zh: '住址', en: 'Address' },
} satisfies Record<SuggestionKind, Phrase>

export const whereNames = {
  body: { zh: '正文', en: 'Text' },
  header: { zh: '页眉', en: 'Header' },
  footer: { zh: '页脚', en: 'Footer' },
  footnotes: { zh: '脚注', en: 'Footnotes' },
  endnotes: { zh: '尾注', en: 'Endnotes' },
} satisfies Record<Where, Phrase>

export const cannotWords = defineStrings({
  damaged: { zh: '文件已损坏或者不是所称的格式', en: 'it is damaged, or not what it is called' },
  encrypted: { zh: '文件设有密码', en: 'it has a password' },
  'too-large': { zh: '文件过大', en: 'it is too large' },
  'too-slow': { zh: '处理时间过长', en: 'it takes too long' },
  format: { zh: '不支持这种格式', en: 'its format is not supported' },
  embedded: {
    zh: '文件内嵌有图表或者其他程序的对象，其中的内容无法逐一遮蔽，请另存为 PDF 后再遮蔽',
    en: 'it holds charts or objects of other programs, which cannot be looked through: save it as a PDF first',
  },
  cropped: {
    zh: '文件中有裁剪过的图片，裁去的部分仍在文件里，请在 Word 中“压缩图片”并删除图片的裁剪区域（裁剪为形状的改回矩形），或者另存为 PDF 后再遮蔽',
    en: 'a picture in it is cropped, and what was cropped off is still in the file: compress the pictures deleting cropped areas (those cropped to a shape back to a rectangle), or save it as a PDF first',
  },
  fields: {
    zh: '文件中有由域代码直接显示的文字（如带圈字符、公式域），无法逐一遮蔽，请另存为 PDF 后再遮蔽',
    en: 'it holds fields that show their own code (enclosed characters, formulas), which cannot be looked through: save it as a PDF first',
  },
  'too-long': {
    zh: '文件过长（文字不超过 30 万字，PDF 不超过 100 页），请先拆分',
    en: 'it is too long (300,000 characters, or 100 pages of a PDF): divide it first',
  },
  'words-left': { zh: '遮蔽的内容没有除尽', en: 'words that were blacked out are still in it' },
} satisfies Record<UnreadableCode | NotRedactableCode, Phrase>)

export const words = defineStrings({
  'name.redacted': { zh: '（遮蔽件）', en: ' (redacted)' },
  'title.says': {
    zh: '名称中含有已遮蔽的内容，请改写。',
    en: 'The title says what was blacked out: change it.',
  },
  'place.paragraph': { zh: '第 {number} 段', en: 'paragraph {number}' },
  'place.page': { zh: '第 {number} 页', en: 'page {number}' },
})

export const refusals = defineRefusals({
  'redaction.not-this-kind': {
    status: 409,
    zh: '只能遮蔽 docx、pdf 和纯文本材料；其他格式请先另存为 PDF。',
    en: 'Only docx, pdf and plain text can be redacted: save others as a PDF first.',
  },
  'redaction.already-given': {
    status: 409,
    zh: '这份材料已经提供给申请人，或者列为随答复提供的文件，不能作为遮蔽的原件。列为随答复提供的，请先取消。',
    en: 'The applicant has this file, or it goes out with the reply: it cannot be the original of a redacted copy. Leave it out of the reply first.',
  },
  'redaction.other-marks': {
    status: 409,
    zh: '遮蔽的位置与文件不符，文件可能已经更换，请刷新后重新标记。',
    en: 'The places do not fit the file, which may be another one: reload and mark anew.',
  },
  'redaction.cannot': {
    status: 409,
    zh: '这份文件不能在这里遮蔽：{why}。',
    en: 'This file cannot be redacted here: {why}.',
  },
  'redaction.words-left': {
    status: 409,
    zh: '遮蔽后仍能找到已遮蔽的内容（{places}），没有生成遮蔽件。请把各处一并遮蔽；确属其他内容的，标为“仅此一处”。',
    en: 'Words that were blacked out are still found ({places}): no copy was made. Black out every place, or mark “only here” where they are something else.',
  },
  'redaction.sealed-shut': {
    status: 409,
    zh: '封存遮蔽内容的密钥不在本机，暂时不能打开。',
    en: 'The key that sealed the words is not at hand: they cannot be opened now.',
  },
})
