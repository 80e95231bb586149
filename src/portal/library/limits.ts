/** A download holds at most so many documents; the page says so where there are more. */
export const MOST_EXPORTED = 50_000
