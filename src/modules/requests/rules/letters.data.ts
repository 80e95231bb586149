import type { LetterTemplate } from '../../casework/rules/letter.ts'
import type { OutcomeRow } from './outcomes.data.ts'

const RULES = '《中华人民共和国政府信息公开条例》'
/** How nearly every letter to an applicant begins. */
const OPENING =
  '{arrival}{you}提出的政府信息公开申请（登记编号：{number}），{you}申请公开：{wanted}'

/** The letters of 依申请公开, as paragraphs with places; who is written to is no place of theirs. */
export const LETTERS = {
  receipt: {
    title: '政府信息公开申请登记回执',
    series: '公开登',
    paragraphs: [
      '{you}提出的政府信息公开申请，本机关已经登记。登记编号：{number}；查询码：{code}。',
      '申请内容：{wanted}',
      '收到方式：{channel}。{receivedSentence}',
      '凭登记编号和查询码，可以在本机关网站“依申请公开”中查询办理情况、提交补正、查看和下载答复。查询码请妥善保管。',
      '{contact}',
    ],
    mayBeEmpty: ['contact'],
  },
  'set-aside': {
    title: '政府信息公开申请登记事项告知书',
    series: '公开告',
    paragraphs: [
      '{you}提交的内容（登记编号：{number}）：{wanted}',
      '经核，上述内容明显不是政府信息公开申请，本机关不作为政府信息公开申请办理。理由：{reason}。',
      '需要获取政府信息的，请写明所需信息的名称、文号或者便于查询的其他特征性描述，重新提出申请；认为上述内容是政府信息公开申请的，请与本机关联系，经核实即恢复办理。{contact}',
      `认为本机关的处理侵犯{you}合法权益的，可以根据${RULES}第五十一条的规定，向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。`,
    ],
    mayBeEmpty: ['contact'],
  },
  correction: {
    title: '政府信息公开申请补正告知书',
    series: '公开补',
    paragraphs: [
      OPENING,
      `经审查，{you}的申请内容不明确。根据${RULES}第三十条的规定，请{you}于{answerBy}前对以下事项作出补正：`,
      '{items}',
      '本机关答复期限自收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。',
    ],
  },
  'third-party': {
    title: '政府信息公开第三方意见征求书',
    series: '公开征',
    paragraphs: [
      '本机关收到一件政府信息公开申请（登记编号：{number}），申请公开的信息涉及你（单位）：{about}',
      '{question}',
      `根据${RULES}第三十二条的规定，请自收到本征求意见书之日起15个工作日内，以书面形式提出是否同意公开的意见；不同意公开的，请说明理由。逾期未提出意见的，由本机关依照条例的规定决定是否公开。`,
    ],
  },
  'co-maker': {
    title: '政府信息公开征求意见函',
    series: '公开函',
    paragraphs: [
      '我单位收到一件政府信息公开申请（登记编号：{number}），申请公开的信息由我单位牵头、会同你单位共同制作：{about}',
      '{question}',
      `根据${RULES}第三十四条的规定，请自收到本函之日起15个工作日内提出意见；逾期未提出意见的，视为同意公开。`,
    ],
  },
  'other-agency': {
    title: '政府信息公开征求意见函',
    series: '公开函',
    paragraphs: [
      '我单位收到一件政府信息公开申请（登记编号：{number}），申请公开：{about}',
      '{question}',
      `根据${RULES}第十一条、第三十三条的规定，请予研究并及时函复。征求意见所需时间不计算在答复期限内。`,
    ],
  },
  'told-third-party': {
    title: '政府信息公开告知书',
    series: '公开告',
    paragraphs: [
      '关于登记编号为{number}的政府信息公开申请，本机关曾征求你（单位）的意见。',
      `本机关认为不公开可能对公共利益造成重大影响，决定予以公开。根据${RULES}第三十二条的规定，现将决定公开的政府信息内容和理由告知如下：`,
      '{words}',
    ],
  },
  refer: {
    title: '政府信息公开有关事项告知函',
    series: '公开函',
    paragraphs: [
      '我单位收到一件政府信息公开申请（登记编号：{number}），申请公开：{about}',
      '经核，有关事项属于你单位职责范围。{words}',
      '特此函告。申请人的身份信息未随本函提供。',
    ],
  },
  extension: {
    title: '政府信息公开延长答复期限告知书',
    series: '公开延',
    paragraphs: [
      OPENING,
      `因{reason}，不能在二十个工作日内予以答复。根据${RULES}第三十三条的规定，经本机关政府信息公开工作机构负责人同意，延长答复期限{workingDays}个工作日，{until}`,
    ],
  },
  reasons: {
    title: '政府信息公开申请说明理由告知书',
    series: '公开询',
    paragraphs: [
      OPENING,
      `{you}申请公开政府信息的数量、频次明显超过合理范围。根据${RULES}第三十五条的规定，请{you}说明理由：`,
      '{words}',
    ],
  },
  delay: {
    title: '政府信息公开延迟答复告知书',
    series: '公开延',
    paragraphs: [
      OPENING,
      `{you}说明的申请理由合理，但{reason}，无法在条例第三十三条规定的期限内答复。根据${RULES}第三十五条的规定，本机关于{until}前答复。`,
    ],
  },
  fee: {
    title: '政府信息公开信息处理费收费通知',
    series: '公开费',
    paragraphs: [
      OPENING,
      `{you}申请公开政府信息的数量、频次明显超过合理范围。根据${RULES}第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本件按{method}收取信息处理费。`,
      '收费标准和计算：{working}合计{yuan}元。',
      '缴纳方式：{howToPay}',
      '请自收到本通知之日起20个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。自缴纳之日起重新计算答复期限。',
    ],
  },
  reply: {
    title: '政府信息公开申请答复书',
    series: '公开答',
    paragraphs: [OPENING, '{decision}', '{reply}', '{remedy}'],
    mayBeEmpty: ['reply', 'remedy'],
  },
} as const satisfies Record<string, LetterTemplate>

export type LetterKind = keyof typeof LETTERS

/** What a reply says of each of the 21 outcomes, with the article it rests on. */
export const DECISIONS = {
  granted: `经审查，根据${RULES}第三十六条第（一）项、第（二）项的规定，{you}申请的政府信息予以公开。`,
  partiallyGranted: `经审查，{you}申请的政府信息中含有不应当公开的内容，但能够作区分处理。根据${RULES}第三十七条的规定，本机关向{you}提供可以公开的内容；不予公开的部分及理由如下。`,
  denied_stateSecret: `经审查，{you}申请的政府信息依法确定为国家秘密。根据${RULES}第十四条的规定，不予公开。`,
  denied_lawProhibits: `经审查，{you}申请的政府信息属于法律、行政法规禁止公开的信息。根据${RULES}第十四条的规定，不予公开。`,
  denied_threeSafetiesOneStability: `经审查，{you}申请的政府信息公开后可能危及国家安全、公共安全、经济安全、社会稳定。根据${RULES}第十四条的规定，不予公开。`,
  denied_thirdParty: `经审查，{you}申请的政府信息涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害。根据${RULES}第十五条的规定，不予公开。`,
  denied_internalAffairs: `经审查，{you}申请的政府信息属于人事管理、后勤管理、内部工作流程等方面的内部事务信息。根据${RULES}第十六条第一款的规定，不予公开。`,
  denied_process: `经审查，{you}申请的政府信息属于本机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息。根据${RULES}第十六条第二款的规定，不予公开。`,
  denied_enforcementFile: `经审查，{you}申请的政府信息属于行政执法案卷信息。根据${RULES}第十六条第二款的规定，不予公开。`,
  denied_adminInquiry: `经审查，有关法律、行政法规对{you}申请的信息的获取有特别规定。根据${RULES}第三十六条第（七）项的规定，请依照有关规定办理。`,
  unable_notHeld: `经检索，本机关不掌握{you}申请的政府信息（未制作、未获取，或者依法不属于本机关负责公开）。根据${RULES}第三十六条第（四）项、第（五）项的规定，本机关无法提供。`,
  unable_needsCreation: `经审查，{you}申请的信息没有现成的，需要本机关对现有政府信息进行加工、分析。根据${RULES}第三十八条的规定，本机关不予提供。`,
  unable_stillUnclear: `{you}补正后，申请内容仍不明确，本机关无法确定所指向的政府信息。根据${RULES}第三十条的规定，本机关无法提供。`,
  notProcessed_petition: `经审查，{you}以政府信息公开申请的形式进行信访、投诉、举报等活动。根据${RULES}第三十九条第一款的规定，本机关不作为政府信息公开申请处理；{you}可以通过相应渠道提出。`,
  notProcessed_repeat: `经审查，本机关已就{you}申请公开的政府信息作出答复，{you}重复申请公开相同政府信息。根据${RULES}第三十六条第（六）项的规定，本机关不予重复处理。`,
  notProcessed_publication: `经审查，{you}的申请内容为要求提供政府公报、报刊、书籍等公开出版物。根据${RULES}第三十九条第二款的规定，{you}可以通过下列途径获取。`,
  notProcessed_excessive: `{you}申请公开政府信息的数量、频次明显超过合理范围，经本机关要求说明理由，未说明合理的理由。根据${RULES}第三十五条的规定，本机关不予处理。`,
  notProcessed_reconfirm:
    '经审查，{you}要求本机关确认或者重新出具已经获取的政府信息，本机关不予处理。',
  other_noCorrection: `本机关已一次性告知{you}补正，{you}无正当理由逾期不补正。根据${RULES}第三十条的规定，视为放弃申请，本机关不再处理该政府信息公开申请。`,
  other_feeUnpaid: `{you}未在期限内按照收费通知缴纳信息处理费。根据${RULES}第四十二条和国办函〔2020〕109号的规定，视为放弃申请，本机关不再处理该政府信息公开申请。`,
  other_other: '该政府信息公开申请的办理情况告知如下。',
} as const satisfies Record<OutcomeRow, string>

/** How a letter about an application begins, whether it counts as received or not yet. */
export const ARRIVAL = { received: '本机关于{day}收到', unconfirmed: '关于' } as const
/** What an extension says of the day of the reply; while others are consulted no day can be named. */
export const EXTENDED = {
  known: '于{due}前答复。',
  waiting:
    '征求意见所需时间不计算在答复期限内，答复期限自征求意见结束的次日起继续计算，本机关将在延长后的期限届满前答复。',
} as const
/** Where the office is found. */
export const CONTACT = { address: '联系地址：{address}', phone: '联系电话：{phone}' } as const
/** Whoever is written to, where nobody is named. */
export const UNNAMED = {
  'third-party': '有关第三方',
  'co-maker': '有关机关',
  'other-agency': '有关机关',
} as const

export const YOU = { person: '您', organization: '你单位' } as const
/** One line of the working of a fee, and what charges it. */
export const FEE_LINE = {
  items: '本月第{from}至{to}件，每件{each}元，计{yuan}元；',
  pages: '第{from}至{to}页，每页{each}元，计{yuan}元；',
} as const
export const FEE_METHOD = { items: '件（按件计收）', pages: '量（按量计收）' } as const
/** What the receipt says of the day of receipt. */
export const RECEIVED = {
  known: '收到之日：{day}，本机关自收到之日起20个工作日内答复。',
  unknown: '依照条例第三十一条的规定，以双方确认之日为收到申请之日；确认后另行告知答复期限。',
} as const
