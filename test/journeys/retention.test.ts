import { test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { STAFF } from './pieces.ts'
import { confirm, fill, press, see } from './workbench.ts'

inBrowser('how long cases are kept', (journey) => {
  test('one person proposes a shorter time and to delete at once, another confirms', async () => {
    const office = await journey.staff(STAFF.disclosure, '/case-retention')
    await see(office, '最近一次检查')
    await press(office, '设定保存年限')
    await fill(office, '保存年限', '5')
    await press(office, '保存')
    await see(office, '缩短保存年限或者提前清理，请填写理由。')
    await fill(office, '理由', '按本机关归档范围和保管期限表。')
    await press(office, '保存')
    await see(office, '提出将保存年限由 10 年缩短为 5 年')
    await office.getByRole('button', { name: '撤回' }).waitFor()

    const head = await journey.staff(STAFF.issuer, '/case-retention')
    await see(head, '理由：按本机关归档范围和保管期限表。')
    await press(head, '确认')
    await see(head, '确认后删除的内容不能恢复')
    await confirm(head, '确认')
    await see(head, '依申请公开 5 年')
    await see(head, '尚未检查')

    await office.reload()
    await see(office, '依申请公开 5 年')
    await press(office, '提出提前清理')
    await fill(office, '理由', '机房夜间停电。')
    await press(office, '保存')
    await see(office, '提出提前清理')
    await head.reload()
    await see(head, '理由：机房夜间停电。')
    await press(head, '确认')
    await see(head, '确认后删除的内容不能恢复')
    await confirm(head, '确认')
    await see(head, '删除 0 件，不删除 0 件')
  })
})
