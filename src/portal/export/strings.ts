import { defineStrings } from '../../kernel/strings.ts'

/** What a static copy says where only the running platform has an answer. */
export const exportStrings = defineStrings({
  'unavailable.title': { zh: '此功能暂不可用', en: 'Not available at the moment' },
  'unavailable.words': {
    zh: '您看到的是本网站的静态副本，可以阅读全部公开信息；站内检索、按条件筛选、网上反映问题和注音须由平台程序办理，目前没有运行。',
    en: 'You are reading a static copy of this website. Everything public can be read here; searching, filtering, reporting errors and pinyin need the platform itself, which is not running at the moment.',
  },
  'unavailable.instead': { zh: '您可以：', en: 'You can:' },
  'unavailable.siteMap': { zh: '从网站地图查找', en: 'look in the site map' },
  'unavailable.columns': { zh: '从栏目查找：', en: 'look in the columns:' },
  'unavailable.contact': { zh: '查看联系方式', en: 'see how to reach us' },
  'unavailable.phone': { zh: '拨打电话 {phone}', en: 'call {phone}' },
  'unavailable.report': {
    zh: '反映网页错误：国务院办公厅“我为政府网站找错”平台',
    en: 'report an error on this website to the State Council’s platform',
  },
})
