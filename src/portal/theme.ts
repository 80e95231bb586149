import { darkTokens, lightTokens, type Theme } from '../modules/sites/rules/theme.ts'

/** The site's own colours and headings as a stylesheet, for day and for night. Paper keeps its black. */
export function themeCss(theme: Theme | null): string {
  if (!theme) return ''
  const headings = theme.headings === 'serif' ? ':root{--headings:var(--serif)}' : ''
  return [
    headings,
    `@media screen and (prefers-color-scheme: light){${rootOf(lightTokens(theme))}}`,
    `@media screen and (prefers-color-scheme: dark){${rootOf(darkTokens(theme))}}`,
  ].join('')
}

function rootOf(tokens: Record<string, string>): string {
  const rules = Object.entries(tokens).map(([name, colour]) => `${name}:${colour}`)
  return `:root{${rules.join(';')}}`
}
