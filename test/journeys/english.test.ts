import { beforeAll, expect, test } from 'vitest'
import { contentContract } from '../../src/modules/content/contract.ts'
import { publishContract } from '../../src/modules/publish/contract.ts'
import { inBrowser } from '../browser.ts'
import { piecesOf, STAFF, text } from './pieces.ts'
import { confirm, press, see, untilSaved } from './workbench.ts'

const CHINESE = '云州市家庭医生签约服务须知'
const ENGLISH = 'How to Sign up with a Family Doctor'
const REVIEWERS = ['department', 'legality', 'secrecy', 'disclosure', 'issuer'] as const

inBrowser('a piece in two languages', (journey) => {
  const pieces = piecesOf(journey)
  const made = { id: '', url: '', englishId: '', englishUrl: '' }

  beforeAll(async () => {
    const chinese = await pieces.publish({
      column: 'news/notices',
      kind: 'notice',
      title: CHINESE,
      body: text('居民可到社区卫生服务中心签约。'),
    })
    Object.assign(made, chinese)
  })

  /** Through its review and onto the portal, over the API. */
  async function publish(id: string): Promise<string> {
    await pieces.submit(id)
    for (const reviewer of REVIEWERS) await pieces.sign(id, reviewer)
    const { lockVersion } = await pieces.read(id)
    const { url } = await journey.as(STAFF.publisher).call(publishContract.publishNow, {
      params: { publicationId: id },
      body: { lockVersion },
    })
    return url!
  }

  test('its contributor makes the English version, translates and publishes it', async () => {
    const page = await journey.staff(STAFF.contributor, `/publications/${made.id}`)
    await press(page, '建立英文版')
    await press(page, '建立英文版')
    await see(page, '请填写英文标题。')
    await page.getByLabel('英文标题').last().fill(ENGLISH)
    await press(page, '建立英文版')
    await page.waitForURL(/\/edit$/)
    made.englishId = /publications\/([^/]+)\/edit/.exec(page.url())![1]!
    const body = page.locator('.prose')
    await see(page, '居民可到社区卫生服务中心签约。')
    await body.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Residents sign up at their community health centre.')
    await untilSaved(page)
    made.englishUrl = await publish(made.englishId)
    const visitor = await journey.visitor(made.url)
    await visitor.getByRole('link', { name: ENGLISH }).click()
    await see(visitor, 'Residents sign up')
    await visitor.getByRole('link', { name: '中文', exact: true }).click()
    expect(new URL(visitor.url()).pathname).toBe(made.url)
  })

  test('the Chinese is amended: page, list, desk and editor say that the English is behind', async () => {
    const contributor = journey.as(STAFF.contributor)
    const params = { publicationId: made.id }
    await contributor.call(contentContract.beginEdition, { params })
    const { lockVersion, revision, columnId, path } = await pieces.read(made.id)
    await contributor.call(contentContract.savePublication, {
      params,
      body: {
        ...{ title: CHINESE, body: text('居民可到社区卫生服务中心或者在网上签约。') },
        ...{ metadata: revision.metadata, attachments: [], relations: [], columnId, path },
        ...{ changeNote: '增加网上签约。', major: true, lockVersion },
      },
    })
    await publish(made.id)
    const visitor = await journey.visitor(made.englishUrl)
    await see(visitor, /^The Chinese text was changed on/)

    const page = await journey.staff(STAFF.contributor, '/')
    await see(page, `《${ENGLISH}》的中文稿已有新版本`)
    await page.goto('/workbench/publications?mine=true')
    await see(page, '译文待更新')
    await page.goto(`/workbench/publications/${made.englishId}`)
    await see(page, '线上英文版译自第 1 版')
    await page.getByRole('link', { name: '查看中文改动' }).click()
    await see(page, '或者在网上')
  })

  test('the English is revised, said to follow the newest Chinese, and published: the mark is gone', async () => {
    const page = await journey.staff(STAFF.contributor, `/publications/${made.englishId}`)
    await press(page, '修改（另起新版本）')
    await confirm(page, '修改（另起新版本）')
    await page.waitForURL(/\/edit$/)
    await page.locator('.prose').click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(' They may also do it online.')
    await untilSaved(page)
    await press(page, '已按最新中文版改好')
    await confirm(page, '已按最新中文版改好')
    await see(page, '本稿已对应最新的中文版本')
    const before = await journey.visitor(made.englishUrl)
    await see(before, /^The Chinese text was changed on/)
    await publish(made.englishId)
    const after = await journey.visitor(made.englishUrl)
    await see(after, 'They may also do it online.')
    expect(await after.getByText('The Chinese text was changed on').count()).toBe(0)
  })
})
