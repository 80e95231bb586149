/**
 * Of what an event keeps, what somebody wrote in their own words. The database lets these be taken out of
 * an event and nothing else.
 */
export const EVENT_WORDS = [
  'answer',
  'howToPay',
  'items',
  'question',
  'reason',
  'reply',
  'words',
] as const
