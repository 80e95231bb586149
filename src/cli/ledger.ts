import { Command } from 'commander'
import type { Say } from '../kernel/strings.ts'
import { ledgerContract } from '../modules/ledger/contract.ts'
import type { Answer } from '../workbench/call.ts'
import { call } from './call.ts'
import { EXIT_FAILED, type LongIo, processIo } from './io.ts'
import { type ServerOptions, withServer, withServerOptions } from './server-options.ts'
import { bilingual, type cliStrings } from './strings.ts'
import { alignColumns } from './table.ts'

export type VerifyOptions = ServerOptions & { json?: boolean }
type Verdict = Answer<typeof ledgerContract.verifyLedger>

/** `weiming ledger verify`. */
export function ledgerCommand(io: LongIo = processIo): Command {
  const verify = withServerOptions(new Command('verify'))
    .description(bilingual('ledger.verify.about'))
    .option('--json', bilingual('option.json'))
    .action(async (options: VerifyOptions) => {
      process.exitCode = await runVerify(options, io)
    })
  return new Command('ledger').description(bilingual('ledger.about')).addCommand(verify)
}

/** Prints the server's verdict; 1 where the chain is broken or a published time is not the ledger's. */
export async function runVerify(options: VerifyOptions, io: LongIo): Promise<number> {
  return withServer(options, io, async (server, say) => {
    const verdict = await call(server, ledgerContract.verifyLedger, {})
    io.print(options.json ? JSON.stringify(verdict, null, 2) : sayVerdict(verdict, say))
    return verdict.firstBreak || verdict.forgedTimes.length > 0 ? EXIT_FAILED : 0
  })
}

/** The verdict in words, as the workbench shows it. */
export function sayVerdict(
  { events, firstBreak, forgedTimes }: Omit<Verdict, 'verifiedAt'>,
  say: Say<typeof cliStrings>,
): string {
  const lines = [
    firstBreak
      ? say('ledger.broken', { message: firstBreak.message, n: events })
      : say('ledger.whole', { n: events }),
  ]
  if (forgedTimes.length === 0) return [...lines, say('ledger.times')].join('\n')
  const rows = forgedTimes.map((each) => [
    each.title,
    // To the second and beyond: a difference may be small.
    each.shown,
    each.recorded ?? say('ledger.unrecorded'),
  ])
  const head = (['title', 'shown', 'recorded'] as const).map((name) => say(`ledger.column.${name}`))
  return [...lines, say('ledger.forged', { n: rows.length }), alignColumns([head, ...rows])].join(
    '\n',
  )
}
