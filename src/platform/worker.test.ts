import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createResident, WorkerStopped } from './worker.ts'

/** Counts what it is asked; `hang` never ends. */
const PROGRAM = `
import { parentPort } from 'node:worker_threads'
let count = 0
parentPort.on('message', ({ id, question }) => {
  if (question === 'hang') for (;;);
  count += 1
  parentPort.postMessage({ id, answer: question + count })
})`

function resident() {
  const path = join(mkdtempSync(join(tmpdir(), 'weiming-thread-')), 'program.mjs')
  writeFileSync(path, PROGRAM)
  return createResident(async () => path, { seconds: 2, megabytes: 64, idleSeconds: 60 })
}

test('one thread answers all questions, in their order', async () => {
  const { ask } = resident()
  expect(await Promise.all([ask('a'), ask('b'), ask('c')])).toEqual(['a1', 'b2', 'c3'])
})

test('a question that never ends is given up, and the next is asked of a new thread', async () => {
  const { ask } = resident()
  await ask('a')
  const hanging = ask('hang')
  const next = ask('b')
  await expect(hanging).rejects.toThrow(WorkerStopped)
  expect(await next).toBe('b1')
})
