import { defineStrings } from '../kernel/strings.ts'

export const deskWords = defineStrings({
  title: { zh: '我的办公桌', en: 'My desk' },
  greeting: { zh: '{name}，今天是 {day}', en: '{name} · {day}' },
  tasks: { zh: '待我审签', en: 'Waiting for my signature' },
  tasksEmpty: { zh: '没有等您审签的稿件。', en: 'Nothing waits for your signature.' },
  returned: { zh: '退回给我', en: 'Returned to me' },
  returnedBy: { zh: '{name} 于 {at} 退回', en: 'Returned by {name}, {at}' },
  toPublish: { zh: '待发布', en: 'To publish' },
  failed: { zh: '定时发布失败', en: 'Scheduled publishing failed' },
  retry: { zh: '查看并重试', en: 'Look and retry' },
  issuedAt: { zh: '{at} 签发', en: 'Issued {at}' },
  publishAt: { zh: '将于 {at} 自动发布', en: 'Goes out by itself {at}' },
  interpretations: { zh: '应发布的解读', en: 'Interpretations owed' },
  writeInterpretation: { zh: '起草解读', en: 'Write it' },
  drafts: { zh: '我的草稿', en: 'My drafts' },
  notices: { zh: '消息', en: 'Notices' },
  read: { zh: '知道了', en: 'Got it' },
  sign: { zh: '审签', en: 'Review' },
  continue: { zh: '继续编辑', en: 'Continue' },
  correct: { zh: '去修改', en: 'Correct it' },
  publish: { zh: '去发布', en: 'Publish' },
  urgent: { zh: '紧急', en: 'Urgent' },
  afterwards: { zh: '事后补审', en: 'Review afterwards' },
  by: { zh: '{unit} {author}', en: '{author}, {unit}' },
  takenBy: { zh: '承办：{name}', en: 'With {name}' },
  updatedAt: { zh: '{at} 保存', en: 'Saved {at}' },
  unstaffed: { zh: '有审核环节无人可办', en: 'Some steps have nobody to decide' },
  unstaffedRole: {
    zh: '{organization}无人担任{role}。',
    en: '{organization}: nobody is {role}.',
  },
  unstaffedWaiting: {
    zh: '{organization}无人担任{role}，已有 {count} 件稿件停在这一环节。',
    en: '{organization}: nobody is {role}; {count} pieces lie there.',
  },
  unstaffedPiece: {
    zh: '停在“{step}”：担任该角色的人员均参与过起草，须另指定人员。',
    en: 'lies at "{step}": everybody who holds the role has written in it; give the role to another person.',
  },
  unstaffedAct: { zh: '指定人员', en: 'Give roles' },
  allClear: { zh: '手头的事都办完了', en: 'Nothing waits for you' },
  allClearHint: {
    zh: '有新的审签、退回或待发布的稿件时，会显示在这里。',
    en: 'Reviews, returns and pieces to publish will appear here.',
  },
})

/** What a notice says, by its kind; its parameters come with it. */
export const noticeWords = defineStrings({
  returned: {
    zh: '《{title}》被{by}退回：{reason}',
    en: '"{title}" was returned by {by}: {reason}',
  },
  'returned-afterwards': {
    zh: '《{title}》事后补审未通过，{by}：{reason}',
    en: '"{title}" did not pass its review afterwards; {by}: {reason}',
  },
  delegated: {
    zh: '{by}将《{title}》转交您办理：{reason}',
    en: '{by} handed "{title}" to you: {reason}',
  },
  'taken-over': { zh: '{by}已接办《{title}》', en: '{by} took over "{title}"' },
  recalled: {
    zh: '《{title}》已由{by}撤回：{reason}',
    en: '"{title}" was recalled by {by}: {reason}',
  },
  'schedule-failed': {
    zh: '《{title}》定时发布失败：{reason}',
    en: '"{title}" could not be published on schedule: {reason}',
  },
  commented: { zh: '{by}批注《{title}》：{text}', en: '{by} commented on "{title}": {text}' },
  'guest-commented': {
    zh: '外部人员{by}对《{title}》提出意见：{text}',
    en: '{by}, from outside, commented on "{title}": {text}',
  },
  'comment-resolved': {
    zh: '{by}已处理您对《{title}》的批注',
    en: '{by} resolved your comment on "{title}"',
  },
  'chinese-changed': {
    zh: '《{title}》的中文稿已有新版本，请修订英文版',
    en: 'The Chinese of "{title}" has changed: revise the English version',
  },
  'findings-assigned': {
    zh: '{by}请您整改 {count} 个问题，涉及 {pages} 个页面',
    en: '{by} asks you to put {count} findings right, on {pages} pages',
  },
  'column-due-soon': {
    zh: '栏目“{column}”须在 {lineOn} 前更新，还剩 {days} 天',
    en: 'The column "{column}" is to be updated by {lineOn}, {days} days from the notice',
  },
  'column-due': {
    zh: '栏目“{column}”的更新期限为 {lineOn}，请立即更新',
    en: 'The column "{column}" was to be updated by {lineOn}: update it now',
  },
  'request-assigned': {
    zh: '{by}将申请 {number} 分给您承办（{dueOn} 前）',
    en: '{by} gave you the application {number} to handle (by {dueOn})',
  },
  'request-for-unit': {
    zh: '{by}将申请 {number} 分办到您所在的科室，请认领',
    en: '{by} gave the application {number} to your department: claim it',
  },
  'request-help': {
    zh: '{by}请您就申请 {number} 协办（{dueOn} 前），见“协办事项”',
    en: '{by} asks for your help with the application {number} (by {dueOn}): see "Asked for my help"',
  },
  'request-helped': {
    zh: '{by}已就申请 {number} 提出协办意见',
    en: '{by} has answered about the application {number}',
  },
  'request-due-soon': {
    zh: '申请 {number} 须在 {lineOn} 前答复，还剩 {days} 个工作日',
    en: 'The application {number} is to be answered by {lineOn}, in {days} working days',
  },
  'request-due': {
    zh: '申请 {number} 今日到期（{lineOn}），请立即办理',
    en: 'The application {number} is due today ({lineOn})',
  },
  'request-overdue': {
    zh: '申请 {number} 已超过期限（{lineOn}），请督促办理',
    en: 'The application {number} is past its day ({lineOn}): see that it is answered',
  },
  'record-due-soon': {
    zh: '更正申请 {number} 须在 {lineOn} 前答复，还剩 {days} 个工作日',
    en: 'The application for correction {number} is to be answered by {lineOn}, in {days} working days',
  },
  'record-due': {
    zh: '更正申请 {number} 今日到期（{lineOn}），请立即办理',
    en: 'The application for correction {number} is due today ({lineOn})',
  },
  'record-overdue': {
    zh: '更正申请 {number} 已超过期限（{lineOn}），请督促办理',
    en: 'The application for correction {number} is past its day ({lineOn}): see that it is answered',
  },
  'request-reassess': {
    zh: '有 {count} 件不予公开的信息到了重新评估的日期，见“依申请公开—重新评估”',
    en: '{count} withheld pieces of information are due to be assessed again: see “To reassess”',
  },
  'retention-proposed': {
    zh: '{by}提出缩短{kindZh}办件的保存年限或者提前清理，请确认，见“保存期限”',
    en: '{by} proposes to keep cases of {kindEn} for a shorter time, or to delete now: see “Time to keep”',
  },
  'retention-confirmed': {
    zh: '{by}已确认您对{kindZh}办件保存期限的提议',
    en: '{by} confirmed what you proposed about the time to keep ({kindEn})',
  },
  'retention-refused': {
    zh: '{by}不同意您对{kindZh}办件保存期限的提议',
    en: '{by} refused what you proposed about the time to keep ({kindEn})',
  },
  other: { zh: '《{title}》有新的进展', en: 'News about "{title}"' },
})
