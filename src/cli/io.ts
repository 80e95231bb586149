import { readFileSync } from 'node:fs'

/** What a command may touch of the outside; tests hand in one that captures. */
export type Io = {
  /** To standard output: the answer. */
  print(text: string): void
  /** To standard error: what went wrong. */
  complain(text: string): void
  /** A text file in UTF-8. Throws where it cannot be read or is no such text. */
  readText(path: string): string
}

/** What a command that takes its time, or asks the server, touches beside that. */
export type LongIo = Io & {
  /** To standard error: how far it is; on a terminal each line replaces the one before. */
  progress(text: string): void
  /** Whether somebody watches the progress. */
  watched: boolean
  env(name: string): string | undefined
  /** A file as it is; `-` is standard input. Throws where it cannot be read. */
  readBytes(path: string): Uint8Array
}

/** Exit codes: something failed; the question was not understood. */
export const EXIT_FAILED = 1
export const EXIT_BAD_INPUT = 2

const CLEAR_LINE = '\r\u001b[K'

export const processIo: LongIo = {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  progress: (text) => {
    process.stderr.write(process.stderr.isTTY ? `${CLEAR_LINE}${text}` : `${text}\n`)
  },
  watched: process.stderr.isTTY === true,
  readText: (path) => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)),
  env: (name) => process.env[name] || undefined,
  readBytes: (path) => readFileSync(path === '-' ? 0 : path),
}
