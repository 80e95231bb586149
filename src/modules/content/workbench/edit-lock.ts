import { useCallback, useEffect, useState } from 'react'
import { ApiError, call } from '../../../workbench/call.ts'
import { contentContract } from '../contract.ts'

const RENEW_MILLISECONDS = 60_000
const RELEASE_MILLISECONDS = 400
/** A screen that is left and opened again at once does not give its lock away in between. */
const releasing = new Map<string, ReturnType<typeof setTimeout>>()

/**
 * Says that I am editing for as long as the editor is open. `held` is the refusal that names the other
 * person, null while the lock is mine.
 */
export function useEditLock(publicationId: string) {
  const [held, setHeld] = useState<ApiError | null>(null)

  const take = useCallback(
    async (takeOver: boolean): Promise<void> => {
      try {
        await call(contentContract.takeEditLock, { params: { publicationId }, body: { takeOver } })
        setHeld(null)
      } catch (error) {
        // Unreachable, or no longer editable at all: saving will say so.
        if (error instanceof ApiError && error.code === 'content.locked') setHeld(error)
        else if (takeOver) throw error
      }
    },
    [publicationId],
  )

  useEffect(() => {
    clearTimeout(releasing.get(publicationId))
    void take(false)
    const timer = setInterval(() => void take(false), RENEW_MILLISECONDS)
    return () => {
      clearInterval(timer)
      const release = () =>
        void call(contentContract.releaseEditLock, { params: { publicationId } }).catch(() => {})
      releasing.set(publicationId, setTimeout(release, RELEASE_MILLISECONDS))
    }
  }, [publicationId, take])

  return { held, takeOver: () => take(true) }
}
