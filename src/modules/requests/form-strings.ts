import { defineStrings } from '../../kernel/strings.ts'

/** The form to fill in by hand: what stands on it, and how to send it. */
export const formSheetWords = defineStrings({
  title: { zh: '政府信息公开申请表', en: 'Application form for government information' },
  lead: {
    zh: '不便在网上申请的，可以打印或者下载申请表，填写后当面提交或者邮寄。需要填写的内容与网上申请相同，不需要说明用途。',
    en: 'If you would rather not apply online, print or download the form, fill it in, and hand it in or post it. It asks for the same as the form online; you need not say why.',
  },
  'download.person': { zh: '自然人申请表（docx）', en: 'For natural persons (docx)' },
  'download.organization': {
    zh: '法人和其他组织申请表（docx）',
    en: 'For organisations (docx)',
  },
  print: {
    zh: '也可以直接打印本页，两种申请表各占一页。',
    en: 'You may also print this page: each form is a page of its own.',
  },
  online: { zh: '在网上申请', en: 'Apply online' },
  'sheet.person': {
    zh: '政府信息公开申请表（自然人）',
    en: 'Application for government information (natural persons)',
  },
  'sheet.organization': {
    zh: '政府信息公开申请表（法人和其他组织）',
    en: 'Application for government information (organisations)',
  },
  to: { zh: '受理机关：{name}', en: 'To: {name}' },
  'name.person': { zh: '姓名', en: 'Name' },
  'name.organization': { zh: '名称', en: 'Name of the organisation' },
  'certificate.person': { zh: '身份证件号码', en: 'Number of identity document' },
  'certificate.organization': { zh: '统一社会信用代码', en: 'Organisation code' },
  box: { zh: '□ {option}', en: '□ {option}' },
  notes: { zh: '填写和提交说明', en: 'How to fill it in and send it' },
  'note.proof.person': {
    zh: '请附身份证件复印件。',
    en: 'Enclose a copy of your identity document.',
  },
  'note.proof.organization': {
    zh: '请附载有统一社会信用代码的证照复印件。',
    en: 'Enclose a copy of the document that shows the organisation code.',
  },
  'note.contact': {
    zh: '联系电话、电子邮箱、通信地址至少填写一项；选择以电子邮件获取的须填电子邮箱，选择邮寄的须填通信地址。',
    en: 'Of telephone, e-mail and address give at least one: e-mail if you want it by e-mail, the address if you want it by post.',
  },
  'note.wanted': {
    zh: '所需政府信息请写明名称、文号或者其他特征；写不下的可以另附纸。请勿写入病历、诊断等健康信息。',
    en: 'Name the information by its title, number or other features, on another sheet if need be. Leave out medical records and other health data.',
  },
  'note.hand': {
    zh: '当面提交：{address}（{hours}）。书写确有困难的，可以当面口述，由工作人员代为填写。',
    en: 'In person: {address} ({hours}). If writing is hard for you, tell it to our staff, who write it down.',
  },
  'note.hand.plain': {
    zh: '当面提交：{address}。书写确有困难的，可以当面口述，由工作人员代为填写。',
    en: 'In person: {address}. If writing is hard for you, tell it to our staff, who write it down.',
  },
  'note.post': {
    zh: '邮寄：{address}，{name}，邮政编码 {postcode}；请在信封上注明“政府信息公开申请”。',
    en: 'By post: {address}, {name}, postcode {postcode}; write “政府信息公开申请” on the envelope.',
  },
  'note.post.plain': {
    zh: '邮寄：{address}，{name}；请在信封上注明“政府信息公开申请”。',
    en: 'By post: {address}, {name}; write “政府信息公开申请” on the envelope.',
  },
  'note.fax': { zh: '传真：{fax}。', en: 'By fax: {fax}.' },
  'note.email': { zh: '电子邮件：{email}。', en: 'By e-mail: {email}.' },
  'note.phone': { zh: '咨询电话：{phone}。', en: 'Questions by telephone: {phone}.' },
  'note.receipt': {
    zh: '当面提交的以提交之日、邮寄须签收的以签收之日为收到之日；平常信函、传真、网上提交的以与您确认之日为收到之日（《中华人民共和国政府信息公开条例》第三十一条）。自收到之日起 20 个工作日内答复，一般不收取费用。',
    en: 'It counts as received on the day it is handed in or signed for; a plain letter, a fax or an application online on the day it is confirmed with you (Regulations on Disclosure of Government Information, art. 31). We answer within 20 working days of that day, as a rule free of charge.',
  },
})
