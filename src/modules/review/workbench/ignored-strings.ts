import { defineStrings } from '../../../kernel/strings.ts'

export const ignoredWords = defineStrings({
  title: { zh: '已忽略 {n} 处', en: '{n} ignored' },
  none: { zh: '没有忽略的问题。', en: 'Nothing is ignored.' },
  ignore: { zh: '忽略', en: 'Ignore' },
  ignoreWords: { zh: '忽略“{text}”', en: 'Ignore "{text}"' },
  ignoreIt: { zh: '忽略…', en: 'Ignore…' },
  which: { zh: '忽略哪些', en: 'What to ignore' },
  thisFile: {
    zh: '只对这一份文件有效；换成别的文件（包括同名的）后重新提示。',
    en: 'For this very file: another one in its place, even of the same name, is checked anew.',
  },
  organizationFile: {
    zh: '本机构所有稿件中的这一份文件',
    en: 'This file in all pieces of the organisation',
  },
  drawer: { zh: '忽略这一问题', en: 'Ignore this finding' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: {
    zh: '必填。各环节审核人都会看到，并记入台账和审批表。',
    en: 'Compulsory. Every reviewer reads it; it is kept in the ledger and on the approval form.',
  },
  scope: { zh: '范围', en: 'Where' },
  piece: { zh: '只在本稿', en: 'In this piece only' },
  organization: { zh: '本机构所有稿件', en: 'In all pieces of the organisation' },
  officeOnly: {
    zh: '“本机构所有稿件”由政务公开办审核人或站点管理员选用。',
    en: 'Ignoring in all pieces is for the disclosure office or a site administrator.',
  },
  hereOnly: {
    zh: '个人信息和涉密表述只能在本稿忽略。',
    en: 'Personal data and secrets are ignored in one piece only.',
  },
  blocks: {
    zh: '这是必须处理的问题：忽略后编辑器不再提示，但须由有权的审核人看过您的理由后放行，方可签发。',
    en: 'This blocks: the editor falls silent, but a reviewer who may has to clear it, with your reason in view, before it is issued.',
  },
  done: { zh: '已忽略，可在“已忽略”中撤销。', en: 'Ignored; it can be taken back below.' },
  takeBack: { zh: '撤销忽略', en: 'Take back' },
  takenBack: { zh: '已撤销，将重新提示。', en: 'Taken back: it will be told again.' },
  by: { zh: '{name}，{at}：{reason}', en: '{name}, {at}: {reason}' },
  places: { zh: '{n} 处', en: '{n}×' },
  forAll: { zh: '本机构所有稿件', en: 'all pieces' },
  gone: { zh: '文中已无', en: 'no longer in the text' },
  stillBlocks: { zh: '未放行，仍须处理', en: 'not cleared' },
})
