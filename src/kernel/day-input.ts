import { z } from 'zod'
import { dayProblem } from './day-strings.ts'
import { isLocalDate } from './days.ts'

/** A day somebody typed that the database can hold too: nothing these organisations keep is older than 1900. */
export const day = z
  .string()
  .refine((text) => isLocalDate(text) && text >= '1900-01-01' && text < '2200-01-01', {
    params: { phrase: dayProblem },
    // What compares days must not be asked about something else.
    abort: true,
  })
