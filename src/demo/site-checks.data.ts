type DemoVerdict = { daysAgo: number; code: string; title: string } & (
  | { verdict: 'refuted' | 'accepted'; reason: string }
  | { assignee: string }
)

/** What the disclosure office has said of findings of the nights before. */
export const demoVerdicts: readonly DemoVerdict[] = [
  {
    daysAgo: 20,
    code: 'heading-order',
    title: '云州市卫生健康委员会2024年',
    verdict: 'accepted',
    reason: '年度报告的章节和表内序号按国办公开办函〔2021〕30号的格式排列',
  },
  {
    daysAgo: 13,
    code: 'health-name',
    title: '全市42家医疗机构',
    verdict: 'refuted',
    reason: '“92.7万项”是数量，不是姓名',
  },
  {
    daysAgo: 13,
    code: 'health-name',
    title: '清河县石桥镇',
    verdict: 'refuted',
    reason: '“康复”不是姓名',
  },
  { daysAgo: 13, code: 'total', title: '12320卫生热线三季度', assignee: 'sun.lin' },
  { daysAgo: 6, code: 'already-published', title: '35名市民代表', assignee: 'sun.lin' },
]
