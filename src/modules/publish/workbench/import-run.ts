import { useRef, useState } from 'react'
import { type Answer, ApiError, call, isNetworkFailure } from '../../../workbench/call.ts'
import { publishContract } from '../contract.ts'
import type { ImportRow, RowProblem } from './jsonl.ts'

type Imported = Answer<typeof publishContract.importPage>
export type RowResult = { row: number; title: string } & (
  | { state: 'done'; answer: Imported }
  | { state: 'failed'; issues: { field: string; message: string }[] }
)
export type Target = { siteId: string; columnId: string; publish: boolean }
export type Run = {
  phase: 'idle' | 'running' | 'stopping' | 'stopped' | 'done'
  results: RowResult[]
  /** Why it stopped by itself. */
  failure: unknown
}

const CHECK_BATCH = 100
/** How long to wait where the server asks for patience. */
const PATIENCE_MILLISECONDS = 10_000

/** Checks the rows in batches; problems name the line of the file. */
export async function checkRows(
  siteId: string,
  columnId: string,
  rows: readonly ImportRow[],
  onProgress: (checked: number) => void,
): Promise<{ problems: RowProblem[]; known: number }> {
  const problems: RowProblem[] = []
  let known = 0
  for (let from = 0; from < rows.length; from += CHECK_BATCH) {
    const batch = rows.slice(from, from + CHECK_BATCH)
    const answer = await call(publishContract.checkImport, {
      params: { siteId },
      body: { columnId, rows: batch.map((each) => each.value) },
    })
    // The server counts the rows of a batch from 1.
    problems.push(
      ...answer.problems.map((each) => ({ ...each, row: batch[each.row - 1]?.row ?? each.row })),
    )
    known += answer.known
    onProgress(from + batch.length)
  }
  return { problems, known }
}

/**
 * Imports row by row. It may be stopped after any row and started again: rows already done are passed
 * over, and the server answers for a page it knows what it became.
 */
export function useImportRun() {
  const [run, setRun] = useState<Run>({ phase: 'idle', results: [], failure: null })
  const stop = useRef(false)

  async function start(target: Target, rows: readonly ImportRow[]): Promise<void> {
    stop.current = false
    const done = new Set(
      run.results.filter((each) => each.state === 'done').map((each) => each.row),
    )
    setRun((before) => ({
      phase: 'running',
      results: before.results.filter((each) => each.state === 'done'),
      failure: null,
    }))
    for (const row of rows) {
      if (done.has(row.row)) continue
      if (stop.current) return setRun((before) => ({ ...before, phase: 'stopped' }))
      try {
        const result = await importRow(target, row, () => stop.current)
        if (result) setRun((before) => ({ ...before, results: [...before.results, result] }))
      } catch (failure) {
        return setRun((before) => ({ ...before, phase: 'stopped', failure }))
      }
    }
    setRun((before) => ({ ...before, phase: 'done' }))
  }

  return {
    run,
    start,
    stop: () => {
      stop.current = true
      setRun((before) => ({ ...before, phase: 'stopping' }))
    },
    reset: () => setRun({ phase: 'idle', results: [], failure: null }),
  }
}

/** One row; null where it was stopped while waiting. Throws what concerns all rows, not this one. */
async function importRow(
  { siteId, columnId, publish }: Target,
  { row, value }: ImportRow,
  isStopped: () => boolean,
): Promise<RowResult | null> {
  const title = String(value['title'] ?? '')
  const idempotencyKey = crypto.randomUUID()
  while (!isStopped()) {
    try {
      const answer = await call(publishContract.importPage, {
        params: { siteId },
        body: { columnId, publish, row: value },
        idempotencyKey,
      })
      return { row, title, state: 'done', answer }
    } catch (error) {
      if (error instanceof ApiError && error.status === 429) {
        await new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS))
        continue
      }
      if (!(error instanceof ApiError) || concernsAll(error)) throw error
      const issues =
        error.issues.length > 0 ? error.issues : [{ field: '', message: error.message }]
      return { row, title, state: 'failed', issues }
    }
  }
  return null
}

function concernsAll(error: ApiError): boolean {
  return isNetworkFailure(error) || [401, 403, 404].includes(error.status)
}
