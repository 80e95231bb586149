/** The wordings by which a report is read, as half-width text. */

const AGENCY = '([\\p{Script=Han}()]{3,40}?)'
const KIND = '(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)'
/** Agency and year, in either order. */
export const TITLES = [
  new RegExp(`^${AGENCY}(?:关于)?(20\\d\\d)年(?:度)?${KIND}`, 'u'),
  new RegExp(`^(20\\d\\d)年(?:度)?${AGENCY}${KIND}`, 'u'),
]

/** What stands between the digits of a number: 1,234. */
export const THOUSANDS = /(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)/g
/** A number without thousands marks, or so many 万. */
const NUMBER = '(\\d+(?:\\.\\d+)?万|\\d+)'

/** Something is counted between these: no other clause, no other figure. */
const GAP = '[^,。;:\\d]{0,16}?'
export const RECEIVED = new RegExp(
  `(?:新收|收到|受理)${GAP}(?:申请|依申请公开)${GAP}${NUMBER}(?:件|项|条|宗|份)`,
)
export const HANDLED = new RegExp(`(?:办结|回复|答复|办理)${GAP}${NUMBER}(?:件|项|条|宗|份)`)
export const GROWTH =
  /(?:同比|比上年|较上年|较去年|比去年)(增长|增加|上升|下降|减少)了?(\d+(?:\.\d+)?)%/

/** Up to three words between a name and its count. */
const COUNT = `[^,。;:、\\d]{0,6}?${NUMBER}(?:件|项|条|宗|份)`
/** What the prose may state of the tables besides the figures above, by the name it has in the JSON. */
export const TYPED: readonly (readonly [string, RegExp])[] = [
  ['carriedIn', new RegExp(`上年(?:度)?结转${COUNT}`)],
  ['carriedOut', new RegExp(`结转下(?:一)?年(?:度)?${COUNT}`)],
  ['partiallyGranted', new RegExp(`部分公开${COUNT}`)],
  ['granted', new RegExp(`予以公开${COUNT}`)],
  ['denied', new RegExp(`不予公开${COUNT}`)],
  ['unable', new RegExp(`无法提供${COUNT}`)],
  ['notProcessed', new RegExp(`不予处理${COUNT}`)],
  ['other', new RegExp(`其他处理${COUNT}`)],
  ['naturalPerson', new RegExp(`自然人(?:申请|提出)?${COUNT}`)],
  ['organizations', new RegExp(`(?:法人或(?:者)?其他组织)(?:申请|提出)?${COUNT}`)],
  ['review', new RegExp(`行政复议(?:案件)?${COUNT}`)],
  ['litigation', new RegExp(`行政诉讼(?:案件)?${COUNT}`)],
]

/** That no fee was charged. Who did not pay one (未缴费) was charged; 无法提供 is an outcome. */
export const NOT_CHARGED =
  /(?:未|没有(?!现成)|无(?!法|正当))[^,缴交付]{0,10}收?[取费]|不(?:再|予)?收[取费]/
/** Of these a clause counts what was asked for, not what was charged. */
export const NOT_CASES = /[收接]到|受理|新收|办理|办结|答复|通知|逾期|[未没][^,]{0,3}[缴交付]/
/** Where a clause speaks of a fee. */
export const CHARGED = /收取|收费|信息处理费/
/** A tariff: so much for a page. */
export const TARIFF = /每[^,\d]{0,4}\d+(?:\.\d+)?元|\d+(?:\.\d+)?元(?:\/|每)/g
export const YUAN = /(\d+(?:\.\d+)?万?)元/
export const CASES = new RegExp(`${NUMBER}(?:件|宗)`)

/** What stands in a cell where there is no figure. */
export const NOTHING = /^[/／\\—–\-－无]*$/
/** A figure, with the word it is counted in. */
export const FIGURE = /^([+-]?\d[\d,]*(?:\.\d+)?)(?:件|个|条|项|万元|元|次)?$/

/** The day a page says it was published. */
export const PUBLISHED = /发布(?:时间|日期)[::]?\s*(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/
