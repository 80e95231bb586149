import { expect, test } from 'vitest'
import { checkText } from '../../engine/check.ts'

/** `code words → suggestion`, in order. */
function said(text: string): string[] {
  return checkText(text, { categories: ['style'] }).map(
    ({ rule, start, end, suggestions }) =>
      `${rule.code} ${text.slice(start, end)}${suggestions?.length ? ` → ${suggestions[0]}` : ''}`,
  )
}

test.for<[text: string, found: string[]]>([
  // Punctuation
  ['疫情防控,坚持以人为本', ['half-width-mark , → ，']],
  ['工作完成率100%,其中一季度', ['half-width-mark , → ，']],
  ['详见网站:http://www.gov.cn', ['half-width-mark : → ：']],
  ['接待时间 8:30, English, text', []],
  ['加强领导.全面部署', ['half-width-mark . → 。']],
  ['全面部署，，抓好落实。。', ['doubled-mark ，， → ，', 'doubled-mark 。。 → 。']],
  ['全面部署，。', ['doubled-mark ，。']],
  ['等等。。。', ['ellipsis 。。。 → ……']],
  ['通知……', []],
  ['１２３人参加', ['full-width-letters １２３ → 123']],
  ['《条例》、《规定》', ['mark-between-quotes 、 → ']],
  ['第一、加强领导', ['ordinal-mark 第一、 → 第一，']],
  ['（一）、加强领导', ['heading-mark （一）、 → （一）']],
  ['一.总体情况', ['heading-mark 一. → 一、']],
  ['1、总体情况', ['heading-dot 1、 → 1.']],
  ['中国—东盟合作--论坛', ['dash -- → ——']],
  ['加强领导（组长负责)', ['mixed-brackets （组长负责) → （组长负责）']],
  ['发布"健康提示"一期', ['straight-quotes "健康提示" → “健康提示”']],
  ['印发《办法的通知', ['unpaired-mark 《']],
  ['通过“甲“乙””发布', ['nested-mark “']],
  ['“甲、“乙”“丙”', ['unpaired-mark “']],
  ['1）甲；2）乙', []],
  ['做法、进程、和成效', ['enumeration-and 、和 → 和']],
  ['一致、及时、准确，团结、和谐', []],
  ['《健康云州》微信公众号', ['account-title 《健康云州》 → “健康云州”']],
  // Numerals
  ['有二、三十人', ['approximate-mark 二、三 → 二三']],
  ['二、三级医院', []],
  ['近2万余条', ['approximate-twice 近2万余']],
  ['约100人左右', ['approximate-twice 约100人左右']],
  ['约100人', []],
  ['共5百人', ['mixed-numeral 5百 → 500']],
  ['距离5千米，功率3千瓦，增长2个百分点', []],
  ['功率60W的灯', []],
  ['点击10W+人次', ['w-for-ten-thousand 10W+ → 10万']],
  ['自24年3月起', ['short-year 24年3月 → 2024年3月']],
  ['历时10年3个月', []],
  ['2024.3.1印发', ['dotted-date 2024.3.1 → 2024年3月1日']],
  ['“8.14”疫情', ['event-date 8.14 → 8·14']],
  ['二○○六年', ['circle-for-zero 二○○六 → 二〇〇六']],
  ['增长5-10%', ['range-mark 5-10% → 5%～10%']],
  ['2019-2020年', ['range-mark 2019-2020 → 2019—2020']],
  ['2022 年', ['number-space   → ']],
  // Days
  ['2月30日前报送', ['impossible-date 2月30日']],
  ['2023年2月29日', ['impossible-date 2023年2月29日']],
  ['2024年2月29日', []],
  ['2024年13月', ['impossible-date 2024年13月']],
  ['会议于25:30开始', ['impossible-date 25:30']],
  ['2026年11月21日（星期五）', ['wrong-weekday 2026年11月21日（星期五 → 2026年11月21日（星期六']],
  ['2026年11月21日（星期六）', []],
  ['2026年5月1日至2026年3月1日', ['reversed-range 2026年5月1日至2026年3月1日']],
  ['2025年12月1日至1月5日', []],
  // Documents
  ['甲卫发[2024]5号', ['document-number [2024]5号 → 〔2024〕5号']],
  ['甲卫发〔2024〕第05号', ['document-number 〔2024〕第05号 → 〔2024〕5号']],
  ['甲卫发〔2024〕5号', []],
  ['（2020）甲01民初13号', []],
  ['一、甲\n二、乙\n四、丁', ['heading-order 四、']],
  ['一、甲\n二、乙\n四、结转\t5\n三、丙', []],
  ['一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊', []],
  ['三种形式：一是网站；三是报纸。', ['ordinal-order 三是']],
  ['一是甲；二是乙。一是丙；二是丁。', []],
  ['9句密接者已集中隔离', ['measure-word 9句密接者']],
  ['9名密接者，5张居民健康卡', []],
  ['政务公开公开指南', ['repeated-words 公开公开 → 公开']],
  ['目的的确定，普及及宣传，一户一户走访，人人有责', []],
  ['附件：1.甲\n3.丙', ['attachment-order 3.丙']],
  ['附件：1.甲；\n2.乙', ['attachment-mark 附件：1.甲；']],
  ['填写后报送（见附件3）\n附件：1.甲\n2.乙', ['attachment-missing 附件3']],
  ['统一社会信用代码：91350100M000100Y43', []],
  ['统一社会信用代码：91350100M000100Y44', ['wrong-identifier 91350100M000100Y44']],
])('%s', ([text, found]) => {
  expect(said(text)).toEqual(found)
})

test.for<[why: string, text: string, found: string[]]>([
  ['an address', '见http://example.gov.cn/搜索?q=1&lang=zh', []],
  ['an address at the end of a clause', '登录www.example.gov.cn,查询', ['half-width-mark , → ，']],
  ['an e-mail address', '邮箱wjw@example.gov.cn', []],
  ['an English sentence', 'The term 政务公开, which means openness, is old.', []],
  ['a time, a ratio', '每天 8:30 至 17:00，按1:1000稀释，比例为3:1', []],
  ['decimals and thousands', '共1,234.5万元，增长3.6%，1,3-丙二醇', []],
  ['a number at the head of a line', '十一.已获得专利证书', ['heading-mark 十一. → 十一、']],
  ['a name written by sound', '阿卜杜拉.买买提江到会。', ['half-width-mark . → 。']],
  ['a name written by sound', '马丁.路德.金', []],
  ['the end of a sentence', '及时回应.西部地区也是如此', ['half-width-mark . → 。']],
  ['a chemical name', '2-(4-氯苯基)乙醇，(2-羟丙基)-环糊精', []],
  ['brackets in English', 'the Measures (办法), in force since 2020', []],
  [
    'brackets after an abbreviation',
    '下载APP(客户端)后',
    ['half-width-brackets (客户端) → （客户端）'],
  ],
  ['quotes in English', 'The word "公开" means open.', []],
  ['an attribute', '<a title="通知">', []],
  ['inches', '使用5"屏幕和7"屏幕', []],
  ['titles with something between', '《甲》（甲发〔2020〕1号）、《乙》、《丙》', []],
  ['titles with something after', '《甲》、《乙》（试行）', []],
  ['titles alone', '《甲（试行）》、《乙》', ['mark-between-quotes 、 → ']],
  ['a quarter at the head of a line', '3、四季度完成情况', []],
  ['prizes at the head of a line', '1、一等奖', ['heading-dot 1、 → 1.']],
])('what only looks wrong is left, what is wrong is told: %s', ([, text, found]) => {
  expect(said(text).filter((each) => !/^(?:range-mark|number-space)/.test(each))).toEqual(found)
})

test('a clean notice is clean', () => {
  const text = `云州市卫生健康委员会关于做好2026年秋冬季流感疫苗接种工作的通知
云卫发〔2026〕18号
各区卫生健康局，委直属各单位：
为做好秋冬季流感防控工作，根据《中华人民共和国疫苗管理法》《预防接种工作规范（2023年版）》，现将有关事项通知如下。
一、提高认识
（一）加强组织领导。各单位要高度重视，确保接种工作有序推进。
（二）广泛宣传。通过“健康云州”微信公众号等渠道，开展健康教育。
二、工作安排
自2026年10月8日起至12月31日，在全市126个接种门诊开展接种。一是方便群众就近接种；二是做好记录；三是及时报送信息。
附件：1.接种门诊名单
2.接种工作日报表
云州市卫生健康委员会
2026年9月28日`
  expect(checkText(text).map(({ rule }) => rule.code)).toEqual([])
})
