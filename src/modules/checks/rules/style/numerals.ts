import { matching, together } from '../../engine/declare.ts'
import { isUscc } from '../privacy/numbers.ts'
import { CIRCLE_ZERO, NUMERAL_DATE, NUMERALS, TEN_THOUSAND } from './numerals.data.ts'
import { STYLE } from './rules.data.ts'

/** Numbers (GB/T 15835) and the words round them. */
export const numerals = together(
  matching(
    STYLE['approximate-mark'],
    /(?<![一二三四五六七八九十百千万零第])([一二三四五六七八])、([二三四五六七八九])(?=[十百千万亿]|个|天|名|人次|次|年(?!级))/g,
    (match) =>
      NUMERALS.indexOf(match[2]!) === NUMERALS.indexOf(match[1]!) + 1
        ? [match[1]! + match[2]!]
        : null,
  ),
  matching(
    STYLE['approximate-twice'],
    /(?:大约|约|将近|近|接近)(?:\d[\d.,，]*|[一二三四五六七八九十百千两]{1,6})[万亿千百]{0,2}(?:余|多(?!数|种|样|元|媒|家|项|次|地|层|方|部|角|维|点|级))[万亿]?|(?:大约|约)\d[\d.,]*[万亿]?(?:个|名|人|人次|次|件|条|家|元|万元|天|年|种|项|%)?(?:左右|上下)|(?:超过|逾|超)\d[\d.,]*[万亿]?余[万亿]?|\d[\d.]{0,12}[万亿千wW]?\+以上|(?:至少|不少于|最少)\d[\d.,]*[万亿]?(?:个|名|人|次|件|条|家)?以上/g,
  ),
  matching(
    STYLE['mixed-numeral'],
    /(?<![\d.\u4e00-\u9fff第])\d{1,3}(?:\.\d+)?(?:千(?![米克瓦卡伏帕焦赫周字禧]|万[不别要])|百(?![分帕家年日]))|(?<=[\u4e00-\u9fff])(?<!第)\d{1,3}(?:\.\d+)?(?:千(?![米克瓦卡伏帕焦赫周字禧]|万[不别要])|百(?![分帕家年日强]))/g,
    (match) => [spelt(match[0])],
  ),
  matching(
    STYLE['w-for-ten-thousand'],
    /\d[\d.]{0,12}[wW]\+?(?=以上|余|多|人|次|元|粉|阅读|点击|[，。；、,;”])/g,
    (match) => [match[0].replace(/[wW]\+?$/, TEN_THOUSAND)],
  ),
  matching(
    STYLE['short-year'],
    /(?<![\d.第近约满达历共计每前后上下半])(?:[0-3]\d|9\d)年(?:1[0-2]|0?[1-9])月(?:份|\d{1,2}日)?/g,
    (match) => [fullYear(match[0])],
  ),
  matching(
    STYLE['dotted-date'],
    /(?<![\d.\w/=-])(?:19|20)\d{2}([./-])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?![\d.\w/-])(?!\s*\d{1,2}:)/g,
    (match) => [inWords(match[0])],
  ),
  matching(
    STYLE['event-date'],
    /(?<=[“"])(1[0-2]|[1-9])\.(3[01]|[12]\d|[1-9])(?=[”"])/g,
    (match) => [`${match[1]}·${match[2]}`],
  ),
  matching(
    STYLE['circle-for-zero'],
    /(?:二|一)(?:[一二三四五六七八九零〇○OＯ０0◯]{3})(?=年)/g,
    (match) =>
      /[○OＯ０0◯零]/.test(match[0]) ? [match[0].replace(/[○OＯ０0◯零]/g, CIRCLE_ZERO)] : null,
  ),
  matching(
    STYLE['range-mark'],
    /(?<![\d.%-])\d+(?:\.\d+)?(?:-|—|~|～|–|至)\d+(?:\.\d+)?%/g,
    (match) => {
      const [from, to] = match[0].split(/-|—|~|～|–|至/)
      return [`${from}%～${to}`]
    },
  ),
  matching(
    STYLE['range-mark'],
    /(?<![\d-])(?:19|20)\d{2}[-~～]{1,2}(?:19|20)\d{2}(?=年)/g,
    (match) => [match[0].replace(/[-~～]{1,2}/, '—')],
  ),
  matching(
    STYLE['number-space'],
    /(?<=\d)[ \u3000]{1,2}(?=年|月|日|号|个|名|次|件|万|亿|%)/g,
    () => [''],
  ),
  matching(
    STYLE['wrong-identifier'],
    /(?<=(?:社会信用代码|信用代码)[^\n]{0,6}?[：:\s（(]{0,3})(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])/g,
    (match) => (isUscc(match[0]) ? null : []),
  ),
)

/** `7千` → `7000`. */
function spelt(written: string): string {
  const number = Number.parseFloat(written)
  const whole = number * (/千$/.test(written) ? 1000 : 100)
  return String(Math.round(whole * 1000) / 1000)
}

function fullYear(written: string): string {
  return `${Number(written.slice(0, 2)) >= 90 ? '19' : '20'}${written}`
}

function inWords(written: string): string {
  const [year, month, day] = written.split(/[./-]/).map(Number)
  const say = NUMERAL_DATE
  return `${year}${say.year}${month}${say.month}${day}${say.day}`
}
