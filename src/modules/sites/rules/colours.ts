type Rgb = readonly [number, number, number]

function rgbOf(colour: string): Rgb {
  const number = Number.parseInt(colour.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** WCAG 2.2, "relative luminance": 0 for black, 1 for white. */
function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, "contrast ratio": 1 to 21, whichever of the two is the lighter. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Two decimals, never rounded up: 4.499 must not read as enough. */
export function ratioText(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2)
}

/** `share` of the first colour in the second. */
export function mixed(colour: string, into: string, share: number): string {
  const other = rgbOf(into)
  const [red, green, blue] = rgbOf(colour).map(
    (part, index) => part * share + other[index]! * (1 - share),
  ) as [number, number, number]
  return hexOf([red, green, blue])
}

/** Steps of lightness that are tried; finer ones no eye tells apart. */
const STEPS = 400

/** The colour darkened, its hue kept, until it is good; black where nothing is. */
export function darkerUntil(colour: string, good: (colour: string) => boolean): string {
  return untilGood(colour, good, 0)
}

/** The colour lightened, its hue kept, until it is good; white where nothing is. */
export function lighterUntil(colour: string, good: (colour: string) => boolean): string {
  return untilGood(colour, good, 1)
}

function untilGood(colour: string, good: (colour: string) => boolean, end: 0 | 1): string {
  if (good(colour)) return colour
  const [hue, saturation, lightness] = hslOf(rgbOf(colour))
  for (let step = 1; step <= STEPS; step++) {
    const tried = hexOf(rgbOfHsl(hue, saturation, lightness + ((end - lightness) * step) / STEPS))
    if (good(tried)) return tried
  }
  return end === 0 ? '#000000' : '#ffffff'
}

function hslOf(rgb: Rgb): [hue: number, saturation: number, lightness: number] {
  const [red, green, blue] = rgb.map((part) => part / 255) as [number, number, number]
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const lightness = (most + least) / 2
  const range = most - least
  if (range === 0) return [0, 0, lightness]
  const saturation = range / (1 - Math.abs(2 * lightness - 1))
  const sector =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4
  return [sector * 60, saturation, lightness]
}

function rgbOfHsl(hue: number, saturation: number, lightness: number): Rgb {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation
  const part = (offset: number): number => {
    const at = (offset + hue / 30) % 12
    const shape = Math.max(-1, Math.min(at - 3, 9 - at, 1))
    return 255 * (lightness - (chroma / 2) * shape)
  }
  return [part(0), part(8), part(4)]
}
