/** Parts of a document read as one text, each with where it stands. */
export type Joined<P> = { text: string; parts: readonly JoinedPart<P>[] }
type JoinedPart<P> = { start: number; length: number; place: P }

/** Puts parts one after another, each followed by its separator; `text` and `parts` keep in step. */
export function joined<P>(
  parts: readonly { text: string; place: P; separator: string }[],
): Joined<P> {
  const found: JoinedPart<P>[] = []
  let text = ''
  for (const part of parts) {
    found.push({ start: text.length, length: part.text.length, place: part.place })
    text += part.text + part.separator
  }
  return { text, parts: found }
}

/** The rows of a table as the rule of totals reads them: cells parted by tabs, one row a line. */
export function joinedRows<P>(rows: readonly (readonly { text: string; place: P }[])[]): Joined<P> {
  return joined(
    rows.flatMap((row) =>
      row.map(({ text, place }, n) => ({
        // A sign for a sign, so that places stay.
        text: text.replace(/[\t\n]/g, ' '),
        place,
        separator: n + 1 < row.length ? '\t' : '\n',
      })),
    ),
  )
}

/** The part in which a place of the text lies, and where in it. */
export function partAt<P>(
  { parts }: Joined<P>,
  at: number,
): { place: P; offset: number } | undefined {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (parts[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  const part = parts[low]
  if (!part || at < part.start) return undefined
  return { place: part.place, offset: Math.min(at - part.start, part.length) }
}
