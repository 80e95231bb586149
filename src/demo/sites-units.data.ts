import { column, inOrder } from './columns.ts'
import type { DemoSite } from './types.ts'

export const qingheSite: DemoSite = {
  organization: 'qinghe',
  prefix: 'qinghe',
  name: '清河县卫生健康局',
  nameEn: 'Qinghe County Health Bureau',
  domain: 'wjj.qinghe.yunzhou.gov.cn',
  siteIdCode: '9901220015',
  icpNo: '岭ICP备00000002号-1',
  policeNo: '岭公网安备99012202000002号',
  sponsor: '清河县卫生健康局',
  contact: '0990-1234561',
  columns: inOrder([
    column('profile', '概况信息', 'About', '公开机构职能、内设机构、联系方式和领导信息。', {
      kind: 'page',
      columnType: '概况信息',
      keywords: '机构职能,领导信息',
      publicationKind: 'institution',
      inNavigation: true,
    }),
    column('news', '工作动态', 'News', '发布全县卫生健康工作动态。', {
      columnType: '政务动态',
      cadenceClass: 'A',
      publicationKind: 'news',
      inNavigation: true,
      onHome: true,
    }),
    column('notices', '通知公告', 'Notices', '发布面向社会的通知、公告、公示。', {
      columnType: '通知公告',
      cadenceClass: 'B',
      publicationKind: 'notice',
      inNavigation: true,
      onHome: true,
    }),
    column(
      'disclosure',
      '政府信息公开',
      'Government information',
      '政府信息公开指南、制度、法定主动公开内容和年报。',
      { kind: 'disclosure', columnType: '政府信息公开', inNavigation: true, onHome: true },
      [
        column('guide', '政府信息公开指南', 'Guide', '政府信息公开指南。', {
          kind: 'page',
          columnType: '政府信息公开指南',
          publicationKind: 'page',
        }),
        column('rules', '政府信息公开制度', 'Rules', '政府信息公开工作制度。', {
          columnType: '政府信息公开制度',
          publicationKind: 'page',
        }),
        column(
          'content',
          '法定主动公开内容',
          'Statutory disclosure',
          '按照《中华人民共和国政府信息公开条例》第二十条主动公开的信息。',
          { columnType: '法定主动公开内容', cadenceClass: 'B', publicationKind: 'policy' },
        ),
        column('reports', '政府信息公开年报', 'Annual reports', '历年政府信息公开工作年度报告。', {
          columnType: '政府信息公开年报',
          cadenceClass: 'F',
          publicationKind: 'annual-report',
        }),
      ],
    ),
    column('services', '办事服务', 'Services', '行政许可和公共服务事项办事指南。', {
      columnType: '办事服务',
      publicationKind: 'guide',
      inNavigation: true,
      onHome: true,
    }),
    column('health-education', '健康科普', 'Health education', '面向公众的健康知识。', {
      columnType: '健康科普',
      cadenceClass: 'B',
      publicationKind: 'health-education',
      inNavigation: true,
      onHome: true,
    }),
  ]),
}

export const cdcSite: DemoSite = {
  organization: 'cdc',
  prefix: 'cdc',
  name: '云州市疾病预防控制中心',
  nameEn: 'Yunzhou Center for Disease Control and Prevention',
  domain: 'cdc.yunzhou.gov.cn',
  siteIdCode: '9901000027',
  icpNo: '岭ICP备00000003号-1',
  policeNo: '岭公网安备99010002000003号',
  sponsor: '云州市疾病预防控制中心',
  contact: '0990-1234581',
  columns: inOrder([
    column('profile', '中心概况', 'About', '公开中心职责、内设机构、联系方式和领导信息。', {
      kind: 'page',
      columnType: '概况信息',
      keywords: '机构职责,内设机构',
      publicationKind: 'institution',
      inNavigation: true,
    }),
    column('news', '工作动态', 'News', '发布中心业务工作动态。', {
      columnType: '政务动态',
      cadenceClass: 'A',
      publicationKind: 'news',
      inNavigation: true,
      onHome: true,
    }),
    column('notices', '通知公告', 'Notices', '发布接种门诊、检测服务等通知公告。', {
      columnType: '通知公告',
      cadenceClass: 'B',
      publicationKind: 'notice',
      inNavigation: true,
      onHome: true,
    }),
    column('monitoring', '监测数据', 'Surveillance', '发布传染病和健康影响因素监测数据。', {
      columnType: '数据发布',
      keywords: '传染病监测,饮用水监测',
      cadenceClass: 'B',
      publicationKind: 'statistics',
      inNavigation: true,
      onHome: true,
    }),
    column('health-education', '健康科普', 'Health education', '发布疾病预防知识和健康提示。', {
      columnType: '健康科普',
      cadenceClass: 'B',
      publicationKind: 'health-education',
      inNavigation: true,
      onHome: true,
    }),
    column('services', '服务指南', 'Services', '预防接种、委托检测等服务指南。', {
      columnType: '办事服务',
      publicationKind: 'guide',
      inNavigation: true,
      onHome: true,
    }),
    column(
      'disclosure',
      '信息公开',
      'Disclosure',
      '中心信息公开指南和公开内容。',
      { kind: 'disclosure', columnType: '信息公开', inNavigation: true },
      [
        column('guide', '信息公开指南', 'Guide', '中心信息公开指南。', {
          kind: 'page',
          columnType: '信息公开指南',
          publicationKind: 'page',
        }),
        column(
          'content',
          '公开内容',
          'Disclosed information',
          '收费标准、服务承诺等应当公开的信息。',
          { columnType: '信息公开', cadenceClass: 'C', publicationKind: 'page' },
        ),
      ],
    ),
  ]),
}
