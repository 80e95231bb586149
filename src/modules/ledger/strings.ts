import { defineStrings, inLocale, type Locale, type Phrase } from '../../kernel/strings.ts'

/** What each kind of event in the ledger is called. */
export const eventNames = defineStrings({
  'publication.created': { zh: '起草稿件', en: 'Began a piece' },
  'publication.english-begun': { zh: '建立英文版', en: 'Began the English version' },
  'publication.english-follows': {
    zh: '英文版对应到最新中文版本',
    en: 'English brought up to the newest Chinese',
  },
  'publication.saved': { zh: '保存稿件', en: 'Saved a draft' },
  'publication.moved': { zh: '调整栏目或网址', en: 'Moved a piece' },
  'backup.taken': { zh: '备份全部数据', en: 'Took a backup' },
  'publication.imported': { zh: '导入网页', en: 'Imported a page' },
  'edition.begun': { zh: '另起新版本', en: 'Began an edition' },
  'edition.discarded': { zh: '作废版本', en: 'Gave up an edition' },
  'review.submitted': { zh: '提交审核', en: 'Sent for review' },
  'review.recalled': { zh: '撤回审核', en: 'Recalled from review' },
  'review.commented': { zh: '批注稿件', en: 'Commented on a piece' },
  'review.guest-commented': { zh: '外部人员提出意见', en: 'Somebody outside commented' },
  'preview-link.made': { zh: '生成预览链接', en: 'Made a preview link' },
  'preview-link.revoked': { zh: '关闭预览链接', en: 'Closed a preview link' },
  'review.comment-resolved': { zh: '解决批注', en: 'Resolved a comment' },
  'review.signed': { zh: '审核通过', en: 'Signed' },
  'review.returned': { zh: '退回修改', en: 'Returned' },
  'review.task-taken-over': { zh: '接办审核任务', en: 'Took over a task' },
  'review.task-delegated': { zh: '转交审核任务', en: 'Delegated a task' },
  'review.completed': { zh: '审核办结', en: 'Review completed' },
  'gate.overridden': { zh: '放行检测问题', en: 'Overrode a finding' },
  'publication.published': { zh: '发布', en: 'Published' },
  'publication.urgency-declared': {
    zh: '申明应急发布理由',
    en: 'Reason for urgent publishing given',
  },
  'publication.published-urgently': { zh: '应急发布', en: 'Published urgently' },
  'publication.scheduled': { zh: '设定定时发布', en: 'Scheduled' },
  'publication.schedule-cancelled': { zh: '取消定时发布', en: 'Schedule cancelled' },
  'publication.schedule-failed': { zh: '定时发布失败', en: 'Scheduled publishing failed' },
  'publication.schedule-retried': { zh: '重试定时发布', en: 'Schedule retried' },
  'publication.withdrawn': { zh: '撤下并说明', en: 'Withdrawn with explanation' },
  'publication.redirected': { zh: '转向其他网址', en: 'Redirected' },
  'publication.gone': { zh: '删除（410）', en: 'Gone (410)' },
  'publication.vanished': { zh: '隐去（404）', en: 'Vanished (404)' },
  'interpretation.due': { zh: '应当解读', en: 'Interpretation due' },
  'interpretation.met': { zh: '解读已发布', en: 'Interpretation published' },
  'interpretation.due-again': { zh: '解读失效，须重新解读', en: 'Interpretation due again' },
  'validity.changed': { zh: '有效性变更', en: 'Validity changed' },
  'error-report.received': { zh: '收到公众找错', en: 'Error report received' },
  'error-report.answered': { zh: '答复公众找错', en: 'Error report answered' },
  'error-report.contact-opened': {
    zh: '查看找错反映人联系方式',
    en: 'Opened a reporter’s contact details',
  },
  'error-report.contacts-deleted': {
    zh: '到期删除找错反映人联系方式',
    en: 'Deleted reporters’ contact details whose time was over',
  },
  'sealing.rotated': { zh: '更换加密密钥', en: 'Changed the sealing key' },
  'file.stored': { zh: '上传文件', en: 'Stored a file' },
  'file.described': { zh: '填写文件说明', en: 'Described a file' },
  'file.replaced': { zh: '替换文件', en: 'Replaced a file' },
  'file.retired': { zh: '停用文件', en: 'Retired a file' },
  'file.restored': { zh: '恢复文件', en: 'Brought a file back' },
  'publication.file-replaced': {
    zh: '稿件中的文件被替换',
    en: 'A file of a piece was replaced',
  },
  'account.created': { zh: '新增人员', en: 'Added a person' },
  'account.updated': { zh: '修改人员信息', en: 'Changed a person' },
  'account.roles-set': { zh: '设定角色', en: 'Set roles' },
  'account.password-reset': { zh: '重置密码', en: 'Reset a password' },
  'account.password-changed': { zh: '修改密码', en: 'Changed password' },
  'account.signed-in': { zh: '登录', en: 'Signed in' },
  'account.locked': { zh: '账号锁定', en: 'Account locked' },
  'session.revoked': { zh: '结束会话', en: 'Ended a session' },
  'token.created': { zh: '签发接口令牌', en: 'Made an API token' },
  'token.revoked': { zh: '吊销接口令牌', en: 'Revoked an API token' },
  'organization.created': { zh: '新增机构', en: 'Added an organisation' },
  'organization.index-no-rule-set': { zh: '修改索引号规则', en: 'Index-number rule changed' },
  'organization.updated': { zh: '修改机构信息', en: 'Changed an organisation' },
  'unit.saved': { zh: '保存内设机构', en: 'Saved a department' },
  'leader.saved': { zh: '保存领导信息', en: 'Saved a leader' },
  'leader.removed': { zh: '移除领导信息', en: 'Removed a leader' },
  'post.saved': { zh: '保存岗位', en: 'Saved a post' },
  'site.updated': { zh: '修改站点设置', en: 'Changed site settings' },
  'site.home-arranged': { zh: '布置首页', en: 'Arranged the home page' },
  'site.theme-set': { zh: '设定网站配色', en: 'Set the site’s colours' },
  'column.created': { zh: '新增栏目', en: 'Added a column' },
  'column.updated': { zh: '修改栏目', en: 'Changed a column' },
  'column.keeper-set': { zh: '设定栏目保障责任人', en: 'Set a column’s keeper' },
  'column.reminded': { zh: '提醒更新栏目', en: 'Reminded of a column' },
  'topic.created': { zh: '新建专题', en: 'Made a topic' },
  'topic.online-set': { zh: '专题上线或下线', en: 'Topic put on or off line' },
  'catalogue.item-saved': { zh: '保存公开目录事项', en: 'Saved a catalogue item' },
  'catalogue.copied': { zh: '复制年度公开目录', en: 'Copied a catalogue year' },
  'route.created': { zh: '新增审核流程', en: 'Added a review route' },
  'route.updated': { zh: '修改审核流程', en: 'Changed a review route' },
})

/** What an event is about. */
const subjectNames = defineStrings({
  publication: { zh: '稿件', en: 'Piece' },
  edition: { zh: '版本', en: 'Edition' },
  review: { zh: '审核', en: 'Review' },
  task: { zh: '审核任务', en: 'Review task' },
  'review-task': { zh: '审核任务', en: 'Review task' },
  schedule: { zh: '定时发布', en: 'Schedule' },
  'error-report': { zh: '找错', en: 'Error report' },
  installation: { zh: '本安装', en: 'Installation' },
  file: { zh: '文件', en: 'File' },
  account: { zh: '人员', en: 'Person' },
  session: { zh: '会话', en: 'Session' },
  token: { zh: '接口令牌', en: 'API token' },
  organization: { zh: '机构', en: 'Organisation' },
  unit: { zh: '内设机构', en: 'Department' },
  leader: { zh: '领导', en: 'Leader' },
  post: { zh: '岗位', en: 'Post' },
  site: { zh: '站点', en: 'Site' },
  column: { zh: '栏目', en: 'Column' },
  topic: { zh: '专题', en: 'Topic' },
  catalogue: { zh: '公开目录', en: 'Catalogue' },
  'catalogue-item': { zh: '公开目录事项', en: 'Catalogue item' },
  route: { zh: '审核流程', en: 'Review route' },
  'review-route': { zh: '审核流程', en: 'Review route' },
})

/** The words for a kind of event; an unknown kind shows its code. */
export function eventName(kind: string, locale: Locale): string {
  return nameIn(eventNames, kind, locale)
}

export function subjectName(kind: string, locale: Locale): string {
  return nameIn(subjectNames, kind, locale)
}

function nameIn(table: Record<string, Phrase>, key: string, locale: Locale): string {
  const phrase = table[key]
  return phrase ? inLocale(phrase, locale) : key
}
