import { defineStrings } from '../kernel/strings.ts'

/** Of pages that show what a file says. */
export const previewStrings = defineStrings({
  link: { zh: '在线预览', en: 'Preview' },
  of: { zh: '附件预览', en: 'Preview of an attachment' },
  note: {
    zh: '预览由系统根据附件自动生成，版式可能与原文件不同，以原文件为准。',
    en: 'Made from the file automatically; its layout may differ. The file itself is authoritative.',
  },
  download: { zh: '下载原文件', en: 'Download the file' },
  from: { zh: '所属文章', en: 'Attached to' },
  sheet: { zh: '工作表：{name}', en: 'Sheet: {name}' },
  page: { zh: '第 {n} 页', en: 'Page {n}' },
  emptyPage: {
    zh: '本页没有可提取的文字，请查看原文件。',
    en: 'There are no words to show on this page; see the file.',
  },
  emptySheet: { zh: '此工作表没有内容。', en: 'This sheet is empty.' },
  moreRows: { zh: '另有 {n} 行未显示，请下载原文件查看。', en: '{n} more rows: see the file.' },
  morePages: { zh: '另有 {n} 页未显示，请下载原文件查看。', en: '{n} more pages: see the file.' },
  none: {
    zh: '此文件无法在线预览，请下载原文件查看。',
    en: 'This file cannot be previewed; download it.',
  },
  pictures: { zh: '预览不含图片。', en: 'Pictures are left out.' },
})
