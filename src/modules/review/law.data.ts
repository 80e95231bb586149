/** Articles the acts of this module rest on, as the ledger records them. */
export const LAW = {
  secrecyReview: '《中华人民共和国政府信息公开条例》第十七条',
  interpretation: '国务院办公厅关于政策解读“三同步”的要求（谁起草谁解读）',
  legality:
    '《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》（国办发〔2018〕115号）',
  timeLimit: '《中华人民共和国政府信息公开条例》第二十六条',
  disclosureAttribute: '《中华人民共和国政府信息公开条例》第十三条、第十六条',
} as const
