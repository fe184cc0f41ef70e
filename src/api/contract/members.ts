import * as z from 'zod/mini';
import { accountPattern } from '@/domain/account';
import { factoryRoles } from '@/domain/rights';
import { endpoint, noContent, nothing } from './define';
import { session } from './session';
import { factoryParams, id, instant, listQuery, ofRecord, optionalText, page, text, version } from './shapes';

const role = z.enum(factoryRoles);

export const member = z.object({
  id,
  version,
  account: z.string(),
  name: z.string(),
  role,
  /** Null for who has never been here. */
  lastSeenAt: z.nullable(instant),
  joinedAt: instant,
  /** Whether this is the person who asks. */
  self: z.boolean(),
});
export type Member = z.output<typeof member>;

export const memberSortFields = ['name', 'role', 'lastSeenAt', 'joinedAt'] as const;

export const listMembers = endpoint({
  id: 'members.list',
  summary: 'Who belongs to the factory, in which role, and when each was last here',
  method: 'GET',
  path: '/factories/{factoryId}/members',
  access: { right: 'members.manage' },
  params: factoryParams,
  query: listQuery(memberSortFields),
  body: nothing,
  response: page(member),
});

export const changeMemberRole = endpoint({
  id: 'members.changeRole',
  summary: 'Give a member another role; the last owner stays owner',
  method: 'PATCH',
  path: '/factories/{factoryId}/members/{id}',
  access: { right: 'members.manage' },
  params: ofRecord,
  query: nothing,
  body: z.object({ role }),
  response: member,
  ifMatch: true,
});

export const removeMember = endpoint({
  id: 'members.remove',
  summary: "End a member's access to the factory at once; the last owner stays",
  method: 'DELETE',
  path: '/factories/{factoryId}/members/{id}',
  access: { right: 'members.manage' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: noContent,
  status: 204,
  ifMatch: true,
});

export const invitationStates = ['open', 'expired', 'accepted', 'revoked'] as const;

export const invitation = z.object({
  id,
  version,
  role,
  note: z.string(),
  state: z.enum(invitationStates),
  invitedByName: z.string(),
  createdAt: instant,
  expiresAt: instant,
});
export type Invitation = z.output<typeof invitation>;

export const listInvitations = endpoint({
  id: 'members.listInvitations',
  summary: 'Invitations that were neither accepted nor revoked, newest first; expired ones too',
  method: 'GET',
  path: '/factories/{factoryId}/invitations',
  access: { right: 'members.manage' },
  params: factoryParams,
  query: listQuery(['createdAt']),
  body: nothing,
  response: page(invitation),
});

export const inviteMember = endpoint({
  id: 'members.invite',
  summary: 'Invite a person: answers the link’s token, this once and never again',
  method: 'POST',
  path: '/factories/{factoryId}/invitations',
  access: { right: 'members.manage' },
  params: factoryParams,
  query: nothing,
  body: z.object({
    role,
    /** Who it is for, as the owner would say it. */
    note: optionalText(100),
    /** How long the link works; 7 when left out. */
    days: z.optional(z.int().check(z.minimum(1), z.maximum(30))),
  }),
  /** `token` is null in the reply to a repeated request: it is not stored. */
  response: z.object({ invitation, token: z.nullable(z.string()) }),
  status: 201,
});

export const revokeInvitation = endpoint({
  id: 'members.revokeInvitation',
  summary: 'Make an invitation’s link useless',
  method: 'DELETE',
  path: '/factories/{factoryId}/invitations/{id}',
  access: { right: 'members.manage' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: noContent,
  status: 204,
  ifMatch: true,
});

const ofToken = z.object({ token: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });

export const getInvitation = endpoint({
  id: 'members.previewInvitation',
  summary: 'What a link invites to; the token is the right to know',
  method: 'GET',
  path: '/invitations/{token}',
  access: 'public',
  params: ofToken,
  query: nothing,
  body: nothing,
  response: z.object({
    factoryName: z.string(),
    invitedByName: z.string(),
    role,
    state: z.enum(invitationStates),
    expiresAt: instant,
  }),
});

export const newAccount = z.object({
  account: z.string().check(z.trim(), z.toLowerCase(), z.regex(accountPattern)),
  name: text(40),
  password: z.string(),
});
export type NewAccount = z.output<typeof newAccount>;

export const acceptInvitation = endpoint({
  id: 'members.acceptInvitation',
  summary: 'Join the factory: with a new account, or, left out, as the person who is signed in',
  method: 'POST',
  path: '/invitations/{token}/accept',
  access: 'public',
  params: ofToken,
  query: nothing,
  body: z.object({ newAccount: z.optional(newAccount) }),
  /** Whoever joins with a new account is signed in with it. */
  response: z.object({ factoryNumber: z.string(), session }),
});
