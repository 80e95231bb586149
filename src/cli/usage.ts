import { bilingual, cliStrings } from './strings.ts'

/** What commander found wrong with a command line, in both languages, and where the help is. */
export function sayUsageError(error: { code: string; message: string }, command: string): string {
  const key = `usage.${error.code}`
  // Commander puts what it means between quotes.
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  const sentence = isUsageKey(key) ? bilingual(key, { name }) : bilingual('usage.other')
  return `${sentence}\n${bilingual('usage.help', { command })}`
}

/** `Usage:` → both languages; a heading commander may add later stays as it is. */
export function headingInBoth(title: string): string {
  const key = `help.${title.replace(/:$/, '').toLowerCase()}`
  return isHeadingKey(key) ? `${bilingual(key)}:` : title
}

type UsageKey = Extract<keyof typeof cliStrings, `usage.commander.${string}`>
type HeadingKey = Extract<keyof typeof cliStrings, `help.${string}`>

function isUsageKey(key: string): key is UsageKey {
  return key.startsWith('usage.commander.') && key in cliStrings
}
function isHeadingKey(key: string): key is HeadingKey {
  return key.startsWith('help.') && key in cliStrings
}
