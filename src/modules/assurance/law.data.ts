/** What each clock rests on; `verified`: read in a published copy. */
export const LAW = {
  review: { source: '本机构审核流程设定的办理期限', verified: true },
  interpretation: {
    source: '国务院办公厅关于政策解读“三同步”的要求（3 个工作日内）',
    verified: true,
  },
  publication: { source: '《中华人民共和国政府信息公开条例》第二十六条', verified: true },
} as const
