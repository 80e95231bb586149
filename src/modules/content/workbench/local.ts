import type { Draft } from './draft.ts'

/** What was typed and not yet taken by the server. */
export type LocalDraft = { accountId: string; lockVersion: number; at: string; draft: Draft }

const draftKey = (publicationId: string) => `weiming.draft.${publicationId}`
const copyKey = (publicationId: string) => `weiming.copy.${publicationId}`

/** Keeps the unsaved draft of a publication on this computer. */
export function keepLocal(publicationId: string, local: LocalDraft): void {
  write(draftKey(publicationId), local)
}

/** The unsaved draft of this very person; what another left on a shared computer is not shown. */
export function readLocal(publicationId: string, accountId: string): LocalDraft | null {
  const local = read(draftKey(publicationId))
  return local?.accountId === accountId ? local : null
}

export function dropLocal(publicationId: string): void {
  localStorage.removeItem(draftKey(publicationId))
}

/** Keeps my text aside where I took another's. */
export function keepCopy(publicationId: string, local: LocalDraft): void {
  write(copyKey(publicationId), local)
}

export function readCopy(publicationId: string, accountId: string): LocalDraft | null {
  const local = read(copyKey(publicationId))
  return local?.accountId === accountId ? local : null
}

export function dropCopy(publicationId: string): void {
  localStorage.removeItem(copyKey(publicationId))
}

function write(key: string, local: LocalDraft): void {
  try {
    localStorage.setItem(key, JSON.stringify(local))
  } catch {
    // Full or forbidden: the page itself still holds the text, and warns before it is left.
  }
}

function read(key: string): LocalDraft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as LocalDraft | null
  } catch {
    return null
  }
}
