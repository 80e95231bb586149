import { matching, together } from '../../engine/declare.ts'
import type { Detector, Hit } from '../../engine/finding.ts'
import { secrecyMarks } from '../secrecy.ts'
import { SECRET } from './rules.data.ts'

const marks: Detector = (text) =>
  secrecyMarks(text).map(
    ({ start, end, text: word }): Hit => ({
      rule: SECRET['secrecy-mark'],
      start,
      end,
      params: { word },
    }),
  )

const wording = together(
  matching(
    SECRET['secrecy-level'],
    /(?:密级|秘密等级|涉密等级)[ \u3000]?[：:][ \u3000]?(?:绝密|机密|秘密|内部)|保密期限[ \u3000]?[：:][ \u3000]?(?:\d{1,2}|[一二三五十]{1,2})年|(?<=^|\n)[ \u3000]*(?:绝密|机密|秘密)[ \u3000]*(?:\d{1,2}年)?[ \u3000]*(?=\n|$)/g,
  ),
  matching(
    SECRET['copy-number'],
    /份号[ \u3000]?[：:]?[ \u3000]?\d{6}|(?<=^)[ \u3000\ufeff]*0\d{5}[ \u3000]*(?=\n)/g,
  ),
  matching(
    SECRET.internal,
    /内部(?:资料|文件|材料|刊物|参考|掌握|使用)[，、 \u3000]?(?:注意保存|注意保密|不得外传|严禁外传|请勿外传|妥善保管|禁止外传)|(?<=[（(【])(?:内部资料|内部文件|内部使用|内部参考|内部掌握|仅供内部(?:参考|使用|掌握))(?=[）)】])|仅供内部(?:使用|参考|掌握|传阅)|(?:此件|本件|本文件|本资料|该件)[^，。\n]{0,6}(?:不得|严禁|禁止|请勿|不要|切勿)(?:对外|擅自)?(?:公开|外传|扩散|转发|复印|翻印|上网|传播)|会后(?:请)?(?:收回|交回)|阅后(?:请)?(?:收回|销毁|退回)|(?<=^|\n|[（(])[ \u3000]*(?:注意保密|不得外传|严禁外传|请勿外传|不得公开|不予公开|不宜公开)[ \u3000。！）)]*(?=\n|$)/g,
  ),
  matching(
    SECRET['not-public'],
    /(?<=[（(])(?:此件|本件|该件|此文)?(?:依申请公开|不予公开|不公开|不宜公开|暂不公开|删减后公开)(?=[）)])|(?:公开(?:属性|方式|形式|类别|类型)|信息公开选项|公文属性|公开选项)[ \u3000]?[：:][ \u3000]?(?:依申请公开|不予公开|不公开|此件不公开)|(?:此件|本件|此文)(?:依申请公开|不予公开|不公开|暂不公开)/g,
  ),
  matching(
    SECRET.minutes,
    /(?<=^|\n)[^\n]{0,30}(?:办公会议|专题会议|党组会议|常务会议|工作会议|党委会|委务会|局务会|协调会|会商)?(?:会议纪要|会议记录)[ \u3000]*(?=\n|$)|(?<=\n)[ \u3000]*(?:列席|记录人?|缺席|请假)[ \u3000]?[：:](?=[^\n]{2,})/g,
  ),
  matching(
    SECRET.draft,
    /(?<=[（(【])(?:讨论稿|送审稿|征求意见稿（内部）|初稿|过程稿|代拟稿|草稿|报审稿|审议稿|内部征求意见稿)(?=[）)】][ \u3000]*(?:\n|$))|(?<=^|\n)[ \u3000]*关于[^\n，。]{2,40}的请示[ \u3000]*(?=\n|$)|(?:领导批示|拟办意见|签批意见|批示件|办文单|发文稿纸)(?=[：:\n ]|$)|妥否，请批示/g,
  ),
)

/** Marks of secrecy, and wording of a document's own that says it is not for everybody. */
export const secrecy: Detector = (text) => {
  const found = marks(text)
  const inMark = (hit: Hit) => found.some((mark) => hit.start < mark.end && hit.end > mark.start)
  return [...found, ...wording(text).filter((hit) => !inMark(hit))]
}
