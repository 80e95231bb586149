import { defineStrings } from '../kernel/strings.ts'

/** The annual reports of all years side by side. */
export const annualReportWords = defineStrings({
  title: { zh: '年度报告历年数据对比', en: 'Annual reports, year by year' },
  description: {
    zh: '{organization}历年政府信息公开工作年度报告三张表中的主要数据，按年度对照，取自本网站已发布的报告。',
    en: 'The main figures of the three tables in the annual disclosure reports of {organization}, year beside year, as published on this site.',
  },
  link: { zh: '年度报告历年数据对比', en: 'Compare the annual reports of all years' },
  none: {
    zh: '本网站尚未发布政府信息公开工作年度报告。',
    en: 'This site has not published an annual disclosure report yet.',
  },
  'sources.title': {
    zh: '各年度报告及数据来源',
    en: 'The reports and where the figures come from',
  },
  'sources.table': { zh: '各年度报告及数据来源表', en: 'Table: reports and sources' },
  'sources.year': { zh: '年度', en: 'Year' },
  'sources.report': { zh: '报告', en: 'Report' },
  'sources.form': { zh: '报告格式', en: 'Form' },
  'sources.source': { zh: '数据来源', en: 'Source of the figures' },
  'form.2021': { zh: '现行格式（国办公开办函〔2021〕30号）', en: 'Form of 2021' },
  'form.2019-trial': { zh: '试行格式（国办公开办函〔2019〕60号）', en: 'Trial form of 2019' },
  'source.prepared': {
    zh: '本平台编制，取自 {day} 发布的报告',
    en: 'Prepared on this platform; from the report published {day}',
  },
  'source.page': {
    zh: '未在本平台编制，读自 {day} 发布的报告网页所列表格',
    en: 'Not prepared on this platform; read from the tables of the page published {day}',
  },
  'source.moved': {
    zh: '原网站 {day} 发布、后迁入本网站，读自报告网页所列表格',
    en: 'Published {day} on an earlier site and moved here; read from the tables of its page',
  },
  'source.unreadable': {
    zh: '报告网页中没有可以读取的申请办理情况表，未列入对比',
    en: 'Its page has no table of applications that can be read; not compared',
  },
  'source.missing': {
    zh: '本网站没有该年度的报告',
    en: 'This site has no report of this year',
  },
  unknownYear: {
    zh: '以下报告没有写明年度，未列入对比：{titles}。',
    en: 'Not compared, since they do not say their year: {titles}.',
  },
  'title.and': { zh: '、', en: '; ' },
  'year.2021': { zh: '{year}', en: '{year}' },
  'year.2019-trial': { zh: '{year}（试行）', en: '{year} (trial)' },
  'short.2021': { zh: '{year}', en: '{year}' },
  'short.2019-trial': { zh: '{year}*', en: '{year}*' },
  'short.missing': { zh: '{year}', en: '{year}' },
  'year.missing': { zh: '{year}（无数据）', en: '{year} (no data)' },
  blank: { zh: '—', en: '—' },
  'no-row': { zh: '无此项', en: 'not asked' },
  notes: {
    zh: '“—”表示报告原文空白或者没有该年度数据，不等于 0；“无此项”表示该年度的报告格式没有这一项。标“试行”（图中标*）的年度按2019年试行格式编制，其余按2021年格式编制；图中空缺的年度没有数据。',
    en: '“—” means that the report prints nothing or that there is no figure for the year, which is not nought; “not asked” means that the form of the year does not have the item. Years marked “trial” (* in the charts) follow the trial form of 2019, the others the form of 2021; a gap in a chart is a year without figures.',
  },
  figure: { zh: '{n}', en: '{n}' },
  unknown: { zh: '未载明', en: 'not stated' },
  part: { zh: '部分', en: 'Part' },
  row: { zh: '项目', en: 'Item' },

  'applications.title': { zh: '收到和处理申请', en: 'Applications received and processed' },
  'applications.sentence': {
    zh: '{year}年度新收申请 {newReceived} 件，办理完毕 {processedTotal} 件，结转下年度 {carriedOut} 件。',
    en: 'In {year}: {newReceived} received, {processedTotal} processed, {carriedOut} carried over.',
  },
  'applications.note': {
    zh: '取自报告表二“总计”列。试行格式的总计空白的，按各类申请人相加。',
    en: 'From the column of totals of table two; where the trial form leaves it blank, the applicants added up.',
  },
  'outcomes.title': { zh: '办理结果', en: 'Outcomes' },
  'outcomes.sentence': {
    zh: '{year}年度予以公开 {granted} 件，部分公开 {partiallyGranted} 件，不予公开 {denied} 件。',
    en: 'In {year}: {granted} disclosed, {partiallyGranted} disclosed in part, {denied} refused.',
  },
  'outcomes.note': {
    zh: '按表二第三项（一）至（六）归类相加。有空白单元格的，只有各项之和与报告所列总计一致时才按 0 计。',
    en: 'Groups (1) to (6) of item III of table two. A blank cell counts as nought only where the rows then add up to the printed total.',
  },
  'outcomes.disclosed': { zh: '公开和部分公开', en: 'Disclosed, wholly or in part' },
  'outcomes.refused': { zh: '不予公开', en: 'Refused' },
  'outcomes.rest': { zh: '无法提供、不予处理和其他', en: 'Unable, not processed, other' },
  'disputes.title': { zh: '行政复议和行政诉讼', en: 'Reviews and litigation' },
  'disputes.sentence': {
    zh: '{year}年度行政复议 {review} 件，行政诉讼 {litigation} 件。',
    en: 'In {year}: administrative reviews {review}, lawsuits {litigation}.',
  },
  'disputes.note': {
    zh: '取自报告表三；行政诉讼包括未经复议直接起诉和复议后起诉。',
    en: 'From table three; lawsuits are those filed directly and those after a review.',
  },
  'documents.title': { zh: '行政规范性文件和行政决定', en: 'Normative documents and decisions' },
  'documents.sentence': {
    zh: '{year}年度制发行政规范性文件 {issued} 件，现行有效 {inForce} 件。',
    en: 'In {year}: normative documents issued {issued}, in force {inForce}.',
  },
  'documents.note': {
    zh: '取自报告表一。试行格式的“本年新制作数量”列在“本年制发”一行，两种格式口径不尽相同；试行格式不统计废止和现行有效件数。',
    en: 'From table one. What the trial form counts as newly made stands in the row “issued”, though the two forms do not count quite alike; the trial form counts neither repeals nor what is in force.',
  },

  'row.newReceived': { zh: '本年新收', en: 'New applications' },
  'row.naturalPerson': { zh: '其中：自然人', en: 'of these, natural persons' },
  'row.organizations': { zh: '其中：法人或其他组织', en: 'of these, organisations' },
  'row.carriedIn': { zh: '上年结转', en: 'Carried over from last year' },
  'row.processedTotal': { zh: '本年度办理结果总计', en: 'Processed in all' },
  'row.carriedOut': { zh: '结转下年度', en: 'Carried over to next year' },
  'row.granted': { zh: '（一）予以公开', en: '(1) disclosed' },
  'row.partiallyGranted': { zh: '（二）部分公开', en: '(2) disclosed in part' },
  'row.denied': { zh: '（三）不予公开', en: '(3) refused' },
  'row.unable': { zh: '（四）无法提供', en: '(4) unable to provide' },
  'row.notProcessed': { zh: '（五）不予处理', en: '(5) not processed' },
  'row.other': { zh: '（六）其他处理', en: '(6) other' },
  'row.review': { zh: '行政复议', en: 'Administrative reviews' },
  'row.reviewCorrected': { zh: '其中：复议结果纠正', en: 'of these reviews, corrected' },
  'row.litigation': { zh: '行政诉讼', en: 'Lawsuits' },
  'row.litigationCorrected': { zh: '其中：诉讼结果纠正', en: 'of these lawsuits, corrected' },
  'row.issued': { zh: '规范性文件本年制发', en: 'Normative documents issued' },
  'row.repealed': { zh: '规范性文件本年废止', en: 'Normative documents repealed' },
  'row.inForce': { zh: '规范性文件现行有效', en: 'Normative documents in force' },
  'row.licensingDecisions': { zh: '行政许可处理决定', en: 'Licensing decisions' },
  'row.penaltyDecisions': { zh: '行政处罚处理决定', en: 'Penalty decisions' },
})
