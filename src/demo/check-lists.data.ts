/** What the commission keeps for its checks besides its leaders: list, wrong form, right form, note. */
export const demoCheckWords = [
  ['body', '云州市卫计委', '云州市卫生健康委员会', '2019年机构改革更名'],
  ['body', '云州市疾控局', '云州市疾病预防控制局', '规范简称须写全'],
  ['region', '青石县', '青石区', '2021年撤县设区'],
  ['caution', '全省第一', '', '须有上级通报为据'],
  ['banned', '零死角', '', '市政府办公室用词提示'],
  ['phrase', '健康云州2030规划', '“健康云州2030”规划', ''],
] as const
