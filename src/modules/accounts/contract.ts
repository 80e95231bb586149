import { z } from 'zod'
import { done, endpoint, objectId } from '../../kernel/endpoint.ts'
import { readable } from '../../kernel/issues.ts'
import { ROLES } from './rules.ts'
import { problems } from './strings.ts'

const role = z.enum(ROLES)
const locale = z.enum(['zh-CN', 'en'])
export const MANAGERS = { roles: ['site-administrator', 'platform-administrator'] } as const

export const person = z.object({
  id: z.uuid(),
  signInName: z.string(),
  name: z.string(),
  organizationId: z.uuid(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  phone: z.string(),
  active: z.boolean(),
  lockedUntil: z.string().nullable(),
  roles: z.array(z.object({ role, organizationId: z.uuid() })),
})

const me = z.object({
  id: z.uuid(),
  name: z.string(),
  signInName: z.string(),
  organizationId: z.uuid(),
  organizationName: z.string(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  locale,
  csrfToken: z.string().nullable(),
  roles: z.array(z.object({ role, organizationId: z.uuid(), organizationName: z.string() })),
})

const session = z.object({
  id: z.uuid(),
  current: z.boolean(),
  userAgent: z.string(),
  address: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
})
const token = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  expiresAt: z.string(),
})

const signInName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(readable(/^[a-z][a-z0-9._-]{1,39}$/, problems.signInName))
const personName = z.string().trim().min(1).max(40)
const password = z.string().min(1).max(200)

export const accountsContract = {
  signIn: endpoint({
    method: 'POST',
    path: '/api/v1/sign-in',
    summary: 'Sign in with name and password; sets the session cookie',
    access: 'public',
    body: z.object({ signInName: z.string().trim().toLowerCase().min(1).max(60), password }),
    output: me,
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/api/v1/sign-out',
    summary: 'End this session',
    access: 'signed-in',
    output: done,
  }),
  readMe: endpoint({
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who I am and what I may do',
    access: 'signed-in',
    output: me,
  }),
  chooseLocale: endpoint({
    method: 'PUT',
    path: '/api/v1/me/locale',
    summary: 'Choose the language of the workbench',
    access: 'signed-in',
    body: z.object({ locale }),
    output: done,
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/v1/me/password',
    summary: 'Change my password; ends my other sessions',
    access: 'signed-in',
    body: z.object({ current: password, next: password }),
    output: done,
  }),
  listSessions: endpoint({
    method: 'GET',
    path: '/api/v1/me/sessions',
    summary: 'My sessions',
    access: 'signed-in',
    output: z.object({ items: z.array(session) }),
  }),
  revokeSession: endpoint({
    method: 'DELETE',
    path: '/api/v1/me/sessions/:sessionId',
    summary: 'End one of my sessions',
    access: 'signed-in',
    params: z.object({ sessionId: objectId('session') }),
    output: done,
  }),
  listTokens: endpoint({
    method: 'GET',
    path: '/api/v1/me/tokens',
    summary: 'My API tokens',
    access: 'signed-in',
    output: z.object({ items: z.array(token) }),
  }),
  createToken: endpoint({
    method: 'POST',
    path: '/api/v1/me/tokens',
    summary: 'Make an API token with my roles; shown once',
    access: 'signed-in',
    body: z.object({
      name: z.string().trim().min(1).max(60),
      days: z.number().int().min(1).max(365),
    }),
    output: token.extend({ token: z.string() }),
  }),
  revokeToken: endpoint({
    method: 'DELETE',
    path: '/api/v1/me/tokens/:tokenId',
    summary: 'Revoke one of my API tokens',
    access: 'signed-in',
    params: z.object({ tokenId: objectId('token') }),
    output: done,
  }),
  listPeople: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/people',
    summary: 'People of an organisation with their roles',
    access: 'signed-in',
    params: z.object({ organizationId: objectId('organization') }),
    output: z.object({ items: z.array(person) }),
  }),
  createPerson: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/people',
    summary: 'Add a person; answers the first password, shown once',
    access: MANAGERS,
    params: z.object({ organizationId: objectId('organization') }),
    body: z.object({
      signInName,
      name: personName,
      unitId: z.uuid().nullable(),
      phone: z.string().trim().max(30).default(''),
      roles: z.array(role).max(ROLES.length),
    }),
    output: z.object({ id: z.uuid(), password: z.string() }),
  }),
  updatePerson: endpoint({
    method: 'PUT',
    path: '/api/v1/people/:accountId',
    summary: 'Change a person: name, department, phone, active',
    access: MANAGERS,
    params: z.object({ accountId: objectId('account') }),
    body: z.object({
      name: personName,
      unitId: z.uuid().nullable(),
      phone: z.string().trim().max(30),
      active: z.boolean(),
    }),
    output: done,
  }),
  setRoles: endpoint({
    method: 'PUT',
    path: '/api/v1/people/:accountId/roles',
    summary: 'Give a person these roles in their organisation, and no others',
    access: MANAGERS,
    params: z.object({ accountId: objectId('account') }),
    body: z.object({ roles: z.array(role).max(ROLES.length) }),
    output: done,
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/v1/people/:accountId/password',
    summary: 'Reset a password and unlock; answers the new one, shown once',
    access: MANAGERS,
    params: z.object({ accountId: objectId('account') }),
    output: z.object({ password: z.string() }),
  }),
}
