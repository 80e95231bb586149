/** Why a document cannot be redacted here, besides not being readable at all. */
export const NOT_REDACTABLE = ['embedded', 'cropped', 'fields', 'too-long', 'words-left'] as const
export type NotRedactableCode = (typeof NOT_REDACTABLE)[number]

/** Thrown in the thread that redacts; told to whoever asked as a sentence. */
export class NotRedactable extends Error {
  readonly why: NotRedactableCode
  constructor(why: NotRedactableCode) {
    super(why)
    this.name = 'NotRedactable'
    this.why = why
  }
}
