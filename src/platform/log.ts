import { type DestinationStream, type Logger, pino } from 'pino'

/** Structured logs, one JSON object a line. Secrets and personal data are cut out by name. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          'password',
          'contact',
          '*.contact',
          '*.password',
          'token',
          '*.token',
          'cookie',
          '*.cookie',
          'authorization',
        ],
        censor: '***',
      },
    },
    destination ?? pino.destination(1),
  )
}
