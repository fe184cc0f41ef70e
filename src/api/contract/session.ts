import * as z from 'zod/mini';
import { allRights, factoryRoles, platformRoles } from '@/domain/rights';
import { endpoint, noContent, nothing } from './define';
import { currency, id, instant, text } from './shapes';


export const factoryAccess = z.object({
  id,
  number: z.string(),
  name: z.string(),
  currency,
  /** IANA zone of the factory's wall clock. */
  zone: z.string(),
  role: z.enum(factoryRoles),
  capabilities: z.array(z.enum(allRights)),
});
export type FactoryAccess = z.output<typeof factoryAccess>;

export const sessionUser = z.object({
  id,
  account: z.string(),
  name: z.string(),
  platformRole: z.nullable(z.enum(platformRoles)),
});
export type SessionUser = z.output<typeof sessionUser>;

/** Who is signed in and where they may go; `user: null` when nobody is. */
export const session = z.object({
  user: z.nullable(sessionUser),
  factories: z.array(factoryAccess),
  expiresAt: z.nullable(instant),
});
export type Session = z.output<typeof session>;

export const getSession = endpoint({
  id: 'session.get',
  summary: 'Who is signed in, with capabilities and the factories they may enter',
  method: 'GET',
  path: '/session',
  access: 'public',
  params: nothing,
  query: nothing,
  body: nothing,
  response: session,
});

export const signIn = endpoint({
  id: 'session.signIn',
  summary: 'Sign in with account and password',
  method: 'POST',
  path: '/session',
  access: 'public',
  params: nothing,
  query: nothing,
  body: z.object({ account: text(64), password: z.string().check(z.minLength(1), z.maxLength(200)) }),
  response: session,
  idempotent: false,
});

export const signOut = endpoint({
  id: 'session.signOut',
  summary: 'Sign out',
  method: 'DELETE',
  path: '/session',
  access: 'public',
  params: nothing,
  query: nothing,
  body: nothing,
  response: noContent,
  status: 204,
});
