import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { piecesOf, STAFF, text } from './pieces.ts'
import { confirm, fill, press, see } from './workbench.ts'

inBrowser('topics', (journey) => {
  const pieces = piecesOf(journey)

  test('a site administrator makes a topic with sub-columns and puts it on line; the portal has it at once', async () => {
    const page = await journey.staff(STAFF.administrator, '/topics')
    await press(page, '新建专题')
    const form = page.getByRole('dialog')
    await form.locator('#field-name').fill('爱国卫生运动')
    await form.locator('#field-slug').fill('patriotic-health')
    await fill(page, '专题说明', '集中发布全市爱国卫生运动部署和进展。')
    await form.locator('#field-children-0-name').fill('工作部署')
    await form.locator('#field-children-0-slug').fill('arrangements')
    await form.locator('#field-children-1-name').fill('各地进展')
    await form.locator('#field-children-1-slug').fill('progress')
    await press(page, '保存')
    await see(page, '专题已建成')

    const before = await journey.visitor('/patriotic-health/')
    await see(before, '没有找到您要访问的页面')

    await press(page, '上线 爱国卫生运动')
    await see(page, '专题已上线')

    const home = await journey.visitor('/')
    await home.getByRole('link', { name: '爱国卫生运动' }).first().click()
    await home.getByRole('heading', { name: '爱国卫生运动', level: 1 }).waitFor()
    await see(home, '工作部署')
    await see(home, '各地进展')

    await pieces.publish({
      column: 'patriotic-health/arrangements',
      kind: 'news',
      title: '全市冬季爱国卫生运动启动',
      body: text('市卫生健康委部署冬季爱国卫生运动。'),
    })
    await home.reload()
    await see(home, '全市冬季爱国卫生运动启动')
  })

  test('its form says at once all that is missing, and keeps what was typed', async () => {
    const page = await journey.staff(STAFF.administrator, '/topics')
    await press(page, '新建专题')
    const form = page.getByRole('dialog')
    await form.locator('#field-name').fill('健康素养')
    await form.locator('#field-slug').fill('Health Literacy')
    await press(page, '保存')

    const problems = form.getByRole('alert')
    await see(problems, /有 \d 处需要修改/)
    expect(await problems.getByRole('link').count()).toBeGreaterThanOrEqual(5)
    expect(await form.locator('#field-name').inputValue()).toBe('健康素养')
    expect(await form.locator('#field-slug').getAttribute('aria-invalid')).toBe('true')

    await form.getByRole('button', { name: '取消' }).click()
    await confirm(page, '放弃')
  })
})
