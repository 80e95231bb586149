import { resolve } from 'node:path'

export type Config = {
  port: number
  /** Folder of the embedded database and the stored files. */
  dataFolder: string
  /** PostgreSQL; absent means the embedded PGlite in `dataFolder`. */
  databaseUrl: string | undefined
  /** Fill an empty installation with the fictional 云州市. */
  demo: boolean
  logLevel: string
  /** The interface to listen on; all of them where undefined. */
  host: string | undefined
  /** Cookies are `Secure` where the public origin, `WEIMING_ORIGIN`, is https. */
  secureCookies: boolean
  /** `WEIMING_SEALING_KEY`; where it is absent, the key file of the data folder. */
  sealingKey: string | undefined
  /** Behind a reverse proxy: trust `X-Forwarded-For` for rate limits and session lists. */
  trustProxy: boolean
}

/** Reads the environment; every problem is reported at once. Throws `ConfigError`. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: string[] = []
  const port = Number(env['PORT'] ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    problems.push(`PORT must be 0–65535, not "${env['PORT']}".`)
  const databaseUrl = env['DATABASE_URL'] || undefined
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    problems.push('DATABASE_URL must start with postgres:// or postgresql://.')
  }
  const publicOrigin = env['WEIMING_ORIGIN'] || undefined
  if (publicOrigin && !/^https?:\/\/[^/]+$/.test(publicOrigin)) {
    problems.push(
      'WEIMING_ORIGIN must be an origin such as https://wjw.example.gov.cn, without a path.',
    )
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return {
    port,
    dataFolder: resolve(env['WEIMING_DATA'] ?? 'data'),
    databaseUrl,
    demo: env['WEIMING_DEMO'] !== '0',
    logLevel: env['WEIMING_LOG'] ?? 'warn',
    host: env['WEIMING_HOST'] || undefined,
    secureCookies: publicOrigin?.startsWith('https://') ?? false,
    sealingKey: env['WEIMING_SEALING_KEY'] || undefined,
    trustProxy: env['WEIMING_TRUST_PROXY'] === '1',
  }
}

export class ConfigError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}
