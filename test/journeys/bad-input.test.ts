import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accountsContract } from '../../src/modules/accounts/contract.ts'
import { contentContract } from '../../src/modules/content/contract.ts'
import { inBrowser } from '../browser.ts'
import { piecesOf, STAFF, text } from './pieces.ts'
import { confirm, fill, press, see, untilSaved } from './workbench.ts'

inBrowser('bad input', (journey) => {
  const pieces = piecesOf(journey)

  test('a form shows all its problems at once, beside the fields, and keeps what was typed', async () => {
    const page = await journey.staff(STAFF.contributor, '/publications/new')
    await press(page, '开始编辑')
    await see(page, '有 3 处需要修改')
    for (const words of ['请选择栏目。', '请选择类别。', '请填写标题。'])
      expect(await page.getByText(words).count(), 'in the summary and beside the field').toBe(2)

    await fill(page, '标题', '关于元旦假期值守的通知')
    await press(page, '开始编辑')
    await see(page, '有 2 处需要修改')
    expect(await page.getByLabel('标题').inputValue()).toBe('关于元旦假期值守的通知')
  })

  test('a draft that lacks what the law wants says so before it is submitted', async () => {
    const id = await pieces.draft({
      column: 'policies/normative',
      kind: 'normative',
      title: '云州市托育机构卫生评价办法',
      body: text('联系人身份证号11010519491231002X。'),
    })
    const page = await journey.staff(STAFF.contributor, `/publications/${id}/edit`)
    await press(page, '送审')
    const dialog = page.getByRole('dialog')
    for (const words of ['发文字号', '成文日期', '施行日期', '主题分类', '身份证'])
      await see(dialog, new RegExp(words))
    await confirm(page, '送审')
    await see(page, /有 \d+ 处需要修改/)
    expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThanOrEqual(3)
    await see(page, '联系人身份证号')
  })

  test('two people edit one draft: the later save is told by whom and what, and nothing is lost', async () => {
    const colleague = await aColleagueOfTheSameDepartment()
    const id = await pieces.draft({ column: 'news/notices', kind: 'notice', title: '体检安排' })

    const mine = await journey.staff(STAFF.contributor, `/publications/${id}/edit`)
    await see(mine, '编辑稿件')
    const theirs = await journey.staff(colleague.signInName, `/publications/${id}/edit`, {
      password: colleague.password,
    })
    await see(theirs, /李雯.*正在编辑/)
    await press(theirs, '接手编辑')
    await confirm(theirs, '接手编辑')
    await type(theirs, '地点改在市第二人民医院。')
    await untilSaved(theirs)
    await theirs.getByRole('link', { name: '我的办公桌' }).click()
    await see(theirs, '今天是')

    await type(mine, '请空腹前往。')
    await press(mine, '保存')
    await see(mine, new RegExp(`${colleague.name} 于 .* 保存了这篇稿件`))
    const dialog = mine.getByRole('dialog')
    await see(dialog, '地点改在市第二人民医院')
    await see(dialog, '请空腹前往')
    await press(mine, '全选对方的')
    await press(mine, '按所选保存')
    await see(mine, '地点改在市第二人民医院。')
    await press(mine, '取回副本')
    await see(mine, '请空腹前往。')
  })

  test('the network goes away while typing: nothing is lost after a reload', async () => {
    const id = await pieces.draft({ column: 'news/notices', kind: 'notice', title: '停诊通知' })
    const page = await journey.staff(STAFF.contributor, `/publications/${id}/edit`)
    page.on('dialog', (dialog) => void dialog.accept())
    await see(page, '编辑稿件')
    await page.route('**/api/**', (route) => route.abort())
    await type(page, '因设备检修，1月5日停诊一天。')
    await press(page, '保存')
    await see(page, '连接不上服务器，内容已存于本机')

    await page.unroute('**/api/**')
    await page.reload()
    await see(page, '本机存有未保存的内容')
    await press(page, '恢复我的内容')
    await see(page, '因设备检修，1月5日停诊一天。')
    await untilSaved(page)
    const { revision } = await journey
      .as(STAFF.contributor)
      .call(contentContract.readPublication, { params: { publicationId: id } })
    expect(JSON.stringify(revision.body)).toContain('因设备检修，1月5日停诊一天。')
  })

  test('a program renamed to .pdf is refused in words', async () => {
    const id = await pieces.draft({ column: 'news/notices', kind: 'notice', title: '招聘公告' })
    const page = await journey.staff(STAFF.contributor, `/publications/${id}/edit`)
    await page.locator('#field-attachments input[type=file]').setInputFiles({
      name: '报名表.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([
        Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF', 'latin1'),
        Buffer.alloc(512),
      ]),
    })
    await see(page, /“报名表.pdf”没有上传成功：.*/)
    await see(page, '没有附件。')
  })

  async function aColleagueOfTheSameDepartment() {
    const { organizationId, unitId } = await journey
      .as(STAFF.contributor)
      .call(accountsContract.readMe)
    const person = { signInName: 'bai.yu', name: '白羽' }
    const { password } = await journey.as(STAFF.administrator).call(accountsContract.createPerson, {
      params: { organizationId },
      body: { ...person, unitId, phone: '', roles: ['contributor'] },
    })
    return { ...person, password }
  }

  async function type(page: Page, words: string): Promise<void> {
    await page.getByRole('textbox', { name: '正文' }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(words)
  }
})
