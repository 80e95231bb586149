import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings } from '../../kernel/strings.ts'

export const refusals = defineRefusals({
  'previews.not-staff': {
    status: 403,
    zh: '只有本机构的信息员、审核人、签发人和站点管理员可以生成和关闭预览链接。',
    en: 'Only contributors, reviewers, issuers and site administrators of the organisation make and close preview links.',
  },
  'previews.nothing-open': {
    status: 409,
    zh: '稿件没有正在编辑或审核的版本，无需预览链接。',
    en: 'No edition is being worked on, so there is nothing to show.',
  },
  'previews.findings-block': {
    status: 409,
    zh: '稿件中有不得外传的内容，不能生成预览链接：{messages}',
    en: 'The draft holds what must not go out, so no preview link is made: {messages}',
  },
  'previews.over': {
    status: 409,
    zh: '该预览链接已经失效。',
    en: 'This preview link has ended already.',
  },
})

/** What is wrong with a remark from outside. */
export const issueWords = defineStrings({
  'name-missing': { zh: '请填写您的姓名。', en: 'Enter your name.' },
  'name-long': { zh: '姓名请不超过 40 字。', en: 'Keep the name within 40 characters.' },
  'text-missing': { zh: '请填写意见。', en: 'Write your comment.' },
  'text-long': {
    zh: '意见请不超过 2000 字，可分几条提交。',
    en: 'Keep the comment within 2,000 characters; send several if you need to.',
  },
  'no-such-block': { zh: '所选的段落不存在，请重新选择。', en: 'Choose the place again.' },
  'too-many': {
    zh: '提交过于频繁，请在 {seconds} 秒后再次提交；已填写的内容仍保留在下面。',
    en: 'Too many comments in a short time: send it again in {seconds} seconds. What you typed is kept below.',
  },
  full: {
    zh: '通过此链接提交的意见已达上限，请直接与工作人员联系。',
    en: 'This link takes no more comments. Please contact whoever sent it to you.',
  },
})

/** What somebody without an account reads. */
export const guestWords = defineStrings({
  title: { zh: '预览：{title}', en: 'Preview: {title}' },
  bar: { zh: '预览，未发布。第 {number} 稿。', en: 'Preview, not published. Revision {number}.' },
  notice: {
    zh: '本页是征求意见的草稿，内容可能修改，请勿转发、引用。',
    en: 'This is a draft for comment. It may still change: please do not pass it on or quote it.',
  },
  recipient: { zh: '提供给', en: 'Shown to' },
  purpose: { zh: '用途', en: 'Purpose' },
  expires: { zh: '链接有效至', en: 'The link holds until' },
  comments: { zh: '提出意见', en: 'Your comments' },
  hint: {
    zh: '意见直接送给起草和审核这篇稿件的工作人员，不公开。',
    en: 'Comments go to the people who write and review this piece. They are not made public.',
  },
  name: { zh: '姓名', en: 'Your name' },
  place: { zh: '针对', en: 'About' },
  whole: { zh: '全文', en: 'The whole piece' },
  block: { zh: '第 {n} 段：{words}', en: 'Paragraph {n}: {words}' },
  emptyBlock: { zh: '（图片或空段）', en: '(picture or empty)' },
  text: { zh: '意见', en: 'Comment' },
  send: { zh: '提交意见', en: 'Send the comment' },
  sent: {
    zh: '意见已收到，谢谢。可以继续提出其他意见。',
    en: 'Received, thank you. You may add others.',
  },
  received: { zh: '已收到的意见', en: 'Comments received' },
  on: { zh: '针对“{quote}”', en: 'On “{quote}”' },
  guest: { zh: '外部人员', en: 'Somebody outside' },
  overTitle: { zh: '此预览链接不可用', en: 'This preview link does not work' },
  over: {
    zh: '链接可能已到期或被关闭，稿件可能已经发布或不再办理，也可能是网址不完整。',
    en: 'It may have run out or been closed, the piece may have been published or given up, or the address is not complete.',
  },
  overHelp: {
    zh: '如需继续查看，请与发给您链接的工作人员联系，由其重新提供。已发布的信息可在网站上查找。',
    en: 'To go on, ask whoever sent you the link for a new one. What has been published is found on the website.',
  },
  overHome: { zh: '前往网站首页', en: 'Go to the website' },
  slow: {
    zh: '打开过于频繁，请稍后再试。',
    en: 'Too many requests. Please try again in a minute.',
  },
})
