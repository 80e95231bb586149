/** Two applications ask for nearly the same from here on. */
export const NEARLY_THE_SAME = 0.5

/** How alike two wishes are, from 0 to 1: the share of neighbouring pairs of characters they have in common. */
export function likeness(one: string, other: string): number {
  return likenessOfPairs(pairsOf(one), pairsOf(other))
}

/** The same of pairs at hand, where one wish is compared with many. */
export function likenessOfPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let common = 0
  for (const pair of a) if (b.has(pair)) common += 1
  return (2 * common) / (a.size + b.size)
}

/** Pairs of neighbours, without spaces and marks: "规划 全文" and "规划（全文）" are the same. */
export function pairsOf(text: string): Set<string> {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((each) =>
    /[\p{L}\p{N}]/u.test(each),
  )
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}

/** Whether an application is of somebody whom these marks do not know. */
export function isOther(marks: readonly string[]) {
  return ({ applicantHash }: { applicantHash: string | null }) =>
    applicantHash === null || !marks.includes(applicantHash)
}
