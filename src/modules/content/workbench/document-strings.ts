import { defineStrings } from '../../../kernel/strings.ts'

/** What was found inside a file. */
export const scanWords = defineStrings({
  clear: { zh: '已检查，未见隐藏内容', en: 'Checked: nothing hidden' },
  waiting: { zh: '正在检查有无隐藏内容……', en: 'Checking for hidden content …' },
  found: { zh: '请核对文件中的下列内容', en: 'Check what the file carries' },
  foundBlock: {
    zh: '含有不宜外传的内容：提交前须换成清洁版，或请审核人放行',
    en: 'It carries what should not leave the house: before submission, a clean copy or cleared by a reviewer',
  },
  count: { zh: '{name}（{count} 处）', en: '{name} ({count})' },
  item: { zh: '{place}：{words}', en: '{place}: {words}' },
  more: { zh: '等共 {count} 处', en: '… {count} in all' },
  marks: {
    zh: '密级标志：{words}。不得发布。',
    en: 'Secrecy mark: {words}. It cannot be published.',
  },
  numbers: {
    zh: '个人号码：{words}。须遮蔽，或由保密审查人放行。',
    en: 'Personal numbers: {words}. Mask them, or the secrecy reviewer clears them.',
  },
  clean: { zh: '换成清洁版', en: 'Replace by a clean copy' },
  cleanHint: {
    zh: '接受全部修订，去除批注、隐藏文字、作者信息等，生成新文件替换本附件；原文件仍留存。',
    en: 'Accepts all changes, removes comments, hidden text and names, and puts the new file here; the original is kept.',
  },
  removed: {
    zh: '已换成清洁版，去除了：{names}',
    en: 'Replaced by a clean copy, without: {names}',
  },
  file: { zh: '文件“{name}”', en: 'File "{name}"' },
})

export const pictureWords = defineStrings({
  largeTitle: { zh: '图片较大，是否缩小？', en: 'A large picture: make it smaller?' },
  large: {
    zh: '原图 {width}×{height} 像素。网页上最长边 {edge} 像素已足够清晰，缩小后打开更快。',
    en: 'It has {width}×{height} pixels. {edge} on the longer side are enough for a page, and open faster.',
  },
  shrink: { zh: '缩小后上传', en: 'Make it smaller' },
  keep: { zh: '按原尺寸上传', en: 'Keep its size' },
})

export const importWords = defineStrings({
  button: { zh: '导入 Word', en: 'Import Word' },
  title: { zh: '导入 Word 文件', en: 'Import a Word file' },
  reading: { zh: '正在读取“{name}”……', en: 'Reading "{name}" …' },
  recognised: { zh: '识别结果', en: 'What was recognised' },
  pieceTitle: { zh: '标题', en: 'Title' },
  documentNo: { zh: '发文字号', en: 'Document number' },
  formedOn: { zh: '成文日期', en: 'Date of formation' },
  attachments: { zh: '文中所列附件', en: 'Attachments it names' },
  attachmentsHint: { zh: '请在下方逐一上传。', en: 'Upload each of them below.' },
  content: { zh: '正文', en: 'Body' },
  counts: {
    zh: '{headings} 个小标题，{paragraphs} 段，{tables} 张表格，{images} 幅图片，{footnotes} 条脚注',
    en: '{headings} headings, {paragraphs} paragraphs, {tables} tables, {images} pictures, {footnotes} footnotes',
  },
  altMissing: {
    zh: '{count} 幅图片没有替代文字，提交前须补上。',
    en: '{count} pictures have no alternative text; add it before submission.',
  },
  left: { zh: '没有带入的内容', en: 'What was left behind' },
  leftItem: { zh: '{message}（{count} 处）', en: '{message} ({count})' },
  nothingLeft: { zh: '全部内容都已带入。', en: 'Everything came along.' },
  marked: {
    zh: '原文件带有修订或批注：修订已全部接受，批注未带入，请核对。',
    en: 'The file was marked up: all changes were accepted and the comments left out. Please check.',
  },
  invisible: {
    zh: '原文件中有看不见的文字（如白色字），已带入正文，请核对是否应当公开：',
    en: 'The file had words nobody could see (white ones, for instance). They are in the body now; check whether they should be public:',
  },
  takeFacts: { zh: '同时填入标题、发文字号和成文日期', en: 'Fill in title, number and date too' },
  replace: { zh: '替换正文', en: 'Replace the body' },
  append: { zh: '追加到正文之后', en: 'Append to the body' },
  cancel: { zh: '取消', en: 'Cancel' },
  none: { zh: '未识别', en: 'not found' },
  preview: { zh: '文字预览', en: 'The text' },
})
