import { defineStrings } from '../../../kernel/strings.ts'

export const checksWords = defineStrings({
  title: { zh: '边写边查', en: 'Checked as you write' },
  none: { zh: '未发现问题', en: 'nothing found' },
  block: { zh: '必须处理 {n}', en: '{n} to deal with' },
  warn: { zh: '提醒 {n}', en: '{n} warnings' },
  hint: { zh: '提示 {n}', en: '{n} hints' },
  show: { zh: '查看“{text}”', en: 'Show "{text}"' },
  accept: { zh: '改为“{text}”', en: 'Change to "{text}"' },
  mask: { zh: '遮蔽为“{text}”', en: 'Mask as "{text}"' },
  remove: { zh: '删去', en: 'Delete' },
  more: { zh: '另有 {n} 处，改正后再列出。', en: '{n} more are listed once these are mended.' },
  source: { zh: '依据：{source}', en: 'Source: {source}' },
})
