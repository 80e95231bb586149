/** An application to correct a record, sent to 云州市 on the day of filling; the person does not exist. */
export const demoCorrection = {
  name: '程远',
  certificate: '990100198503120018',
  phone: '13900000456',
  email: '',
  address: '',
  record: '云州市卫生健康委员会2026年5月公示的《护士执业注册结果》，序号37，本人一行。',
  correction: '执业机构写为“云州市第二人民医院”，应为“云州市妇幼保健院”。',
  evidence:
    '本人护士执业证书和云州市妇幼保健院2026年4月出具的在职证明，均载明执业机构为云州市妇幼保健院。',
} as const
