import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { publicPages } from '../../../test/public-pages.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { formSheet } from './pages/blank-form-sheet.ts'
import { blankFormDocx } from './queries/blank-form-docx.ts'

const ADDRESS = '云州市临江区康宁路18号'
const LABELS = [
  '联系电话',
  '电子邮箱',
  '通信地址',
  '名称、文号或者其他特征性描述',
  '信息的形式',
  '获取方式',
]

let world: World
let portal: ReturnType<typeof publicPages>

beforeAll(async () => {
  world = await createWorld()
  portal = publicPages(world)
  await world.db
    .updateTable('organizations')
    .set({ address: ADDRESS, officeHours: '周一至周五', postcode: '990001', phone: '', fax: '' })
    .where('id', '=', world.A.id)
    .execute()
})
afterAll(() => world.close())

const read = async (path: string) => (await portal.request(path)).text()

async function words(path: string): Promise<string> {
  const answer = await portal.request(path)
  expect(answer.status, path).toBe(200)
  expect(answer.headers.get('content-type')).toContain('wordprocessingml')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="form-/)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return strFromU8(files['word/document.xml']!).replace(/<[^>]+>/g, ' ')
}

describe('the form to fill in by hand', () => {
  test('asks for what the form online asks for, person and organisation apart', async () => {
    const page = await read('/apply/form')
    const person = await words('/apply/form-person.docx')
    const organization = await words('/apply/form-organization.docx')
    for (const text of [page, person, organization])
      for (const label of [...LABELS, '□ 电子文本', '□ 邮寄']) expect(text).toContain(label)
    expect(person).toContain('身份证件号码')
    expect(person).not.toContain('商业企业')
    expect(organization).toContain('统一社会信用代码')
    for (const kind of ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他组织'])
      expect(organization).toContain(`□ ${kind}`)
    // 条例 Art. 29 lists no purpose, and nobody is asked to sign.
    for (const text of [person, organization]) expect(text).not.toMatch(/用途|理由|签名/)
  })

  test('says where to send it, as the organisation says of itself, and no way there is none of', async () => {
    for (const text of [await read('/apply/form'), await words('/apply/form-person.docx')]) {
      expect(text).toContain(`当面提交：${ADDRESS}（周一至周五）`)
      expect(text).toContain('邮政编码 990001')
      expect(text).not.toContain('传真：')
      expect(text).not.toContain('咨询电话：')
    }
  })

  test('is found from the form online and from the guide', async () => {
    expect(await read('/apply')).toContain('href="/apply/form"')
    expect(await read('/disclosure/')).toContain('href="/apply/form"')
    expect(await read('/elder/apply')).toContain('href="/elder/apply/form"')
  })

  test('in the elder version the files are the same; in English both languages stand on the form', async () => {
    expect(await read('/elder/apply/form')).toContain('href="/apply/form-person.docx"')
    const english = await words('/en/apply/form-person.docx')
    expect(english).toContain('身份证件号码 Number of identity document')
    expect(english).toContain('Enclose a copy of your identity document.')
  })

  test('there is no third form', async () => {
    expect((await portal.request('/apply/form-child.docx')).status).toBe(404)
  })
})

test('a form made again is the same file, so that an export finds nothing changed', async () => {
  const made = (year: string) => {
    vi.setSystemTime(`${year}-03-02T01:00:00Z`)
    const contacts = {
      address: ADDRESS,
      officeHours: '',
      postcode: '',
      phone: '',
      fax: '',
      email: '',
    }
    return blankFormDocx(
      formSheet('person', 'zh-CN', { name: '云州市卫生健康委员会', ...contacts }),
    )
  }
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    expect((await made('2026')).equals(await made('2027'))).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})
