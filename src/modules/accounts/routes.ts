import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { requireActor } from '../../platform/context.ts'
import { type Api, reply } from '../../platform/http.ts'
import { createRateLimit } from '../../platform/rate-limit.ts'
import { accountsContract as contract } from './contract.ts'
import { listPeople, listSessions, listTokens, readMe } from './queries.ts'
import { withoutSessionCookie, withSessionCookie } from './service/cookies.ts'
import { changePassword, chooseLocale, createToken, revokeToken } from './service/me.ts'
import { createPerson, resetPassword, setRoles, updatePerson } from './service/people.ts'
import { endSession, signIn, signOut } from './service/sign-in.ts'

/** Guesses allowed in a minute: from one address, and at one name from anywhere. */
const GUESSES_PER_MINUTE = 10

export function bindAccounts(
  api: Api,
  options: { secureCookies: boolean; guessesPerMinute?: number },
): void {
  const perMinute = options.guessesPerMinute ?? GUESSES_PER_MINUTE
  const guessesAtName = createRateLimit(perMinute)

  api.bind(
    contract.signIn,
    async (context, { body }) => {
      const seconds = guessesAtName.hit(body.signInName)
      if (seconds > 0) throw refuse(commonRefusals, 'too-many-requests', { seconds })
      const userAgent = context.request.headers.get('user-agent') ?? ''
      const { token, me } = await signIn(context, { ...body, userAgent })
      return withSessionCookie(reply(contract.signIn.output, me), token, options.secureCookies)
    },
    { perMinute },
  )
  api.bind(contract.signOut, async (context) => {
    const answer = await signOut(context, context.identity?.sessionId ?? null)
    return withoutSessionCookie(reply(contract.signOut.output, answer), options.secureCookies)
  })
  api.bind(contract.readMe, (context) =>
    readMe(context.db, requireActor(context).id, context.identity?.csrfToken ?? null),
  )
  api.bind(contract.chooseLocale, (context, { body }) => chooseLocale(context, body.locale))
  api.bind(
    contract.changePassword,
    (context, { body }) => changePassword(context, context.identity?.sessionId ?? null, body),
    { perMinute },
  )
  api.bind(contract.listSessions, async (context) => ({
    items: await listSessions(
      context.db,
      requireActor(context).id,
      context.identity?.sessionId ?? null,
      context.clock.now(),
    ),
  }))
  api.bind(contract.revokeSession, (context, { params }) => endSession(context, params.sessionId))
  api.bind(contract.listTokens, async (context) => ({
    items: await listTokens(context.db, requireActor(context).id, context.clock.now()),
  }))
  api.bind(contract.createToken, (context, { body }) =>
    createToken(context, context.identity?.sessionId ?? null, body),
  )
  api.bind(contract.revokeToken, (context, { params }) => revokeToken(context, params.tokenId))
  api.bind(contract.listPeople, async (context, { params }) => ({
    items: await listPeople(context.db, requireActor(context), params.organizationId),
  }))
  api.bind(contract.createPerson, (context, { params, body }) =>
    createPerson(context, params.organizationId, body),
  )
  api.bind(contract.updatePerson, (context, { params, body }) =>
    updatePerson(context, params.accountId, body),
  )
  api.bind(contract.setRoles, (context, { params, body }) =>
    setRoles(context, params.accountId, body.roles),
  )
  api.bind(contract.resetPassword, (context, { params }) =>
    resetPassword(context, params.accountId),
  )
}
