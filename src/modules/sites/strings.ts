import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings } from '../../kernel/strings.ts'

/** What is said beside a field of this module's forms. */
export const strings = defineStrings({
  cycle: {
    zh: '上级栏目不能是本栏目或其下级栏目。',
    en: 'A column cannot stand under itself or its own sub-columns.',
  },
  'parent-link': { zh: '链接栏目下不能再设栏目。', en: 'A link cannot have sub-columns.' },
  'too-deep': { zh: '栏目最多设 {levels} 级。', en: 'Columns go at most {levels} levels deep.' },
  'slug-taken': {
    zh: '同级已有网址标识为“{slug}”的栏目。',
    en: 'A column beside it already has the address "{slug}".',
  },
  'slug-reserved': {
    zh: '“{slug}”是系统保留的网址标识，请另选。',
    en: '"{slug}" is kept for the platform; choose another.',
  },
  'slug-is-site': {
    zh: '“{slug}”与另一站点或栏目的网址相同，请另选。',
    en: '"{slug}" is the address of another site or column; choose another.',
  },
  'slug-twice': {
    zh: '子栏目的网址标识“{slug}”重复。',
    en: 'Two sub-columns have the address "{slug}".',
  },
  'link-needed': { zh: '链接栏目须填写链接地址。', en: 'A link needs an address.' },
  'not-to-link': {
    zh: '栏目中已有稿件，不能改为链接。',
    en: 'There are publications in this column; it cannot become a link.',
  },
  'unknown-kind': { zh: '没有这种稿件类型。', en: 'There is no such kind of publication.' },
  'host-taken': { zh: '另一站点已使用域名“{host}”。', en: 'Another site uses the host "{host}".' },
  'code-taken': {
    zh: '{year} 年目录中已有编号“{code}”。',
    en: 'The catalogue of {year} already has the number "{code}".',
  },
})

/** What is said beside a field that does not match its pattern. */
export const problems = defineStrings({
  domain: {
    zh: '请只填域名，如 wjw.example.gov.cn，不带 https:// 和路径。',
    en: 'Enter the domain alone, such as wjw.example.gov.cn, without https:// or a path.',
  },
  host: {
    zh: '主机名只含小写字母、数字、点和连字符，如 wjw.example.gov.cn。',
    en: 'A host name has small letters, digits, dots and hyphens, such as wjw.example.gov.cn.',
  },
  siteIdCode: {
    zh: '网站标识码为 10 位数字，部委网站为 bm 加 8 位数字。',
    en: 'A site identification code has 10 digits; a ministry’s is bm and 8 digits.',
  },
  slug: {
    zh: '网址标识只含小写字母、数字和连字符，以字母或数字开头，最多 61 位，如 public-health。',
    en: 'The address has small letters, digits and hyphens, a letter or digit first, at most 61, such as public-health.',
  },
  colour: {
    zh: '颜色写成 # 加 6 位十六进制数，如 #15558f。',
    en: 'A colour is # and 6 hexadecimal digits, such as #15558f.',
  },
  blockId: {
    zh: '区块标识只含小写字母、数字和连字符，最多 40 位。',
    en: 'The identifier of a block has small letters, digits and hyphens, at most 40.',
  },
  linkUrl: {
    zh: '请填写站内地址（如 /policies/）或以 https://、http:// 开头的网址。',
    en: 'Enter an address on this site, such as /policies/, or one that begins with https:// or http://.',
  },
})

export const refusals = defineRefusals({
  'sites.stale': {
    status: 409,
    zh: '{name} 在您打开之后修改过这个栏目。您填写的内容没有丢失：请刷新对照后再保存。',
    en: '{name} has changed this column since you opened it. What you typed is kept: reload, compare, then save again.',
  },
  'sites.home-stale': {
    status: 409,
    zh: '{name} 在您打开之后修改过首页布置。您的改动没有丢失：请另开窗口对照后再保存。',
    en: '{name} has arranged the home page since you opened it. Your changes are kept: compare in another window, then save again.',
  },
  'sites.theme-stale': {
    status: 409,
    zh: '{name} 在您打开之后修改过网站配色。您选的颜色没有丢失：请另开窗口对照后再保存。',
    en: '{name} has changed the colours since you opened them. What you chose is kept: compare in another window, then save again.',
  },
  'sites.not-a-topic': {
    status: 409,
    zh: '只有专题可以上线或下线。',
    en: 'Only a topic can be put on or off line.',
  },
  'sites.nothing-to-copy': {
    status: 409,
    zh: '{year} 年没有可复制的目录。',
    en: 'There is no catalogue of {year} to copy.',
  },
  'sites.year-has-catalogue': {
    status: 409,
    zh: '{year} 年已有目录，未作改动。',
    en: 'There already is a catalogue of {year}; nothing was changed.',
  },
})
