import { expect, test } from 'vitest'
import { isInnerAddress } from './addresses.ts'

test.for([
  'http://10.1.2.3/oa/1.html',
  '//10.1.2.3/oa',
  'http://167838211/',
  'https://[fd12:3456::1]/a',
  'http://[::1]:8080/',
  'http://172.20.0.5:9000/x',
  'http://OA.Intranet/',
  'file:///D:/a.docx',
])('%s is known inside only', (address) => {
  expect(isInnerAddress(address)).toBe(true)
})

test.for([
  'http://www.gov.cn/',
  '/notices/10.1.2.3.html',
  '//wjw.example.gov.cn/',
  'http://10.example.com/',
  'http://172.32.0.5/',
  'https://[2001:db8::1]/',
  'mailto:a@b.lan',
  'http://[',
  'publication:01890000-0000-7000-8000-000000000001',
])('%s is not', (address) => {
  expect(isInnerAddress(address)).toBe(false)
})
