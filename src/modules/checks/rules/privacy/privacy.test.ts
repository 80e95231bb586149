import { expect, test } from 'vitest'
import { checkText } from '../../engine/check.ts'
import { findingOf } from '../../engine/finding.ts'
import { NOTHING_KNOWN } from './contacts.ts'
import { isUscc } from './numbers.ts'

function said(text: string): string[] {
  return checkText(text, { categories: ['privacy'] }).map((hit) => {
    const { code, severity, text: words } = findingOf(text, hit, 'zh-CN')
    return `${severity} ${code} ${words}`
  })
}

test.for<[text: string, found: string[]]>([
  ['证件号码11010519491231002X', ['block resident-id 110***********002X']],
  ['身份证号：110105194912310021', ['warn resident-id-like 110***********0021']],
  ['编号110105194912310021', []],
  ['联系电话13800138000', ['block mobile 138****8000']],
  ['账户6228480402564890018', ['block bank-card 622848*********0018']],
  ['咨询电话：0731-88888888', []],
  ['患者家属电话0731-88888888', ['warn landline 0731-8888****']],
  ['邮箱zhangsan@163.com', ['hint email z***@163.com']],
  ['邮箱bgs@wjw.example.gov.cn', []],
  ['车牌湘A12345', ['warn plate 湘A****5']],
  ['护照号E12345678', ['block passport E1*****78']],
  ['型号E12345678', []],
  ['家住幸福小区3栋2单元401室', ['warn address 家住幸福小区****']],
  ['地址：健康路12号', []],
  ['患者张三，男，确诊为艾滋病', ['block health-name 张某']],
  ['患者张某，男，确诊为艾滋病', []],
  ['感染科主任王建国介绍，艾滋病患者应当按时服药', []],
])('%s', ([text, found]) => {
  expect(said(text).map((each) => each.replace(/\*+/g, '*'))).toEqual(
    found.map((each) => each.replace(/\*+/g, '*')),
  )
})

test('what an office publishes as its own is no private matter', () => {
  const known = { ...NOTHING_KNOWN, contacts: new Set(['13800138000']) }
  expect(checkText('电话138-0013-8000', { known })).toEqual([])
})

test('no finding carries the thing itself', () => {
  const text = '患者张三，身份证11010519491231002X，手机13800138000，护照E12345678'
  const findings = checkText(text).map((hit) => findingOf(text, hit, 'zh-CN'))
  expect(findings).toHaveLength(4)
  expect(JSON.stringify(findings)).not.toMatch(/张三|11010519491231002X|13800138000|E12345678/)
})

test('the check character of a unified social credit code', () => {
  expect(isUscc('91350100M000100Y43')).toBe(true)
  const wrong = [...'0123456789ABCDEFGH'].filter((sign) => isUscc(`91350100M000100Y4${sign}`))
  expect(wrong).toEqual(['3'])
})

test('words after 患者 or 孕妇 that only begin like a surname are no names', () => {
  expect(said('为孕妇叶酸补充、新生儿疾病筛查提供服务')).toEqual([])
  expect(said('患者江某某出院，患者温度正常，患者安全目标')).toEqual([])
})

test('a name that nothing else confirms is asked about, not blocked', () => {
  expect(said('患者张三因发热就诊')).toEqual(['warn health-name 张某'])
})

test('words of health offices that a tagger takes for names are none, and the names beside them are', () => {
  const findNames = (text: string) =>
    ['公卫', '诺如', '白大', '白银', '安慰剂', '王建国'].flatMap((name) => {
      const start = text.indexOf(name)
      return start < 0 ? [] : [{ start, end: start + name.length, confidence: 0.9 }]
    })
  const said = (text: string) =>
    checkText(text, { categories: ['privacy'], findNames }).map(({ masked }) => masked)
  expect(said('公卫人员对艾滋病患者随访。')).toEqual([])
  expect(said('诺如病毒和艾滋病的防治。')).toEqual([])
  expect(said('白银市建成艾滋病监测哨点，白大褂入户。')).toEqual([])
  expect(said('艾滋病临床试验用安慰剂。')).toEqual([])
  expect(said('公卫人员对艾滋病感染者王建国随访。')).toEqual(['王某'])
})
