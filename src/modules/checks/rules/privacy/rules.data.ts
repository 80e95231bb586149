import { declareRules } from '../../engine/declare.ts'
import { DOUBLE_SURNAMES, TRANSLITERATION } from '../../names/surnames.data.ts'

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
/** Right before a name: a person who is ill or protected, or a private one. */
const PATIENT =
  '患者|病人|病例\\d{0,4}[:：]?|感染者|携带者|患儿|密接者|密切接触者|死者|伤者|孕妇|产妇|孤儿|儿童|未成年人|残疾人|捐献者|献血者|受者|受试者|受害人|当事人|监护人|家属|家长|配偶|夫妇|夫妻|村民|居民|市民|学生|戒毒人员|吸毒人员|姓名[:：]?|其子|其女|其妻|其夫|其父|其母|其兄|其弟|其姐|其妹|男孩|女孩|女子|男子|老人'
export const IS_PATIENT = new RegExp(`(?:${PATIENT})[ \\u3000]?$`)
/** Beside a name: one who acts by office or trade. */
export const BY_OFFICE =
  /(?:作者|通讯员|供稿|撰稿|撰文|文字|摄影|编辑|责编|校对|审核|签发|制表|填表人|经办人|值班员|咨询人|医生|医师|主任|教授|专家|院长|院士|局长|处长|科长|厅长|部长|市长|县长|区长|省长|镇长|乡长|记者|同志|书记|委员|研究员|护士长|护士|护师|药师|主席|总理|总统|代表|组长|队长|所长|站长|校长|司长|巡视员|调研员|秘书长|发言人|负责人|联系人|讲师|博士|先生|女士|志愿者|法定代表人|董事长|总经理)[:：/]?[ \u3000]?$/
export const OFFICE_AFTER =
  /^(?:[、，]?(?:医生|医师|主任|教授|专家|院长|院士|局长|处长|科长|厅长|部长|市长|县长|区长|省长|记者|同志|书记|委员|研究员|护士长|护士|主席|总理|代表|组长|队长|所长|站长|校长|秘书长|团队|工作室|说|表示|介绍|指出|强调|主持|出席|讲话|带队|调研|率队))/
/** A person’s own: what follows is not an office’s. */
export const PERSONS =
  /(?:患者|病人|家属|家庭|本人|住宅|个人|申请人|当事人|监护人|家长|投诉人|举报人|感染者|病例|姓名)[^。；\n]{0,20}$/
/** Right before a number broken over two lines: what it is. */
export const TELEPHONE_LABEL = /(?:手机|电话|联系方式|tel|mobile)[^\d]{0,12}$/i
export const ACCOUNT_LABEL = /(?:卡号|账号|帐号|账户|帐户|银行)[^\d]{0,12}$/
export const HOME =
  /(?:家住|住址|现住|住所地?|居住地?|户籍地?|户籍所在地|家庭地址|现居)[^。；，\n]{0,4}$/
export const SO_AND_SO = '某'
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷段史龙黎贺陶顾龚毛郝邵万钱武戴莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤穆司卓古吉简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝官封匡鞠惠荆乐冀郁胥班储原栗燕楚'
const DOUBLE = DOUBLE_SURNAMES.join('|')
const FULL_NAME = `(?:(?:${DOUBLE})[\\u4e00-\\u9fff]{1,2}?|[${SURNAMES}][\\u4e00-\\u9fff]{1,2}?)`
/** What cannot belong to a name. */
const BEYOND =
  '[，,（(、。；;：:\\s男女]|$|系|因|于|在|被|患|已|的|与|和|为|由|经|未|曾|确诊|诊断|出院|入院|住院|化验|检[测查]|静脉|孕\\d|产[后前]|合并|服药|治疗|反映|申请|擅自|自行|家[属长]?|等|签|生前|HIV'
/** By place alone: right after 患者, 姓名 and the like, up to what cannot belong to a name. */
export const AFTER_PATIENT = new RegExp(
  `(?<=(?:${PATIENT})[ \\u3000]?)${FULL_NAME}(?=${BEYOND})`,
  'g',
)
/** After a name and 、 the next. */
export const IN_A_ROW = new RegExp(
  `(?<=、)${FULL_NAME}(?=[，,（(、。；;\\s]|$|已|均|都|等|两|二人|三人|在|被|的|所|每|分别)`,
  'y',
)
/** Characters of a name parted by blanks, as lists align them. */
export const SPACED = new RegExp(
  `(?<=(?:${PATIENT})[ \\u3000]*)[${SURNAMES}][ \\u3000]+[\\u4e00-\\u9fff](?:[ \\u3000]+[\\u4e00-\\u9fff](?![\\u4e00-\\u9fff]))?(?=${BEYOND})`,
  'g',
)
/** With the dot of a name written by sound. */
export const DOTTED =
  /[\u4e00-\u9fff]{1,12}([·•・])[\u4e00-\u9fff]{1,8}(?:[·•・][\u4e00-\u9fff]{1,8})*/g
/** In what stands before the dot, up to the beginning of the name. */
export const BEFORE_DOT = new RegExp(
  `^[\\u4e00-\\u9fff]*(?:${PATIENT}|人员|专家|医生|医师|教授|博士|先生|女士|[的是由对与和向给把名叫为及系])(?=[\\u4e00-\\u9fff]{1,8}[·•・])`,
)
export const BY_SOUND = new Set(
  `${TRANSLITERATION}吐热提孜依旦木汗帕扎娅古丽江逊买艾合艳曼别克肯努尔阔嘎卓央措仁旺吉孙怀`,
)
/** A verb, or what goes on after a name, that a tagger takes for its last character. */
export const TRAILING = /^(?:系(?!统)|已|因|患|被|于\d|经|均|曾|未)/
/** After 患者 and the like, what only begins like a name. */
export const NOT_AFTER_PATIENT =
  /^(?:叶酸|黄疸|康复|温度|石膏|石蜡|何时|何种|何地|何处|高危|高血|高烧|高热|高度|高发|高龄|白细|白血|任意|路上|路径|路费|万一|万元|金额|钱款|方面|方案|应|全部|全家|全程|全员|全体|均|时|安全|安置|安排|安宁|关系|关心|关爱|常见|常规|常住|连续|成功|成为|成年|成员|单独|单位|方可|方便|方式|文明|文化|明确|明细|和|经|任何|从|曾|能|原|平均|平时|包括|包虫|师生|解除|解释|相关|相应|项目|管理|支持|计划|严重|严密|强化|强制|满意|居家|居住|教育|权益|信息|健康|保健|福利|服务|查询|段落|终|祝贺|水平|水痘|水肿|毛发|古|双方|随访|储|初|别|都|密切|国家|公共|公费|公民|相|顾虑|官|丰富|牛奶|马上|游|程度|施救|施行|麻醉|麻疹|麻风|温|危|易|向(?![\u4e00-\u9fff](?:[，,（(、。；：:\s]|$|系|因|患|产|已|的|孕|女|男))|国|家|车|强直|通|党|商|幸|信|计|知|展|植|闭|由|但|那|只|将|各|每|其|所|主|参|及|首|加|支|文|随|且|用|充|到|多|从|各)/
export const PLATE_PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
export const HOUSE =
  /[\u4e00-\u9fff]{2,20}(?:路|街|道|巷|弄|村|小区|花园|社区|家园|新村|公寓)[\u4e00-\u9fff\d]{0,12}?\d{1,5}(?:号楼|号|栋|幢|座|组|弄)(?:[\u4e00-\u9fff]?\d{1,3}(?:单元|栋|幢|号楼|座))?(?:\d{1,5}(?:室|房|户|号))?/g

/** After a germ. */
export const MICROBE = /^(?:病毒|杆菌|球菌|综合征|疫苗|氏?菌|氏病|出血热)/
/** Who wrote of illnesses in former times. */
export const PHYSICIANS =
  /^(?:张仲景|华佗|扁鹊|李时珍|孙思邈|皇甫谧|葛洪|叶天士|吴又可|王叔和|钱乙|张景岳|朱丹溪|白求恩|南丁格尔|林巧稚|伍连德|汤飞凡|屠呦呦|吴孟超|裘法祖)$/
