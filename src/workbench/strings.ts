import { defineStrings } from '../kernel/strings.ts'

/** Words that every staff screen uses. */
export const common = defineStrings({
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存。', en: 'Saved.' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  confirm: { zh: '确定', en: 'Confirm' },
  edit: { zh: '修改', en: 'Edit' },
  add: { zh: '新增', en: 'Add' },
  remove: { zh: '移除', en: 'Remove' },
  retry: { zh: '重试', en: 'Try again' },
  back: { zh: '返回', en: 'Back' },
  open: { zh: '打开', en: 'Open' },
  search: { zh: '搜索', en: 'Search' },
  all: { zh: '全部', en: 'All' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  none: { zh: '无', en: 'None' },
  loading: { zh: '正在加载…', en: 'Loading…' },
  required: { zh: '必填', en: 'required' },
  actions: { zh: '操作', en: 'Actions' },
  done: { zh: '操作成功。', en: 'Done.' },
  total: { zh: '共 {count} 条', en: '{count} in all' },
  loadFailed: { zh: '内容没有加载出来', en: 'This could not be loaded' },
  empty: { zh: '暂无内容', en: 'Nothing here yet' },
  network: {
    zh: '连接不上服务器。填写的内容仍在，请检查网络后重试。',
    en: 'The server cannot be reached. What you typed is kept; check the connection and try again.',
  },
  unexpected: {
    zh: '页面出现错误，请刷新后重试。',
    en: 'The page ran into an error. Reload and try again.',
  },
  reload: { zh: '刷新', en: 'Reload' },
  issuesTitle: {
    zh: '有 {count} 处需要修改，填写的内容均已保留：',
    en: '{count} to correct; everything you typed is kept:',
  },
  wholeForm: { zh: '整份表单', en: 'The form' },
  reason: { zh: '理由', en: 'Reason' },
  unavailable: { zh: '当前不能进行此项操作。', en: 'This cannot be done now.' },
})

export const dueWords = defineStrings({
  overdue: { zh: '已逾期 {days} 天', en: '{days} d overdue' },
  today: { zh: '今日到期', en: 'Due today' },
  soon: { zh: '还剩 {days} 天', en: '{days} d left' },
  on: { zh: '{day} 到期', en: 'Due {day}' },
  provisional: { zh: '暂定', en: 'provisional' },
  provisionalWhy: {
    zh: '该年度放假安排尚未公布，此日期按周末推算，公布后将重新计算。',
    en: 'That year’s holidays are not announced yet; this day counts weekends only and will be recomputed.',
  },
})

export const diffWords = defineStrings({
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  changed: { zh: '修改', en: 'changed' },
  unchanged: { zh: '展开未改动的 {count} 段', en: 'Show {count} unchanged blocks' },
  count: { zh: '共 {count} 处修改', en: '{count} changes' },
  at: { zh: '第 {at} 处，共 {count} 处', en: 'Change {at} of {count}' },
  previous: { zh: '上一处', en: 'Previous' },
  next: { zh: '下一处', en: 'Next' },
  whole: { zh: '显示全文', en: 'Whole text' },
  identical: { zh: '两个版本内容相同。', en: 'The two versions are the same.' },
  before: { zh: '原为', en: 'before' },
  after: { zh: '改为', en: 'after' },
  empty: { zh: '（空）', en: '(empty)' },
  formatOnly: { zh: '（仅格式有改动）', en: '(formatting only)' },
  links: { zh: '链接：', en: 'Links:' },
})

export const findingWords = defineStrings({
  block: { zh: '必须处理', en: 'Must be resolved' },
  warn: { zh: '提醒', en: 'Notice' },
  clear: { zh: '检查未发现问题。', en: 'The checks found nothing.' },
  locate: { zh: '定位', en: 'Show place' },
  basis: { zh: '依据：{basis}', en: 'Basis: {basis}' },
  overridden: { zh: '{by} 已放行，理由：{reason}', en: 'Cleared by {by}: {reason}' },
  overridable: {
    zh: '可由{roles}说明理由后放行',
    en: 'May be cleared, with a reason, by: {roles}',
  },
  never: { zh: '任何人不得放行', en: 'Nobody may clear it' },
})

/** Who may decide at a step. */
export const peopleWords = defineStrings({
  may: { zh: '可办理：{names}', en: 'May decide: {names}' },
  withStandIn: { zh: '{name}（B 岗 {standIn}）', en: '{name} (stand-in {standIn})' },
  between: { zh: '、', en: ', ' },
  nobody: {
    zh: '没有可以办理的人员，请联系站点管理员。',
    en: 'Nobody may decide here. Ask the site administrator.',
  },
})

export const trailWords = defineStrings({
  waiting: { zh: '未到', en: 'To come' },
  open: { zh: '办理中', en: 'Open' },
  signed: { zh: '已签', en: 'Signed' },
  returned: { zh: '退回', en: 'Returned' },
  void: { zh: '已失效', en: 'Void' },
  behalf: { zh: '代 {name}', en: 'for {name}' },
  revision: { zh: '第 {number} 稿', en: 'revision {number}' },
  edition: { zh: '第 {number} 版', en: 'Edition {number}' },
  empty: { zh: '尚未送审。', en: 'Not submitted yet.' },
})

export const shellWords = defineStrings({
  product: { zh: '卫明工作台', en: 'Weiming Workbench' },
  work: { zh: '我的工作', en: 'My work' },
  publishing: { zh: '发布', en: 'Publishing' },
  site: { zh: '站点', en: 'Site' },
  organization: { zh: '机构', en: 'Organisation' },
  oversight: { zh: '监督', en: 'Oversight' },
  desk: { zh: '我的办公桌', en: 'My desk' },
  publications: { zh: '稿件', en: 'Publications' },
  newPublication: { zh: '新建稿件', en: 'New publication' },
  myAccount: { zh: '我的账号', en: 'My account' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  menu: { zh: '菜单', en: 'Menu' },
  language: { zh: 'English', en: '中文' },
  languageLabel: { zh: 'English：切换到英文界面', en: '中文: switch to Chinese' },
  workIn: { zh: '当前机构', en: 'Organisation' },
  portal: { zh: '查看网站', en: 'View the portal' },
  skip: { zh: '跳到主要内容', en: 'Skip to main content' },
  missing: { zh: '没有这个页面', en: 'There is no such page' },
  missingHint: {
    zh: '地址可能有误，或页面已移走。',
    en: 'The address may be wrong, or the page has moved.',
  },
  toDesk: { zh: '回到办公桌', en: 'Back to my desk' },
  expired: { zh: '登录已过期', en: 'Your session has ended' },
  expiredHint: {
    zh: '请重新登录后继续，页面上填写的内容仍在。',
    en: 'Sign in again to go on; what you typed on this page is kept.',
  },
})
