import { useQuery } from '@tanstack/react-query';
import type { SsoOffer } from '@hinomi/shared/contracts/sso';
import { ssoRoutes } from '@hinomi/shared/routes/sso-routes';
import { callApi } from './api-client.ts';
import { queryKeys } from './query-cache.ts';

/** Whether single sign-on is offered; undefined until known, and where the server is away. */
export function useSsoOffer(): SsoOffer | undefined {
  return useQuery({ queryKey: queryKeys.session('sso'), queryFn: () => callApi(ssoRoutes.offer), staleTime: Infinity }).data;
}

/** Leaves for the sign-in service; the page at hand is gone when this succeeds. */
export async function leaveForSso(purpose: { returnTo: string; invitation?: string } | { link: string }): Promise<void> {
  const { address } = 'link' in purpose
    ? await callApi(ssoRoutes.link, { body: { returnTo: purpose.link } })
    : await callApi(ssoRoutes.begin, { body: purpose });
  window.location.assign(address);
}

/** The page at hand as a path to come back to. */
export const pathHere = (): string => `${window.location.pathname}${window.location.search}${window.location.hash}`;
