import type { Theme } from './view.ts'

const COLOUR = /^#[0-9a-f]{6}$/i

/** The site's own colours as a stylesheet; anything that is no colour is left out. Dark mode keeps ours. */
export function themeCss(theme: Theme | Record<string, unknown>): string {
  const { main, accent } = theme
  const rules = [
    isColour(main) ? `--main:${main};--main-fill:${main};` : '',
    isColour(accent) ? `--accent:${accent};` : '',
  ].join('')
  return rules === '' ? '' : `@media (prefers-color-scheme: light){:root{${rules}}}`
}

function isColour(value: unknown): value is string {
  return typeof value === 'string' && COLOUR.test(value)
}
