import type { DemoPublication } from '../types.ts'
import {
  applicationsTable,
  disputesTable,
  proactiveTable,
  trialApplicationsTable,
  trialProactiveTable,
} from './annual-report-tables.data.ts'

const report = {
  column: 'disclosure/reports',
  kind: 'annual-report',
  state: 'live',
  unit: '办公室',
} as const

/** The site the office had before. */
const OLD_SITE = 'http://old.wjw.yunzhou.gov.cn'

function meta(office: string, year: number, formedOn: string) {
  return {
    issuer: office,
    source: office,
    formedOn,
    genreClass: '报告',
    topicClass: '综合政务/政务公开',
    summary: `${office}${year}年度政府信息公开工作年度报告。`,
    keywords: ['政府信息公开', '年度报告', `${year}年`],
  }
}

export const annualReportTexts: DemoPublication[] = [
  {
    ...report,
    key: 'annual-report-2025',
    organization: 'yunzhou',
    author: 'gao.yuan',
    title: '云州市卫生健康委员会2025年政府信息公开工作年度报告',
    publishedOn: '2026-01-23 10:00',
    metadata: meta('云州市卫生健康委员会', 2025, '2026-01-21'),
    body: `
本报告根据《中华人民共和国政府信息公开条例》编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。数据统计期限为2025年1月1日至12月31日。
## 一、总体情况
**（一）主动公开。**全年通过门户网站公开信息1268条，其中政务动态436条、通知公告152条、政策文件31件、统计数据26期。制发行政规范性文件2件，全部在印发后5个工作日内公开并标注有效性。
**（二）依申请公开。**全年新收申请28件，上年结转2件，办结29件，结转下年1件，均在法定期限内答复。新收申请比上年增加7件，主要涉及医疗机构设置规划、行政处罚信息和培训资质。未收取信息处理费。
**（三）政府信息管理。**落实三审三校和保密审查，清理规范性文件20件，废止3件；对462条到期或者内容变动的信息作了更新、归档处理。
**（四）平台建设。**完成门户网站适老化和无障碍改造，建立政策文件与解读双向关联；“健康云州”微信公众号发布信息612条。
**（五）监督保障。**开展培训2次、季度自查4次，发现并整改问题37个。没有因政府信息公开被追究责任的情形。
## 二、主动公开政府信息情况
${proactiveTable({ issued: 2, repealed: 3, inForce: 17, licences: 3342, penalties: 437, coercions: 0, fees: '91.25' })}
## 三、收到和处理政府信息公开申请情况
${applicationsTable({
  newReceived: [19, 4, 2, 0, 2, 1, 28],
  carriedIn: [2, 0, 0, 0, 0, 0, 2],
  granted: [10, 2, 1, 0, 1, 0, 14],
  partiallyGranted: [3, 1, 0, 0, 0, 0, 4],
  thirdParty: [1, 0, 0, 0, 0, 0, 1],
  process: [1, 0, 0, 0, 0, 0, 1],
  enforcementFile: [0, 0, 0, 0, 1, 0, 1],
  notHeld: [3, 1, 0, 0, 0, 0, 4],
  needsCreation: [0, 0, 1, 0, 0, 0, 1],
  stillUnclear: [1, 0, 0, 0, 0, 0, 1],
  repeat: [1, 0, 0, 0, 0, 0, 1],
  noCorrection: [0, 0, 0, 0, 0, 1, 1],
  processedTotal: [20, 4, 2, 0, 2, 1, 29],
  carriedOut: [1, 0, 0, 0, 0, 0, 1],
})}
## 四、政府信息公开行政复议、行政诉讼情况
${disputesTable([1, 0, 1, 0, 2], [1, 0, 0, 0, 1], [0, 0, 0, 0, 0])}
## 五、存在的主要问题及改进情况
2024年度报告提出的政策解读形式单一问题，已通过图解、问答、视频等形式改进，多样化解读占比由41%提高到66%。2025年仍存在两方面不足：一是部分直属单位信息更新不及时；二是申请人补正次数偏多，办理指引不够清楚。2026年将按季度抽查42家二级以上医疗机构信息公开情况，修订依申请公开办事指引，提供申请内容描述示例。
## 六、其他需要报告的事项
根据《政府信息公开信息处理费管理办法》，2025年度未向申请人收取信息处理费。
>> 云州市卫生健康委员会
>> 2026年1月21日
`,
  },
  {
    ...report,
    key: 'annual-report-2024',
    organization: 'yunzhou',
    author: 'gao.yuan',
    title: '云州市卫生健康委员会2024年政府信息公开工作年度报告',
    publishedOn: '2025-01-22 09:30',
    prepared: 2024,
    metadata: meta('云州市卫生健康委员会', 2024, '2025-01-20'),
    body: `
本报告根据《中华人民共和国政府信息公开条例》编制，数据统计期限为2024年1月1日至12月31日。
## 一、总体情况
**（一）主动公开。**全年通过门户网站公开信息1104条，制发行政规范性文件5件。
**（二）依申请公开。**新收申请21件，上年结转1件，办结20件，结转下年2件，均在法定期限内答复。
**（三）政府信息管理。**明确信息发布“先审查、后公开”，各科室落实专人负责，清理规范性文件20件，废止2件。
**（四）平台建设。**门户网站完成改版，设置政府信息公开指南、制度、法定主动公开内容、年报四个固定栏目。
**（五）监督保障。**开展培训2次，季度自查4次，整改问题52个。
## 二、主动公开政府信息情况
${proactiveTable({ issued: 5, repealed: 2, inForce: 18, licences: 3186, penalties: 412, coercions: 0, fees: '86.40' })}
## 三、收到和处理政府信息公开申请情况
${applicationsTable({
  newReceived: [16, 3, 1, 0, 1, 0, 21],
  carriedIn: [1, 0, 0, 0, 0, 0, 1],
  granted: [7, 2, 1, 0, 0, 0, 10],
  partiallyGranted: [2, 0, 0, 0, 0, 0, 2],
  thirdParty: [1, 0, 0, 0, 0, 0, 1],
  internalAffairs: [1, 0, 0, 0, 0, 0, 1],
  enforcementFile: [0, 0, 0, 0, 1, 0, 1],
  notHeld: [3, 0, 0, 0, 0, 0, 3],
  needsCreation: [0, 1, 0, 0, 0, 0, 1],
  petition: [1, 0, 0, 0, 0, 0, 1],
  processedTotal: [15, 3, 1, 0, 1, 0, 20],
  carriedOut: [2, 0, 0, 0, 0, 0, 2],
})}
## 四、政府信息公开行政复议、行政诉讼情况
${disputesTable([1, 0, 0, 0, 1], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0])}
## 五、存在的主要问题及改进情况
主要问题：政策解读以文字为主，形式单一；部分栏目更新不够均衡。2025年将推行图解、问答、视频等解读形式，按季度通报栏目更新情况。
## 六、其他需要报告的事项
本年度未收取信息处理费。
>> 云州市卫生健康委员会
>> 2025年1月20日
`,
  },
  {
    ...report,
    key: 'annual-report-2023',
    organization: 'yunzhou',
    author: 'gao.yuan',
    title: '云州市卫生健康委员会2023年政府信息公开工作年度报告',
    publishedOn: '2024-11-06 10:00',
    moved: { from: `${OLD_SITE}/zfxxgk/nb/2023.html`, on: '2024-01-25' },
    metadata: meta('云州市卫生健康委员会', 2023, '2024-01-22'),
    body: `
本报告根据《中华人民共和国政府信息公开条例》编制，数据统计期限为2023年1月1日至12月31日。
## 一、总体情况
全年主动公开信息962条，制发行政规范性文件4件。新收申请24件，上年结转3件，办结26件，结转下年1件，均在法定期限内答复。开展培训2次，清理规范性文件18件。
## 二、主动公开政府信息情况
${proactiveTable({ issued: 4, repealed: 3, inForce: 15, licences: 2957, penalties: 386, coercions: 0, fees: '84.10' })}
## 三、收到和处理政府信息公开申请情况
${applicationsTable({
  newReceived: [18, 3, 1, 0, 1, 1, 24],
  carriedIn: [3, 0, 0, 0, 0, 0, 3],
  granted: [9, 1, 1, 0, 0, 1, 12],
  partiallyGranted: [2, 1, 0, 0, 0, 0, 3],
  thirdParty: [1, 0, 0, 0, 0, 0, 1],
  process: [2, 0, 0, 0, 0, 0, 2],
  enforcementFile: [0, 0, 0, 0, 1, 0, 1],
  notHeld: [4, 1, 0, 0, 0, 0, 5],
  repeat: [1, 0, 0, 0, 0, 0, 1],
  noCorrection: [1, 0, 0, 0, 0, 0, 1],
  processedTotal: [20, 3, 1, 0, 1, 1, 26],
  carriedOut: [1, 0, 0, 0, 0, 0, 1],
})}
## 四、政府信息公开行政复议、行政诉讼情况
${disputesTable([2, 1, 0, 0, 3], [1, 0, 0, 0, 1], [0, 0, 0, 0, 0])}
## 五、存在的主要问题及改进情况
主要问题：栏目设置分散，公众查找不便；部分科室发布前审查不够及时。2024年将改版门户网站，统一设置固定栏目，明确各科室审查时限。
## 六、其他需要报告的事项
本年度未收取信息处理费。
>> 云州市卫生健康委员会
>> 2024年1月22日
`,
  },
  {
    ...report,
    key: 'annual-report-2021',
    organization: 'yunzhou',
    author: 'gao.yuan',
    title: '云州市卫生健康委员会2021年政府信息公开工作年度报告',
    publishedOn: '2024-11-06 09:40',
    moved: { from: `${OLD_SITE}/zfxxgk/nb/2021.html`, on: '2022-01-25' },
    metadata: meta('云州市卫生健康委员会', 2021, '2022-01-20'),
    body: `
本报告根据《中华人民共和国政府信息公开条例》编制，数据统计期限为2021年1月1日至12月31日。
## 一、总体情况
全年主动公开信息1153条，其中疫情防控信息402条，制发行政规范性文件3件。新收申请41件，上年结转4件，办结42件，结转下年3件，均在法定期限内答复。
## 二、主动公开政府信息情况
${proactiveTable({ issued: 3, repealed: 5, inForce: 16, licences: 2688, penalties: 351, coercions: 1, fees: '79.35' })}
## 三、收到和处理政府信息公开申请情况
${applicationsTable({
  newReceived: [33, 5, 1, 0, 1, 1, 41],
  carriedIn: [4, 0, 0, 0, 0, 0, 4],
  granted: [17, 2, 1, 0, 0, 0, 20],
  partiallyGranted: [4, 1, 0, 0, 0, 0, 5],
  thirdParty: [2, 0, 0, 0, 0, 0, 2],
  process: [2, 0, 0, 0, 0, 0, 2],
  notHeld: [6, 1, 0, 0, 0, 1, 8],
  petition: [2, 0, 0, 0, 0, 0, 2],
  repeat: [1, 0, 0, 0, 0, 0, 1],
  noCorrection: [0, 1, 0, 0, 1, 0, 2],
  processedTotal: [34, 5, 1, 0, 1, 1, 42],
  carriedOut: [3, 0, 0, 0, 0, 0, 3],
})}
## 四、政府信息公开行政复议、行政诉讼情况
${disputesTable([3, 0, 1, 0, 4], [1, 0, 0, 0, 1], [1, 0, 0, 0, 1])}
## 五、存在的主要问题及改进情况
主要问题：疫情防控期间申请集中，个别答复说理不够充分。2022年将统一答复文书式样，加强业务培训。
## 六、其他需要报告的事项
本年度未收取信息处理费。
>> 云州市卫生健康委员会
>> 2022年1月20日
`,
  },
  {
    ...report,
    key: 'annual-report-2020',
    organization: 'yunzhou',
    author: 'gao.yuan',
    title: '云州市卫生健康委员会2020年政府信息公开工作年度报告',
    publishedOn: '2024-11-06 09:20',
    moved: { from: `${OLD_SITE}/zfxxgk/nb/2020.html`, on: '2021-01-28' },
    metadata: meta('云州市卫生健康委员会', 2020, '2021-01-21'),
    body: `
本报告根据《中华人民共和国政府信息公开条例》编制，数据统计期限为2020年1月1日至12月31日。
## 一、总体情况
全年主动公开信息1388条，其中疫情防控信息716条。新收申请36件，上年结转2件，办结34件，结转下年4件，均在法定期限内答复。
## 二、主动公开政府信息情况
${trialProactiveTable({ made: 6, total: 31, licences: [118, '+2', 2415], penalties: [96, '-1', 298] })}
## 三、收到和处理政府信息公开申请情况
${trialApplicationsTable({
  newReceived: [29, 4, 1, 1, 0, 1, 36],
  carriedIn: [2, 0, 0, 0, 0, 0, 2],
  granted: [14, 2, 1, 1, 0, 0, 18],
  partiallyGranted: [3, 0, 0, 0, 0, 1, 4],
  thirdParty: [2, 1, 0, 0, 0, 0, 3],
  internalAffairs: [1, 0, 0, 0, 0, 0, 1],
  notHeld: [4, 1, 0, 0, 0, 0, 5],
  petition: [2, 0, 0, 0, 0, 0, 2],
  other: [1, 0, 0, 0, 0, 0, 1],
  processedTotal: [27, 4, 1, 1, 0, 1, 34],
  carriedOut: [4, 0, 0, 0, 0, 0, 4],
})}
## 四、政府信息公开行政复议、行政诉讼情况
${disputesTable([2, 0, 0, 0, 2], [0, 0, 0, 0, 0], [1, 0, 0, 0, 1])}
## 五、存在的主要问题及改进情况
主要问题：信息发布以文字为主，检索不够方便。2021年将完善网站检索功能。
## 六、其他需要报告的事项
本年度未收取信息处理费。
>> 云州市卫生健康委员会
>> 2021年1月21日
`,
  },
  {
    ...report,
    key: 'qinghe-annual-report-2025',
    organization: 'qinghe',
    author: 'he.qian',
    title: '清河县卫生健康局2025年政府信息公开工作年度报告',
    publishedOn: '2026-01-26 15:40',
    metadata: meta('清河县卫生健康局', 2025, '2026-01-23'),
    body: `
本报告根据《中华人民共和国政府信息公开条例》编制，数据统计期限为2025年1月1日至12月31日。
## 一、总体情况
全年主动公开信息386条，其中工作动态142条、通知公告58条、行政许可和行政处罚结果109条、其他77条。新收申请6件，无上年结转，全部按期办结。落实政务公开A、B岗，开展培训1次、自查4次。
## 二、主动公开政府信息情况
${proactiveTable({ issued: 0, repealed: 1, inForce: 4, licences: 416, penalties: 63, coercions: 0, fees: '0.00' })}
## 三、收到和处理政府信息公开申请情况
${applicationsTable({
  newReceived: [5, 1, 0, 0, 0, 0, 6],
  granted: [3, 1, 0, 0, 0, 0, 4],
  notHeld: [1, 0, 0, 0, 0, 0, 1],
  petition: [1, 0, 0, 0, 0, 0, 1],
  processedTotal: [5, 1, 0, 0, 0, 0, 6],
})}
## 四、政府信息公开行政复议、行政诉讼情况
${disputesTable([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0])}
## 五、存在的主要问题及改进情况
主要问题是乡镇卫生院信息更新不及时。2026年将把信息公开纳入乡镇卫生院年度考核，由县局每月提醒、每季通报。
## 六、其他需要报告的事项
本年度未收取信息处理费。
>> 清河县卫生健康局
>> 2026年1月23日
`,
  },
]
