import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings } from '../../kernel/strings.ts'

export const stepNames = defineStrings({
  defaultRoute: { zh: '三审三校', en: 'Three reviews, three proofs' },
  afterwards: { zh: '应急发布补审', en: 'Review after urgent publishing' },
})

/** What each role does in a step: a step without a name of the office's own is called by it. */
export const branchNames = defineStrings({
  'department-reviewer': { zh: '科室审核', en: 'Department review' },
  'legality-reviewer': { zh: '合法性审查', en: 'Legality review' },
  'secrecy-reviewer': { zh: '保密审查', en: 'Secrecy review' },
  'disclosure-reviewer': { zh: '政务公开办审核', en: 'Disclosure-office review' },
  issuer: { zh: '签发', en: 'Issue' },
  between: { zh: '、', en: ', ' },
})

export const refusals = defineRefusals({
  'review.not-open': {
    status: 409,
    zh: '该审核事项已经办结。',
    en: 'This review item is already decided.',
  },
  'review.not-your-step': {
    status: 403,
    zh: '该环节须由相应审核角色办理。',
    en: 'This step belongs to another role.',
  },
  'review.other-unit': {
    status: 403,
    zh: '科室审核由稿件所在科室的审核人办理。',
    en: 'The department’s own reviewer decides this step.',
  },
  'review.own-submission': {
    status: 403,
    zh: '不能审核或签发本人起草、提交的稿件。',
    en: 'Nobody reviews or issues their own submission.',
  },
  'review.somebody-elses': {
    status: 409,
    zh: '该事项正由他人办理，可先“接办”。',
    en: 'It lies with somebody else. Take it over first.',
  },
  'review.already-yours': { status: 409, zh: '该事项已由您办理。', en: 'It is already yours.' },
  'review.other-version': {
    status: 409,
    zh: '稿件在您打开之后又有修改，请刷新后审阅最新版本再签署。',
    en: 'The piece has changed since you opened it. Reload and read the latest version before signing.',
  },
  'review.findings-block': {
    status: 409,
    zh: '尚有 {count} 项必须处理的问题：{messages}',
    en: '{count} problems must be dealt with first: {messages}',
  },
  'review.disclosure-needed': {
    status: 409,
    zh: '签发时须选定公开属性；不予公开的须写明依据条款。',
    en: 'Choose the disclosure attribute when issuing; withholding needs its article.',
  },
  'review.no-delegate': {
    status: 409,
    zh: '受托人须持有该审核角色，或是您的 B 岗，且不是本稿件的起草人。',
    en: 'The delegate must hold the role or be your stand-in, and not have written the piece.',
  },
  'review.not-issuer': {
    status: 403,
    zh: '只有签发人可以应急发布。',
    en: 'Only an issuer publishes urgently.',
  },
  'review.not-overridable': {
    status: 403,
    zh: '该问题不允许放行，或您的角色无权放行。',
    en: 'This finding cannot be cleared, or not by your role.',
  },
  'review.no-such-finding': {
    status: 409,
    zh: '最新版本中已没有该问题，请刷新。',
    en: 'The latest version no longer has this finding. Reload.',
  },
  'review.issue-alone': {
    status: 409,
    zh: '签发须逐件办理，不能批量签署。',
    en: 'Issuing is done piece by piece, never in a batch.',
  },
  'review.not-low-risk': {
    status: 409,
    zh: '该类别的稿件须单独审签，不能批量签署。',
    en: 'Pieces of this kind are signed alone, never in a batch.',
  },
  'review.never-ignored': {
    status: 403,
    zh: '该问题任何人不得忽略，须改正。',
    en: 'Nobody may ignore this finding: it has to be mended.',
  },
  'review.ignore-not-yours': {
    status: 403,
    zh: '只有正在起草该稿的信息员和本机构的审核人可以忽略。',
    en: 'Only the writers of the draft and the reviewers of the organisation may ignore findings.',
  },
  'review.ignore-office': {
    status: 403,
    zh: '“本机构一律忽略”由政务公开办审核人或站点管理员办理；您可以只在本稿忽略。',
    en: 'Ignoring a word everywhere is for the disclosure office or a site administrator; you may ignore it in this piece.',
  },
  'review.ignore-here-only': {
    status: 403,
    zh: '个人信息和涉密表述只能在一篇稿件内忽略；对外公开的电话、邮箱请登记在“机构与人员”中。',
    en: 'Personal data and secrets are ignored in one piece only; register public telephones and addresses with the organisation.',
  },
  'review.ignored-already': {
    status: 409,
    zh: '这几个字已经忽略，请刷新。',
    en: 'These words are ignored already. Reload.',
  },
  'review.taken-back': {
    status: 409,
    zh: '该项忽略已经撤销。',
    en: 'This has been taken back already.',
  },
  'comment.not-staff': {
    status: 403,
    zh: '只有本机构的信息员、审核人、签发人和发布人可以批注。',
    en: 'Only contributors, reviewers, issuers and publishers of the organisation comment.',
  },
  'comment.nothing-open': {
    status: 409,
    zh: '稿件没有正在编辑或审核的版本，不能批注。',
    en: 'No edition is being worked on, so there is nothing to comment on.',
  },
  'comment.no-such-place': {
    status: 409,
    zh: '批注的位置在该稿中不存在，请刷新后重新选取。',
    en: 'There is no such place in that draft. Reload and choose it again.',
  },
  'comment.not-yours': {
    status: 403,
    zh: '批注由提出人或稿件起草人标记解决。',
    en: 'A comment is resolved by its author or by a writer of the piece.',
  },
  'comment.resolved': {
    status: 409,
    zh: '该批注已标记解决。',
    en: 'This comment is resolved already.',
  },
  'route.needs-secrecy': {
    status: 409,
    zh: '流程须包含保密审查（条例第十七条）。',
    en: 'A route needs a secrecy review (art. 17).',
  },
  'route.needs-legality': {
    status: 409,
    zh: '适用于规范性文件的流程须包含合法性审查。',
    en: 'A route for normative documents needs a legality review.',
  },
  'route.issuer-last': {
    status: 409,
    zh: '流程须以签发人签发作为最后一个、且单独的环节。',
    en: 'A route ends with the issuer, alone, and has no other issuing step.',
  },
  'route.default-exists': {
    status: 409,
    zh: '已有启用的默认流程，请先停用或改为适用于特定类别。',
    en: 'There is an active default route already; deactivate it or give it kinds.',
  },
  'route.kind-taken': {
    status: 409,
    zh: '类别“{kind}”已有启用的流程。',
    en: 'Kind "{kind}" already has an active route.',
  },
  'route.stale': {
    status: 409,
    zh: '流程已被他人修改，请刷新后再改。',
    en: 'Somebody has changed this route. Reload first.',
  },
})

export const gateStrings = defineStrings({
  'metadata.missing': { zh: '“{field}”为必填项。', en: '"{field}" is required.' },
  'metadata.empty-body': { zh: '正文为空。', en: 'The body is empty.' },
  'metadata.document-no': {
    zh: '发文字号“{value}”不符合“机关代字〔年份〕序号号”的格式。',
    en: 'The document number "{value}" is not of the form 代字〔year〕no.号.',
  },
  'metadata.alternative-text': {
    zh: '有图片没有替代文字。',
    en: 'A picture has no alternative text.',
  },
  'metadata.relation': {
    zh: '解读须关联被解读的文件。',
    en: 'An interpretation names the document it interprets.',
  },
  'metadata.dates': {
    zh: '有效期至早于施行日期。',
    en: 'The document ends before it takes effect.',
  },
  'text.often': { zh: '（共 {count} 处）', en: ' ({count} places)' },
  'attachments.of': { zh: '文件“{name}”：', en: 'File "{name}": ' },
  'attachments.replaced': {
    zh: '文件“{name}”是送审之后换上的，签署的不是这一份：请退回修改后重新送审。',
    en: 'File "{name}" took the place of another after submission, so nobody has signed it: take the piece back and submit it again.',
  },
  'attachments.unchecked': {
    zh: '文件“{name}”正在检查有无隐藏内容，请一分钟后再试。',
    en: 'File "{name}" is still being checked for hidden content. Try again in a minute.',
  },
  'attachments.item': { zh: '{what}（{place}）', en: '{what} ({place})' },
  'attachments.hidden': {
    zh: '文件“{name}”含有{what}（{count} 处：{places}），请换成清洁版，或由审核人说明理由后放行。',
    en: 'File "{name}" carries: {what} ({count}: {places}). Replace it by a clean copy, or a reviewer clears it with a reason.',
  },
  'interpretation.no-plan': {
    zh: '需要解读的文件没有完整的解读方案（提纲、形式、渠道、时间），不得签发：无解读不发布。',
    en: 'A document that needs interpretation has no complete plan (outline, form, channel, time): it cannot be issued.',
  },
  'legality.no-opinion': {
    zh: '规范性文件尚无针对本版本的合法性审查意见。',
    en: 'A normative document has no legality opinion on this version.',
  },
  'secrecy.no-review': {
    zh: '尚无针对本版本的保密审查意见（条例第十七条）。',
    en: 'There is no secrecy review of this version (art. 17).',
  },
  'translation.chinese-not-live': {
    zh: '对应的中文稿不在线上，英文版不得单独发布。',
    en: 'The Chinese piece is not on the portal: its English version is not published alone.',
  },
  'translation.behind': {
    zh: '中文稿已有新版本，这一英文版对应的是较早的中文版本，发布后将注明“译文待更新”。',
    en: 'The Chinese text has changed since: published as it is, this version is marked as out of date.',
  },
  'translation.left-in-chinese': {
    zh: '正文还有 {count} 段是中文。',
    en: '{count} paragraphs of the body are still in Chinese.',
  },
  'applicants.name': {
    zh: '出现申请人的姓名或者名称。由答复转为主动公开的信息不得含有申请人信息，请删去。',
    en: 'An applicant is named here. What was an answer is published without who applied: take it out.',
  },
  'applicants.certificate': {
    zh: '出现申请人的证件号码，请删去。',
    en: 'The number of an applicant’s certificate stands here: take it out.',
  },
  'applicants.phone': {
    zh: '出现申请人的联系电话，请删去。',
    en: 'An applicant’s telephone number stands here: take it out.',
  },
  'applicants.email': {
    zh: '出现申请人的电子邮箱，请删去。',
    en: 'An applicant’s e-mail address stands here: take it out.',
  },
  'applicants.address': {
    zh: '出现申请人的通信地址，请删去。',
    en: 'An applicant’s postal address stands here: take it out.',
  },
  'applicants.unread': {
    zh: '附件的文字无法读取，不能核对是否含有申请人信息。请换成可以读取的文件。',
    en: 'The file cannot be read, so nobody can tell whether it names an applicant: replace it.',
  },
  'applicants.shut': {
    zh: '申请人信息的密钥不在本机，不能核对稿件是否含有申请人信息。请联系平台管理员。',
    en: 'The key to who applied is not at hand, so the draft cannot be compared: ask the platform administrator.',
  },
  'links.unpublished': {
    zh: '链接到的“{title}”尚未发布，发布前读者看不到该链接；其发布后链接自动恢复。',
    en: 'The link to "{title}" shows as plain text until that piece is published.',
  },
  'links.dead': {
    zh: '站内链接“{href}”没有对应的页面。',
    en: 'The internal link "{href}" leads to no page.',
  },
})
