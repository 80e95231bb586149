/** a b c d e f, as PDF writes a matrix. */
type Matrix = readonly [number, number, number, number, number, number]
type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] }
export type Box = { left: number; bottom: number; right: number; top: number }
type Glyph = number | { unicode?: string; width?: number; isSpace?: boolean } | null

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** Part of a piece of text that must lie under a box to count as covered. */
const COVERED_PART = 0.6
/** Text smaller than this, in points, is a mark of a scanner, not words. */
const MIN_SIZE = 2
/** Pieces and boxes compared; a page with more is a drawing. */
const MAX_PIECES = 20_000
const MAX_BOXES = 2000
/** Characters of a page handed on. */
const MAX_CHARACTERS = 50_000
/** Rendering modes that leave no ink: OCR text under a scan. */
const INVISIBLE_MODES = new Set([3, 7])

type State = {
  ctm: Matrix
  opaque: boolean
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  mode: number
}

/** One character of a page with its place, in the page's own units from the bottom left. */
export type PlacedCharacter = { text: string; box: Box; size: number }

/**
 * Words of a page that lie under an opaque rectangle painted after them: the reader sees a bar, the
 * file still holds the words. `operators` as pdf.js lists them, `OPS` its table of codes.
 */
export function coveredText(operators: Operators, OPS: Record<string, number>): string[] {
  const { texts, boxes } = walk(operators, OPS)
  return joined(
    texts.filter((each) =>
      boxes.some(
        (cover) => cover.order > each.order && overlap(each.box, cover.box) >= COVERED_PART,
      ),
    ),
  )
}

/** Every character of a page in the order of painting, those without ink (OCR under a scan) too. */
export function charactersOf(operators: Operators, OPS: Record<string, number>): PlacedCharacter[] {
  const characters: PlacedCharacter[] = []
  walk(operators, OPS, (character) => {
    if (characters.length < MAX_CHARACTERS) characters.push(character)
  })
  return characters
}

function walk(
  operators: Operators,
  OPS: Record<string, number>,
  onCharacter?: (character: PlacedCharacter) => void,
) {
  const texts: { words: string; box: Box; order: number }[] = []
  const boxes: { box: Box; order: number }[] = []
  const stack: State[] = []
  let state: State = {
    ctm: IDENTITY,
    opaque: true,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    mode: 0,
  }
  let text: Matrix = IDENTITY
  let line: Matrix = IDENTITY

  function moveLine(x: number, y: number): void {
    line = times(line, [1, 0, 0, 1, x, y])
    text = line
  }

  function show(glyphs: readonly Glyph[], order: number): void {
    let advance = 0
    let words = ''
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') advance -= (glyph * state.size) / 1000
      else if (glyph) {
        words += glyph.unicode ?? ''
        if (onCharacter && glyph.unicode) {
          const width = ((glyph.width ?? 0) * state.size) / 1000
          const [from, to] = [advance * state.scale, (advance + width) * state.scale]
          const matrix = times(state.ctm, text)
          // From the foot of a letter that hangs below the line to the head of a tall one.
          const box = boxOf(matrix, from, -0.25 * state.size, to, 0.95 * state.size)
          onCharacter({ text: glyph.unicode, box, size: box.top - box.bottom })
        }
        advance += ((glyph.width ?? 0) * state.size) / 1000 + state.charSpacing
        if (glyph.isSpace) advance += state.wordSpacing
      }
    }
    advance *= state.scale
    const matrix = times(state.ctm, text)
    text = times(text, [1, 0, 0, 1, advance, 0])
    if (words.trim() === '' || INVISIBLE_MODES.has(state.mode) || texts.length >= MAX_PIECES) return
    // From a little under the base line to the height of a capital.
    const box = boxOf(matrix, 0, -0.1 * state.size, advance, 0.7 * state.size)
    if (box.top - box.bottom >= MIN_SIZE || box.right - box.left >= MIN_SIZE)
      texts.push({ words, box, order })
  }

  function path(args: readonly unknown[], order: number): void {
    const [painting, [points] = [null], bounds] = args as [
      number,
      [ArrayLike<number> | null],
      ArrayLike<number>,
    ]
    const fills = [
      OPS['fill'],
      OPS['eoFill'],
      OPS['fillStroke'],
      OPS['eoFillStroke'],
      OPS['closeFillStroke'],
      OPS['closeEOFillStroke'],
    ]
    if (!state.opaque || !fills.includes(painting) || !points || !bounds) return
    if (boxes.length >= MAX_BOXES || !isRectangle(points, bounds)) return
    boxes.push({ box: boxOf(state.ctm, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!), order })
  }

  const acts: Record<string, (args: never, order: number) => void> = {
    save: () => stack.push(state),
    restore: () => {
      state = stack.pop() ?? state
    },
    transform: (args: Matrix) => {
      state = { ...state, ctm: times(state.ctm, args) }
    },
    paintFormXObjectBegin: ([matrix]: [Matrix | null]) => {
      stack.push(state)
      if (matrix) state = { ...state, ctm: times(state.ctm, matrix) }
    },
    paintFormXObjectEnd: () => {
      state = stack.pop() ?? state
    },
    beginAnnotation: ([, , transform, matrix]: [string, unknown, Matrix, Matrix]) => {
      stack.push(state)
      state = { ...state, opaque: true, ctm: times(times(state.ctm, transform), matrix) }
    },
    endAnnotation: () => {
      state = stack.pop() ?? state
    },
    setGState: ([entries]: [readonly [string, unknown][]]) => {
      for (const [key, value] of entries) {
        if (key === 'ca') state = { ...state, opaque: state.opaque && Number(value) > 0.9 }
        // A marker pen darkens what is below and does not hide it.
        if (key === 'BM' && value !== 'source-over' && value !== 'Normal')
          state = { ...state, opaque: false }
      }
    },
    beginText: () => {
      text = IDENTITY
      line = IDENTITY
    },
    setFont: ([, size]: [string, number]) => {
      state = { ...state, size }
    },
    setCharSpacing: ([value]: [number]) => {
      state = { ...state, charSpacing: value }
    },
    setWordSpacing: ([value]: [number]) => {
      state = { ...state, wordSpacing: value }
    },
    setHScale: ([value]: [number]) => {
      state = { ...state, scale: value / 100 }
    },
    setLeading: ([value]: [number]) => {
      state = { ...state, leading: value }
    },
    setTextRenderingMode: ([value]: [number]) => {
      state = { ...state, mode: value }
    },
    setTextMatrix: (args: readonly [Matrix] | Matrix) => {
      line = (typeof args[0] === 'number' ? args : args[0]) as Matrix
      text = line
    },
    moveText: ([x, y]: [number, number]) => moveLine(x, y),
    setLeadingMoveText: ([x, y]: [number, number]) => {
      state = { ...state, leading: -y }
      moveLine(x, y)
    },
    nextLine: () => moveLine(0, -state.leading),
    showText: ([glyphs]: [readonly Glyph[]], order) => show(glyphs, order),
    constructPath: (args: readonly unknown[], order) => path(args, order),
  }
  const byCode = new Map(Object.entries(acts).map(([name, act]) => [OPS[name], act]))
  operators.fnArray.forEach((code, order) => {
    byCode.get(code)?.(operators.argsArray[order] as never, order)
  })
  return { texts, boxes }
}

/** Neighbours under one bar are one finding. */
function joined(texts: readonly { words: string; box: Box; order: number }[]): string[] {
  const lines: { words: string; box: Box }[] = []
  for (const each of texts) {
    const last = lines.at(-1)
    const together =
      last &&
      Math.abs(last.box.bottom - each.box.bottom) < 3 &&
      Math.abs(each.box.left - last.box.right) < 20
    if (together) lines[lines.length - 1] = { words: last.words + each.words, box: each.box }
    else lines.push(each)
  }
  return lines.map(({ words }) => words)
}

/** Straight lines only, every point a corner of the bounds. */
function isRectangle(points: ArrayLike<number>, bounds: ArrayLike<number>): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.01
  for (let at = 0; at < points.length; ) {
    const draw = points[at]!
    // Moves and lines have one point; closing has none; the rest are curves.
    if (draw > 1) {
      if (at + 1 < points.length && points[at + 1]! > 1) return false
      at += 1
      continue
    }
    const [x, y] = [points[at + 1]!, points[at + 2]!]
    if (!(near(x, bounds[0]!) || near(x, bounds[2]!))) return false
    if (!(near(y, bounds[1]!) || near(y, bounds[3]!))) return false
    at += 3
  }
  return bounds[2]! > bounds[0]! && bounds[3]! > bounds[1]!
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

function boxOf(m: Matrix, x1: number, y1: number, x2: number, y2: number): Box {
  const corners = [
    [x1, y1],
    [x1, y2],
    [x2, y1],
    [x2, y2],
  ].map(([x, y]) => [m[0] * x! + m[2] * y! + m[4], m[1] * x! + m[3] * y! + m[5]] as const)
  return {
    left: Math.min(...corners.map(([x]) => x)),
    right: Math.max(...corners.map(([x]) => x)),
    bottom: Math.min(...corners.map(([, y]) => y)),
    top: Math.max(...corners.map(([, y]) => y)),
  }
}

/** Part of the first box that lies in the second. */
function overlap(box: Box, cover: Box): number {
  const width = Math.min(box.right, cover.right) - Math.max(box.left, cover.left)
  const height = Math.min(box.top, cover.top) - Math.max(box.bottom, cover.bottom)
  const area = (box.right - box.left) * (box.top - box.bottom)
  return width <= 0 || height <= 0 || area <= 0 ? 0 : (width * height) / area
}
