import { defineStrings } from '../../kernel/strings.ts'

/** Of every report that is made once a year. */
export const yearlyReportWords = defineStrings({
  year: { zh: '年度', en: 'Year' },
  ofYear: { zh: '{year} 年', en: '{year}' },
  'state.draft': { zh: '编制中', en: 'In preparation' },
  'state.submitted': { zh: '已定稿', en: 'Final' },
  submittedAt: { zh: '{at} 定稿', en: 'final since {at}' },
  docx: { zh: '导出 Word', en: 'Word file' },
  pdf: { zh: '导出 PDF', en: 'PDF file' },
  print: { zh: '打印', en: 'Print' },
  submit: { zh: '定稿', en: 'Finish' },
  submitted: { zh: '已定稿。', en: 'The report is final.' },
  reopen: { zh: '撤回定稿', en: 'Take back' },
  'reopen.reason': { zh: '撤回原因', en: 'Reason' },
  draft: { zh: '生成稿件', en: 'Make the publication' },
  toDraft: { zh: '查看稿件', en: 'Go to the publication' },
})
