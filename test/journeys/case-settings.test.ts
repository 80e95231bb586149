import { test } from 'vitest'
import { inBrowser } from '../browser.ts'
import { STAFF } from './pieces.ts'
import { fill, press, see } from './workbench.ts'

inBrowser('what letters are numbered with', (journey) => {
  test('the code is changed on the screen, and the next number shows it', async () => {
    const office = await journey.staff(STAFF.disclosure, '/case-settings')
    await see(office, '云卫公开答〔')
    await press(office, '修改')
    await fill(office, '机关代字', '云 卫')
    await press(office, '保存')
    await see(office, '机关代字只能是汉字或者字母')
    await fill(office, '机关代字', '云卫健')
    await press(office, '保存')
    await office.getByRole('dialog').waitFor({ state: 'hidden' })
    await see(office, '云卫健公开答〔')
  })
})
