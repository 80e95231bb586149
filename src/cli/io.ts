import { readFileSync } from 'node:fs'

/** What a command may touch of the outside; tests hand in one that captures. */
export type Io = {
  /** To standard output: the answer. */
  print(text: string): void
  /** To standard error: what went wrong. */
  complain(text: string): void
  /** A text file. Throws where it cannot be read. */
  readText(path: string): string
}

/** Exit codes: the question was not understood. */
export const EXIT_BAD_INPUT = 2

export const processIo: Io = {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  readText: (path) => readFileSync(path, 'utf8'),
}
