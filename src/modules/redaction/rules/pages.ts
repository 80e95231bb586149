import type { PlacedCharacter } from '../../checks/rules/documents/pdf-covered.ts'
import type { Rectangle } from './marks.ts'
import { placesOf, type Range } from './words.ts'

/** The text of a page with the place of each of its characters, in shares of the page. */
export type PageText = {
  text: string
  /** For each unit of the text; null for a line break put in. */
  places: (Rectangle | null)[]
}

/** What turns a point of the page into shares of the picture of it; rotation included. */
export type ToPicture = (x: number, y: number) => readonly [number, number]

/** Characters whose middles are further apart than this part of their height stand on two lines. */
const ANOTHER_LINE = 0.5
/** Room left around words: glyphs lean out of the place the font declares. */
const MARGIN = 0.12

/** A page as one text, its lines parted. */
export function pageText(characters: readonly PlacedCharacter[], toPicture: ToPicture): PageText {
  let text = ''
  const places: (Rectangle | null)[] = []
  let last: PlacedCharacter | undefined
  for (const character of characters) {
    if (last && isAnotherLine(last, character)) {
      text += '\n'
      places.push(null)
    }
    const rectangle = rectangleOf(character, toPicture)
    text += character.text
    for (let unit = 0; unit < character.text.length; unit++) places.push(rectangle)
    last = character
  }
  return { text, places }
}

function isAnotherLine(a: PlacedCharacter, b: PlacedCharacter): boolean {
  const middle = ({ box }: PlacedCharacter) => (box.top + box.bottom) / 2
  const height = Math.max(a.size, b.size, 1)
  return (
    Math.abs(middle(a) - middle(b)) > height * ANOTHER_LINE ||
    Math.abs(b.box.left - a.box.right) > height * 20
  )
}

function rectangleOf({ box }: PlacedCharacter, toPicture: ToPicture): Rectangle {
  const corners = [
    toPicture(box.left, box.bottom),
    toPicture(box.right, box.top),
    toPicture(box.left, box.top),
    toPicture(box.right, box.bottom),
  ]
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** The page without its line breaks: in Chinese a word goes on where the line ends. */
export function flowing(page: PageText): PageText {
  const kept = page.places.flatMap((place, unit) => (place === null ? [] : [unit]))
  return {
    text: kept.map((unit) => page.text[unit]!).join(''),
    places: kept.map((unit) => page.places[unit]!),
  }
}

/** One rectangle for each line a range goes through. */
export function rectanglesOf({ places }: PageText, { start, end }: Range): Rectangle[] {
  const rectangles: Rectangle[] = []
  for (const place of places.slice(start, end)) {
    const last = rectangles.at(-1)
    if (place === null) continue
    if (last && isOnLine(last, place)) rectangles[rectangles.length - 1] = around(last, place)
    else rectangles.push({ ...place })
  }
  return rectangles.map(withMargin)
}

/** Where words stand on a page, spelt however, also across lines. */
export function findOnPage(page: PageText, words: string): Rectangle[][] {
  return placesOf(page.text, words).map((place) => rectanglesOf(page, place))
}

/** Beside each other, across the page or, where it lies on its side, down it. */
function isOnLine(a: Rectangle, b: Rectangle): boolean {
  const shared = (from: number, to: number, start: number, end: number) =>
    Math.min(to, end) - Math.max(from, start)
  const down = shared(a.y, a.y + a.height, b.y, b.y + b.height) / Math.min(a.height, b.height)
  const across = shared(a.x, a.x + a.width, b.x, b.x + b.width) / Math.min(a.width, b.width)
  const apart = Math.max(b.x - a.x - a.width, a.x - b.x - b.width)
  return down > 0.5 ? apart < b.width * 8 : across > 0.5 && a.height > a.width
}

function around(a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

function withMargin({ x, y, width, height }: Rectangle): Rectangle {
  const room = Math.min(width, height) * MARGIN
  const left = Math.max(0, x - room)
  const top = Math.max(0, y - room)
  return {
    x: left,
    y: top,
    width: Math.min(1, x + width + room) - left,
    height: Math.min(1, y + height + room) - top,
  }
}
