import { defineStrings } from '../kernel/strings.ts'

export const annualReportStrings = defineStrings({
  about: {
    zh: '政府信息公开工作年度报告：核对、读取、汇总（无需服务器）',
    en: 'annual disclosure reports: check, read, add up (needs no server)',
  },
  'check.about': {
    zh: '按勾稽关系核对一份报告，格式见 docs/annual-report.md；有错误时退出码为 1',
    en: 'check a report by its identities, format in docs/annual-report.md; exit status 1 where it has an error',
  },
  'read.about': {
    zh: '从任一机关的年报中找出三张表（2021 年格式或 2019 年试行格式），输出 JSON 和发现的问题',
    en: 'find the three tables in the report of any agency (form of 2021, or trial form of 2019) and print them as JSON with what is wrong',
  },
  'summarise.about': {
    zh: '汇总一个目录中各单位的年报，列出逾期、数据有误和未报送的单位',
    en: 'add up the reports in a folder and name who is late, inconsistent or missing',
  },
  'argument.json': { zh: 'JSON 格式的报告', en: 'a report as JSON' },
  'argument.page': {
    zh: '网页（.html）或 Word 文档（.docx）',
    en: 'a page (.html) or Word document (.docx)',
  },
  'argument.folder': {
    zh: '目录，其中的 .json、.docx、.html 各为一份报告',
    en: 'folder; every .json, .docx, .html in it is a report',
  },
  'option.previous': {
    zh: '上一年的报告（JSON），核对结转和有效件数',
    en: 'last year’s report (JSON), for what carries over',
  },
  'option.year': {
    zh: '报告年度，默认为目录中最近的一年',
    en: 'year of the reports; default: the latest in the folder',
  },
  'option.units': { zh: '应报送单位名单，每行一个', en: 'the units that must report, one a line' },
  'file.unreadable': { zh: '无法读取文件 {path}。', en: 'The file {path} cannot be read.' },
  'file.not-json': {
    zh: '文件 {path} 不是有效的 JSON。',
    en: 'The file {path} is not valid JSON.',
  },
  'file.not-a-page': {
    zh: '文件 {path} 应为 .docx 或 .html。',
    en: 'The file {path} must be .docx or .html.',
  },
  'file.damaged': {
    zh: '文件 {path} 不是完好的 Word 文档（.docx）。',
    en: 'The file {path} is not a whole Word document (.docx).',
  },
  'folder.unreadable': { zh: '无法读取目录 {path}。', en: 'The folder {path} cannot be read.' },
  'folder.empty': {
    zh: '目录 {path} 中没有 .json、.docx、.html 文件。',
    en: 'There is no .json, .docx or .html in the folder {path}.',
  },
  'folder.none': {
    zh: '目录 {path} 中没有可用的报告。',
    en: 'There is no usable report in the folder {path}.',
  },
  'year.wrong': {
    zh: '--year：应为四位年份，不能是“{value}”。',
    en: '--year: must be a year of four digits, not “{value}”.',
  },
  'report.not-an-object': {
    zh: '{path}：应为一个 JSON 对象，即一份报告。',
    en: '{path}: must be a JSON object, one report.',
  },
  'report.agency': {
    zh: '{path}：agency 应为机关名称。',
    en: '{path}: agency must be the name of the agency.',
  },
  'report.year': {
    zh: '{path}：year 应为年份，如 2025。',
    en: '{path}: year must be a year such as 2025.',
  },
  'report.form': {
    zh: '{path}：form 应为 2021 或 2019-trial。',
    en: '{path}: form must be 2021 or 2019-trial.',
  },
  'report.table': {
    zh: '{path}：{table} 应为对象，格式见 docs/annual-report.md。',
    en: '{path}: {table} must be an object as in docs/annual-report.md.',
  },
  'previous.year': {
    zh: '--previous：应为 {expected} 年的报告，而所给为 {year} 年。',
    en: '--previous: must be the report for {expected}, not for {year}.',
  },
  'level.error': { zh: '错误', en: 'error' },
  'level.warn': { zh: '提醒', en: 'warning' },
  'check.clean': { zh: '未发现问题。', en: 'Nothing found.' },
  'check.count': {
    zh: '错误 {errors} 处，提醒 {warnings} 处。',
    en: '{errors} errors, {warnings} warnings.',
  },
  'read.no-tables': {
    zh: '{path}：没有找到年报的表格（表格可能是图片或附件）。',
    en: '{path}: no table of an annual report found (it may be a picture or an attachment).',
  },
  'read.missing': {
    zh: '没有找到表 {number}，各项留空。',
    en: 'Table {number} was not found; its cells are blank.',
  },
  'read.no-title': {
    zh: '没有找到“××××年政府信息公开工作年度报告”字样的标题，机关或年度无法确定。',
    en: 'No title of an annual disclosure report found: agency or year is unknown.',
  },
  'summarise.count': { zh: '{year} 年：汇总 {n} 份报告。', en: '{year}: {n} reports added up.' },
  'summarise.applications': {
    zh: '申请：新收 {received} 件，上年结转 {carriedIn} 件，办结 {processed} 件，结转下年度 {carriedOut} 件。',
    en: 'Applications: {received} new, {carriedIn} carried in, {processed} processed, {carriedOut} carried out.',
  },
  'summarise.disputes': {
    zh: '行政复议 {review} 件，行政诉讼 {litigation} 件。',
    en: 'Administrative review {review}, litigation {litigation}.',
  },
  'summarise.late': { zh: '逾期（应不晚于 {day} 公布）：', en: 'Late (due by {day}):' },
  'summarise.inconsistent': { zh: '数据有误：', en: 'Inconsistent:' },
  'summarise.unread': {
    zh: '有的表没有数字（可能是图片或者空白），没有计入上面的合计：',
    en: 'Tables without any figure (a picture, or blank), not in the sums above:',
  },
  'summarise.unread.tables': { zh: '{agency}  表 {tables}', en: '{agency}  table {tables}' },
  'list.and': { zh: '、', en: ', ' },
  'summarise.missing': { zh: '未报送：', en: 'Missing:' },
  'summarise.undated': {
    zh: '未标明公布日期，是否逾期未知：',
    en: 'No date of publication in the file, so late or not is unknown:',
  },
  'summarise.unusable': { zh: '无法使用的文件：', en: 'Unusable files:' },
  'summarise.repeated': { zh: '重复的文件（未计入）：', en: 'Repeated files (not counted):' },
  'summarise.no-list': {
    zh: '未给出应报送单位名单（--units），无法指出未报送的单位。',
    en: 'Without a list of units (--units) nobody can be said to be missing.',
  },
})
