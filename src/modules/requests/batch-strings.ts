import { defineStrings } from '../../kernel/strings.ts'

/** The spreadsheet of a batch registration. */
export const batchWords = defineStrings({
  file: { zh: '批量登记模板.xlsx', en: 'batch registration.xlsx' },
  sheet: { zh: '申请登记', en: 'Applications' },
  'column.channel': { zh: '提交方式', en: 'Channel' },
  'column.arrivedOn': { zh: '到达日期', en: 'Came on' },
  'column.agencyConfirmedOn': { zh: '本机关确认日期', en: 'Confirmed by us on' },
  'column.applicantConfirmedOn': { zh: '申请人确认日期', en: 'Confirmed by the applicant on' },
  'column.applicantKind': { zh: '申请人类别', en: 'Kind of applicant' },
  'column.name': { zh: '姓名或者名称', en: 'Name' },
  'column.certificate': { zh: '证件号码', en: 'Document number' },
  'column.phone': { zh: '联系电话', en: 'Telephone' },
  'column.email': { zh: '电子邮箱', en: 'E-mail' },
  'column.address': { zh: '通信地址', en: 'Address' },
  'column.wanted': { zh: '所需政府信息', en: 'The information' },
  'column.form': { zh: '信息的形式', en: 'Form' },
  'column.delivery': { zh: '获取方式', en: 'How to receive it' },
  empty: { zh: '表中没有需要登记的申请。', en: 'The sheet holds no applications.' },
  'too-large': { zh: '文件不得超过 5 MB。', en: 'The file may have up to 5 MB.' },
  unreadable: {
    zh: '无法读取，请上传按模板填写的 xlsx 文件。',
    en: 'It cannot be read: send an xlsx file made from the template.',
  },
  columns: {
    zh: '首行缺少以下列：{names}。请按模板填写。',
    en: 'The first row lacks: {names}. Use the template.',
  },
  'too-many': { zh: '一次最多登记 {most} 行。', en: 'Up to {most} rows at once.' },
  choice: { zh: '请填写其中之一：{known}。', en: 'One of: {known}.' },
  number: {
    zh: '单元格是数字格式，长号码的末几位会变成 0、开头的 0 会丢失。请把这一列设为“文本”格式，对照原件重新录入。',
    en: 'The cell holds a number: long ones lose their last digits, and zeros in front are lost. Set the column to the format "Text" and type it in again from the original.',
  },
  id: {
    zh: '不是有效的身份证号码（GB 11643 校验码不符），请对照原件核对。',
    en: 'No valid resident ID (its check character does not fit, GB 11643): compare it with the original.',
  },
  day: { zh: '请填写存在的日期，如 2026-03-02。', en: 'A day that exists, e.g. 2026-03-02.' },
})

/** The index of an archive package. */
export const archiveWords = defineStrings({
  'column.number': { zh: '序号', en: 'No.' },
  'column.path': { zh: '文件', en: 'File' },
  'column.title': { zh: '题名', en: 'Title' },
  'column.documentNo': { zh: '文号', en: 'Number' },
  'column.on': { zh: '日期', en: 'Day' },
  'column.direction': { zh: '收发', en: 'In or out' },
  withheld: { zh: '（未收入：查看须填写用途）', en: '(not here: opened for a purpose only)' },
  received: { zh: '收', en: 'in' },
  sent: { zh: '发', en: 'out' },
})
