import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Locale, type Phrase, type Say, speak } from '../kernel/strings.ts'
import { accountsContract } from '../modules/accounts/contract.ts'
import { hasRole, isPlatformAdministrator, type Role } from '../modules/accounts/rules.ts'
import { type Answer, ApiError, call, setCallSession } from './call.ts'

export type Me = Answer<typeof accountsContract.readMe>

const LOCALE_KEY = 'weiming.locale'
const ORGANIZATION_KEY = 'weiming.organization'
export const ME_KEY = ['me'] as const

type SessionValue = {
  me: Me | null
  loading: boolean
  /** Set where the server cannot be reached at all. */
  failure: unknown
  /** The session ended while a screen was open. */
  expired: boolean
  locale: Locale
  chooseLocale: (locale: Locale) => void
  /** The organisation whose work is shown. */
  organizationId: string
  chooseOrganization: (organizationId: string) => void
  signedIn: (me: Me) => void
  signOut: () => Promise<void>
}

const SessionContext = createContext<SessionValue | null>(null)

/** Holds who is signed in, the language and the chosen organisation. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [expired, setExpired] = useState(false)
  const [locale, setLocale] = useState<Locale>(storedLocale)
  const [chosen, setChosen] = useState(() => localStorage.getItem(ORGANIZATION_KEY) ?? '')
  const query = useQuery({
    queryKey: ME_KEY,
    queryFn: async () => {
      try {
        return await call(accountsContract.readMe, {})
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null
        throw error
      }
    },
    staleTime: 5 * 60_000,
  })
  const me = query.data ?? null
  setCallSession({ locale, csrfToken: me?.csrfToken ?? null })

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  useEffect(() => {
    setCallSession({ onSignedOut: () => setExpired(client.getQueryData(ME_KEY) != null) })
  }, [client])

  const value = useMemo<SessionValue>(() => {
    const mine = me ? organizationsOf(me) : []
    return {
      me,
      loading: query.isPending,
      failure: query.error,
      expired,
      locale,
      chooseLocale: (next) => {
        localStorage.setItem(LOCALE_KEY, next)
        setLocale(next)
        setCallSession({ locale: next })
        if (me) void call(accountsContract.chooseLocale, { body: { locale: next } }).catch(() => {})
        // Answers carry words of the server; ask again in the other language.
        void client.invalidateQueries({ predicate: (each) => each.queryKey[0] !== ME_KEY[0] })
      },
      organizationId: mine.find((each) => each.id === chosen)?.id ?? me?.organizationId ?? '',
      chooseOrganization: (organizationId) => {
        localStorage.setItem(ORGANIZATION_KEY, organizationId)
        setChosen(organizationId)
      },
      signedIn: (next) => {
        if (me && me.id !== next.id) client.clear()
        setCallSession({ csrfToken: next.csrfToken })
        client.setQueryData(ME_KEY, next)
        setExpired(false)
        if (localStorage.getItem(LOCALE_KEY) === null) setLocale(next.locale)
      },
      signOut: async () => {
        await call(accountsContract.signOut, {})
        client.clear()
        client.setQueryData(ME_KEY, null)
      },
    }
  }, [me, query.isPending, query.error, expired, locale, chosen, client])

  return <SessionContext value={value}>{children}</SessionContext>
}

function storedLocale(): Locale {
  return localStorage.getItem(LOCALE_KEY) === 'en' ? 'en' : 'zh-CN'
}

export function useSession(): SessionValue {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside SessionProvider')
  return session
}

/** The signed-in person. Screens are shown to nobody else. */
export function useMe(): Me {
  const { me } = useSession()
  if (!me) throw new Error('useMe before sign-in')
  return me
}

export function useLocale(): Locale {
  return useSession().locale
}

/** The words of a table in the language of the screen. */
export function useSay<T extends Record<string, Phrase>>(table: T): Say<T> {
  const locale = useLocale()
  return useMemo(() => speak(table, locale), [table, locale])
}

/** Whether I hold one of these roles in that organisation; without roles, whether I hold any. */
export function useCan(roles: Role | readonly Role[], organizationId?: string): boolean {
  const { me, organizationId: current } = useSession()
  const wanted = typeof roles === 'string' ? [roles] : roles
  return me !== null && holds(me, organizationId ?? current, wanted)
}

/** A platform administrator's role holds everywhere; every other role in its organisation. */
export function holds(me: Me, organizationId: string, roles: readonly Role[]): boolean {
  const actor = { grants: me.roles }
  if (roles.includes('platform-administrator') && isPlatformAdministrator(actor)) return true
  return hasRole(actor, organizationId, ...roles)
}

/** The organisations I hold a role in, my own first. */
export function organizationsOf(me: Me): { id: string; name: string }[] {
  const names = new Map([[me.organizationId, me.organizationName]])
  for (const role of me.roles) names.set(role.organizationId, role.organizationName)
  return [...names].map(([id, name]) => ({ id, name }))
}
