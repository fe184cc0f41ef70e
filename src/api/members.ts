import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { BodyInputOf, QueryOf } from './contract/endpoint';
import type { Invitation, Member } from './contract/members';
import {
  acceptInvitation,
  changeMemberRole,
  getInvitation,
  inviteMember,
  listInvitations,
  listMembers,
  removeMember,
  revokeInvitation,
} from './contract/members';
import { sessionQuery } from './session';

export type MemberFilters = QueryOf<typeof listMembers>;

const root = (factoryId: string) => ['factories', factoryId, 'members'] as const;

export const memberQueries = {
  list: (factoryId: string, filters: MemberFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'list', filters],
      queryFn: ({ signal }) => call(listMembers, { params: { factoryId }, query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  invitations: (factoryId: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'invitations'],
      queryFn: ({ signal }) => call(listInvitations, { params: { factoryId }, query: { limit: 200 }, signal }),
    }),
  /** What a link invites to; asked without a session too. */
  preview: (token: string) =>
    queryOptions({
      queryKey: ['invitations', token],
      queryFn: ({ signal }) => call(getInvitation, { params: { token }, signal }),
      staleTime: 0,
    }),
};

function useMembersChange<Variables, Reply>(factoryId: string, mutationFn: (variables: Variables) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: root(factoryId) }) });
}

export function useInviteMember(factoryId: string) {
  return useMembersChange(factoryId, (body: BodyInputOf<typeof inviteMember>) => call(inviteMember, { params: { factoryId }, body }));
}

export function useRevokeInvitation(factoryId: string) {
  return useMembersChange(factoryId, ({ id, version }: Pick<Invitation, 'id' | 'version'>) =>
    call(revokeInvitation, { params: { factoryId, id }, version }),
  );
}

type Seen = Pick<Member, 'id' | 'version'>;

export function useChangeRole(factoryId: string) {
  return useMembersChange(factoryId, ({ seen, role }: { seen: Seen; role: Member['role'] }) =>
    call(changeMemberRole, { params: { factoryId, id: seen.id }, body: { role }, version: seen.version }),
  );
}

export function useRemoveMember(factoryId: string) {
  return useMembersChange(factoryId, (seen: Seen) => call(removeMember, { params: { factoryId, id: seen.id }, version: seen.version }));
}

/** Joins; afterwards the session knows of the factory. */
export function useAcceptInvitation(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof acceptInvitation>) => call(acceptInvitation, { params: { token }, body }),
    onSuccess: ({ session }) => client.setQueryData(sessionQuery.queryKey, session),
  });
}
