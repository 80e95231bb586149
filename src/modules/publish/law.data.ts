/** Articles the acts of this module rest on, as the ledger records them. */
export const LAW = {
  publish: '《中华人民共和国政府信息公开条例》第二十六条',
  interpretation: '国务院办公厅关于政策解读“三同步”的要求（3 个工作日内）',
  withdraw: '《中华人民共和国政府信息公开条例》第六条、第十八条',
  import: '迁移已在来源网址公开的信息',
  urgent: '《中华人民共和国突发事件应对法》；《中华人民共和国政府信息公开条例》第六条',
} as const
