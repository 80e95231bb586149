import { column, inOrder } from './columns.ts'
import { cdcSite, qingheSite } from './sites-units.data.ts'
import type { DemoSite } from './types.ts'

const yunzhou: DemoSite = {
  organization: 'yunzhou',
  prefix: '',
  name: '云州市卫生健康委员会',
  nameEn: 'Yunzhou Municipal Health Commission',
  domain: 'wjw.yunzhou.gov.cn',
  siteIdCode: '9901000012',
  icpNo: '岭ICP备00000001号-1',
  policeNo: '岭公网安备99010002000001号',
  sponsor: '云州市卫生健康委员会',
  contact: '0990-1234501',
  columns: inOrder([
    column(
      'profile',
      '概况信息',
      'About',
      '公开机构职能、内设机构、办公地址和领导信息。',
      { columnType: '概况信息', keywords: '机构职能,内设机构,领导信息', inNavigation: true },
      [
        column(
          'duties',
          '机构职能',
          'Functions',
          '公开本机关职能、内设机构、办公地址、办公时间和联系方式。',
          { kind: 'page', columnType: '概况信息', publicationKind: 'institution' },
        ),
        column(
          'leaders',
          '领导信息',
          'Leadership',
          '公开领导班子成员姓名、职务、工作分工和简历。',
          { kind: 'page', columnType: '概况信息', publicationKind: 'institution' },
        ),
      ],
    ),
    column(
      'news',
      '政务动态',
      'News',
      '发布卫生健康要闻、通知公告和基层动态。',
      { columnType: '政务动态', keywords: '要闻,通知公告,基层动态', inNavigation: true },
      [
        column('headlines', '卫生要闻', 'Headlines', '发布全市卫生健康重要工作动态。', {
          columnType: '政务动态',
          keywords: '卫生要闻,工作动态',
          cadenceClass: 'A',
          publicationKind: 'news',
          onHome: true,
        }),
        column('notices', '通知公告', 'Notices', '发布面向社会的通知、公告、公示。', {
          columnType: '通知公告',
          keywords: '通知,公告,公示',
          cadenceClass: 'B',
          publicationKind: 'notice',
          onHome: true,
        }),
        column(
          'grassroots',
          '基层动态',
          'From the counties',
          '发布县（区）和医疗卫生单位工作动态。',
          {
            columnType: '政务动态',
            keywords: '基层动态,县区动态',
            cadenceClass: 'A',
            publicationKind: 'news',
            onHome: true,
          },
        ),
      ],
    ),
    column(
      'disclosure',
      '政府信息公开',
      'Government information',
      '政府信息公开指南、制度、法定主动公开内容和年报。',
      {
        kind: 'disclosure',
        columnType: '政府信息公开',
        keywords: '政府信息公开,公开指南,公开制度,年报',
        inNavigation: true,
        onHome: true,
      },
      [
        column(
          'guide',
          '政府信息公开指南',
          'Guide',
          '说明政府信息的分类、获取方式和依申请公开办理程序。',
          { kind: 'page', columnType: '政府信息公开指南', publicationKind: 'page' },
        ),
        column('rules', '政府信息公开制度', 'Rules', '政府信息公开法律法规和本机关工作制度。', {
          columnType: '政府信息公开制度',
          publicationKind: 'page',
        }),
        column(
          'content',
          '法定主动公开内容',
          'Statutory disclosure',
          '按照《中华人民共和国政府信息公开条例》第二十条主动公开的信息。',
          { columnType: '法定主动公开内容', cadenceClass: 'B', publicationKind: 'notice' },
        ),
        column(
          'answers',
          '依申请公开答复选登',
          'Answers published',
          '多人申请相同信息、依照条例第四十四条转为主动公开的答复。',
          { columnType: '依申请公开答复选登', publicationKind: 'notice' },
        ),
        column('reports', '政府信息公开年报', 'Annual reports', '历年政府信息公开工作年度报告。', {
          columnType: '政府信息公开年报',
          cadenceClass: 'F',
          publicationKind: 'annual-report',
        }),
      ],
    ),
    column(
      'policies',
      '政策文件',
      'Policies',
      '集中公开本机关行政规范性文件和其他政策文件，标注有效性。',
      {
        kind: 'library',
        columnType: '政策文件',
        keywords: '政策文件,规范性文件',
        inNavigation: true,
        onHome: true,
      },
      [
        column('normative', '规范性文件', 'Normative documents', '本机关制定的行政规范性文件。', {
          kind: 'library',
          columnType: '政策文件',
          keywords: '行政规范性文件,有效性',
          cadenceClass: 'B',
          publicationKind: 'normative',
        }),
        column(
          'other',
          '其他政策文件',
          'Other policy documents',
          '本机关主动公开的其他政策文件。',
          {
            kind: 'library',
            columnType: '政策文件',
            keywords: '通知,意见,方案',
            cadenceClass: 'B',
            publicationKind: 'policy',
          },
        ),
      ],
    ),
    column(
      'interpretations',
      '政策解读',
      'Explanations',
      '以文字、图解、问答、视频等形式解读本机关政策文件。',
      {
        columnType: '政策解读',
        keywords: '政策解读,图解,问答',
        cadenceClass: 'B',
        publicationKind: 'interpretation',
        inNavigation: true,
        onHome: true,
      },
    ),
    column('plans', '规划计划', 'Plans', '卫生健康事业发展规划和年度工作计划。', {
      columnType: '规划计划',
      cadenceClass: 'C',
      publicationKind: 'plan',
    }),
    column('personnel', '人事信息', 'Personnel', '人事任免、公开招聘等信息。', {
      columnType: '人事信息',
      keywords: '人事任免,公开招聘',
      cadenceClass: 'C',
      publicationKind: 'notice',
    }),
    column('finance', '财政信息', 'Budget', '部门预算、决算和政府采购信息。', {
      columnType: '财政信息',
      keywords: '部门预算,部门决算',
      cadenceClass: 'F',
      publicationKind: 'page',
    }),
    column('statistics', '数据发布', 'Statistics', '法定传染病疫情和卫生健康事业统计数据。', {
      columnType: '数据发布',
      keywords: '统计数据,法定传染病',
      cadenceClass: 'B',
      publicationKind: 'statistics',
      inNavigation: true,
      onHome: true,
    }),
    column('powers', '权责清单', 'Powers and responsibilities', '本机关权力和责任清单。', {
      columnType: '权责清单',
      cadenceClass: 'C',
      publicationKind: 'powers-list',
    }),
    column(
      'health-education',
      '健康科普',
      'Health education',
      '面向公众的健康知识和季节性健康提示。',
      {
        columnType: '健康科普',
        keywords: '健康科普,健康提示',
        cadenceClass: 'B',
        publicationKind: 'health-education',
        inNavigation: true,
        onHome: true,
      },
    ),
    column('services', '办事服务', 'Services', '行政许可和公共服务事项办事指南。', {
      columnType: '办事服务',
      keywords: '办事指南,行政许可',
      publicationKind: 'guide',
      inNavigation: true,
      onHome: true,
    }),
    column('interaction', '互动交流', 'Contact us', '咨询、建议、投诉和意见征集渠道。', {
      kind: 'page',
      columnType: '互动交流',
      keywords: '咨询,投诉,建议,12320',
      publicationKind: 'page',
      inNavigation: true,
    }),
    column(
      'influenza',
      '流感防控专题',
      'Influenza prevention',
      '2026—2027年流行季流感防控信息集中发布。',
      { kind: 'topic', columnType: '专题专栏', keywords: '流感,疫苗接种', onHome: true },
      [
        column('authority', '权威发布', 'Official releases', '流感监测、接种安排等权威信息。', {
          columnType: '专题专栏',
          publicationKind: 'notice',
        }),
        column('progress', '防控动态', 'Progress', '各级各部门流感防控工作动态。', {
          columnType: '专题专栏',
          publicationKind: 'news',
        }),
        column('tips', '健康科普', 'Advice', '流感预防、就诊和居家护理知识。', {
          columnType: '专题专栏',
          publicationKind: 'health-education',
        }),
      ],
    ),
    column(
      'primary-care',
      '基层卫生服务能力提升',
      'Stronger primary care',
      '基层卫生服务能力提升三年行动政策、进展和典型做法。',
      {
        kind: 'topic',
        columnType: '专题专栏',
        keywords: '基层卫生,乡镇卫生院,家庭医生',
        onHome: true,
      },
      [
        column('measures', '政策措施', 'Measures', '三年行动政策措施和任务安排。', {
          columnType: '专题专栏',
          publicationKind: 'page',
        }),
        column('progress', '工作进展', 'Progress', '三年行动工作进展。', {
          columnType: '专题专栏',
          publicationKind: 'news',
        }),
        column('practice', '典型做法', 'Good practice', '县（区）和基层医疗卫生机构的做法。', {
          columnType: '专题专栏',
          publicationKind: 'news',
        }),
      ],
    ),
  ]),
}

export const demoSites: DemoSite[] = [yunzhou, qingheSite, cdcSite]
