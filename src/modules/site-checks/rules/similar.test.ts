import { describe, expect, test } from 'vitest'
import { bandsOf, likeness, shinglesOf } from './similar.ts'

const WORDS = [
  '防控',
  '门诊',
  '通知',
  '检查',
  '服务',
  '培训',
  '考核',
  '台账',
  '预约',
  '基层',
  '免疫',
  '校验',
]

/** Always the same text of that many words. */
function text(seed: number, words = 200): string {
  let state = seed
  return Array.from({ length: words }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return WORDS[Math.floor((state / 2_147_483_648) * WORDS.length)] + String(state % 97)
  }).join('')
}
const share = (a: string, b: string) => likeness(shinglesOf(a), shinglesOf(b))
const haveBand = (a: string, b: string) => {
  const of = new Set(bandsOf(a))
  return bandsOf(b)!.some((band) => of.has(band))
}

describe('texts that say nearly the same', () => {
  test('are found by a band and told by what they share', () => {
    const one = text(1)
    const two = `${one.slice(0, 300)}另经核实，${one.slice(300)}`
    expect(share(one, two)).toBeGreaterThan(0.95)
    expect(haveBand(one, two)).toBe(true)
  })

  test('spaces and punctuation make no difference', () => {
    expect(share('全市卫生健康工作会议召开', '全市，卫生健康 工作会议\n召开。')).toBe(1)
  })

  test('different texts have little in common', () => {
    expect(share(text(1), text(2))).toBeLessThan(0.3)
  })

  test('what is too short is called the same as nothing', () => {
    expect(bandsOf('特此通知。')).toBeNull()
    expect(likeness(new Set(), new Set())).toBe(0)
  })

  test('by far most pairs that are four fifths alike share a band', () => {
    let [alike, found] = [0, 0]
    for (let seed = 1; seed <= 60; seed++) {
      const one = text(seed)
      const other = one.slice(0, Math.floor(one.length * 0.9)) + text(seed + 1000, 20)
      if (share(one, other) < 0.8) continue
      alike += 1
      if (haveBand(one, other)) found += 1
    }
    expect(alike).toBeGreaterThan(30)
    expect(found / alike).toBeGreaterThan(0.99)
  })
})
