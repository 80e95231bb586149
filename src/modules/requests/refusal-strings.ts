import { defineRefusals } from '../../kernel/errors.ts'
import type { RequestRefusal } from './rules/against.ts'
import type { EnclosureRefusal } from './rules/enclosures.ts'
import type { PublicationRefusal } from './rules/publication.ts'

/** Why something about an application is refused, and what to do next. */
export const refusals = defineRefusals({
  'requests.correction-once': {
    status: 409,
    zh: '已经告知过补正，补正只能一次性告知（条例第三十条）。',
    en: 'Correction has been asked for, which may be done once (Regulations art. 30).',
  },
  'requests.correction-late': {
    status: 409,
    zh: '收到申请已超过 7 个工作日，不能再告知补正（条例第三十条）。',
    en: 'More than 7 working days have passed since receipt: correction can no longer be asked for (Regulations art. 30).',
  },
  'requests.correction-open': {
    status: 409,
    zh: '补正期限尚未届满。',
    en: 'The time for correction is not over.',
  },
  'requests.extended-once': {
    status: 409,
    zh: '已经延长过一次，不能再次延长。',
    en: 'The limit has been extended once and cannot be again.',
  },
  'requests.overdue': {
    status: 409,
    zh: '答复期限已经届满，不能再延长。',
    en: 'The limit has passed and cannot be extended.',
  },
  'requests.waiting': {
    status: 409,
    zh: '征求意见尚未收到答复，其期限也未届满。',
    en: 'Those consulted have not answered, and their time is not over.',
  },
  'requests.no-consultation': {
    status: 409,
    zh: '没有尚待答复的征求意见。',
    en: 'No consultation is waiting for an answer.',
  },
  'requests.fee-once': {
    status: 409,
    zh: '已经发出过收费通知。',
    en: 'A fee notice has been sent.',
  },
  'requests.fee-late': {
    status: 409,
    zh: '答复期限已经届满，不能再收费；收费通知应在答复期限内发出（国办函〔2020〕109号）。',
    en: 'The limit for the reply has passed: the notice had to be sent within it (国办函〔2020〕109号).',
  },
  'requests.fee-delivered': {
    status: 409,
    zh: '收费通知的送达日期已经记录。',
    en: 'The delivery of the notice is recorded.',
  },
  'requests.payment-open': {
    status: 409,
    zh: '收费通知尚未送达，或者自送达之日起 20 个工作日的缴费期限尚未届满。',
    en: 'The notice has not been delivered, or the 20 working days to pay are not over.',
  },
  'requests.no-reasons-asked': {
    status: 409,
    zh: '没有要求申请人说明理由。',
    en: 'The applicant has not been asked for reasons.',
  },
  'requests.delayed-once': {
    status: 409,
    zh: '已经告知过延迟答复的期限。',
    en: 'A delayed day has been told.',
  },
  'requests.reasons-first': {
    status: 409,
    zh: '申请人说明了理由并且理由合理的，才能延迟答复（条例第三十五条）。请先要求说明理由，并记录收到的理由说明。',
    en: 'A later day is told where the applicant has given good reasons (Regulations art. 35). Ask for reasons and record them first.',
  },
  'requests.third-party-not-told': {
    status: 409,
    zh: '第三方不同意公开而决定公开的，须先书面告知第三方公开的内容和理由（条例第三十二条）。请先对每一位不同意的第三方办理“告知第三方公开决定”。',
    en: 'A third party objected. Tell each who did what is disclosed and why before the reply is served (Regulations art. 32).',
  },
  'requests.not-set-aside': {
    status: 409,
    zh: '只有不作为申请办理的可以恢复办理。',
    en: 'Only what was set aside can be taken up again.',
  },
  'requests.not-assigned': {
    status: 409,
    zh: '本件目前不由您承办。',
    en: 'This application is not with you.',
  },
  'requests.taken': { status: 409, zh: '本件已经有人承办。', en: 'Somebody handles it already.' },
  'requests.not-your-unit': {
    status: 409,
    zh: '本件没有分办到您所在的科室。',
    en: 'It has not been given to your department.',
  },
  'requests.no-help-asked': {
    status: 409,
    zh: '没有等待您答复的协办事项。',
    en: 'You have not been asked to help, or have answered.',
  },
  'requests.green': {
    status: 409,
    zh: '本件已在绿色通道。',
    en: 'It is on the green channel.',
  },
  'requests.not-green': {
    status: 409,
    zh: '本件不在绿色通道。',
    en: 'It is not on the green channel.',
  },
  'requests.merged': { status: 409, zh: '本件已经并案。', en: 'It is merged.' },
  'requests.not-merged': { status: 409, zh: '本件没有并案。', en: 'It is not merged.' },
  'requests.not-withheld': {
    status: 409,
    zh: '本件没有不予公开的内容，不需要重新评估（条例第十八条）。',
    en: 'Nothing was withheld: there is nothing to reassess (Regulations art. 18).',
  },
  'requests.kept': { status: 409, zh: '本件已经延长保存。', en: 'It is being kept.' },
  'requests.not-kept': {
    status: 409,
    zh: '本件没有延长保存。',
    en: 'Nobody has said that it is to be kept.',
  },
  'requests.anonymised': {
    status: 409,
    zh: '保存期已满，申请人信息、文书内容和收到的材料已经删除。',
    en: 'The time to keep it is over: who applied, letters and what came in are deleted.',
  },
  'requests.not-given': {
    status: 409,
    zh: '只有已经办结、予以公开或者部分公开的答复可以转为主动公开。',
    en: 'Only what was given, whole or in part, in a reply that was served can be published.',
  },
  'requests.not-asked-by-several': {
    status: 409,
    zh: '没有其他申请人申请相同的信息（条例第四十四条）。',
    en: 'Nobody else has asked for the same (Regulations art. 44).',
  },
  'requests.already-proposed': {
    status: 409,
    zh: '这一信息已经拟转为主动公开，稿件尚在办理或者已经发布。',
    en: 'A draft of this answer is under way or published.',
  },
  'requests.file-blocked': {
    status: 409,
    zh: '“{name}”不能提供给申请人：{why}。请处理后重新上传。',
    en: '"{name}" cannot be given to the applicant: {why}. Clean it and store it again.',
  },
  'requests.file-unread': {
    status: 409,
    zh: '“{name}”不能提供给申请人：{why}',
    en: '"{name}" cannot be given to the applicant: {why}',
  },
  'requests.file-received': {
    status: 403,
    zh: '收到的材料可能含有申请人和他人的信息，由政务公开办审核人查看，每次查看记入台账。',
    en: 'What came in may say who applied: the disclosure office opens it, and each opening is recorded.',
  },
  'requests.enclosures-fixed': {
    status: 409,
    zh: '答复已经拟定，随答复提供的文件由签发人一并审签，不能再增减。需要增减的，请签发人“退回修改”后办理。',
    en: 'The reply is proposed, and the head signs it with its files: have it returned before changing them.',
  },
  'requests.enclosures-closed': {
    status: 409,
    zh: '申请已经办结，随答复提供的文件不能再增减。',
    en: 'The application is closed: what went out with the reply stays as it is.',
  },
  'requests.denied-with-files': {
    status: 409,
    zh: '不予公开的答复不能附文件。请先把列为“随答复提供”的文件改为不提供，或者选择部分公开。',
    en: 'A refusal goes out without files: leave out those that go with the reply, or give a part.',
  },
  'requests.own-proposal': {
    status: 409,
    zh: '不能签发本人拟定的答复。',
    en: 'Nobody issues a reply they proposed themselves.',
  },
} satisfies Record<
  | RequestRefusal
  | PublicationRefusal
  | EnclosureRefusal
  | 'requests.file-blocked'
  | 'requests.file-unread'
  | 'requests.file-received'
  | 'requests.denied-with-files',
  ReturnType<typeof defineRefusals>[string]
>)
