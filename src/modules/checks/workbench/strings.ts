import { defineStrings } from '../../../kernel/strings.ts'

export const strings = defineStrings({
  title: { zh: '检测设置', en: 'Checks' },
  intro: {
    zh: '本机构的词表和检测类别，用于编辑器、送审和签发时的检查以及接口。',
    en: 'The organisation’s own lists and categories, used in the editor, at the gates and by other systems.',
  },
  lists: { zh: '词表', en: 'Word lists' },
  switches: { zh: '检测类别', en: 'Categories' },
  'own.title': { zh: '本单位用词', en: 'The office’s own words' },
  'own.intro': {
    zh: '错别字模型每夜学习本机构已发布的页面：同一写法见于 {n} 个以上页面的，不再当作错字。有待改或保留的错别字的页面不学；与极常用的词只差一字的，须见于更多页面或不学。只记次数；除在此导出外，不出本系统。',
    en: 'The spelling model learns every night from the published pages: what stands on {n} pages or more is no slip any more. Pages with a slip open or accepted teach nothing, nor, before it stands on many more, what is one character off a very frequent word. Counts only, kept in this installation unless exported here.',
  },
  'own.last': {
    zh: '上次学习 {at}：{pages} 个页面，{characters} 字，{runs} 种写法；另有 {leftOut} 个页面因有错别字未学。',
    en: 'Last learnt {at}: {pages} pages, {characters} characters, {runs} runs; {leftOut} pages with slips left out.',
  },
  'own.looked': { zh: '{at} 核对过，没有新内容。', en: 'Looked again {at}: nothing new.' },
  'own.never': {
    zh: '还没有学习过，今夜自动进行。',
    en: 'Nothing learnt yet; it will be tonight.',
  },
  'own.export': { zh: '导出', en: 'Export' },
  'own.exportHint': {
    zh: '供命令行 weiming check --own 使用',
    en: 'For weiming check --own on the command line',
  },
  'own.learn': { zh: '立即学习', en: 'Learn now' },
  'own.waiting': { zh: '正在学习…', en: 'Learning…' },
  'own.asked': { zh: '已开始学习。', en: 'Learning has begun.' },
  shipped: {
    zh: '平台自带国名、港澳台表述、固定政治表述、机构更名、常见错词等词表，无须填写。下列名单因地因时而异，须由本机构填写、随时更新：',
    en: 'Names of countries, set phrases, renamed bodies and common slips come with the platform. These lists differ by place and time and are the organisation’s to fill and keep:',
  },
  'why.leader': {
    zh: '本级及上级领导人的姓名、职务、任期和排序。查职务与任期不符、姓名错字、排序颠倒。',
    en: 'Leaders with title, term and order: wrong titles, slips in names, wrong order.',
  },
  'why.body': {
    zh: '本级机构、会议、工程的规范名称与常见误写。',
    en: 'Right names of local bodies, meetings and projects, with their wrong forms.',
  },
  'why.region': {
    zh: '本地区划的最新调整：旧名和现名。',
    en: 'Changes of local divisions: former and present names.',
  },
  'why.banned': {
    zh: '本机构不得使用的词，命中即阻止签发。',
    en: 'Words never used: a find blocks issuing.',
  },
  'why.caution': {
    zh: '慎重使用的词，命中时提醒。',
    en: 'Words to be used with care: a find warns.',
  },
  'why.phrase': {
    zh: '上级新近的固定表述及其常见误写，命中即阻止签发。',
    en: 'New set phrases with their wrong forms: a find blocks issuing.',
  },
  count: { zh: '{n} 条', en: '{n}' },
  empty: { zh: '尚未填写', en: 'not filled' },
  emptyHint: {
    zh: '可逐条新增，或导入 xlsx 工作簿。',
    en: 'Add entries one by one, or import an xlsx workbook.',
  },
  add: { zh: '新增词条', en: 'Add an entry' },
  edit: { zh: '修改词条', en: 'Change the entry' },
  import: { zh: '导入 xlsx', en: 'Import xlsx' },
  export: { zh: '导出 xlsx', en: 'Export xlsx' },
  imported: {
    zh: '已导入：新增 {added} 条，更新 {changed} 条。',
    en: 'Imported: {added} added, {changed} changed.',
  },
  importFailed: {
    zh: '没有导入，请改正下列各行后重新导入：',
    en: 'Nothing was imported. Correct these rows and import again:',
  },
  importHint: {
    zh: '工作簿的列与导出的相同；词语、职务、起始日期都相同的视为同一条。',
    en: 'Columns are those of the export; entries with the same word, title and first day are the same entry.',
  },
  saved: { zh: '词条已保存。', en: 'Saved.' },
  removed: { zh: '词条已删除。', en: 'Removed.' },
  removeConfirm: { zh: '删除“{word}”？', en: 'Remove "{word}"?' },
  list: { zh: '词表', en: 'List' },
  word: { zh: '词语', en: 'Word' },
  name: { zh: '姓名', en: 'Name' },
  right: { zh: '应写作', en: 'Is written' },
  leaderTitle: { zh: '职务', en: 'Title' },
  titleHint: {
    zh: '兼任多个职务的用顿号分开，如“党组书记、主任”。',
    en: 'Several titles of one person are parted by 、.',
  },
  rank: { zh: '排序', en: 'Order' },
  valid: { zh: '任期或适用期', en: 'In force' },
  validFrom: { zh: '起（含）', en: 'From' },
  validTo: { zh: '止（含）', en: 'To' },
  validHint: {
    zh: '离任、废止时填写止日，不要删除：旧文件仍按成文日期核对。',
    en: 'Give a last day rather than removing the entry: old documents are checked by their own day.',
  },
  always: { zh: '一直', en: 'always' },
  from: { zh: '{from} 起', en: 'from {from}' },
  until: { zh: '至 {to}', en: 'until {to}' },
  between: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  note: { zh: '备注', en: 'Note' },
  changed: { zh: '最近修改', en: 'Last changed' },
  on: { zh: '检测', en: 'on' },
  off: { zh: '不检测', en: 'off' },
  fixed: { zh: '不得关闭', en: 'always on' },
  switchOff: { zh: '关闭“{category}”检测', en: 'Switch off "{category}"' },
  switchOn: { zh: '恢复“{category}”检测', en: 'Switch on "{category}"' },
  switchReason: { zh: '理由', en: 'Reason' },
  switchHint: {
    zh: '对本机构全部稿件生效，连同理由记入台账。',
    en: 'For every piece of the organisation; kept in the ledger with the reason.',
  },
  switched: { zh: '已保存，记入台账。', en: 'Saved and kept in the ledger.' },
  switchedBy: { zh: '{name}，{at}：{reason}', en: '{name}, {at}: {reason}' },
  switchesIntro: {
    zh: '关闭的类别在编辑器、闸门和接口中都不检测。',
    en: 'What is switched off is checked nowhere: not in the editor, at the gates or for other systems.',
  },
})

export const categoryNames = defineStrings({
  words: { zh: '用词', en: 'Wording' },
  spelling: { zh: '错别字', en: 'Spelling' },
  style: { zh: '标点、数字与格式', en: 'Marks, numerals and form' },
  sums: { zh: '算术', en: 'Sums' },
  privacy: { zh: '个人信息', en: 'Personal data' },
  secrecy: { zh: '涉密与不公开', en: 'Secrets' },
  links: { zh: '链接', en: 'Links' },
  repetition: { zh: '重复', en: 'Repetition' },
  attachment: { zh: '附件', en: 'Attachments' },
})
