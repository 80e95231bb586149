import type { Prepared } from '../modules/annual-report/rules/prepared.ts'

/** What the report of 云州市卫生健康委员会 for 2025 takes from documents outside the platform. */
export const reportFigures: Prepared['entered'] = {
  licensingDecisions: { value: 3342, source: '2025年行政许可办理情况统计表', href: null },
  penaltyDecisions: { value: 437, source: '2025年卫生监督执法统计年报', href: null },
  coercionDecisions: { value: 0, source: '2025年卫生监督执法统计年报', href: null },
  feesWanYuan: { value: 91.25, source: '2025年度行政事业性收费收缴情况表', href: null },
  'elsewhere.issued': { value: 1, source: '2025年规范性文件清理结果', href: null },
  'elsewhere.repealed': { value: 3, source: '2025年规范性文件清理结果', href: null },
  'elsewhere.inForce': { value: 13, source: '2025年规范性文件清理结果', href: null },
}

/** The same of the report for 2024, which was finished and published here. */
export const figuresOf2024: Prepared['entered'] = {
  licensingDecisions: { value: 3186, source: '2024年行政许可办理情况统计表', href: null },
  penaltyDecisions: { value: 412, source: '2024年卫生监督执法统计年报', href: null },
  coercionDecisions: { value: 0, source: '2024年卫生监督执法统计年报', href: null },
  feesWanYuan: { value: 86.4, source: '2024年度行政事业性收费收缴情况表', href: null },
  'elsewhere.issued': { value: 2, source: '2024年规范性文件清理结果', href: null },
  'elsewhere.repealed': { value: 2, source: '2024年规范性文件清理结果', href: null },
  'elsewhere.inForce': { value: 15, source: '2024年规范性文件清理结果', href: null },
}

export const reportProblems: Prepared['problems'] = [
  {
    problem: '政策解读以文字为主，形式单一',
    done: '通过图解、问答、视频等形式改进，多样化解读占比由41%提高到66%',
  },
  {
    problem: '部分栏目更新不够均衡',
    done: '按季度通报栏目更新情况，到期未更新的栏目已全部整改',
  },
]
