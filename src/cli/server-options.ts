import type { Command } from 'commander'
import { LOCALES, type Say, speak } from '../kernel/strings.ts'
import { CallError, type Server } from './call.ts'
import { EXIT_BAD_INPUT, EXIT_FAILED, type LongIo } from './io.ts'
import { bilingual, cliStrings } from './strings.ts'

const DEFAULT_SERVER = 'http://localhost:3000'

export type ServerOptions = {
  server?: string
  token?: string
  tokenFile?: string
  locale?: string
}

/** The options of every command that asks the running server. */
export function withServerOptions(command: Command): Command {
  return command
    .option('--server <url>', bilingual('option.server', { address: DEFAULT_SERVER }))
    .option('--token <token>', bilingual('option.token'))
    .option('--token-file <file>', bilingual('option.token-file'))
    .option('--locale <locale>', bilingual('option.locale'), 'zh-CN')
}

/**
 * Runs a command against the server the options name; answers the exit code. What is wrong with the
 * options is said at once, and what the server refuses in its own words.
 */
export async function withServer(
  options: ServerOptions,
  io: LongIo,
  run: (server: Server, say: Say<typeof cliStrings>) => Promise<number>,
): Promise<number> {
  const locale = LOCALES.find((known) => known === (options.locale ?? 'zh-CN'))
  const say = speak(cliStrings, locale ?? 'zh-CN')
  const problems = locale ? [] : [bilingual('issue.locale', { value: options.locale ?? '' })]
  const origin = originOf(options.server ?? io.env('WEIMING_SERVER') ?? DEFAULT_SERVER)
  if (!origin) problems.push(say('issue.server', { value: options.server ?? '' }))
  let token = options.token ?? io.env('WEIMING_TOKEN') ?? ''
  if (options.tokenFile !== undefined) {
    try {
      token = io.readText(options.tokenFile)
    } catch {
      problems.push(say('issue.token-file', { path: options.tokenFile }))
    }
  }
  token = token.trim()
  // A header holds visible ASCII only; the token itself is never repeated in a message.
  if (!/^[\x21-\x7e]+$/.test(token)) problems.push(say(token ? 'issue.token' : 'issue.no-token'))
  if (problems.length > 0) {
    io.complain(problems.join('\n'))
    return EXIT_BAD_INPUT
  }
  try {
    return await run({ origin: origin!, token, locale: locale! }, say)
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    io.complain(sayCallError(error, origin!, say))
    return EXIT_FAILED
  }
}

/** A failed call in a sentence. */
export function sayCallError(
  error: CallError,
  origin: string,
  say: Say<typeof cliStrings>,
): string {
  if (error.status === 0) return say('call.unreachable', { origin, why: error.message })
  if (error.status === 401) return say('call.bad-token')
  const issues = error.issues.map((issue) => `${issue.field}: ${issue.message}`)
  return (
    [error.message, ...issues].filter(Boolean).join(' ') ||
    say('call.no', { status: error.status, origin })
  )
}

function originOf(text: string): string | undefined {
  try {
    const url = new URL(text)
    return /^https?:$/.test(url.protocol) && url.pathname === '/' ? url.origin : undefined
  } catch {
    return undefined
  }
}
