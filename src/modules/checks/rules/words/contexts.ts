import { matching, together } from '../../engine/declare.ts'
import { MISWRITTEN, RIGHT, WORDS } from './rules.data.ts'

/** Wording that is wrong by what stands beside it. */
export const wordsInContext = together(
  matching(
    WORDS['sovereignty-list'],
    /(?:台湾|香港|澳门|港澳台|台港澳|港澳)等(?:多个|几个|其他)?国(?:家)?(?![际内务防家和])|(?:台湾|香港|澳门)(?:和|与|、|及)(?:其他|其它|世界各)国家/g,
    (match) => [match[0].replace(/国家?$/, RIGHT.countries)],
  ),
  matching(
    WORDS['sovereignty-list'],
    /(?:港澳台|台港澳)(?:各|三个?)?国家(?!安全|主权|利益)/g,
    (match) => [match[0].replace(/国家$/, RIGHT.regions)],
  ),
  matching(
    WORDS['regions-wording'],
    /(?:国外|外国)[（(](?:包括|含)(?:港澳台|香港|澳门|台湾|港澳)/g,
    (match) => [match[0].replace(/^国外|^外国/, RIGHT.abroad)],
  ),
  matching(
    WORDS['set-phrase'],
    /中国共产党第[一二三四五六七八九十]{1,3}届全国代表大会|(?:党的|中国共产党)第?[一二三四五六七八九十]{2,3}次[一二三四五六七]中全会/g,
    (match) => [
      /大会/.test(match[0])
        ? match[0].replace(RIGHT.term, RIGHT.congress)
        : match[0].replace(RIGHT.congress, RIGHT.term),
    ],
  ),
  matching(
    MISWRITTEN['as-of'],
    /(?<!报名|申请|申报|投标|征集|受理|提交|缴费|填报|日期|时间)截止(?=到?(?:目前|当前|今日|昨日|现在|年底|月底|上?[月年季周]末|本[月年周]|[\d０-９]{1,4}(?:年|月|日|时|点|(?:[.．-]|\u002f)\d)|去年|今年|上年|发稿))/g,
    () => [RIGHT.asOf],
  ),
  matching(
    MISWRITTEN['wrong-word'],
    /(?<=向[^，。；]{1,12}|如实|群众|积极|踊跃)反应(?=情况|问题|诉求|意见)/g,
    () => [RIGHT.reflect],
  ),
  matching(
    MISWRITTEN['wrong-word'],
    /(?<=(?:公民|群众|当事人|申请人|消费者|劳动者|患者|妇女|儿童|残疾人)的?合法|(?:享有|行使)(?:陈述|申辩|陈述、申辩|知情|隐私|申诉|控告)的?)权力/g,
    () => [RIGHT.entitlement],
  ),
  matching(
    MISWRITTEN['wrong-word'],
    /(?<=行政|公共)权利(?=的?(?:运行|行使|监督|制约|配置|寻租))/g,
    () => [RIGHT.power],
  ),
  matching(MISWRITTEN['wrong-word'], /(?<!必)须要(?!件)/g, () => [RIGHT.need]),
  matching(
    MISWRITTEN['variant-word'],
    /做(?=出(?:行政)?(?:处罚|决定|答复|裁决|裁定|判决|规定|批复|批示|复议|承诺|说明|解释))/g,
    () => [RIGHT.make],
  ),
)
