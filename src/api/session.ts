import { queryOptions, useIsMutating, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Right } from '@/domain/rights';
import { call } from './call';
import { getHealth } from './contract/health';
import type { FactoryAccess, Session } from './contract/session';
import { getSession, signIn, signOut } from './contract/session';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call(getSession, { signal }),
  staleTime: 5 * 60_000,
});

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => call(getHealth, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const signedOutSession: Session = { user: null, factories: [], expiresAt: null };

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { account: string; password: string }) => call(signIn, { body }),
    onSuccess: (session) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'health' });
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

const leavingKey = ['session', 'sign-out'];

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: leavingKey,
    mutationFn: async () => {
      // What is still on its way would be answered to nobody.
      await client.cancelQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      return call(signOut);
    },
    onSuccess: () => {
      client.setQueryData(leftKey, true);
      client.setQueryData(sessionQuery.queryKey, signedOutSession);
    },
    // Still here: what was given up is asked for again.
    onError: () => client.invalidateQueries(),
  });
}

/** Whether somebody is just signing out here: nothing more is to be asked for in their name. */
export function useIsLeaving(): boolean {
  return useIsMutating({ mutationKey: leavingKey }) > 0;
}

const leftKey = ['left'];

/** Whether the person signed out here, so that whoever comes next does not inherit the page; gone with the next sign-in. */
export function useHasLeft(): boolean {
  return useQueryClient().getQueryData(leftKey) === true;
}

/** The factory of the address, as the signed-in person may enter it. */
export interface CurrentFactory extends FactoryAccess {
  can: (right: Right) => boolean;
}

export function factoryOf(session: Session, number: string | undefined): FactoryAccess | undefined {
  return session.factories.find((factory) => factory.number === number);
}

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The factory whose number stands in the address, as its guard last saw it. */
export const FactoryContext = createContext<CurrentFactory | null>(null);

/**
 * The factory of the address. Only below the factory routes, whose guard has checked it and gives it down: a page that
 * read the session itself could be drawn with one that has just ended, before the guard hears of it.
 */
export function useFactory(): CurrentFactory {
  const factory = useContext(FactoryContext);
  if (factory === null) throw new Error('useFactory needs a factory route around it');
  return factory;
}
