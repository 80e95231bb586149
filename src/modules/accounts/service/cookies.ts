import { SESSION_HOURS } from '../rules.ts'

const NAME = 'weiming_session'

export function sessionTokenOf(request: Request): string | undefined {
  const cookies = request.headers.get('cookie') ?? ''
  return /(?:^|;\s*)weiming_session=([A-Za-z0-9_-]{20,100})(?:;|$)/.exec(cookies)?.[1]
}

/** Out of reach of scripts, and not sent with another site's forms. */
export function withSessionCookie(response: Response, token: string, secure: boolean): Response {
  response.headers.append('set-cookie', cookie(token, SESSION_HOURS * 3600, secure))
  return response
}

export function withoutSessionCookie(response: Response, secure: boolean): Response {
  response.headers.append('set-cookie', cookie('', 0, secure))
  return response
}

function cookie(value: string, maxAgeSeconds: number, secure: boolean): string {
  const parts = [
    `${NAME}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${maxAgeSeconds}`,
  ]
  return (secure ? [...parts, 'Secure'] : parts).join('; ')
}
