import { expect, test } from 'vitest'
import { contentContract } from '../../src/modules/content/contract.ts'
import { requestsContract } from '../../src/modules/requests/contract.ts'
import { reviewContract } from '../../src/modules/review/contract.ts'
import { inBrowser } from '../browser.ts'
import { piecesOf, STAFF } from './pieces.ts'
import { choose, fill, press, see } from './workbench.ts'

/** Two people of the demo asked for it. */
const WANTED = '家庭医生签约服务2026年考核结果（各中心得分）。'
const REPLY = '各社区卫生服务中心2026年家庭医生签约服务考核得分见所附表格。'
const TITLE = '2026年家庭医生签约服务考核结果'
/** Whoever proposes it is an author: somebody else of the office reviews it. */
const PROPOSER = 'ning.xue'
const WRITER = 'gao.yuan'

inBrowser('an answer that several asked for', (journey) => {
  const pieces = piecesOf(journey)

  test('becomes a draft without a name, is reviewed and published, and applicants are led to it', async () => {
    const requestId = await answered()
    const office = await journey.staff(PROPOSER, `/requests?open=${requestId}`)
    await see(office, '内容相近的申请')
    await press(office, '拟转为主动公开')
    await office.getByRole('combobox', { name: '栏目' }).waitFor()
    await press(office, '生成稿件')
    await see(office, '请填写标题。')
    await choose(office, '栏目', '依申请公开答复选登')
    await fill(office, '标题', TITLE)
    await press(office, '生成稿件')
    await see(office, '已拟转为主动公开')
    const { id } = await pieces.find(TITLE)

    const writer = journey.as(WRITER)
    const { lockVersion, revision } = await writer.call(contentContract.readPublication, {
      params: { publicationId: id },
    })
    expect(JSON.stringify(revision)).not.toContain('陆清和')
    await writer.call(reviewContract.submitForReview, {
      params: { publicationId: id },
      body: { lockVersion, note: '' },
    })
    await pieces.signAll(id)
    const url = await pieces.putOnline(id)

    const citizen = await journey.visitor('/apply', { script: false })
    await citizen.getByRole('link', { name: '依申请公开答复选登' }).first().click()
    await citizen.getByRole('link', { name: TITLE }).first().click()
    expect(new URL(citizen.url()).pathname).toBe(url)
    await see(citizen, REPLY)
    await office.reload()
    await see(office, '已发布')
  })

  /** The first of the two, answered and served: what a journey of its own shows. */
  async function answered(): Promise<string> {
    const office = journey.as(STAFF.disclosure)
    const { items } = await office.call(requestsContract.listRequests, {
      query: { page: 1, pageSize: 20, which: 'open' },
    })
    const params = { requestId: items.find(({ wanted }) => wanted === WANTED)!.id }
    const today = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    for (const [who, doing] of [
      [STAFF.disclosure, { act: 'confirm' }],
      [STAFF.disclosure, { act: 'propose', outcome: 'granted', reply: REPLY }],
      [STAFF.issuer, { act: 'issue' }],
      [STAFF.disclosure, { act: 'serve', by: 'electronic', on: today(8).slice(0, 10) }],
    ] as const) {
      const { version } = await office.call(requestsContract.readRequest, { params })
      await journey.as(who).call(requestsContract.actOnRequest, {
        params,
        body: { seen: version, doing },
      })
    }
    return params.requestId
  }
})
