import type { Finding, Hit } from '../../engine/finding.ts'

/** Where in a document a finding stands, as `--json` tells it; in a plain text nothing is added. */
export type DocumentPosition = {
  line?: number
  paragraph?: number
  page?: number
  sheet?: string
  cell?: string
  part?: string
}
export type PlacedFinding = Finding & DocumentPosition

/** A text to be looked through, and how a place in it is told to who has the file. */
export type SourceText = {
  text: string
  /** What the way it is written already says: links, missing alternative texts. Places are the file's. */
  hits: Hit[]
  placeOf(start: number, end: number): { start: number; end: number } & DocumentPosition
}

/** A text that is its file. */
export function plainSource(text: string): SourceText {
  return { text, hits: [], placeOf: (start, end) => ({ start, end }) }
}

/**
 * Markdown: code, and the addresses of links, become spaces; everything else stays where it is, so
 * places are the file's own.
 */
export function markdownSource(text: string): SourceText {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  const words = text
    .replace(/^```[\s\S]*?^```/gm, blank)
    .replace(/`[^`\n]{1,200}`/g, blank)
    .replace(/(?<=\])\([^()\s]{1,500}(?: "[^"\n]{0,200}")?\)/g, blank)
    .replace(/<[^<>\n]{1,300}>/g, blank)
  return { ...plainSource(words) }
}
