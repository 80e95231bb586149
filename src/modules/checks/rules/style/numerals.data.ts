export const NUMERALS = '零一二三四五六七八九'
export const TEN_THOUSAND = '万'
export const CIRCLE_ZERO = '〇'
export const NUMERAL_DATE = { year: '年', month: '月', day: '日' }
export const WEEKDAYS = [
  '星期一',
  '星期二',
  '星期三',
  '星期四',
  '星期五',
  '星期六',
  '星期日',
] as const
export const WEEKDAY_LETTERS = '一二三四五六日天'
export const NUMBER_SIGN = '号'
/** Nouns of people, for whom only some measure words count. */
export const PEOPLE =
  '密接者|密切接触者|次密接者|患者|病人|确诊病例|确诊患者|无症状感染者|感染者|医务人员|工作人员|人员|医生|护士|群众|党员|干部|学生|教师|老师|专家|志愿者|居民|老人|老年人|儿童|员工|职工|旅客|乘客|孕妇|执法人员|监督员|申请人|代表'
/** Measure words that never count people. */
export const NOT_FOR_PEOPLE = '句只条头匹件根辆块张首篇台棵枚'
/** What may follow a noun that ends its phrase. */
export const ENDS_PHRASE = '，。、；：,.;:”’）)已均全被正在未等中接受参加进行和与及是有\\s'
/** Numerals before a measure word. */
export const COUNTED_BY = '一二两三四五六七八九十百千万'
