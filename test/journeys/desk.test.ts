import { expect, test } from 'vitest'
import { inBrowser, PHONE } from '../browser.ts'
import { STAFF } from './pieces.ts'
import { choose, fill, press, see } from './workbench.ts'

const WANTED = '家庭医生签约服务2026年考核结果（各中心得分）。'
const SECOND = 'ning.xue'
const DEPARTMENT = '办公室'

inBrowser('applications given to a department', (journey) => {
  test('one of it claims the application, a second is told who has it, and it goes back', async () => {
    const head = await journey.staff(STAFF.issuer, '/requests')
    const number = await numberOf(head)
    await head.getByRole('button', { name: `办理 ${number}`, exact: true }).click()
    await see(head, '办理过程')
    await press(head, /更\s*多/)
    await head.getByRole('menuitem', { name: '分办到科室' }).click()
    await head.getByRole('combobox', { name: '科室' }).waitFor()
    await choose(head, '科室', DEPARTMENT)
    await fill(head, '内部办理期限', await dayAhead(head, 10))
    await press(head, /^分办到科室$/)
    await see(head, '已办理：分办到科室')
    await see(head, new RegExp(`待认领.*${DEPARTMENT}`))

    // Both of the department have it before them; one is quicker.
    const [quick, slow] = [
      await journey.staff(SECOND, '/requests', { size: PHONE }),
      await journey.staff(STAFF.disclosure, '/requests'),
    ]
    for (const page of [quick, slow]) {
      await page.locator('.ant-segmented-item').filter({ hasText: '本科室' }).click()
      await page.getByRole('button', { name: `办理 ${number}`, exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: '认领', exact: true }).waitFor()
    }
    await claim(quick)
    await see(quick, '已办理：认领')
    await see(quick, `宁雪 · ${DEPARTMENT}`)
    expect(await quick.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    )
    await claim(slow)
    await see(slow, /宁雪.*认领/)

    await press(quick, /更\s*多/)
    await quick.getByRole('menuitem', { name: '退回分办' }).click()
    await fill(quick, '理由', '所涉考核由基层卫生科组织，请另行分办。')
    await press(quick, /^退回分办$/)
    await see(quick, '已办理：退回分办')
    await see(quick, '未分办')
  })

  type Page = Awaited<ReturnType<typeof journey.staff>>

  async function numberOf(page: Page): Promise<string> {
    const row = page.locator('tr', { hasText: WANTED }).first()
    return (await row.getByRole('button').first().textContent())!.trim()
  }

  /** The act has a drawer of its own, where nothing has to be told. */
  async function claim(page: Page): Promise<void> {
    await press(page, '认领')
    await press(page, '认领')
  }

  async function dayAhead(page: Page, days: number): Promise<string> {
    const day = (n: number) => new Date(Date.now() + 8 * 3_600_000 + n * 86_400_000).toISOString()
    return (await page.evaluate(day, days)).slice(0, 10)
  }
})
