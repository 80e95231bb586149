import type { DemoOrganization, DemoRegion, DemoUnit } from './types.ts'

function unit(name: string, nameEn: string, phone: string, duties: string): DemoUnit {
  return { name, nameEn, phone, duties }
}

export const demoRegions: DemoRegion[] = [
  {
    code: '990000',
    name: '南岭省',
    nameEn: 'Nanling Province',
    parentCode: null,
    level: 'province',
  },
  { code: '990100', name: '云州市', nameEn: 'Yunzhou City', parentCode: '990000', level: 'city' },
  {
    code: '990122',
    name: '清河县',
    nameEn: 'Qinghe County',
    parentCode: '990100',
    level: 'county',
  },
]

const OFFICE_HOURS =
  '周一至周五 9:00—12:00，14:00—17:30（6月1日至9月30日下午为14:30—18:00），法定节假日除外'

const yunzhou: DemoOrganization = {
  slug: 'yunzhou',
  name: '云州市卫生健康委员会',
  shortName: '云州市卫生健康委',
  nameEn: 'Yunzhou Municipal Health Commission',
  kind: 'commission',
  parent: null,
  regionCode: '990100',
  organizationCode: 'MB0990104',
  address: '云州市临江区康宁路18号',
  officeHours: OFFICE_HOURS,
  phone: '0990-1234500',
  fax: '0990-1234599',
  email: 'office@wjw.yunzhou.gov.cn',
  postcode: '990001',
  duties: [
    '（一）贯彻执行国家和省卫生健康法律法规、方针政策，起草本市卫生健康地方性法规、规章草案和政策措施，拟订并组织实施全市卫生健康事业发展规划。',
    '（二）协调推进全市深化医药卫生体制改革，提出深化改革的政策措施建议，推动公立医院综合改革和医疗、医保、医药协同发展和治理。',
    '（三）制定并组织落实疾病预防控制规划、免疫规划以及严重危害人民健康公共卫生问题的干预措施，组织指导传染病疫情和突发公共卫生事件的预防控制与医疗卫生救援。',
    '（四）依法发布本行政区域的法定传染病疫情和突发公共卫生事件应急处置信息。',
    '（五）组织拟订并协调落实应对人口老龄化的政策措施，推进老年健康服务体系建设和医养结合工作。',
    '（六）组织实施国家基本药物制度，开展药品使用监测、临床综合评价和短缺药品预警。',
    '（七）负责职责范围内的职业卫生、放射卫生、环境卫生、学校卫生、公共场所卫生、饮用水卫生等公共卫生监督管理，负责传染病防治监督。',
    '（八）实施医疗机构、医疗服务行业管理办法并监督执行，建立医疗服务评价和监督管理体系，实施医务人员执业准入和资格管理。',
    '（九）负责人口监测预警和家庭发展工作，落实生育支持政策措施，完善普惠托育服务体系。',
    '（十）指导全市基层医疗卫生、妇幼健康服务体系和全科医生队伍建设，推进卫生健康科技创新和信息化建设。',
    '（十一）拟订全市中医药中长期发展规划并组织实施，促进中医药传承创新发展。',
    '（十二）承担市爱国卫生运动委员会、市深化医药卫生体制改革领导小组的日常工作，完成市委、市政府交办的其他任务。',
  ].join('\n'),
  units: [
    unit(
      '办公室',
      'General Office',
      '0990-1234501',
      '负责机关日常运转，承担文电、会务、机要保密、档案、信访、建议提案办理和安全保卫工作；组织、协调、指导全市卫生健康系统政务公开，受理政府信息公开申请。',
    ),
    unit(
      '法规科',
      'Law and Regulation Section',
      '0990-1234502',
      '起草卫生健康地方性法规、规章草案，承担规范性文件合法性审查、备案和清理工作，承办行政复议、行政应诉，指导行政执法规范化建设和普法工作。',
    ),
    unit(
      '规划信息科',
      'Planning and Information Section',
      '0990-1234503',
      '拟订卫生健康事业发展规划并组织实施，承担统计、信息化和网络安全工作；编制部门预算决算，管理机关和直属单位财务、国有资产及内部审计。',
    ),
    unit(
      '医政科',
      'Medical Administration Section',
      '0990-1234504',
      '拟订医疗机构及医务人员、医疗技术应用、医疗质量安全、采供血管理等政策措施并监督实施，承担医疗机构设置审批和医师、护士执业注册管理，指导公立医院运行监管。',
    ),
    unit(
      '疾病预防控制科',
      'Disease Control Section',
      '0990-1234505',
      '拟订重大疾病防治规划、免疫规划和传染病防控措施并组织实施，完善疾病监测和疫情信息报告，承担突发公共卫生事件应急管理和法定传染病疫情发布的具体工作。',
    ),
    unit(
      '基层卫生科',
      'Primary Care Section',
      '0990-1234506',
      '拟订基层卫生健康政策、标准和规范并组织实施，指导基层卫生健康服务体系建设和乡村医生管理，组织实施基本公共卫生服务项目和家庭医生签约服务。',
    ),
    unit(
      '妇幼健康科',
      'Maternal and Child Health Section',
      '0990-1234507',
      '拟订妇幼健康政策和技术规范并组织实施，推进妇幼健康服务体系建设，指导出生缺陷防治、婴幼儿早期发展和母婴保健技术管理，承担托育服务管理工作。',
    ),
    unit(
      '职业健康科',
      'Occupational Health Section',
      '0990-1234508',
      '拟订职业卫生、放射卫生政策措施并组织实施，开展重点职业病监测、专项调查和职业健康风险评估，协调职业病防治工作。',
    ),
    unit(
      '老龄健康科',
      'Ageing and Health Section',
      '0990-1234509',
      '组织拟订应对老龄化的政策措施，建立完善老年健康服务体系，推进医养结合，承担老年疾病防治、老年人健康管理和老年医疗照护的组织指导工作。',
    ),
    unit(
      '中医科',
      'Traditional Chinese Medicine Section',
      '0990-1234510',
      '拟订中医药事业发展规划和政策措施，承担中医医疗机构、人员、技术管理，指导综合医院和基层医疗卫生机构的中医药工作，组织中医药文化传播。',
    ),
    unit(
      '综合监督科',
      'Supervision Section',
      '0990-1234511',
      '承担公共卫生、医疗卫生监督工作，按照职责分工承担学校卫生、公共场所卫生、饮用水卫生、传染病防治监督检查，组织“双随机、一公开”抽查，查处违法行为。',
    ),
    unit(
      '宣传科',
      'Publicity Section',
      '0990-1234512',
      '组织开展卫生健康宣传、健康教育与健康促进活动，承担新闻发布、舆情回应、政务新媒体和门户网站内容管理工作，承担市爱国卫生运动委员会办公室日常工作。',
    ),
  ],
  leaders: [
    {
      name: '陆启东',
      title: '党委书记、主任',
      portfolio: '主持市卫生健康委全面工作。',
      resume:
        '陆启东，男，汉族，1970年8月生，医学硕士，中共党员。历任云州市第二人民医院副院长、市卫生健康委副主任。2023年4月任现职。',
    },
    {
      name: '周明远',
      title: '党委委员、副主任',
      portfolio:
        '负责办公室、政务公开、法治、宣传、规划财务、信息化工作。分管办公室、法规科、规划信息科、宣传科。',
      resume:
        '周明远，男，汉族，1974年3月生，公共管理硕士，中共党员。历任市卫生健康委办公室主任、规划信息科科长。2021年9月任现职。',
    },
    {
      name: '何秀兰',
      title: '党委委员、副主任',
      portfolio:
        '负责疾病预防控制、卫生应急、职业健康、综合监督工作。分管疾病预防控制科、职业健康科、综合监督科，联系市疾病预防控制中心。',
      resume:
        '何秀兰，女，汉族，1975年11月生，流行病学硕士，中共党员。长期从事疾病预防控制工作，曾任市疾病预防控制中心副主任。2022年6月任现职。',
    },
    {
      name: '程立新',
      title: '党委委员、副主任',
      portfolio:
        '负责医政、基层卫生、妇幼健康、老龄健康、中医药工作。分管医政科、基层卫生科、妇幼健康科、老龄健康科、中医科。',
      resume:
        '程立新，男，壮族，1976年5月生，临床医学学士，中共党员。曾任清河县人民医院院长、清河县卫生健康局局长。2024年2月任现职。',
    },
  ],
  posts: [
    { unit: '办公室', title: '政务公开管理岗', holder: 'xu.li', deputy: 'gao.yuan' },
    { unit: '办公室', title: '保密审查岗', holder: 'zhao.gang', deputy: 'tang.rui' },
    { unit: '法规科', title: '合法性审查岗', holder: 'liu.fang', deputy: 'dong.ping' },
    { unit: '宣传科', title: '网站信息发布岗', holder: 'ma.lei', deputy: 'sun.lin' },
    { unit: '疾病预防控制科', title: '疫情信息审核岗', holder: 'wang.jing', deputy: 'zhang.min' },
    { unit: '基层卫生科', title: '科室信息审核岗', holder: 'chen.hao', deputy: 'li.wen' },
  ],
}

const qinghe: DemoOrganization = {
  slug: 'qinghe',
  name: '清河县卫生健康局',
  shortName: '清河县卫健局',
  nameEn: 'Qinghe County Health Bureau',
  kind: 'commission',
  parent: 'yunzhou',
  regionCode: '990122',
  organizationCode: 'MB0990120',
  address: '云州市清河县城关镇文昌街6号',
  officeHours: OFFICE_HOURS,
  phone: '0990-1234560',
  fax: '0990-1234569',
  email: 'office@wjj.qinghe.yunzhou.gov.cn',
  postcode: '990122',
  duties: [
    '（一）贯彻执行卫生健康法律法规和方针政策，拟订全县卫生健康事业发展规划并组织实施。',
    '（二）协调推进全县深化医药卫生体制改革，推进紧密型县域医疗卫生共同体建设。',
    '（三）组织实施疾病预防控制规划和免疫规划，承担传染病防治和突发公共卫生事件应急处置的组织工作。',
    '（四）指导乡镇卫生院、村卫生室建设，组织实施基本公共卫生服务项目和家庭医生签约服务。',
    '（五）负责医疗机构、医务人员和医疗服务的行业管理，依法开展医疗卫生、公共卫生监督检查。',
    '（六）组织实施妇幼健康、老年健康、托育服务和生育支持政策。',
    '（七）承担县爱国卫生运动委员会日常工作，完成县委、县政府交办的其他任务。',
  ].join('\n'),
  units: [
    unit(
      '办公室',
      'General Office',
      '0990-1234561',
      '负责机关日常运转、文电会务、机要保密、信访、财务和政务公开工作，受理政府信息公开申请。',
    ),
    unit(
      '医政与基层卫生股',
      'Medical and Primary Care Section',
      '0990-1234562',
      '负责医疗机构和医务人员管理、医疗质量安全、县域医共体建设，组织实施基本公共卫生服务项目和家庭医生签约服务。',
    ),
    unit(
      '疾病预防控制股',
      'Disease Control Section',
      '0990-1234563',
      '负责传染病、地方病、慢性病防治和免疫规划工作，承担突发公共卫生事件应急管理。',
    ),
    unit(
      '妇幼与老龄健康股',
      'Maternal, Child and Older Persons Health Section',
      '0990-1234564',
      '负责妇幼健康、托育服务、生育支持、老年健康和医养结合工作。',
    ),
    unit(
      '综合监督与法规股',
      'Supervision and Law Section',
      '0990-1234565',
      '负责规范性文件合法性审查、行政执法监督，组织医疗卫生和公共卫生监督检查，承担行政许可事项办理。',
    ),
  ],
  leaders: [
    {
      name: '鲁正平',
      title: '党组书记、局长',
      portfolio: '主持县卫生健康局全面工作。',
      resume:
        '鲁正平，男，汉族，1973年2月生，公共卫生学士，中共党员。曾任清河县疾病预防控制中心主任、县卫生健康局副局长。2024年3月任现职。',
    },
    {
      name: '田俊',
      title: '党组成员、副局长',
      portfolio: '负责办公室、政务公开、疾病预防控制、综合监督与法规工作。',
      resume:
        '田俊，男，汉族，1978年10月生，公共管理硕士，中共党员。曾任清河县城关镇副镇长、县卫生健康局办公室主任。2022年1月任现职。',
    },
    {
      name: '苗青',
      title: '党组成员、副局长',
      portfolio: '负责医政与基层卫生、妇幼与老龄健康工作。',
      resume:
        '苗青，女，瑶族，1980年6月生，临床医学学士，中共党员。曾任清河县妇幼保健院副院长。2023年8月任现职。',
    },
  ],
  posts: [
    { unit: '办公室', title: '政务公开管理岗', holder: 'luo.dan', deputy: 'he.qian' },
    { unit: '办公室', title: '保密审查岗', holder: 'shi.lei', deputy: 'yang.bin' },
    { unit: '综合监督与法规股', title: '合法性审查岗', holder: 'fang.yun', deputy: 'yang.bin' },
  ],
}

const cdc: DemoOrganization = {
  slug: 'cdc',
  name: '云州市疾病预防控制中心',
  shortName: '云州市疾控中心',
  nameEn: 'Yunzhou Center for Disease Control and Prevention',
  kind: 'direct-unit',
  parent: 'yunzhou',
  regionCode: '990100',
  organizationCode: 'MB099018X',
  address: '云州市临江区康宁路26号',
  officeHours: OFFICE_HOURS,
  phone: '0990-1234580',
  fax: '0990-1234589',
  email: 'office@cdc.yunzhou.gov.cn',
  postcode: '990001',
  duties: [
    '（一）开展传染病、慢性病、地方病、寄生虫病等疾病的监测、调查和预防控制。',
    '（二）承担免疫规划的技术指导、疫苗接收储运管理和疑似预防接种异常反应监测。',
    '（三）开展突发公共卫生事件的监测预警、风险评估、现场调查和技术处置。',
    '（四）开展饮用水、学校、公共场所、食品安全和环境健康影响因素的监测与评价。',
    '（五）承担病原微生物、理化因素的实验室检测，指导全市疾控机构实验室能力建设。',
    '（六）开展健康教育与健康促进，指导县（区）疾病预防控制业务工作。',
  ].join('\n'),
  units: [
    unit(
      '办公室',
      'General Office',
      '0990-1234581',
      '负责中心日常运转、文电会务、人事财务、后勤保障和信息公开工作。',
    ),
    unit(
      '传染病防制所',
      'Institute of Communicable Disease Control',
      '0990-1234582',
      '承担急性传染病、性病艾滋病、结核病、寄生虫病的监测、流行病学调查和现场处置。',
    ),
    unit(
      '免疫规划所',
      'Institute of Immunization',
      '0990-1234583',
      '承担免疫规划技术指导、疫苗和冷链管理、接种率监测和疑似预防接种异常反应监测。',
    ),
    unit(
      '健康教育与慢性病防制所',
      'Institute of Health Education and Chronic Disease Control',
      '0990-1234584',
      '承担慢性病监测与干预、健康素养监测、健康科普和健康促进技术指导。',
    ),
    unit(
      '环境与学校卫生所',
      'Institute of Environmental and School Health',
      '0990-1234585',
      '承担生活饮用水、公共场所、学校卫生、学生常见病和健康影响因素监测。',
    ),
    unit(
      '检验中心',
      'Laboratory Centre',
      '0990-1234586',
      '承担微生物和理化检测、实验室质量管理和生物安全管理，受理社会委托检测。',
    ),
  ],
  leaders: [
    {
      name: '崔峰',
      title: '党支部书记、主任',
      portfolio: '主持中心全面工作，分管办公室、检验中心。',
      resume:
        '崔峰，男，汉族，1972年12月生，预防医学硕士，主任医师，中共党员。长期从事传染病防制工作，曾任中心传染病防制所所长。2022年7月任现职。',
    },
    {
      name: '蒋文慧',
      title: '副主任',
      portfolio: '分管传染病防制所、免疫规划所、健康教育与慢性病防制所、环境与学校卫生所。',
      resume:
        '蒋文慧，女，汉族，1977年9月生，公共卫生硕士，副主任医师。曾任中心免疫规划所所长。2023年1月任现职。',
    },
  ],
  posts: [
    { unit: '办公室', title: '信息公开管理岗', holder: 'mo.li', deputy: 'ren.jie' },
    {
      unit: '健康教育与慢性病防制所',
      title: '科普稿件审核岗',
      holder: 'shen.hui',
      deputy: 'qin.mei',
    },
  ],
}

export const demoOrganizations: DemoOrganization[] = [yunzhou, qinghe, cdc]
