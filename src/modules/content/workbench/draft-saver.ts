import { ApiError } from '../../../workbench/call.ts'
import type { Draft, SaveState, StaleDetail } from './draft.ts'

/** Saved this long after the last stroke. */
const PAUSE_MILLISECONDS = 3000
const RETRY_MILLISECONDS = 5000

export type Saved = { lockVersion: number; savedAt: string }

/**
 * Saves what is typed when the typing pauses, one save at a time. What the server has not taken is
 * kept on this computer until it has; a save whose answer was lost is repeated under the same key.
 */
export function createDraftSaver(options: {
  start: Draft
  lockVersion: number
  /** The start differs from what the server holds. */
  unsaved: boolean
  save: (draft: Draft, lockVersion: number, idempotencyKey: string) => Promise<Saved>
  keep: (draft: Draft, lockVersion: number) => void
  drop: () => void
  onState: (state: SaveState) => void
}) {
  const { onState } = options
  let latest = options.start
  let saved = options.unsaved ? null : options.start
  /** What the server held last, as far as this computer knows: where a colleague began too. */
  let base = saved
  let lockVersion = options.lockVersion
  let attempt: { draft: Draft; key: string } | null = null
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let stale = false

  function change(part: Partial<Draft>): Draft {
    latest = { ...latest, ...part }
    options.keep(latest, lockVersion)
    if (!stale) {
      if (!running) onState({ name: 'changed' })
      schedule(PAUSE_MILLISECONDS)
    }
    return latest
  }

  function schedule(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void once(), milliseconds)
  }

  /** One save at a time: whoever comes while it runs waits for the same one. */
  function once(): Promise<boolean> {
    clearTimeout(timer)
    if (stale) return Promise.resolve(false)
    if (latest === saved) return Promise.resolve(true)
    running ??= send(latest).finally(() => {
      running = null
    })
    return running
  }

  async function send(draft: Draft): Promise<boolean> {
    onState({ name: 'saving' })
    if (attempt?.draft !== draft) attempt = { draft, key: crypto.randomUUID() }
    try {
      const answer = await options.save(draft, lockVersion, attempt.key)
      lockVersion = answer.lockVersion
      saved = draft
      base = draft
      if (latest === draft) {
        options.drop()
        onState({ name: 'saved', at: answer.savedAt })
      } else {
        options.keep(latest, lockVersion)
        onState({ name: 'changed' })
        schedule(PAUSE_MILLISECONDS)
      }
      return true
    } catch (error) {
      failed(error)
      return false
    }
  }

  function failed(error: unknown): void {
    if (!(error instanceof ApiError) || error.status === 0 || error.status >= 500) {
      onState({ name: 'offline' })
      schedule(RETRY_MILLISECONDS)
    } else if (error.code === 'content.stale') {
      stale = true
      onState({ name: 'stale', detail: error.detail as StaleDetail, base })
    } else {
      onState({ name: error.status === 422 ? 'invalid' : 'refused', error })
      // Signing in again, or waiting, lets the same save through.
      if (error.status === 401 || error.status === 429) schedule(RETRY_MILLISECONDS)
    }
  }

  return {
    change,
    isUnsaved: () => latest !== saved,
    /** Saves until nothing is left; answers the version the server holds, null where it took it not. */
    async flush(): Promise<number | null> {
      while (latest !== saved) if (!(await once())) return null
      return lockVersion
    },
    /** After a stale save: goes on from the version the server holds, with this text. */
    resolve(detail: StaleDetail, next: Draft): void {
      stale = false
      lockVersion = detail.lockVersion
      latest = next
      saved = null
      void once()
    },
    start: () => {
      if (latest !== saved) schedule(PAUSE_MILLISECONDS)
    },
    stop: () => clearTimeout(timer),
  }
}
