/** A line shorter than this part of the longest ends its paragraph. */
const FULL = 0.82
/** Below this many characters a page has no paragraphs to tell from lines: a list, a form, a slide. */
const SHORTEST_FULL_LINE = 16
const ENDS = /[。！？!?：:；;]["”』」）)]?$/
/** What opens a paragraph of its own, whatever stands before. */
const OPENS =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[.．、)）]|第[一二三四五六七八九十百\d]{1,4}[条章节款项]|附件|[●•·—-]\s)/

/**
 * A page of a PDF by its paragraphs. The file knows only where each line ends; a line that runs to the
 * margin without ending a sentence goes on in the next.
 */
export function linesJoined(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const longest = Math.max(0, ...lines.map((line) => line.length))
  const full = Math.max(SHORTEST_FULL_LINE, longest * FULL)
  const joined: string[] = []
  let goesOn = false
  for (const line of lines) {
    if (goesOn && !OPENS.test(line)) joined.push(together(joined.pop()!, line))
    else joined.push(line)
    goesOn = line.length >= full && !ENDS.test(line)
  }
  return joined
}

/** Words of a language with spaces keep one between the lines. */
function together(before: string, after: string): string {
  return /[\w,.]$/.test(before) && /^\w/.test(after) ? `${before} ${after}` : before + after
}
