import { defineStrings } from '../../../kernel/strings.ts'

export const batchWords = defineStrings({
  title: { zh: '批量签署', en: 'Sign together' },
  intro: {
    zh: '只列低风险类别（新闻、健康科普）且不属签发环节的稿件。逐件展开阅看后方可签署；有一件不符合条件，不影响其他稿件。',
    en: 'Only low-risk kinds (news, health education), never the issuing step. Each must be opened and read; one that is refused does not keep the others.',
  },
  none: { zh: '没有可以批量签署的稿件。', en: 'Nothing to sign together.' },
  open: { zh: '展开阅看', en: 'Open and read' },
  opened: { zh: '已阅看', en: 'Read' },
  notOpened: { zh: '未阅看', en: 'Not read' },
  choose: { zh: '签署《{title}》', en: 'Sign "{title}"' },
  first: { zh: '首次送审，全文如下。', en: 'A first version; the whole text:' },
  unresolved: { zh: '有 {count} 条批注未解决', en: '{count} comments are unresolved' },
  sign: { zh: '签署选中的 {count} 件', en: 'Sign the {count} chosen' },
  readFirst: {
    zh: '还有 {count} 件没有展开阅看，阅看后才能一并签署。',
    en: '{count} are not read yet; read them before signing together.',
  },
  signed: { zh: '已签署 {count} 件。', en: '{count} signed.' },
  failed: { zh: '{count} 件没有签署，原因见各件。', en: '{count} not signed; each says why.' },
  toDesk: { zh: '批量签署（{count} 件）', en: 'Sign {count} together' },
  single: { zh: '单独办理', en: 'Review it alone' },
})
