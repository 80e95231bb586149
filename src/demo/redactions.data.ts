import type { Ground } from '../modules/redaction/rules/grounds.data.ts'

/** A file that came to an application, so many days after it was sent. */
export type DemoFile = {
  wanted: string
  /** A day, or how many days before the day of filling. */
  on: string | number
  format: 'docx' | 'pdf'
  title: string
  paragraphs: readonly string[]
  /** Where a redacted copy was made of it: its title, and the words with their grounds. */
  redacted?: { title: string; words: readonly (readonly [string, Ground])[] }
}

export const demoFiles: readonly DemoFile[] = [
  {
    wanted: '2025年大型医用设备配置许可的批准文件。',
    on: '2026-03-31',
    format: 'docx',
    title: '大型医用设备配置许可批准文件（原件）',
    paragraphs: [
      '云州市卫生健康委员会关于同意配置乙类大型医用设备的批复',
      '云州市第三人民医院：',
      '你院关于配置正电子发射型磁共振成像系统的申请收悉。经组织专家评审，同意你院配置该设备1台。',
      '供货单位报价为人民币2360万元，质保期内年度维保费用为人民币118万元；供货方案由云州明达医疗器械有限公司另行提交。',
      '联系人：祁南山，手机：13900000618。',
      '请你院自批复之日起两年内完成设备配置，并按照规定申领许可证。',
    ],
    redacted: {
      title: '大型医用设备配置许可批准文件',
      words: [
        ['人民币2360万元', 'tradeSecret'],
        ['人民币118万元', 'tradeSecret'],
        ['祁南山', 'privacy'],
        ['13900000618', 'privacy'],
      ],
    },
  },
  {
    wanted: '2026年公立医院医疗服务价格调整方案全文。',
    on: 12,
    format: 'pdf',
    title: '2026年公立医院医疗服务价格调整方案（送审稿）',
    paragraphs: [
      '2026年公立医院医疗服务价格调整方案（送审稿）',
      '一、调整范围。全市政府举办的二级以上公立医院，调整综合诊查、护理、手术三类共126项医疗服务价格。',
      '二、调整原则。总量控制、结构调整、有升有降、逐步到位，患者总体负担基本稳定。',
      '三、测算情况。经成本监审，三类项目平均成本为每例386.40元，测算基金支出年增加约4120万元。以上数据尚未公布，讨论过程中各方意见不一。',
      '四、征求意见情况。患者代表魏长风（身份证号990100199001010103，手机13900000729，家住云州市河西区云桥路8号3单元502室）建议控制手术类项目涨幅。',
      '五、实施时间。自2027年1月1日起执行。',
      '联系人：医政科 骆闻笛，手机13900000730。',
    ],
  },
  {
    wanted: '2026年公立医院医疗服务价格调整方案全文。',
    on: 12,
    format: 'docx',
    title: '价格调整专题讨论记录',
    paragraphs: [
      '价格调整专题讨论记录',
      '时间：2026年9月16日。主持：骆闻笛。',
      '会议认为，护理类项目价格偏低，可以先行调整；手术类项目的幅度有不同意见，待测算后再议。',
      '患者代表魏长风（手机13900000729）列席并发言。',
      '会议决定方案修改后报市政府审定。',
    ],
  },
]
