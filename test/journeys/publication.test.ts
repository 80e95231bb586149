import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { NORMATIVE, piecesOf, STAFF, text } from './pieces.ts'
import { choose, confirm, fill, fillDay, press, see, signIn, untilSaved } from './workbench.ts'

const TITLE = '云州市乡村医生巡诊服务管理办法'
const AMENDMENT = '云州市卫生健康委员会关于修改《云州市乡村医生巡诊服务管理办法》的决定'
const REASON = '第二条巡诊频次与年度方案不一致，请核对后改为每月两次。'
const WITHDRAWAL = '附件所列服务站点有误，更正后重新公布。'

inBrowser('a normative document, from draft to withdrawal', (journey) => {
  const pieces = piecesOf(journey)
  let address = ''

  test('is written, returned, corrected, signed by all, read, amended and withdrawn', async () => {
    await theContributorWritesIt()
    await theContributorSubmitsIt()
    await theDepartmentReturnsIt()
    await theContributorReadsWhyAndCorrectsIt()
    await theDepartmentSeesWhatChangedAndSigns()
    await legalityAndSecrecySignBesideEachOther()
    await theDisclosureOfficeSigns()
    await theIssuerChoosesProactiveDisclosure()
    await thePublisherPublishesIt()

    await thePublicReadsIt()
    await thePublicFindsItBySearching()
    await itsColumnsFeedsHaveIt()

    await aSecondDocumentAmendsIt()
    await thePublicSeesThatItIsAmended()

    await thePublisherWithdrawsIt()
    await itsAddressExplains()
  })

  async function theContributorWritesIt(): Promise<void> {
    const page = await journey.visitor('/workbench/')
    await signIn(page, STAFF.contributor)
    await page.getByRole('link', { name: '新建稿件' }).click()
    await choose(page, '栏目', '规范性文件')
    await see(page, '行政规范性文件')
    await fill(page, '标题', TITLE)
    await press(page, '开始编辑')

    await see(page, '编辑稿件')
    await fill(page, '发文字号', '云卫规[2026]9号')
    await see(page, '将规范为：云卫规〔2026〕9号')
    await fillDay(page, '成文日期', '2026-11-18')
    await fillDay(page, '施行日期', '2026-11-20')
    await fill(page, '主题分类', '卫生、体育')
    await choose(page, '法定主动公开事项', /^1\./)
    await theBodyHasATableAndALink(page)
    await page.locator('#field-attachments input[type=file]').setInputFiles({
      name: '巡诊服务站点一览表.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('\uFEFF乡镇,站点\n石桥镇,石桥村卫生室\n'),
    })
    await page.getByLabel('显示名称').waitFor()
    await untilSaved(page)
  }

  async function theBodyHasATableAndALink(page: Page): Promise<void> {
    await page.getByRole('textbox', { name: '正文' }).click()
    await page.keyboard.type('第一条 为规范乡村医生巡诊服务，制定本办法。')
    await page.keyboard.press('Enter')
    await page.keyboard.type('第二条 巡诊每月一次，安排如下：')
    await page.keyboard.press('Enter')
    await page.keyboard.type('具体要求见')
    await press(page, '链接')
    await fill(page, '网址', 'www.nhc.gov.cn')
    await fill(page, '显示文字', '国家卫生健康委员会网站')
    await confirm(page, '插入')
    await page.keyboard.type('。')
    await page.keyboard.press('Enter')
    await press(page, '表格')
    await page.getByRole('menuitem', { name: '插入 3×3 表格' }).click()
    for (const words of ['对象', '内容', '频次', '老年人', '血压血糖测量', '每月一次']) {
      await page.keyboard.type(words)
      await page.keyboard.press('Tab')
    }
  }

  async function theContributorSubmitsIt(): Promise<void> {
    const page = await deskOf(STAFF.contributor)
    await page.getByRole('link', { name: `继续编辑: ${TITLE}` }).click()
    await press(page, '送审')
    await see(page, '送审后不能再改')
    await confirm(page, '送审')
    await see(page, '审核中')
  }

  async function theDepartmentReturnsIt(): Promise<void> {
    const page = await taskOf(STAFF.department)
    await press(page, '退回')
    await fill(page, '退回理由', REASON)
    await press(page, '退回')
    await see(page, '已退回起草人')
  }

  async function theContributorReadsWhyAndCorrectsIt(): Promise<void> {
    const page = await deskOf(STAFF.contributor)
    await see(page, REASON)
    await page.getByRole('link', { name: `去修改: ${TITLE}` }).click()
    await see(page, '稿件已退回，请按意见修改')
    await see(page, REASON)
    await page.getByText('第二条 巡诊每月一次').click({ clickCount: 3 })
    await page.keyboard.type('第二条 巡诊每月两次，安排如下：')
    await untilSaved(page)
    await press(page, '送审')
    await see(page, '送审后不能再改')
    await confirm(page, '送审')
    await see(page, '审核中')
  }

  async function theDepartmentSeesWhatChangedAndSigns(): Promise<void> {
    const page = await taskOf(STAFF.department)
    await page.getByRole('tab', { name: '修改对照' }).click()
    const changes = page.getByRole('tabpanel', { name: '修改对照' })
    await see(changes, /第 \d+ 稿对照/)
    await changes.locator('del', { hasText: '一' }).waitFor()
    await changes.locator('ins', { hasText: '两' }).waitFor()
    await press(page, '同意')
    await see(page, '已签署')
  }

  async function legalityAndSecrecySignBesideEachOther(): Promise<void> {
    const [legality, secrecy] = await Promise.all([taskOf(STAFF.legality), taskOf(STAFF.secrecy)])
    await fill(secrecy, '意见', '不涉及国家秘密。')
    await press(secrecy, '同意')
    await see(secrecy, '已签署')
    await fill(legality, '意见', '经合法性审查，未发现与上位法抵触。')
    await press(legality, '同意')
    await see(legality, '已签署')
  }

  async function theDisclosureOfficeSigns(): Promise<void> {
    const page = await taskOf(STAFF.disclosure)
    await see(page, '不涉及国家秘密。')
    await press(page, '同意')
    await see(page, '已签署')
  }

  async function theIssuerChoosesProactiveDisclosure(): Promise<void> {
    const page = await taskOf(STAFF.issuer)
    await page.getByRole('radio', { name: '主动公开' }).check()
    await press(page, '签发')
    await see(page, '已签发，稿件转入待发布')
  }

  async function thePublisherPublishesIt(): Promise<void> {
    const page = await deskOf(STAFF.publisher)
    await page.getByRole('link', { name: `去发布: ${TITLE}` }).click()
    await press(page, '立即发布')
    await confirm(page, '立即发布')
    await see(page, '已发布')
  }

  async function thePublicReadsIt(): Promise<void> {
    const page = await journey.visitor('/policies/normative/')
    await page.getByRole('link', { name: TITLE }).click()
    await see(page, '第二条 巡诊每月两次')
    await see(page, '云卫规〔2026〕9号')
    const link = page.getByRole('link', { name: '国家卫生健康委员会网站' })
    expect(await link.getAttribute('href')).toBe('https://www.nhc.gov.cn/')
    expect(await page.getByRole('cell', { name: '血压血糖测量' }).count()).toBe(1)
    expect(await page.getByRole('link', { name: /巡诊服务站点一览表/ }).count()).toBe(1)
    address = new URL(page.url()).pathname
  }

  async function thePublicFindsItBySearching(): Promise<void> {
    const page = await journey.visitor('/')
    await page.getByRole('searchbox').first().fill('乡村医生巡诊')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: TITLE }).first().click()
    await page.waitForURL(`**${address}`)
  }

  async function itsColumnsFeedsHaveIt(): Promise<void> {
    for (const format of ['rss', 'atom', 'json']) {
      const feed = await fetch(`${journey.origin()}/policies/normative/feed.${format}`)
      expect(await feed.text()).toContain(TITLE)
    }
  }

  async function aSecondDocumentAmendsIt(): Promise<void> {
    const { id: targetId } = await pieces.find(TITLE)
    await pieces.publish({
      column: 'policies/normative',
      kind: 'normative',
      title: AMENDMENT,
      body: text('将第二条修改为：“巡诊每月三次。”', '本决定自公布之日起施行。'),
      metadata: {
        ...NORMATIVE,
        documentNo: '云卫规〔2026〕10号',
        formedOn: '2026-11-20',
        effectiveOn: '2026-11-20',
      },
      relations: [{ kind: 'amends', targetId }],
    })
  }

  async function thePublicSeesThatItIsAmended(): Promise<void> {
    const page = await journey.visitor(address)
    await see(page, '已修订')
    await see(page, '本文件已作修订')
    await page.getByRole('link', { name: AMENDMENT }).first().click()
    await see(page, '巡诊每月三次')
    expect(await page.getByRole('link', { name: TITLE, exact: false }).count()).toBeGreaterThan(0)
  }

  async function thePublisherWithdrawsIt(): Promise<void> {
    const { id } = await pieces.find(TITLE)
    const page = await journey.staff(STAFF.publisher, `/publications/${id}`)
    await press(page, '下线')
    await page.getByRole('radio', { name: /撤下并说明/ }).check()
    await fill(page, '说明（对公众显示）', WITHDRAWAL)
    await press(page, '确定下线')
    await see(page, '已下线')
  }

  async function itsAddressExplains(): Promise<void> {
    const page = await journey.visitor(address)
    await see(page, '此信息已撤回')
    await see(page, TITLE)
    await see(page, WITHDRAWAL)
    expect(await page.getByText('巡诊每月两次').count()).toBe(0)
    const list = await journey.visitor('/policies/normative/')
    expect(await list.getByRole('link', { name: TITLE, exact: true }).count()).toBe(0)
  }

  async function deskOf(signInName: string): Promise<Page> {
    return journey.staff(signInName)
  }

  /** Opens the piece from the desk of whose turn it is. */
  async function taskOf(signInName: string): Promise<Page> {
    const page = await deskOf(signInName)
    await page.getByRole('link', { name: `审签: ${TITLE}` }).click()
    await page.getByRole('heading', { name: TITLE }).waitFor()
    return page
  }
})
