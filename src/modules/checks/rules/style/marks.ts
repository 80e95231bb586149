import { matching, together } from '../../engine/declare.ts'
import { TRANSLITERATION } from '../../names/surnames.data.ts'
import { STYLE } from './rules.data.ts'

const FULL: Record<string, string> = {
  ',': '\uff0c',
  ';': '\uff1b',
  ':': '\uff1a',
  '?': '\uff1f',
  '!': '\uff01',
  '.': '\u3002',
}
const full = (mark: string) => [FULL[mark] ?? mark]
/** Full-width ASCII as ASCII. */
const narrow = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0))

/** Punctuation (GB/T 15834). */
export const marks = together(
  // After Han or a closing mark; not before what makes it an address, a time or a thousand, nor in a
  // sentence of another language that quotes a word.
  matching(
    STYLE['half-width-mark'],
    /(?<=[\u4e00-\u9fff\u300b\u201d\uff09])[,;?!](?!\/\/|[\w%.-]{1,40}=| [a-z])|(?<=[\u4e00-\u9fff\u300b\u201d\uff09]):(?![/\d\\])|(?<=[\u4e00-\u9fff]):(?=\d{4,})|(?<=[%\d)A-Za-z])[,;](?=[\u4e00-\u9fff\u201c\u300a])/g,
    (match) => full(match[0]),
  ),
  matching(
    STYLE['half-width-mark'],
    /(?<=[\u4e00-\u9fff]{2}|[\u4e00-\u9fff][\u201d\uff09\u300b])\.(?=$|\n|[\u4e00-\u9fff]{2})/g,
    (match, text) => (isNumberOrName(text, match.index) ? null : full(match[0])),
  ),
  matching(
    STYLE['doubled-mark'],
    /([，、；：！？])\1+|。。(?!。)(?<!。。。)|[，、；：][。，、；：]|。[，、；]/g,
    (match) => (/^(.)\1+$/.test(match[0]) ? [match[0][0]!] : []),
  ),
  matching(
    STYLE.ellipsis,
    /。{3,}|(?<=[\u4e00-\u9fff])\.{3,}|(?<!…)…(?!…)|…{3,}/g,
    (match, text) => (isEllipsisOfNumbers(text, match.index) ? null : ['……']),
  ),
  matching(
    STYLE['full-width-letters'],
    /[０-９Ａ-Ｚａ-ｚ](?:[．：]?[０-９Ａ-Ｚａ-ｚ])*/g,
    (match) => [narrow(match[0])],
  ),
  // Where something stands between titles, as a number in brackets, the mark parts them after all.
  matching(
    STYLE['mark-between-quotes'],
    /(?<=》)(?<![）)]、《[^《》\n]{1,60}》)、(?=《)(?!《[^《》\n]{1,60}》[（(])|(?<=”)(?<![）)]、“[^“”\n]{1,60}”)、(?=“)(?!“[^“”\n]{1,60}”[（(])/g,
    () => [''],
  ),
  matching(
    STYLE['ordinal-mark'],
    /(?<=^|[。；：，\n])(?:第|其)[一二三四五六七八九十]、/g,
    (match) => [match[0].replace('、', '，')],
  ),
  matching(
    STYLE['heading-mark'],
    /(?<=^|\n)[ \u3000]*(?:（[一二三四五六七八九十]{1,3}）[、，.]|[一二三四五六七八九十]{1,3}[.．,，](?=[\u4e00-\u9fff])|（\d{1,2}）[、，.．])/g,
    (match) => [mendHeading(match[0])],
  ),
  matching(
    STYLE['heading-dot'],
    /(?<=^|\n)[ \u3000]*\d{1,2}、(?=[\u4e00-\u9fff])(?![一二三四五六七八九十]{1,2}(?:季度|月|年级?|日|号|级))/g,
    (match) => [match[0].replace('、', '.')],
  ),
  matching(STYLE.dash, /(?<=[\u4e00-\u9fff])--+(?=[\u4e00-\u9fff])/g, () => ['——']),
  matching(
    STYLE['half-width-brackets'],
    /\([^()（）\n]{0,80}[\u4e00-\u9fff][^()（）\n]{0,80}\)/g,
    (match, text) =>
      isInEnglish(match, text) || isInCompound(match, text)
        ? null
        : [`（${match[0].slice(1, -1)}）`],
  ),
  matching(STYLE['mixed-brackets'], /\([^()（）\n]{1,80}）|（[^()（）\n]{1,80}\)/g, (match) => [
    `（${match[0].slice(1, -1)}）`,
  ]),
  // Not inches, nor the value of an attribute.
  matching(
    STYLE['straight-quotes'],
    /(?<![\d=])"[^"\n]{0,60}[\u4e00-\u9fff][^"\n]{0,60}"/g,
    (match, text) => (isInEnglish(match, text) ? null : [`“${match[0].slice(1, -1)}”`]),
  ),
  matching(
    STYLE['enumeration-and'],
    /、(?:和|与|及|以及|或者|并且)(?=[\u4e00-\u9fff])(?!平|谐|会|时|格|早|否|其他|气|睦|蔼|美|善|解|而)/g,
    (match) => [match[0].slice(1)],
  ),
  matching(
    STYLE['account-title'],
    /《[^》\n]{1,20}》(?=(?:官方|政务)?(?:微信|微博|公众号|抖音号|视频号|今日头条号|APP|App|客户端|小程序))/g,
    (match) => [`“${match[0].slice(1, -1)}”`],
  ),
  matching(STYLE['and-so-on-twice'], /等(?:等)?(?:……|…|\.{3,})/g, (match) => [
    match[0].replace(/[…。.]+$/, ''),
  ]),
)

/** A number at the head of a line, or a dot between the parts of a name written by sound. */
function isNumberOrName(text: string, at: number): boolean {
  if (/(?:^|\n)[ \u3000]*[一二三四五六七八九十]{2,3}$/.test(text.slice(Math.max(0, at - 8), at)))
    return true
  return [at - 2, at - 1, at + 1, at + 2].every((i) => BY_SOUND.has(text[i]!))
}
const BY_SOUND = new Set(TRANSLITERATION)

/** Between words of another language, whose marks are half-width. */
function isInEnglish({ 0: words, index }: RegExpExecArray, text: string): boolean {
  const end = index + words.length
  return (
    /[A-Za-z][,.;:]? ?$/.test(text.slice(Math.max(0, index - 3), index)) &&
    /^[,.;:]? ?[A-Za-z]/.test(text.slice(end, end + 3))
  )
}

/** The brackets of a chemical name belong to it, as the hyphen beside them shows. */
function isInCompound({ 0: words, index }: RegExpExecArray, text: string): boolean {
  return (
    /[-\u2010]/.test(text[index - 1] ?? '') || /[-\u2010]/.test(text[index + words.length] ?? '')
  )
}

/** `1,2,…,n`: the points of a formula. */
function isEllipsisOfNumbers(text: string, at: number): boolean {
  return /[\d,]$/.test(text.slice(Math.max(0, at - 1), at))
}

function mendHeading(written: string): string {
  return written.replace(/）[、，.．]$/, '）').replace(/([一二三四五六七八九十])[.．,，]$/, '$1、')
}
