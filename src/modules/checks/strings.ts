import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings } from '../../kernel/strings.ts'

/** What was found, as a heading. */
export const hiddenNames = defineStrings({
  comment: { zh: '批注', en: 'Comments' },
  'tracked-change': { zh: '修订痕迹', en: 'Tracked changes' },
  'hidden-text': { zh: '隐藏文字', en: 'Hidden text' },
  'invisible-text': { zh: '白色文字', en: 'White text' },
  person: { zh: '作者或单位信息', en: 'Names of authors or offices' },
  'custom-property': { zh: '自定义属性', en: 'Custom properties' },
  'embedded-file': { zh: '嵌入的文件', en: 'Embedded files' },
  'local-path': { zh: '本机或内网路径', en: 'Paths of a computer or inner network' },
  'hidden-sheet': { zh: '隐藏的工作表', en: 'Hidden sheets' },
  'hidden-rows': { zh: '隐藏的行', en: 'Hidden rows' },
  'hidden-columns': { zh: '隐藏的列', en: 'Hidden columns' },
  'external-link': { zh: '外部工作簿链接', en: 'Links to other workbooks' },
  'cached-data': { zh: '数据透视表缓存', en: 'Cached data of a pivot table' },
  'covered-text': { zh: '色块下的文字', en: 'Text under an opaque box' },
  position: { zh: '拍摄位置', en: 'Where a photograph was taken' },
  'cut-off': { zh: '超出检查限度、未经检查的部分', en: 'A part beyond what is checked' },
  'no-text': { zh: '没有文字、无法检查的页（扫描件）', en: 'Pages without text (scans)' },
})

/** What to do where no clean copy can be made. */
export const hiddenAdvice = defineStrings({
  comment: {
    zh: '在原文件中删除批注后重新上传。',
    en: 'Delete the comments in the original and upload it again.',
  },
  'tracked-change': {
    zh: '在 Word 或 WPS 中接受或拒绝全部修订后重新上传。',
    en: 'Accept or reject all changes in Word or WPS and upload again.',
  },
  'hidden-text': {
    zh: '删除隐藏文字，或取消其“隐藏”格式，再重新上传。',
    en: 'Delete the hidden text, or show it, and upload again.',
  },
  'invisible-text': {
    zh: '删除白色文字，或改为可见颜色，再重新上传。',
    en: 'Delete the white text, or give it a colour, and upload again.',
  },
  person: {
    zh: '在“文件－信息－检查文档”中删除属性和个人信息，再重新导出、上传。',
    en: 'Remove properties and personal information under File – Info – Inspect Document, then export and upload again.',
  },
  'custom-property': {
    zh: '请核对自定义属性是否可以公开。',
    en: 'Check that the custom properties may be public.',
  },
  'embedded-file': {
    zh: '删除嵌入的文件，或将其作为单独附件上传。',
    en: 'Remove the embedded file, or upload it as an attachment of its own.',
  },
  'local-path': {
    zh: '请断开指向本机或内网的链接。',
    en: 'Break the links to a computer or an inner network.',
  },
  'hidden-sheet': {
    zh: '该工作表被公式或名称引用：请将公式转为数值后删除该表，或取消隐藏。',
    en: 'Formulas or names refer to the sheet: turn them into values and delete it, or show it.',
  },
  'hidden-rows': {
    zh: '请删除隐藏的行（先取消筛选），或取消隐藏。',
    en: 'Delete the hidden rows (clear filters first), or show them.',
  },
  'hidden-columns': {
    zh: '请删除隐藏的列，或取消隐藏。',
    en: 'Delete the hidden columns, or show them.',
  },
  'external-link': {
    zh: '请在“数据－编辑链接”中断开外部链接。',
    en: 'Break the links under Data – Edit Links.',
  },
  'cached-data': {
    zh: '请将数据透视表粘贴为数值后重新上传。',
    en: 'Paste the pivot table as values and upload again.',
  },
  'covered-text': {
    zh: '色块下的文字仍可复制。请在原文件中删除这些文字后重新导出 PDF。',
    en: 'The words under the box can still be copied. Delete them in the original and export the PDF again.',
  },
  position: {
    zh: '请去除图片中的位置信息后重新上传。',
    en: 'Remove the position from the picture and upload it again.',
  },
  'cut-off': {
    zh: '只检查前 500 页、前 400 万字。请拆分后分别上传，或人工核对其余部分。',
    en: 'Only the first 500 pages and 4,000,000 characters are checked. Split the file, or check the rest by hand.',
  },
  'no-text': {
    zh: '扫描件无法检测，读屏软件也读不出。请改用文字版，或人工核对。',
    en: 'A scan cannot be checked, nor read aloud. Use a version with text, or check it by hand.',
  },
})

export const unreadableWords = defineStrings({
  damaged: {
    zh: '文件已损坏，无法检查其中有无隐藏内容。',
    en: 'The file is damaged and cannot be checked for hidden content.',
  },
  encrypted: {
    zh: '文件已加密，无法检查。请去除密码后重新上传。',
    en: 'The file is encrypted and cannot be checked. Remove the password and upload it again.',
  },
  'too-large': {
    zh: '文件展开后过大，无法检查。请拆分或另存后重新上传。',
    en: 'The file is too large when unpacked and cannot be checked. Split it or save it anew.',
  },
  'too-slow': {
    zh: '检查文件超时。请拆分或另存后重新上传。',
    en: 'Checking the file took too long. Split it or save it anew.',
  },
  format: {
    zh: '此格式无法自动检查批注、修订等隐藏内容，请人工核对，或另存为 docx、xlsx、pdf。',
    en: 'This format cannot be checked for hidden content: check by hand, or save as docx, xlsx or pdf.',
  },
})

export const textWords = defineStrings({
  'cut-off': {
    zh: '文本过长，只检查了前 {most} 个字符，请拆分后再查其余部分。',
    en: 'The text is too long: only its first {most} characters were checked. Split it for the rest.',
  },
})

export const placeWords = defineStrings({
  paragraph: { zh: '第 {number} 段', en: 'paragraph {number}' },
  header: { zh: '页眉', en: 'page header' },
  footer: { zh: '页脚', en: 'page footer' },
  footnotes: { zh: '脚注', en: 'footnotes' },
  endnotes: { zh: '尾注', en: 'endnotes' },
  sheet: { zh: '工作表“{sheet}”', en: 'sheet "{sheet}"' },
  cells: { zh: '工作表“{sheet}”{range}', en: 'sheet "{sheet}" {range}' },
  page: { zh: '第 {number} 页', en: 'page {number}' },
  properties: { zh: '文件属性', en: 'file properties' },
  separator: { zh: '、', en: ', ' },
  file: { zh: '内含文件“{name}”', en: 'file "{name}" inside' },
})

export const checkWords = defineStrings({
  'too-much': {
    zh: '一次最多检查 20,000 个字符，请分几次。',
    en: 'At most 20,000 characters at a time: send them in parts.',
  },
})

export const refusals = defineRefusals({
  'checks.always-on': {
    status: 409,
    zh: '用词、个人信息、涉密与附件检测不得关闭。',
    en: 'Wording, personal data, secrets and attachments are always checked.',
  },
  'checks.switched-already': {
    status: 409,
    zh: '已是这一状态，请刷新。',
    en: 'It is so already. Reload.',
  },
  'checks.learning-already': {
    status: 409,
    zh: '正在学习，请稍候。',
    en: 'It is learning already. Wait a little.',
  },
  'checks.nothing-learnt': {
    status: 409,
    zh: '还没有学到本单位用词，没有可导出的内容。',
    en: 'Nothing has been learnt yet: there is nothing to export.',
  },
  'checks.no-workbook': {
    status: 415,
    zh: '读不出这个文件：请使用从本页导出的 xlsx 工作簿，不超过 2 MB、5,000 行。',
    en: 'The file cannot be read: use an xlsx workbook exported here, of at most 2 MB and 5,000 rows.',
  },
})

/** What a list is called, and the heads of its columns in a workbook. */
export const listNames = defineStrings({
  leader: { zh: '领导人', en: 'Leaders' },
  body: { zh: '机构和会议', en: 'Bodies and meetings' },
  region: { zh: '行政区划', en: 'Places' },
  banned: { zh: '禁用词', en: 'Words not used' },
  caution: { zh: '慎用词', en: 'Words used with care' },
  phrase: { zh: '固定表述', en: 'Set phrases' },
})

export const listWords = defineStrings({
  sheet: { zh: '检测词表', en: 'Word lists' },
  fileName: { zh: '检测词表-{organization}.xlsx', en: 'check-lists-{organization}.xlsx' },
  ownFileName: { zh: '本单位用词-{organization}.model', en: 'own-words-{organization}.model' },
  'head.list': { zh: '词表', en: 'List' },
  'head.word': { zh: '姓名或词语', en: 'Name or word' },
  'head.right': { zh: '应写作', en: 'Is written' },
  'head.title': { zh: '职务', en: 'Title' },
  'head.rank': { zh: '排序', en: 'Order' },
  'head.validFrom': { zh: '起（含）', en: 'From' },
  'head.validTo': { zh: '止（含）', en: 'To' },
  'head.note': { zh: '备注', en: 'Note' },
  row: { zh: '第 {row} 行“{column}”：{message}', en: 'Row {row}, "{column}": {message}' },
  'wrong.list': {
    zh: '须为：领导人、机构和会议、行政区划、禁用词、慎用词、固定表述。',
    en: 'must be one of: Leaders, Bodies and meetings, Places, Words not used, Words used with care, Set phrases.',
  },
  'wrong.word': { zh: '须为 2 至 60 个字。', en: 'must have 2 to 60 characters.' },
  'wrong.right': {
    zh: '机构、区划、固定表述须写明正确写法，不超过 60 字。',
    en: 'bodies, places and set phrases need the right form, of at most 60 characters.',
  },
  'wrong.same': { zh: '与原词相同。', en: 'is the same as the word itself.' },
  'wrong.title': {
    zh: '领导人须写明职务，其他词表不填。',
    en: 'leaders need a title, other lists have none.',
  },
  'wrong.rank': {
    zh: '须为 1 至 999 的整数或空。',
    en: 'must be a whole number from 1 to 999, or empty.',
  },
  'wrong.day': {
    zh: '须为日期，如 2026-11-22，或空。',
    en: 'must be a day such as 2026-11-22, or empty.',
  },
  'wrong.validTo': { zh: '早于起始日期。', en: 'is before the first day.' },
  'wrong.note': { zh: '不超过 200 字。', en: 'at most 200 characters.' },
  'wrong.twice': {
    zh: '与另一条重复（词语、职务、起始日期均相同）。',
    en: 'is there twice (same word, title and first day).',
  },
})
