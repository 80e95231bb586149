import { expect, test } from 'vitest'
import {
  checkCharacter,
  creditCheckCharacter,
  whyNotOrganizationCode,
  whyNotRegionCode,
} from './codes.ts'

// Reckoned by hand. D2143569: 13·3+2·7+1·9+4·10+3·5+5·8+6·4+9·2 = 199 = 18·11+1, and 11−1 = 10 is X.
// 00000000: 0, and 11−0 = 11 is 0. M000100Y: 22·3+1·5+34·2 = 139 = 12·11+7, and 11−7 = 4.
// MB099010: 22·3+11·7+9·10+9·5+1·4 = 282 = 25·11+7, and 11−7 = 4.
test.for([
  ['D2143569', 'X'],
  ['00000000', '0'],
  ['M000100Y', '4'],
  ['MB099010', '4'],
] as const)('the check character of %s is %s (GB 11714)', ([body, check]) => {
  expect(checkCharacter(body)).toBe(check)
})

// 9·1+1·3+3·9+5·27+1·26+M21·20+1·8+Y30·30+4·28 = 1640 = 52·31+28, and 31−28 = 3.
// All noughts weigh nothing: 31−0 = 31 is 0.
test.for([
  ['91350100M000100Y4', '3'],
  ['00000000000000000', '0'],
] as const)('the last character of %s is %s (GB 32100-2015)', ([body, check]) => {
  expect(creditCheckCharacter(body)).toBe(check)
})

test.for([
  { why: 'an organisation code', code: 'D2143569X', is: undefined },
  { why: 'its check character mistyped', code: 'D21435691', is: 'code-check' },
  { why: 'two of its characters exchanged', code: 'D2134569X', is: 'code-check' },
  { why: 'a credit code', code: '91350100M000100Y43', is: undefined },
  { why: 'its last character mistyped', code: '91350100M000100Y44', is: 'code-check' },
  { why: 'the organisation code in it mistyped', code: '91350100M000101Y43', is: 'code-check' },
  { why: 'a letter that is not used', code: '9135010OM000100Y43', is: 'code-shape' },
  { why: 'letters where the region stands', code: '91ABCDEFM000100Y43', is: 'code-shape' },
  { why: 'a hyphen', code: 'D2143569-X', is: 'code-shape' },
  { why: 'nothing', code: '', is: 'code-shape' },
] as const)('$why: $code', ({ code, is }) => {
  expect(whyNotOrganizationCode(code)).toBe(is)
})

test.for([
  { why: 'a province', code: '350000', is: undefined },
  { why: 'a city', code: '350100', is: undefined },
  { why: 'a county', code: '350102', is: undefined },
  { why: 'a county under the province itself', code: '469021', is: undefined },
  { why: 'the fictional 云州市', code: '990100', is: undefined },
  { why: 'no such province', code: '170100', is: 'regionCode' },
  { why: 'a county below no city', code: '350012', is: 'regionCode' },
  { why: 'five digits', code: '35010', is: 'regionCode' },
] as const)('$why: $code', ({ code, is }) => {
  expect(whyNotRegionCode(code)).toBe(is)
})
