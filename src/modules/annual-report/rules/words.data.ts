/** The wordings by which a report is read, as half-width text. */

const AGENCY = '([\\p{Script=Han}()]{3,40}?)'
const KIND = '(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)'
/** Agency and year, in either order. */
export const TITLES = [
  new RegExp(`^${AGENCY}(?:关于)?(20\\d\\d)年(?:度)?${KIND}`, 'u'),
  new RegExp(`^(20\\d\\d)年(?:度)?${AGENCY}${KIND}`, 'u'),
]

/** Something is counted between these: no other clause, no other figure. */
const GAP = '[^,。;:\\d]{0,16}?'
export const RECEIVED = new RegExp(
  `(?:新收|收到|受理)${GAP}(?:申请|依申请公开)${GAP}(\\d+)(?:件|项|条|宗|份)`,
)
export const HANDLED = new RegExp(`(?:办结|回复|答复|办理)${GAP}(\\d+)(?:件|项|条|宗|份)`)
export const GROWTH =
  /(?:同比|比上年|较上年|较去年|比去年)(增长|增加|上升|下降|减少)了?(\d+(?:\.\d+)?)%/

/** What stands in a cell where there is no figure. */
export const NOTHING = /^[/／\\—–\-－无]*$/
/** A figure, with the word it is counted in. */
export const FIGURE = /^([+-]?\d[\d,]*(?:\.\d+)?)(?:件|个|条|项|万元|元|次)?$/

/** The day a page says it was published. */
export const PUBLISHED = /发布(?:时间|日期)[::]?\s*(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/
