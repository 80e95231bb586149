/** What visitors of 云州市 reported on the day of filling; nobody of them exists. */
export const demoReports = [
  {
    page: '/news/notices/',
    pageTitle: '通知公告',
    kind: 'inaccurate',
    description:
      '通知列表第二页中一条通知的门诊时间与正文不一致，列表写上午8时，正文写上午8时30分。',
    contact: '13900000123',
  },
  {
    page: '/service/',
    pageTitle: '办事服务',
    kind: 'typo',
    description: '办事指南中“医疗机构执业登记”一处写成“执业登计”。',
    contact: 'li.reader@example.com',
  },
] as const
