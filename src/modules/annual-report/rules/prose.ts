import type { Cell } from './form.ts'
import type { PrintedPage } from './html.ts'
import {
  CASES,
  CHARGED,
  GROWTH,
  HANDLED,
  NOT_CASES,
  NOT_CHARGED,
  RECEIVED,
  TARIFF,
  THOUSANDS,
  TITLES,
  TYPED,
  YUAN,
} from './words.data.ts'

/** Agency and year out of the title, wherever the page prints it. */
export function namesOf({ title, lines }: PrintedPage): {
  agency: string | null
  year: number | null
} {
  for (const line of [title, ...lines]) {
    const words = line.replace(/\s+/g, '')
    const [first, second] = TITLES.map((pattern) => pattern.exec(words))
    if (first) return { agency: first[1]!, year: Number(first[2]) }
    if (second) return { agency: second[2]!, year: Number(second[1]) }
  }
  return { agency: null, year: null }
}

/**
 * The figures of the sentence on applications. Only the first sentence that counts applications is
 * read: what later sentences count is part of it, or something else.
 */
export function figuresOf(lines: readonly string[]): Record<string, number> {
  for (const line of lines) {
    for (const sentence of plain(line).split('。')) {
      // A part of what could not be read does not stand for the whole.
      if (/^其中/.test(sentence)) continue
      const received = RECEIVED.exec(sentence)
      if (!received) continue
      const rest = sentence.slice(received.index + received[0].length)
      const handled = HANDLED.exec(rest)
      const growth = GROWTH.exec(rest)
      const sign = growth && /下降|减少/.test(growth[1]!) ? -1 : 1
      return {
        received: numberIn(received[1]!),
        ...(handled && { handledTotal: numberIn(handled[1]!) }),
        ...(growth && { growthPctPrinted: sign * Number(growth[2]) }),
      }
    }
  }
  return {}
}

/**
 * As `figuresOf`, with every other figure of the tables that the sentences on applications, review and
 * litigation state: for a report of our own, whose words are known to speak of this year.
 */
export function typedFigures(lines: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const line of lines)
    for (const sentence of plain(line).split('。'))
      for (const [name, pattern] of TYPED) {
        const figure = pattern.exec(sentence)?.[1]
        if (figure !== undefined && !(name in found)) found[name] = numberIn(figure)
      }
  return { ...found, ...figuresOf(lines) }
}

/** What the report says of 信息处理费; null where it says nothing of it. */
export function feesOf(lines: readonly string[]): { cases: Cell; yuan: Cell } | null {
  for (const line of lines) {
    for (const sentence of plain(line).split(/[。;]/)) {
      // The measure itself (《…信息处理费管理办法》) is no statement about a fee.
      const words = sentence.replace(/《[^》]*》/g, '').replace(TARIFF, '')
      if (!/信息处理费|收取.{0,8}费/.test(words) || !/信息处理费/.test(sentence)) continue
      const fees = chargedIn(words.split(','))
      if (fees) return fees
      if (NOT_CHARGED.test(words)) return { cases: 0, yuan: 0 }
    }
  }
  return null
}

/** The amount the clauses say was charged, with the cases it was charged in where they say it. */
function chargedIn(clauses: readonly string[]): { cases: Cell; yuan: Cell } | null {
  const positive = clauses.filter((clause) => !NOT_CHARGED.test(clause))
  const from = positive.findIndex((clause) => CHARGED.test(clause))
  if (from < 0) return null
  const about = positive.slice(from)
  const inOrder = [...about, ...positive.slice(0, from)]
  const amount = inOrder.find((clause) => YUAN.test(clause))
  if (amount === undefined) return null
  const yuan = numberIn(YUAN.exec(amount)![1]!)
  const counting = [amount, ...inOrder].find(
    (clause) => CASES.test(clause) && !NOT_CASES.test(clause),
  )
  const cases = counting === undefined ? null : numberIn(CASES.exec(counting)![1]!)
  return { cases: cases ?? (yuan === 0 ? 0 : null), yuan }
}

/** Without blanks, and numbers without thousands marks: a comma parts clauses. */
function plain(line: string): string {
  return line.replace(/\s+/g, '').replace(THOUSANDS, (digits) => digits.replaceAll(',', ''))
}

/** A number as prose writes it, 1.2万 included. */
function numberIn(digits: string): number {
  if (!/万$/.test(digits)) return Number(digits)
  return Math.round(Number(digits.slice(0, -1)) * 1e6) / 100
}

/** The lines of section five, without its heading: what a report says is wanting. */
export function lastProblemsIn(lines: readonly string[]): string[] {
  const from = lines.findIndex((line) => /^五、/.test(line.replace(/\s+/g, '')))
  if (from < 0) return []
  const rest = lines.slice(from + 1)
  const to = rest.findIndex((line) => /^六、/.test(line.replace(/\s+/g, '')))
  return rest.slice(0, to < 0 ? undefined : to).map((line) => line.trim())
}
