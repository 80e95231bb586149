import { maskPersonalData } from '../personal-data.ts'
import type { DocumentFinding } from './findings.ts'

const MAX_WORDS = 60
/** Findings of one kind kept from one file; a sheet may have a comment in every cell. */
const MAX_PER_CODE = 30

/** What no reader sees and no database holds. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Shortened, on one line, with personal numbers masked; no character is cut in two. */
export function shown(text: string): string {
  const plain = text.slice(0, 2000).replace(CONTROL, '').toWellFormed()
  const line = [...maskPersonalData(plain).replace(/\s+/g, ' ').trim()]
  return line.length > MAX_WORDS ? `${line.slice(0, MAX_WORDS - 1).join('')}…` : line.join('')
}

/** Findings in order, each kind up to a number; what is the same at the same place once. */
export function bounded(findings: readonly DocumentFinding[]): DocumentFinding[] {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const key = JSON.stringify(finding)
    const count = (counts.get(finding.code) ?? 0) + 1
    if (seen.has(key) || count > MAX_PER_CODE) return false
    seen.add(key)
    counts.set(finding.code, count)
    return true
  })
}
