import { declareRules } from '../../engine/declare.ts'

const PRIVACY =
  '《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第二十八条'
const PERSONAL = '《中华人民共和国政府信息公开条例》第十五条'

/** `{word}` is the masked form, never the thing itself. */
export const PRIVATE = declareRules('privacy', {
  'resident-id': {
    severity: 'block',
    zh: '居民身份证号码（{word}），须遮蔽。',
    en: 'A resident ID number ({word}): mask it.',
    source: `${PRIVACY}；校验按 GB 11643—1999`,
    confidence: 0.99,
    verified: true,
  },
  'resident-id-like': {
    severity: 'warn',
    zh: '写作身份证号的号码（{word}）校验码不符；如属实有其人，同样须遮蔽。',
    en: 'A number given as a resident ID ({word}) fails its check; if it is somebody’s, mask it.',
    source: `${PRIVACY}；校验按 GB 11643—1999`,
    confidence: 0.8,
    verified: true,
  },
  mobile: {
    severity: 'block',
    zh: '手机号码（{word}），须遮蔽，或确认为对外公布的号码。',
    en: 'A mobile number ({word}): mask it, or make sure it is a public one.',
    source: PERSONAL,
    confidence: 0.95,
    verified: true,
  },
  'bank-card': {
    severity: 'block',
    zh: '银行卡号（{word}），须遮蔽。',
    en: 'A bank card number ({word}): mask it.',
    source: `${PRIVACY}；校验按 ISO/IEC 7812-1`,
    confidence: 0.95,
    verified: true,
  },
  landline: {
    severity: 'warn',
    zh: '个人的固定电话（{word}），须遮蔽；对外公布的办公电话除外。',
    en: 'A private landline ({word}): mask it, unless it is an office’s public number.',
    source: PERSONAL,
    confidence: 0.8,
    verified: true,
  },
  email: {
    severity: 'hint',
    zh: '电子邮箱（{word}），请确认不是个人邮箱。',
    en: 'An e-mail address ({word}): make sure it is no private one.',
    source: PERSONAL,
    confidence: 0.5,
    verified: true,
  },
  plate: {
    severity: 'warn',
    zh: '机动车号牌（{word}），涉及个人的须遮蔽。',
    en: 'A number plate ({word}): mask it where it is a person’s.',
    source: PERSONAL,
    confidence: 0.85,
    verified: true,
  },
  passport: {
    severity: 'block',
    zh: '护照、通行证号码（{word}），须遮蔽。',
    en: 'A passport or travel permit number ({word}): mask it.',
    source: PRIVACY,
    confidence: 0.9,
    verified: true,
  },
  address: {
    severity: 'warn',
    zh: '个人住址精确到门牌（{word}），须隐去。',
    en: 'A person’s address to the door ({word}): leave it out.',
    source: PERSONAL,
    confidence: 0.8,
    verified: true,
  },
  'health-name': {
    severity: 'block',
    zh: '同一句中出现病情或特定身份与完整姓名，应写作“{word}”。',
    en: 'A full name stands with an illness or a protected status; write "{word}".',
    source:
      '《中华人民共和国传染病防治法》第十六条、《艾滋病防治条例》第三十九条、《中华人民共和国精神卫生法》第四条、《中华人民共和国个人信息保护法》第二十八条',
    confidence: 0.85,
    verified: true,
  },
})

/** Words of an illness or a status that must not stand with a name. */
export const PROTECTED_STATUS =
  /艾滋|HIV|梅毒|淋病|性病|乙肝|丙肝|结核|麻风|鼠疫|霍乱|新冠|禽流感|出血热|传染病|感染者|确诊|阳性|密接|密切接触|精神障碍|精神分裂|精神病|抑郁|双相|癫痫|孤独症|自闭症|未成年|留守儿童|困境儿童|孤儿|患儿|弃婴|试管婴儿|辅助生殖|人工授精|人工流产|引产|不孕|吸毒|戒毒|性侵|残疾|患者|病人|病例|病史|产妇|孕妇|遗体|捐献者/i
/** Right before a name: a person who is ill or protected. */
const PATIENT =
  '患者|病人|病例|感染者|患儿|密接者|密切接触者|死者|孕妇|产妇|孤儿|儿童|捐献者|受害人|当事人|家属|姓名[:：]?|其子|其女|其妻|其夫|男孩|女孩'
export const IS_PATIENT = new RegExp(`(?:${PATIENT})[ \\u3000]?$`)
/** Beside a name: one who acts by office or trade. */
export const BY_OFFICE =
  /(?:医生|医师|主任|教授|专家|院长|院士|局长|处长|科长|厅长|部长|市长|县长|区长|省长|镇长|乡长|记者|同志|书记|委员|研究员|护士长|护士|护师|药师|主席|总理|总统|代表|组长|队长|所长|站长|校长|司长|巡视员|调研员|秘书长|发言人|负责人|联系人|讲师|博士|先生|女士|志愿者|法定代表人|董事长|总经理)$/
export const OFFICE_AFTER =
  /^(?:[、，]?(?:医生|医师|主任|教授|专家|院长|院士|局长|处长|科长|厅长|部长|市长|县长|区长|省长|记者|同志|书记|委员|研究员|护士长|护士|主席|总理|代表|组长|队长|所长|站长|校长|秘书长|团队|工作室|说|表示|介绍|指出|强调|主持|出席|讲话|带队|调研|率队))/
/** A person’s own: what follows is not an office’s. */
export const PERSONS =
  /(?:患者|病人|家属|家庭|本人|住宅|个人|申请人|当事人|监护人|家长|投诉人|举报人|感染者|病例|姓名)[^。；\n]{0,20}$/
export const HOME =
  /(?:家住|住址|现住|住所地?|居住地?|户籍地?|户籍所在地|家庭地址|现居)[^。；，\n]{0,4}$/
export const SO_AND_SO = '某'
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷段史龙黎贺陶顾龚毛郝邵万钱武戴莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤穆司卓古吉简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝官封匡鞠惠荆乐冀郁胥班储原栗燕楚'
/** By place alone: right after 患者, 姓名 and the like, up to what cannot belong to a name. */
export const AFTER_PATIENT = new RegExp(
  `(?<=(?:${PATIENT})[ \\u3000]?)[${SURNAMES}][\\u4e00-\\u9fff]{1,2}?(?=[，,（(、。；;\\s男女]|$|因|于|在|被|系|已|的|与|为|经|确诊|出院|家)`,
  'g',
)
export const PLATE_PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
export const HOUSE =
  /[\u4e00-\u9fff]{2,20}(?:路|街|道|巷|弄|村|小区|花园|社区|家园|新村|公寓)[\u4e00-\u9fff\d]{0,12}?\d{1,5}(?:号楼|号|栋|幢|座|组|弄)(?:[\u4e00-\u9fff]?\d{1,3}(?:单元|栋|幢|号楼|座))?(?:\d{1,5}(?:室|房|户|号))?/g

/** Words of health offices that begin with a surname: no names, whatever a tagger says. */
export const NO_PERSON =
  /^(?:公卫|诺如|官宣|官网|白银|白大褂|白细胞|白血病|白蛋白|白内障|卫医[发函政]|卫健|卫监|费别|费用|安慰剂|安全[员套]|黄热病|黄曲霉|金银花|高血[压脂糖]|康养|常[规态]化|水痘|方舱|麻疹|麻腮风|麻风)/
/** After a microbe. */
export const MICROBE = /^(?:病毒|杆菌|球菌|综合征|疫苗)/
