import { expect, test } from 'vitest'
import { checkFile } from './check-file.ts'

const MEGABYTE = 1024 * 1024
const SENTENCE = '会议布署下一步工作，'

async function found(text: string) {
  const bytes = new TextEncoder().encode(text)
  return checkFile(bytes, 'text/plain', { locale: 'zh-CN' })
}
const repeated = (megabytes: number) =>
  SENTENCE.repeat(Math.ceil((megabytes * MEGABYTE) / (SENTENCE.length * 3)))

test('of 20 MB the beginning is read, and the answer says so', async () => {
  const findings = await found(repeated(20))
  expect(findings[0]).toMatchObject({ code: 'cut-off' })
  expect(Math.max(...findings.map(({ end }) => end))).toBeLessThanOrEqual(4_000_000)
})

test('a megabyte without a full stop is read, each rule told up to a number', async () => {
  const findings = await found(repeated(1))
  expect(findings.filter(({ code }) => code === 'wrong-word')).toHaveLength(500)
})
