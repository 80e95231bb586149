import type { DemoPublication } from '../types.ts'

const fromCity = {
  issuer: '云州市卫生健康委员会',
  source: '云州市卫生健康委员会',
  topicClass: '卫生、体育/卫生',
}

/** Work on the desks: one or more publications in every state before the portal. */
export const inProgressTexts: DemoPublication[] = [
  {
    key: 'draft-vaccination-units',
    organization: 'yunzhou',
    column: 'policies/normative',
    kind: 'normative',
    title: '云州市卫生健康委员会关于印发《云州市预防接种单位管理办法》的通知（草稿）',
    unit: '疾病预防控制科',
    state: 'draft',
    author: 'zhang.min',
    metadata: {
      ...fromCity,
      genreClass: '通知',
      statutoryItem: 1,
      summary: '规范接种单位备案、人员、冷链和服务要求。',
      keywords: ['预防接种', '接种单位'],
      needsInterpretation: true,
    },
    body: `
**第一条** 为规范预防接种单位管理，保障接种安全，根据《中华人民共和国疫苗管理法》，制定本办法。
**第二条** 接种单位应当具备下列条件：
1. 取得医疗机构执业许可证或者依法备案；
2. 有经县级疾控机构培训考核合格的医师、护士或者乡村医生；
3. 有符合疫苗储存、运输管理规范的冷藏设施、设备和冷藏保管制度。
**第三条** 接种单位应当在显著位置公示免疫规划疫苗品种、接种方法，非免疫规划疫苗品种、价格。
**第四条** 预检登记、知情告知、核对、接种和留观各环节应当留有记录，记录保存至疫苗有效期满后不少于五年备查。
（第五条以下待与市疾控中心核对冷链温度记录间隔后补充。）
`,
  },
  {
    key: 'review-chronic-prescription',
    organization: 'yunzhou',
    column: 'news/headlines',
    kind: 'news',
    title: '全市基层机构12周长期处方开展情况',
    unit: '基层卫生科',
    state: 'in-review-department',
    author: 'li.wen',
    ignored: {
      code: 'renamed-body',
      words: '卫生计生委',
      reason: '引用2017年文件，写的是当时的发文机关。',
    },
    metadata: {
      source: '云州市卫生健康委员会',
      author: '李雯',
      summary: '76家基层机构全部可开12周长期处方，1至10月开具18.6万张。',
      keywords: ['长期处方', '慢性病', '基层卫生'],
    },
    body: `
截至10月31日，全市76家乡镇卫生院和社区卫生服务中心全部可以为病情稳定的高血压、糖尿病患者开具最长12周的长期处方。1至10月共开具长期处方18.6万张，惠及患者7.4万人。
病种范围沿用市卫生计生委2017年印发的家庭医生签约服务病种目录。
患者首次开具长期处方前，由医师评估病情、用药依从性和自我管理能力，签署知情同意书。家庭医生团队在处方期内至少随访一次，发现血压、血糖控制不佳的及时调整。
`,
  },
  {
    key: 'review-rural-doctor-assessment',
    organization: 'yunzhou',
    column: 'policies/normative',
    kind: 'normative',
    title: '云州市卫生健康委员会关于印发《云州市乡村医生执业考核办法》的通知',
    unit: '基层卫生科',
    state: 'in-review-parallel',
    author: 'li.wen',
    metadata: {
      ...fromCity,
      documentNo: '云卫规〔2026〕4号',
      formedOn: '2026-11-19',
      effectiveOn: '2027-02-01',
      expiresOn: '2032-01-31',
      genreClass: '通知',
      statutoryItem: 1,
      summary: '规定乡村医生执业考核的组织、内容、程序和结果运用。',
      keywords: ['乡村医生', '执业考核'],
      needsInterpretation: true,
      interpretationPlan: {
        outline: '考核什么、谁来考核、结果怎么用、不合格如何补考。',
        forms: ['questions'],
        channel: '门户网站政策解读栏目',
        plannedOn: '2026-12-10',
      },
    },
    body: `
各县（区）卫生健康局：
现将《云州市乡村医生执业考核办法》印发给你们，请遵照执行。
>> 云州市卫生健康委员会
>> 2026年11月19日
（此件公开发布）
## 云州市乡村医生执业考核办法
**第一条** 为规范乡村医生执业考核，根据《乡村医生从业管理条例》，制定本办法。
**第二条** 县（区）卫生健康局负责组织考核，每2年为一个周期。考核应当客观、公正，充分听取乡村医生执业的医疗机构、乡村医生本人和所在村村民的意见。
**第三条** 考核内容和分值如下：
| 内容 | 分值 |
| --- | --- |
| 业务水平（理论和技能） | 40 |
| 工作业绩（基本医疗、公共卫生任务完成情况） | 35 |
| 职业道德和村民评价 | 15 |
| 培训学习 | 10 |
| 合计 | 100 |
**第四条** 总分60分以上为合格。考核不合格的，可以自收到通知之日起6个月内申请再次考核。
**第五条** 考核结果公示不少于7个工作日，作为执业再注册、补助发放和评先评优的依据。
**第六条** 本办法自2027年2月1日起施行，有效期至2032年1月31日。
`,
  },
  {
    key: 'review-flu-graphic',
    organization: 'yunzhou',
    column: 'interpretations',
    kind: 'interpretation',
    title: '【图解】一图看懂今冬流感怎么防、去哪看',
    unit: '疾病预防控制科',
    state: 'in-review-disclosure',
    author: 'zhang.min',
    metadata: {
      ...fromCity,
      summary: '用三张表说明防护、就诊和接种。',
      keywords: ['流感', '图解'],
      interpretationForm: 'graphic',
    },
    relations: [{ kind: 'interprets', target: 'policy-respiratory-plan' }],
    body: `
## 怎么防
| 谁 | 做什么 |
| --- | --- |
| 每个人 | 戴口罩就医，勤洗手，常通风，发热不上班上学 |
| 60周岁及以上老年人、在校学生 | 12月31日前免费接种流感疫苗 |
| 学校、托育机构 | 晨午检、因病缺课追踪、聚集性病例2小时内报告 |
## 去哪看
| 情况 | 去哪里 |
| --- | --- |
| 症状轻 | 社区卫生服务中心、乡镇卫生院 |
| 高热3天不退、呼吸急促、精神差 | 医院发热门诊、急诊 |
| 儿童夜间发热 | 市儿童医院急诊、市第二人民医院儿科夜间门诊 |
## 问谁
12320卫生热线，11月20日起24小时人工接听。
`,
  },
  {
    key: 'review-complaints-q3',
    organization: 'yunzhou',
    column: 'statistics',
    kind: 'statistics',
    title: '2026年第三季度12320卫生热线受理情况',
    unit: '宣传科',
    state: 'in-review-issuer',
    author: 'sun.lin',
    metadata: {
      ...fromCity,
      statutoryItem: 4,
      formedOn: '2026-11-18',
      summary: '受理12486件，按期办结率99.6%，满意率96.2%。',
      keywords: ['12320', '热线', '投诉办理'],
    },
    body: `
2026年7月至9月，12320卫生热线共受理群众来电12486件。
| 类别 | 件数 | 占比 |
| --- | --- | --- |
| 健康咨询 | 6812 | 54.6% |
| 政策和办事咨询 | 3746 | 30.0% |
| 投诉 | 1248 | 10.0% |
| 建议 | 430 | 3.4% |
| 举报 | 250 | 2.0% |
| 合计 | 12486 | 100.0% |
投诉中，反映就诊等候时间长的412件、服务态度的356件、收费的287件、其他193件。按期办结率99.6%，回访满意率96.2%。针对等候时间长的问题，已要求7家医院增加午间门诊。
`,
  },
  {
    key: 'returned-flu-reminder',
    organization: 'yunzhou',
    column: 'influenza/authority',
    kind: 'notice',
    title: '关于学生流感疫苗补种安排的提示',
    unit: '疾病预防控制科',
    state: 'returned',
    author: 'zhang.min',
    returnReason:
      '一、“11月31日前”有误，11月没有31日，请与通告和会议部署核对后改为“11月30日前”。二、“全市84家接种门诊”与11月18日已公布的86家不一致，请核实。三、引用通告请写全文号。改正后重新提交。',
    metadata: {
      ...fromCity,
      genreClass: '通知',
      statutoryItem: 11,
      summary: '因病因事未参加集中接种的学生可到接种门诊补种。',
      keywords: ['流感疫苗', '补种', '学生'],
    },
    body: `
按照年度免费接种流感疫苗通告的安排，学校集中接种将于11月31日前完成。因病、因事未参加集中接种的学生，可以由监护人陪同，到全市84家接种门诊补种。
补种时请携带预防接种证和签署的知情同意书。正在发热或者处于急性疾病期的，待身体恢复后再接种。免费补种截止时间为12月31日。
咨询电话：12320。
`,
  },
  {
    key: 'issued-recognition-second-list',
    organization: 'yunzhou',
    column: 'policies/other',
    kind: 'policy',
    title: '云州市卫生健康委员会办公室关于公布第二批检查检验结果互认项目的通知',
    unit: '医政科',
    state: 'issued',
    author: 'fan.yi',
    metadata: {
      ...fromCity,
      issuer: '云州市卫生健康委员会办公室',
      documentNo: '云卫办发〔2026〕52号',
      formedOn: '2026-11-20',
      genreClass: '通知',
      statutoryItem: 11,
      summary: '新增超声、心电等互认项目24项，2027年1月1日起互认。',
      keywords: ['结果互认', '超声', '心电'],
    },
    body: `
各县（区）卫生健康局，各有关医疗机构：
根据《云州市医疗机构检查检验结果互认管理办法》（云卫规〔2026〕1号），经市级质控中心评价，现公布第二批互认项目24项，自2027年1月1日起执行。
| 类别 | 项目数 | 主要项目 |
| --- | --- | --- |
| 超声 | 12 | 腹部、甲状腺、乳腺、心脏超声等 |
| 心电 | 6 | 常规心电图、24小时动态心电图等 |
| 检验 | 6 | 糖化血红蛋白、甲状腺功能等 |
| 合计 | 24 | |
各医疗机构应当于2026年12月20日前完成系统标识和人员培训。
>> 云州市卫生健康委员会办公室
>> 2026年11月20日
（此件公开发布）
`,
  },
  {
    key: 'scheduled-aids-day',
    organization: 'yunzhou',
    column: 'news/notices',
    kind: 'notice',
    title: '2026年世界艾滋病日宣传和免费检测活动公告',
    unit: '疾病预防控制科',
    publishedOn: '2026-11-27 09:00',
    state: 'scheduled',
    author: 'zhang.min',
    metadata: {
      ...fromCity,
      formedOn: '2026-11-20',
      genreClass: '公告',
      statutoryItem: 11,
      summary: '12月1日在4处现场提供咨询和自愿免费检测，检测信息依法保密。',
      keywords: ['艾滋病', '免费检测', '宣传活动'],
    },
    body: `
12月1日是世界艾滋病日。我市将开展宣传咨询和自愿免费检测活动，现公告如下：
| 地点 | 时间 | 内容 |
| --- | --- | --- |
| 市文化广场 | 12月1日9:00—11:30 | 咨询、快速检测 |
| 云州学院体育馆 | 12月1日14:00—17:00 | 讲座、咨询、快速检测 |
| 南屏社区卫生服务中心 | 12月1日9:00—17:00 | 咨询、快速检测 |
| 清河县疾病预防控制中心 | 12月1日9:00—17:00 | 咨询、检测 |
全市14个自愿咨询检测点全年免费提供咨询和检测，个人信息依法保密。发生高危行为后72小时内可以咨询暴露后预防用药。
咨询电话：0990-1234582、12320。
`,
  },
  {
    key: 'qinghe-review-clinic-list',
    organization: 'qinghe',
    column: 'notices',
    kind: 'notice',
    title: '清河县2026—2027年冬春季发热门诊（诊室）名单',
    unit: '办公室',
    state: 'in-review-department',
    author: 'he.qian',
    metadata: {
      issuer: '清河县卫生健康局',
      source: '清河县卫生健康局',
      topicClass: '卫生、体育/卫生',
      genreClass: '公告',
      statutoryItem: 12,
      summary: '公布3家发热门诊和发热诊室的地址、时间和电话。',
      keywords: ['发热门诊', '名单'],
    },
    body: `
| 医疗机构 | 类型 | 地址 | 开放时间 | 电话 |
| --- | --- | --- | --- | --- |
| 清河县人民医院 | 发热门诊 | 城关镇康乐路3号 | 24小时 | 0990-1234568 |
| 城关镇卫生院 | 发热诊室 | 城关镇文昌街21号 | 每日8:00—20:00 | 0990-1234566 |
| 石桥镇中心卫生院 | 发热诊室 | 石桥镇新桥路1号 | 每日8:00—20:00 | 0990-1234567 |
就诊时请佩戴口罩，主动告知发热时间和接触史。名单变动后1个工作日内更新。
`,
  },
  {
    key: 'cdc-draft-spine',
    organization: 'cdc',
    column: 'health-education',
    kind: 'health-education',
    title: '三个动作自查孩子脊柱是否侧弯',
    unit: '健康教育与慢性病防制所',
    state: 'draft',
    author: 'qin.mei',
    metadata: {
      source: '云州市疾病预防控制中心',
      summary: '站直看双肩、看腰窝、弯腰看背部。',
      keywords: ['脊柱侧弯', '青少年'],
      audienceClass: '儿童青少年',
    },
    body: `
孩子10岁以后进入生长高峰，家长可以每半年在家自查一次：
1. **站直看双肩：**两侧肩膀是否一样高，肩胛骨是否对称。
2. **看腰窝：**腰部两侧的凹陷是否一样深。
3. **弯腰看背部：**双腿并拢、向前弯腰90度，背部两侧是否一样高。
发现不对称，到医院脊柱外科或者骨科检查。（待补充：我市2026年监测数据）
`,
  },
]
