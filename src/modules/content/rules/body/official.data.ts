/** How the title of an official document ends (公文处理工作条例 art. 8, and what commissions issue beside). */
const TITLE_TAILS =
  '决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|规定|方案|规划|计划|细则|指南|解读|问答'
export const TITLE = new RegExp(`^.{0,40}关于.{2,100}的?(?:${TITLE_TAILS})(?:[（(].{1,20}[）)])?$`)
export const CHINESE_DIGITS = '〇一二三四五六七八九'
