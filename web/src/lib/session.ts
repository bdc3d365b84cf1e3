import { createContext, useContext } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { PersonSelf, SessionState } from '@hinomi/shared/contracts/auth';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { canAccess, type Permission } from '@hinomi/shared/vocabulary/permission';
import { callApi } from './api-client.ts';
import { queryClient, queryKeys } from './query-cache.ts';

/** The question who is signed in, shared by the gate and the screens. */
export const sessionQuery = queryOptions({
  queryKey: queryKeys.session(),
  queryFn: (): Promise<SessionState> => callApi(authRoutes.state),
  staleTime: 60_000,
});

/** Takes over a new session state (signed in, set up, signed out); answers kept for another person are dropped. */
export function takeSession(state: SessionState): void {
  const before = queryClient.getQueryData(sessionQuery.queryKey)?.person?.id ?? null;
  queryClient.setQueryData(sessionQuery.queryKey, state);
  if (before === (state.person?.id ?? null)) return;
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
}

/** Nobody is signed in any more: the gate shows, the address stays. */
export function dropSession(): void {
  const state = queryClient.getQueryData(sessionQuery.queryKey);
  if (state?.person) takeSession({ ...state, person: null, pending: null });
}

let asking: Promise<void> | null = null;

/**
 * Asks the server whether really nobody is signed in: a request that was under way while the session got a new id is
 * refused although the browser is still signed in. Then what failed is fetched again; else the gate shows.
 */
export function recheckSession(): void {
  asking ??= callApi(authRoutes.state).then((state) => {
    takeSession(state);
    if (state.person !== null) void queryClient.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
  }, dropSession).finally(() => { asking = null; });
}

/** Whether this installation is the demo: invented data, a clock of its own, nothing leaves. */
export const useIsDemo = (): boolean => useQuery(sessionQuery).data?.isDemo === true;

/**
 * Who the sign-in gate let in. The screens hear of them from the gate alone: the cached answer may already say that nobody
 * is signed in while the gate has not yet been drawn anew, and a screen that read it then would break instead of make way.
 */
export const SignedInPerson = createContext<PersonSelf | null>(null);

export type Session = { person: PersonSelf; can: (permission: Permission) => boolean };

/** Who is signed in and what their role may do. Only for screens behind the sign-in gate. */
export function useSession(): Session {
  const person = useContext(SignedInPerson);
  if (person === null) throw new Error('useSession needs the sign-in gate above it');
  return { person, can: (permission) => canAccess(person.role, permission) };
}
