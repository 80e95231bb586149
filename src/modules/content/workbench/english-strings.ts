import { defineStrings } from '../../../kernel/strings.ts'

export const englishWords = defineStrings({
  make: { zh: '建立英文版', en: 'Make the English version' },
  makeTitle: { zh: '建立英文版', en: 'English version' },
  makeHint: {
    zh: '英文版以线上中文为底稿，栏目、类别和附件相同，另走审核流程。请译出全文后送审。',
    en: 'It begins with the Chinese text that is public, in the same column, kind and with the same files, and goes through its own review. Translate it over, then send it.',
  },
  title: { zh: '英文标题', en: 'Title in English' },
  titleMissing: { zh: '请填写英文标题。', en: 'Enter the title in English.' },
  made: { zh: '英文版已建立，请翻译正文。', en: 'Made. Now translate the text.' },
  english: { zh: '英文版', en: 'English' },
  englishVersion: { zh: '英文版', en: 'English version' },
  chineseVersion: { zh: '对应中文稿', en: 'Translates' },
  openEnglish: { zh: '打开英文版', en: 'Open the English version' },
  openChinese: { zh: '打开中文稿', en: 'Open the Chinese piece' },
  outOfDate: { zh: '译文待更新', en: 'Out of date' },
  chineseGone: {
    zh: '对应的中文稿不在线上，英文版不能单独发布。',
    en: 'The Chinese piece is not on the portal, so its English version cannot be published.',
  },
  englishBehind: {
    zh: '英文版对应的是较早的中文版本，网页上已注明“译文待更新”。',
    en: 'The English version follows an earlier Chinese text; its page says so.',
  },
  englishDraftBehind: {
    zh: '英文版对应的是较早的中文版本，尚未发布。',
    en: 'The English version, not public yet, follows an earlier Chinese text.',
  },
  publicBehind: {
    zh: '中文稿已于 {at} 发布第 {current} 版，线上英文版译自第 {follows} 版，网页上已注明“译文待更新”。',
    en: 'Edition {current} of the Chinese was published {at}. The English on the portal follows edition {follows} and says so.',
  },
  draftBehind: {
    zh: '中文稿已于 {at} 发布第 {current} 版，本稿译自第 {follows} 版。',
    en: 'Edition {current} of the Chinese was published {at}. This draft follows edition {follows}.',
  },
  draftCurrent: {
    zh: '本稿已对应最新的中文版本，发布后网页上的注明随之取消。',
    en: 'This draft follows the newest Chinese text. Once it is published, the page no longer says otherwise.',
  },
  beginFirst: {
    zh: '请点“修改（另起新版本）”，按中文改动修订后发布。',
    en: 'Begin a new edition, revise it by what changed in the Chinese, and publish it.',
  },
  compare: { zh: '查看中文改动', en: 'See what changed in the Chinese' },
  follow: { zh: '已按最新中文版改好', en: 'It follows the newest Chinese now' },
  followAsk: {
    zh: '确认英文已按中文第 {current} 版改好？',
    en: 'Has the English been brought up to edition {current} of the Chinese?',
  },
  followHint: {
    zh: '确认后，本稿记为译自该版本；发布后网页上的“译文待更新”随之取消。',
    en: 'This draft is then recorded as a translation of that edition, and its page no longer says that it is out of date.',
  },
  followed: { zh: '已记为对应最新的中文版本。', en: 'Recorded.' },
})
