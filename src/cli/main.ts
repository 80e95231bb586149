import { Command, type CommanderError } from 'commander'
import { deadlineCommand } from './deadline.ts'
import { EXIT_BAD_INPUT } from './io.ts'
import { bilingual } from './strings.ts'

// `weiming … | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

const program = new Command('weiming').description(bilingual('program.about'))
program.exitOverride((error: CommanderError) => {
  process.exit(error.exitCode === 0 ? 0 : EXIT_BAD_INPUT)
})
program.addCommand(deadlineCommand())

for (const command of program.commands) command.copyInheritedSettings(program)
await program.parseAsync()
