import { defineStrings } from '../../kernel/strings.ts'

/** Words of what a browser with script adds. */
export const enhanceStrings = defineStrings({
  size: { zh: '字号', en: 'Text size' },
  'size.normal': { zh: '标准', en: 'Normal' },
  'size.large': { zh: '大', en: 'Large' },
  'size.larger': { zh: '特大', en: 'Larger' },
  listen: { zh: '朗读', en: 'Listen' },
  'listen.start': { zh: '朗读正文', en: 'Read aloud' },
  'listen.pause': { zh: '暂停', en: 'Pause' },
  'listen.resume': { zh: '继续', en: 'Go on' },
  'listen.stop': { zh: '停止', en: 'Stop' },
  'listen.pace': { zh: '语速', en: 'Pace' },
  'listen.times': { zh: '{n} 倍', en: '{n}×' },
  'listen.started': { zh: '开始朗读', en: 'Reading aloud' },
  'listen.ended': { zh: '朗读结束', en: 'The end' },
  'listen.failed': {
    zh: '浏览器没有可用的语音，无法朗读。',
    en: 'Your browser has no voice to read with.',
  },
  print: { zh: '打印', en: 'Print' },
  copy: { zh: '复制引用', en: 'Copy citation' },
  'copy.done': { zh: '引用信息已复制', en: 'Citation copied' },
  'copy.failed': {
    zh: '浏览器不允许复制，请选中文字后自行复制。',
    en: 'Your browser does not allow copying: select the words and copy them.',
  },
  'copy.source': { zh: '来源：{citation}', en: 'Source: {citation}' },
  'draft.keep': { zh: '暂存，以后再填', en: 'Put aside for later' },
  'draft.kept': {
    zh: '已暂存在这台设备上，{n} 天内打开本页可以取回；证件号码不暂存。',
    en: 'Put aside on this device: open this page again within {n} days. Document numbers are not kept.',
  },
  'draft.failed': {
    zh: '浏览器不允许暂存，请先抄录已填写的内容。',
    en: 'Your browser does not allow it: copy what you have written.',
  },
  'draft.found': {
    zh: '这台设备上有 {day} 暂存的内容。',
    en: 'Something was put aside on this device on {day}.',
  },
  'draft.take': { zh: '取回', en: 'Take it up' },
  'draft.drop': { zh: '删除', en: 'Delete it' },
  'draft.taken': {
    zh: '已取回，请补填证件号码后提交。',
    en: 'Taken up. Add the document number and send.',
  },
  'draft.dropped': { zh: '已删除暂存的内容。', en: 'Deleted.' },
  'leave.title': { zh: '您即将离开本网站', en: 'You are leaving this website' },
  'leave.words': {
    zh: '下面的网址不是政府网站，请核对后再前往。',
    en: 'The address below is not a government website. Check it before you go on.',
  },
  'leave.go': { zh: '继续访问', en: 'Go on' },
  'leave.stay': { zh: '留在本网站', en: 'Stay here' },
})
