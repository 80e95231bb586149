import { defineStrings } from '../kernel/strings.ts'

/** Every word of the public pages. */
export const strings = defineStrings({
  // The frame.
  title: { zh: '{page} - {siteName}', en: '{page} - {siteName}' },
  skip: { zh: '跳到正文', en: 'Skip to main content' },
  home: { zh: '首页', en: 'Home' },
  more: { zh: '更多', en: 'More' },
  'more.of': { zh: '{title}', en: ' of {title}' },
  'language.own': { zh: '中文', en: 'English' },
  'nav.label': { zh: '主导航', en: 'Main' },
  'crumbs.label': { zh: '当前位置', en: 'You are here' },
  'side.title': { zh: '栏目导航', en: 'Columns' },
  'side.label': { zh: '同级栏目', en: 'Columns beside this one' },
  'foot.sponsor': { zh: '主办单位：{name}', en: 'Run by {name}' },
  'foot.contact': { zh: '联系方式：{contact}', en: 'Contact: {contact}' },
  'foot.siteIdCode': { zh: '网站标识码：{code}', en: 'Site identification code: {code}' },
  'foot.agencyMark': { zh: '党政机关网站标识', en: 'Party and government agency website' },
  'foot.errorReport': { zh: '我为政府网站找错', en: 'Report an error on this website' },
  'foot.family': { zh: '本平台其他网站', en: 'Other sites of this platform' },
  'meta.columnDescription': {
    zh: '{site}“{column}”栏目发布的信息',
    en: 'Information published by {site} under {column}',
  },

  // Lists.
  'list.empty': {
    zh: '本栏目暂未发布信息。可先使用页面上方的搜索，或查看其他栏目。',
    en: 'Nothing has been published here yet. Try the search above or another column.',
  },
  'list.comma': { zh: '，', en: ', ' },
  'item.interpretation': { zh: '解读', en: 'Explained' },
  'item.interpretations': { zh: '相关解读', en: 'Interpretations' },
  'pages.label': { zh: '分页', en: 'Pages' },
  'pages.previous': { zh: '上一页', en: 'Previous' },
  'pages.next': { zh: '下一页', en: 'Next' },
  'pages.number': { zh: '第 {page} 页', en: 'Page {page}' },
  'pages.count': { zh: '共 {total} 条，{last} 页', en: '{total} items on {last} pages' },
  'filter.all': { zh: '全部', en: 'All' },
  'filter.option': { zh: '{text}（{count}）', en: '{text} ({count})' },
  'filter.chosen': { zh: '已选条件', en: 'Chosen filters' },
  'filter.chip': { zh: '{label}：{value}', en: '{label}: {value}' },
  'filter.remove': { zh: '，去掉此条件', en: ', remove this filter' },
  'filter.clear': { zh: '清除全部条件', en: 'Clear all filters' },
  'filter.validity': { zh: '有效性', en: 'Validity' },
  'filter.issuer': { zh: '发布机构', en: 'Issuing agency' },
  'filter.year': { zh: '年份', en: 'Year' },
  'filter.topic': { zh: '主题分类', en: 'Subject' },
  'filter.column': { zh: '栏目', en: 'Column' },
  'filter.kind': { zh: '类型', en: 'Type' },
  'column.empty': {
    zh: '本页内容正在编写，尚未发布。如需了解有关情况，请通过“机构职能”页面所列方式与我们联系。',
    en: 'This page is being written and is not published yet. Please contact us if you need the information now.',
  },
  'column.archived': {
    zh: '本栏目已归档，内容不再更新，仅供查阅。',
    en: 'This column is archived: it is kept for reference and no longer updated.',
  },

  // Home.
  'home.description': {
    zh: '{name}政务公开门户：政策文件与解读、通知公告、政府信息公开、办事服务和健康科普。',
    en: 'The portal of {name}: policies and their interpretation, notices, disclosure, services.',
  },
  'home.contact': { zh: '联系我们', en: 'Contact us' },
  'home.findErrors': { zh: '我为政府网站找错', en: 'Report an error' },
  'home.findErrors.words': {
    zh: '发现页面有误，请告诉我们',
    en: 'Tell us of a mistake on our pages',
  },
  'home.search': { zh: '站内搜索', en: 'Search this site' },
  'home.search.words': {
    zh: '查文件、查通知、查办事指南',
    en: 'Documents, notices, service guides',
  },
  'home.preview': {
    zh: '预览，保存之前公众看不到；页面中的链接在此不可点击。',
    en: 'Preview: the public sees it once it is saved. Links do not work here.',
  },

  // Articles.
  'article.crumb': { zh: '正文', en: 'This page' },
  'article.published': { zh: '发布时间：', en: 'Published: ' },
  'article.originally': {
    zh: '来源网站发布日期：{day}',
    en: 'First published at its source: {day}',
  },
  'article.source': { zh: '信息来源：{source}', en: 'Source: {source}' },
  'article.author': { zh: '作者：{author}', en: 'By {author}' },
  'article.empty': {
    zh: '正文见附件。',
    en: 'See the attachments for the text.',
  },
  'article.changes': { zh: '更新说明', en: 'Updates' },
  'language.label': { zh: '其他语言', en: 'Other language' },
  'language.version': {
    zh: '英文版：',
    en: 'This is a translation. The Chinese text is the official one: ',
  },
  'language.outOfDate': {
    zh: '本文已于{day}修改，英文版译自较早的版本，尚未更新。',
    en: 'The Chinese text was changed on {day}. This translation follows the earlier version; where the two differ, read the Chinese.',
  },
  'language.outOfDateSince': {
    zh: '本文已于{day}修改，英文版译自{earlier}发布的版本，尚未更新。',
    en: 'The Chinese text was changed on {day}. This translation follows the earlier version of {earlier}; where the two differ, read the Chinese.',
  },
  'article.print': {
    zh: '可使用浏览器的打印功能打印本页，打印时自动略去导航并附引用信息。',
    en: 'Print this page with your browser: the navigation is left out and the citation is added.',
  },
  'article.address': { zh: '网址：{url}', en: 'Address: {url}' },
  'contents.label': { zh: '本文目录', en: 'Contents' },
  'attachments.title': { zh: '附件下载', en: 'Attachments' },
  'attachments.elsewhere': { zh: '文件保存在来源网站', en: 'kept at its source' },
  'body.table': { zh: '表 {n}，可左右滚动', en: 'Table {n}, scrolls sideways' },
  'body.footnotes': { zh: '注释', en: 'Notes' },
  'body.footnote': { zh: '注释 {n}', en: 'Note {n}' },
  'body.backToText': { zh: '返回正文中注释 {n} 的位置', en: 'Back to note {n} in the text' },
  'body.remoteImage': { zh: '查看来源网站上的图片', en: 'See the picture at its source' },
  'body.remoteImageOf': {
    zh: '查看来源网站上的图片：{alt}',
    en: 'See the picture at its source: {alt}',
  },
  'related.interprets': { zh: '解读的文件', en: 'The document this explains' },
  'related.interpretations': { zh: '相关解读', en: 'Interpretations' },
  'fact.label': { zh: '文件信息', en: 'About this document' },
  'fact.title': { zh: '名称', en: 'Title' },
  'fact.indexNo': { zh: '索引号', en: 'Index number' },
  'fact.topicClass': { zh: '主题分类', en: 'Subject' },
  'fact.issuer': { zh: '发布机构', en: 'Issuing agency' },
  'fact.formedOn': { zh: '成文日期', en: 'Dated' },
  'fact.documentNo': { zh: '文号', en: 'Document number' },
  'fact.publishedOn': { zh: '发布日期', en: 'Published' },
  'fact.normativeNo': { zh: '规范性文件登记号', en: 'Register number' },
  'fact.genreClass': { zh: '体裁分类', en: 'Genre' },
  'fact.statutoryClass': { zh: '公开类别', en: 'Disclosure class' },
  'fact.audienceClass': { zh: '服务对象', en: 'Audience' },
  'fact.effectiveOn': { zh: '施行日期', en: 'In force from' },
  'fact.expiresOn': { zh: '有效期至', en: 'In force until' },
  'fact.keywords': { zh: '主题词', en: 'Keywords' },
  'fact.validity': { zh: '有效性', en: 'Validity' },
  'validity.label': { zh: '有效性提示', en: 'Validity' },
  'validity.repealed': {
    zh: '本文件已废止，不再作为行政管理的依据，仅供查阅。',
    en: 'This document has been repealed and is kept for reference only.',
  },
  'validity.expired': {
    zh: '本文件已失效，不再作为行政管理的依据，仅供查阅。',
    en: 'This document has expired and is kept for reference only.',
  },
  'validity.expiredOn': {
    zh: '本文件有效期至{day}，现已失效，仅供查阅。',
    en: 'This document expired on {day} and is kept for reference only.',
  },
  'validity.amended': {
    zh: '本文件已作修订，请结合修订文件查阅。',
    en: 'This document has been amended. Read it together with the amending document.',
  },
  'validity.partlyInForce': {
    zh: '本文件部分条款已废止或修改，其余条款继续有效。',
    en: 'Parts of this document have been repealed or amended; the rest remains in force.',
  },
  'validity.notYet': { zh: '本文件尚未生效。', en: 'This document is not in force yet.' },
  'validity.notYetOn': {
    zh: '本文件自{day}起施行，目前尚未生效。',
    en: 'This document takes effect on {day} and is not in force yet.',
  },
  'cause.amends': { zh: '修订文件：', en: 'Amended by: ' },
  'cause.repeals': { zh: '废止依据：', en: 'Repealed by: ' },
  'cause.supersedes': { zh: '替代文件：', en: 'Superseded by: ' },
  'cause.interprets': { zh: '解读：', en: 'Explained by: ' },
  'affects.label': { zh: '本文件对其他文件的影响', en: 'What this document changes' },
  'affects.amends': { zh: '修订：', en: 'Amends: ' },
  'affects.repeals': { zh: '废止：', en: 'Repeals: ' },
  'affects.supersedes': { zh: '替代：', en: 'Supersedes: ' },
  'affects.interprets': { zh: '解读：', en: 'Explains: ' },
  'citation.title': { zh: '《{title}》', en: '{title}' },
  'citation.documentNo': { zh: '{no}', en: '{no}' },
  'citation.indexNo': { zh: '索引号 {no}', en: 'index number {no}' },
  'citation.formedOn': { zh: '成文 {day}', en: 'dated {day}' },
  'citation.published': { zh: '{name} {day} 发布', en: 'published by {name} on {day}' },
  'citation.separator': { zh: '；', en: '; ' },

  // Policy library.
  'library.search': { zh: '标题、文号或关键词', en: 'Title, number or keyword' },
  'library.placeholder': { zh: '如：疫苗、云卫规〔2026〕1号', en: 'e.g. vaccine' },
  'library.submit': { zh: '查询', en: 'Search' },
  'library.count': { zh: '共 {total} 件文件', en: '{total} documents' },
  'library.none': {
    zh: '没有符合条件的文件。请减少筛选条件或更换关键词；未公开的文件可依法申请公开。',
    en: 'No document matches. Remove a filter or try other words; documents not listed may be requested.',
  },

  // Disclosure.
  'disclosure.search': { zh: '搜索公开信息', en: 'Search disclosed information' },
  'disclosure.submit': { zh: '搜索', en: 'Search' },
  'disclosure.entries': { zh: '政府信息公开', en: 'Disclosure' },
  'disclosure.statutory': { zh: '法定主动公开内容', en: 'Statutory disclosure' },
  'disclosure.all': { zh: '全部', en: 'All' },
  'disclosure.classes': { zh: '按公开类别查看', en: 'By class' },
  'disclosure.items': { zh: '条', en: ' items' },
  'disclosure.indexNo': { zh: '索引号 {no}', en: 'Index number {no}' },
  'disclosure.found': {
    zh: '包含“{query}”的公开信息共 {total} 条',
    en: '{total} items contain “{query}”',
  },
  'disclosure.empty': {
    zh: '此类信息暂无。本机关产生或变更此类信息后，将自形成或变更之日起 20 个工作日内公开。',
    en: 'Nothing in this class yet. New information is disclosed within 20 working days of being made or changed.',
  },
  'disclosure.none': {
    zh: '没有找到包含这些词的公开信息。请换用其他词语，或按公开类别查看。',
    en: 'Nothing found. Try other words, or look through the classes.',
  },

  'topic.label': { zh: '专题', en: 'Topic' },
  'topic.items': { zh: '专题信息', en: 'In this topic' },

  // Organisation.
  'organization.title': { zh: '机构职能', en: 'About us' },
  'organization.description': {
    zh: '{name}的主要职责、领导信息、内设机构和联系方式。',
    en: 'Duties, leaders, departments and contact details of {name}.',
  },
  'organization.more': { zh: '查看机构职能', en: 'About us in full' },
  'organization.contact': { zh: '联系方式', en: 'Contact' },
  'organization.duties': { zh: '主要职责', en: 'Duties' },
  'organization.leaders': { zh: '领导信息', en: 'Leaders' },
  'organization.resume': { zh: '个人简历', en: 'Résumé' },
  'organization.units': { zh: '内设机构', en: 'Departments' },
  'organization.unit': { zh: '机构名称', en: 'Department' },
  'organization.unitDuties': { zh: '主要职责', en: 'Duties' },
  'organization.address': { zh: '办公地址', en: 'Address' },
  'organization.hours': { zh: '办公时间', en: 'Office hours' },
  'organization.phone': { zh: '联系电话', en: 'Telephone' },
  'organization.fax': { zh: '传真', en: 'Fax' },
  'organization.email': { zh: '电子邮箱', en: 'E-mail' },
  'organization.postcode': { zh: '邮政编码', en: 'Postcode' },
  'organization.noDuties': { zh: '主要职责尚未录入。', en: 'Not recorded yet.' },
  'organization.noLeaders': { zh: '领导信息尚未录入。', en: 'Not recorded yet.' },
  'organization.noUnits': { zh: '内设机构尚未录入。', en: 'Not recorded yet.' },
  'organization.noContact': { zh: '联系方式尚未录入。', en: 'Not recorded yet.' },

  // Search.
  'search.title': { zh: '站内搜索', en: 'Search' },
  'search.titleFor': { zh: '“{query}”的搜索结果', en: 'Results for “{query}”' },
  'search.label': { zh: '搜索内容', en: 'Search this site' },
  'search.placeholder': { zh: '搜索政策、服务、公告', en: 'Search this site' },
  'search.submit': { zh: '搜索', en: 'Search' },
  'search.blank': {
    zh: '请输入要查找的内容，如文件名称、文号、事项或疾病名称。',
    en: 'Type what you are looking for: a title, a document number, a service or a disease.',
  },
  'search.count': {
    zh: '“{query}”共找到 {total} 条结果',
    en: '{total} results for “{query}”',
  },
  'search.none': { zh: '没有找到相关信息，您可以：', en: 'Nothing found. You could:' },
  'search.advice.shorter': {
    zh: '减少关键词，或换用更短的词语',
    en: 'use fewer or shorter words',
  },
  'search.advice.words': {
    zh: '检查有无错别字，或换用意思相近的说法',
    en: 'check the spelling or try a similar word',
  },
  'search.advice.filters': {
    zh: '去掉已选的栏目、类型条件',
    en: 'remove the chosen filters',
  },
  'search.advice.ask': {
    zh: '通过“机构职能”页面所列电话咨询，或依法申请公开',
    en: 'call us, or file a request for information',
  },
  'search.columns': { zh: '也可以直接查看这些栏目：', en: 'Or look through these columns:' },

  // Site map.
  'siteMap.title': { zh: '网站地图', en: 'Site map' },
  'siteMap.description': {
    zh: '本网站的全部栏目、专题和订阅地址。',
    en: 'Every column, topic and feed of this site.',
  },
  'siteMap.topics': { zh: '专题专栏', en: 'Topics' },
  'siteMap.more': { zh: '机构与订阅', en: 'About and feeds' },
  'siteMap.rss': { zh: 'RSS 订阅', en: 'RSS feed' },
  'siteMap.atom': { zh: 'Atom 订阅', en: 'Atom feed' },
  'siteMap.json': { zh: 'JSON Feed 订阅', en: 'JSON Feed' },

  // Previews.
  'preview.bar': {
    zh: '预览：第 {number} 稿，并非公众访问的页面。发布时间以正式发布为准。',
    en: 'Preview of revision {number}, not the public page itself. The time shown is not its time of publication.',
  },
  'preview.signIn': {
    zh: '没有找到可预览的稿件，或您尚未登录。',
    en: 'There is nothing to preview here, or you are not signed in.',
  },

  // Addresses with nothing to show.
  'missing.title': { zh: '没有找到您要访问的页面', en: 'Page not found' },
  'missing.words': {
    zh: '网址可能输入有误，或页面尚未发布。您可以搜索所需信息，或从下列页面继续查找。',
    en: 'The address may be mistyped, or the page is not published yet. Search, or go on from the pages below.',
  },
  'gone.title': { zh: '此页面已不再提供', en: 'This page is no longer available' },
  'gone.words': {
    zh: '该网址曾发布的信息现已不再公开提供。如有需要，可与我们联系。',
    en: 'What was published here is no longer available. Contact us if you need it.',
  },
  'gone.at': { zh: '停止提供时间：{at}', en: 'Removed: {at}' },
  'withdrawn.title': { zh: '此信息已撤回', en: 'This information has been withdrawn' },
  'withdrawn.what': { zh: '信息名称', en: 'Title' },
  'withdrawn.published': { zh: '原发布时间', en: 'Published' },
  'withdrawn.when': { zh: '撤回时间', en: 'Withdrawn' },
  'withdrawn.why': { zh: '撤回说明', en: 'Why' },
  'withdrawn.related': { zh: '同栏目最新信息', en: 'New in the same column' },
  'help.search': { zh: '搜索本网站', en: 'Search this site' },
  'help.elsewhere': { zh: '您也可以前往：', en: 'You could also go to:' },
  'help.home': { zh: '网站首页', en: 'Home' },
  'help.contact': { zh: '联系我们', en: 'Contact us' },
  'help.column': { zh: '“{name}”栏目', en: '{name}' },

  // The English home.
  'english.description': {
    zh: '{name}英文网站',
    en: 'The English website of the {name}.',
  },
  'english.lead': {
    zh: '这里列出本机关以英文发布的信息。',
    en: 'This page lists what we publish in English: announcements, guidance and health information for residents and visitors.',
  },
  'english.mostlyChinese': {
    zh: '本机关的文件以中文为正式文本，多数仅有中文。',
    en: 'Most of our documents exist in Chinese only, and the Chinese text is the official one.',
  },
  'english.toChinese': { zh: '访问中文网站', en: 'Go to the Chinese website' },
  'english.nothing': {
    zh: '目前还没有以英文发布的信息。',
    en: 'Nothing has been published in English yet. Contact details are on this page.',
  },
})
