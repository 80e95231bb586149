import { declareRules } from '../../engine/declare.ts'

const RULES = '《政府网站发展指引》（国办发〔2017〕47号）'

export const LINKS = declareRules('links', {
  'inner-address': {
    severity: 'block',
    zh: '网址“{word}”指向内网或本机，公众打不开，也暴露内部地址。',
    en: 'The address "{word}" leads into an inner network or one computer.',
    source: RULES,
    confidence: 0.95,
  },
  'broken-address': {
    severity: 'warn',
    zh: '网址“{word}”书写有误。',
    en: 'The address "{word}" is not written as an address.',
    source: 'RFC 3986',
    confidence: 0.9,
  },
  'missing-alternative': {
    severity: 'warn',
    zh: '图片没有替代文字。',
    en: 'The picture has no alternative text.',
    source: 'GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》',
    confidence: 0.9,
  },
  'empty-link': {
    severity: 'warn',
    zh: '链接没有目标。',
    en: 'The link leads nowhere.',
    source: RULES,
    confidence: 0.9,
  },
})
