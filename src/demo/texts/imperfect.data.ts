import type { DemoPublication } from '../types.ts'
import { newsTexts } from './news.data.ts'

const city = {
  organization: 'yunzhou',
  kind: 'news',
  unit: '宣传科',
  author: 'sun.lin',
  state: 'live',
  column: 'news/headlines',
} as const
const fromCity = { source: '云州市卫生健康委员会', author: '孙琳' }
const openDay = newsTexts.find(({ key }) => key === 'news-open-day')!

/** Pages with slips that nobody stopped before they were public: what the nightly look is for. */
export const imperfectTexts: DemoPublication[] = [
  {
    ...city,
    key: 'news-hotline-third-quarter',
    title: '12320卫生热线三季度受理群众来电情况',
    publishedOn: '2026-10-13 16:20',
    metadata: { ...fromCity, summary: '三季度热线受理、转办和办结情况。', keywords: ['卫生热线'] },
    body: `
截止9月30日，12320卫生热线三季度共受理群众来电318件，其中咨询153件、求助39件、建议47件、投诉26件、表扬52件。
从内容看，预防接种、生育登记和医保电子凭证使用问题较多，约占来电总数的六成左右。需要转办的来电均在1个工作日内转至承办科室和单位，办理结果由热线统一回访。
下一步，热线将完善知识库，按周汇总群众关心的问题，由政务公开办在网站“常见问题”栏目集中答复。
`,
  },
  {
    ...city,
    key: 'news-village-checkups',
    title: '全市农村居民健康体检进度过八成',
    publishedOn: '2026-10-28 10:05',
    metadata: {
      ...fromCity,
      summary: '农村居民健康体检进展和结果告知安排。',
      keywords: ['健康体检'],
    },
    body: `
截止10月25日，全市乡镇卫生院已为近2万余名农村居民完成健康体检，其它未到检人员由家庭医生上门预约。
体检结果在15个工作日内书面告知本人。发现血压、血糖异常的，由乡镇卫生院建立健康档案并安排随访；需要转诊的，由县级医院优先接诊。
各县（区）按月公布体检进度，居民可拨打12320卫生热线查询本乡镇的体检安排，也可以在村卫生室登记。
`,
  },
  {
    ...city,
    key: 'news-open-day-again',
    title: '35名市民代表走进市疾控中心',
    publishedOn: '2026-10-26 09:15',
    metadata: { ...openDay.metadata },
    body: `${openDay.body}市疾控中心供稿。\n`,
  },
]
