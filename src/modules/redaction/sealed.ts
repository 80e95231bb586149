/** The column that holds the words that were blacked out. */
export const REDACTED_WORDS = { table: 'case_redactions', column: 'sealed' } as const
