import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { type ApiError, call } from '../../../workbench/call.ts'
import { contentContract, type draftBody, type revision } from '../contract.ts'
import { createDraftSaver } from './draft-saver.ts'
import { dropLocal, keepLocal } from './local.ts'

export type Draft = z.input<typeof draftBody>
/** What comes with the refusal of a stale save. */
export type StaleDetail = {
  lockVersion: number
  theirs: z.infer<typeof revision>
  /** What stands beside the text, as it was saved meanwhile. */
  beside: Pick<Draft, 'columnId' | 'changeNote' | 'major'>
  name: string
  /** When they saved. */
  at: string
  diff: unknown
}

export type SaveState =
  | { name: 'unchanged' | 'changed' | 'saving' | 'offline' }
  | { name: 'saved'; at: string }
  | { name: 'invalid' | 'refused'; error: ApiError }
  | { name: 'stale'; detail: StaleDetail; base: Draft | null }

/** Holds what is typed, and has it saved. */
export function useDraft(input: {
  publicationId: string
  accountId: string
  start: Draft
  lockVersion: number
  unsaved: boolean
}) {
  const { publicationId, accountId } = input
  const [draft, setDraft] = useState(input.start)
  const [state, setState] = useState<SaveState>({ name: input.unsaved ? 'changed' : 'unchanged' })
  const [saver] = useState(() =>
    createDraftSaver({
      ...input,
      save: (body, lockVersion, idempotencyKey) =>
        call(contentContract.savePublication, {
          params: { publicationId },
          body: { ...body, lockVersion },
          idempotencyKey,
        }),
      keep: (body, lockVersion) =>
        keepLocal(publicationId, {
          accountId,
          lockVersion,
          at: new Date().toISOString(),
          draft: body,
        }),
      drop: () => dropLocal(publicationId),
      onState: setState,
    }),
  )

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.isUnsaved()) event.preventDefault()
    }
    const online = () => void saver.flush()
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', online)
    saver.start()
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', online)
      // Going to another screen saves what is left; until then it is on this computer.
      void saver.flush().finally(saver.stop)
    }
  }, [saver])

  return {
    draft,
    state,
    change: (part: Partial<Draft>) => setDraft(saver.change(part)),
    flush: saver.flush,
    resolve: (detail: StaleDetail, next: Draft) => {
      setDraft(next)
      saver.resolve(detail, next)
    },
  }
}
