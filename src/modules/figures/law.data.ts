/** What the figures are measured against, and how far each is known to be a rule. */
export const RULES = {
  monthly: null,
  forms: {
    verified: false,
    zh: '图解、视频、问答等形式的解读占比不低于 80%，为部分地区考核办法的要求，未核实到国家层面的规定，仅供对照。',
    en: 'At least 80% of interpretations in forms other than text is asked by the assessment rules of some regions. We have not verified a national rule; it is shown for comparison only.',
  },
  requests: {
    verified: true,
    zh: '《中华人民共和国政府信息公开条例》第三十三条：行政机关不能当场答复的，应当自收到申请之日起20个工作日内予以答复；需要延长的，延长的期限最长不得超过20个工作日。',
    en: 'Regulations on the Disclosure of Government Information, art. 33: an answer within 20 working days of receipt, extended by 20 more at most.',
  },
  delay: {
    verified: true,
    zh: '《中华人民共和国政府信息公开条例》第二十六条：属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。',
    en: 'Regulations on the Disclosure of Government Information, art. 26: within 20 working days of being formed or changed.',
  },
  interpretations: {
    verified: true,
    zh: '国务院办公厅关于政策解读的要求：政策文件公布后，解读材料最迟于3个工作日内公布。',
    en: 'General Office of the State Council on interpreting policies: at latest 3 working days after the document.',
  },
} as const
