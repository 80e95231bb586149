import { Command, type CommanderError } from 'commander'
import { annualReportCommand } from './annual-report.ts'
import { backupCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import { deadlineCommand } from './deadline.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { EXIT_BAD_INPUT } from './io.ts'
import { keysCommand } from './keys.ts'
import { ledgerCommand } from './ledger.ts'
import { restoreCommand } from './restore.ts'
import { bilingual } from './strings.ts'
import { headingInBoth, sayUsageError } from './usage.ts'

// `weiming … | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

const program = new Command('weiming').description(bilingual('program.about'))
for (const command of [
  checkCommand(),
  deadlineCommand(),
  annualReportCommand(),
  importCommand(),
  ledgerCommand(),
  exportCommand(),
  backupCommand(),
  restoreCommand(),
  keysCommand(),
])
  program.addCommand(command)
speakBothLanguages(program, 'weiming')
await program.parseAsync()

/** Commander's own words, in this command and all under it. */
function speakBothLanguages(command: Command, name: string): void {
  command.helpOption('-h, --help', bilingual('option.help'))
  command.helpCommand(false)
  command.configureHelp({ styleTitle: headingInBoth })
  // Its English sentence is replaced by ours, which `exitOverride` prints.
  command.configureOutput({ outputError: () => {} })
  command.exitOverride((error: CommanderError) => {
    if (error.exitCode === 0) process.exit(0)
    if (error.code !== 'commander.help') process.stderr.write(`${sayUsageError(error, name)}\n`)
    process.exit(EXIT_BAD_INPUT)
  })
  for (const child of command.commands) speakBothLanguages(child, `${name} ${child.name()}`)
}
