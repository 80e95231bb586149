#!/usr/bin/env node
// The command line. Builds it first where it has not been built.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cli = new URL('../dist/cli.mjs', import.meta.url)

if (!existsSync(cli)) {
  const build = fileURLToPath(new URL('build.mjs', import.meta.url))
  // What the build says goes to standard error: standard output is the command's answer.
  const { status } = spawnSync(process.execPath, [build, '--programs'], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}

// React checks everything twice where it is not told that nobody develops here.
process.env.NODE_ENV ??= 'production'
await import(cli.href)
