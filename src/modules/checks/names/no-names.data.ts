/**
 * What begins like a name and is none: abbreviated offices, trades and machines, words that are cut apart,
 * places and peoples, germs. Compared with the words found and the few that follow.
 */
export const NO_NAME = new RegExp(
  `^(?:${[
    // Offices and their papers
    '公卫|卫科|信群|卫健|卫医|卫监|卫计|卫生|医政|国发|国办|国卫|甘政|京卫|京中|党委|党组|常委|纪委|监委|政委|管委|编委|金域|安定医院',
    // What a health office writes of
    '官宣|官网|官微|官方|云展|云平|云端|康养|康复|师承|费别|费用|白大褂|白大(?=褂)|白细胞|白血病|白蛋白|白内障|白喉|白带|安慰剂|安全|查新|查药|查房|查对|高阶|高危|高血[压脂糖]|高热|高烧|高龄|常[规态]化|常见|常住|水痘|方舱|麻疹|麻腮风|麻风|黄热病|黄曲霉|黄疸|金银花|金黄|单采|单人|单位|任药|房颤|时须|时应|权即|万人|万元|万名|万例|史上|包区|包定|易使|封锁|查阅|查处|查封|符合|房屋|房产|施保|牟利|强拿|相结合|全群|任其|高中|展其|史时|胡萝卜|金标准|达芬奇手术|门静脉|包块|张力|植骨|谢谢|祝[你您]|阳性|阴性|温度|温馨|项目|路径|全程|全民|全科|全员|明确|连续|计划|支持|应急|应当|方便|方案|马上|任何|严重|严禁|石膏|石油',
    // Places, peoples, tongues
    '白银|哈萨克|蒙医|维医|藏医|傣医|桑尼亚|坦桑|巴西|拉丁|罗马|江苏|江西|安徽|云南|海南|贵阳|宁夏|宁波|温州|常州',
    // Germs and diseases called after people and places
    '诺如|阿米巴|麻疯|贺氏|沙门|志贺|马尔堡|埃博拉|布鲁|羊布鲁|牛布鲁|寨卡|戈谢|法布里|帕金森|阿尔茨海默|亨廷顿|川崎|白塞',
  ].join('|')})`,
)

/** The code letters of a document stand before its year. */
export const DOCUMENT_CODE = /^[\u4e00-\u9fff]{0,6}[\u3014[\ufe5d\uff3b(\uff08]\d{4}/
/** Of a street, not of a person. */
export const STREET = /[路街巷]$/
