import { expect, test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { STAFF } from './pieces.ts'
import { choose, press, see } from './workbench.ts'

const GOOD = [
  {
    url: 'http://old.example.gov.cn/tzgg/201905/1.html',
    title: '关于开展2019年爱国卫生月活动的通知',
    date: '2019-04-02',
    html: '<p>各单位：</p><table><tr><th>时间</th><th>内容</th></tr><tr><td>4月10日</td><td>集中清扫</td></tr></table><script>alert(1)</script>',
  },
  {
    url: 'http://old.example.gov.cn/tzgg/201906/2.html',
    title: '2019年夏季防暑降温提示',
    date: '2019-06-20',
    text: '高温天气请减少户外活动。',
  },
]
const BAD = { url: 'not an address', title: '', date: '2019-02-30', text: '日期不存在的一页。' }

inBrowser('importing pages of an older site', (journey) => {
  test('names every problem of a bad row; without it the pages arrive with their own day', async () => {
    const page = await journey.staff(STAFF.administrator, '/import')
    await choose(page, '导入到栏目', '通知公告')
    await page.getByRole('switch', { name: '导入后发布' }).click()

    await page.locator('input[type=file]').setInputFiles(jsonLines('pages.jsonl', [BAD, ...GOOD]))
    await see(page, '共 3 行')
    await press(page, '检查')
    await see(page, /检查完成：3 个网页/)
    const problems = page.getByRole('table').first().getByRole('row')
    const fields = await problems.allInnerTexts()
    for (const field of ['url', 'title', 'date'])
      expect(fields.some((row) => row.includes(field))).toBe(true)

    await page.locator('input[type=file]').setInputFiles(jsonLines('pages.jsonl', GOOD))
    await press(page, '检查')
    await see(page, '未发现问题，可以导入')
    await press(page, '开始导入')
    await see(page, /导入 2，此前已导入 0，未导入 0，剩余 0/)
    await see(page, '脚本')

    const list = await journey.visitor('/news/notices/')
    await list.getByRole('link', { name: GOOD[0]!.title }).click()
    await see(list, '来源网站发布日期：2019-04-02')
    await list.getByRole('cell', { name: '集中清扫' }).waitFor()
  })

  test('the same file again changes nothing', async () => {
    const page = await journey.staff(STAFF.administrator, '/import')
    await choose(page, '导入到栏目', '通知公告')
    await page.locator('input[type=file]').setInputFiles(jsonLines('pages.jsonl', GOOD))
    await press(page, '开始导入')
    await see(page, /导入 0，此前已导入 2/)
  })
})

function jsonLines(name: string, rows: readonly unknown[]) {
  const lines = rows.map((row) => JSON.stringify(row)).join('\n')
  return { name, mimeType: 'application/jsonl', buffer: Buffer.from(lines) }
}
