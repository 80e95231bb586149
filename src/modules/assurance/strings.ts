import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings } from '../../kernel/strings.ts'

export const refusals = defineRefusals({
  'assurance.no-such-keeper': {
    status: 409,
    zh: '保障责任人须是本机构的在岗人员或内设机构。',
    en: 'A keeper is an active member of the organisation, or one of its departments.',
  },
})

export const assuranceStrings = defineStrings({
  robot: { zh: '栏目保障', en: 'Content assurance' },
  sheet: { zh: '栏目保障', en: 'Columns' },
  fileName: { zh: '栏目保障-{site}-{day}.xlsx', en: 'columns-{site}-{day}.xlsx' },
  'head.column': { zh: '栏目', en: 'Column' },
  'head.state': { zh: '状态', en: 'State' },
  'head.daysLeft': { zh: '剩余天数', en: 'Days left' },
  'head.lastUpdateOn': { zh: '最近更新', en: 'Last update' },
  'head.lineOn': { zh: '更新期限', en: 'Update by' },
  'head.cadence': { zh: '更新要求', en: 'Update duty' },
  'head.published': { zh: '在线信息数', en: 'Published' },
  'head.keeper': { zh: '保障责任人', en: 'Keeper' },
  'head.nextWeek': { zh: '下周日前将超期', en: 'Overdue by the end of next week' },
  'head.source': { zh: '依据', en: 'Source' },
  unverified: { zh: '（未经核对）', en: ' (not verified)' },
  yes: { zh: '是', en: 'yes' },
  'class.A': { zh: 'A 动态要闻：14 天', en: 'A news: 14 days' },
  'class.B': { zh: 'B 通知公告、政策文件：6 个月', en: 'B notices, policies: 6 months' },
  'class.C': { zh: 'C 人事、规划计划：1 年', en: 'C personnel, plans: 1 year' },
  'class.D': { zh: 'D 历史专题：归档', en: 'D finished topics: archived' },
  'class.E': { zh: 'E 基层政务公开：90 天', en: 'E grassroots disclosure: 90 days' },
  'class.F': { zh: 'F 年报：每年 1 月 31 日', en: 'F annual reports: by 31 January' },
  'class.none': { zh: '未设更新要求', en: 'No update duty set' },
  'state.overdue': { zh: '已超期', en: 'Overdue' },
  'state.blank': { zh: '空白', en: 'Blank' },
  'state.due-soon': { zh: '即将到期', en: 'Due soon' },
  'state.ok': { zh: '正常', en: 'In time' },
  'state.archived': { zh: '已归档', en: 'Archived' },
})
