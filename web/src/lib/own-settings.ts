import { queryOptions, useQuery } from '@tanstack/react-query';
import { firstSettings, ownSettings, type OwnSettings } from '@hinomi/shared/contracts/own-settings';
import { ownSettingsRoutes } from '@hinomi/shared/routes/own-settings-routes';
import { callApi } from './api-client.ts';
import { setDensity, setTheme } from './look.ts';
import { queryClient, queryKeys } from './query-cache.ts';
import { sessionQuery } from './session.ts';
import { setZone } from './time-zone.ts';

const copyKey = (personId: number): string => `hinomi.settings.${personId}`;

/** The copy of this browser, so that a page need not wait for the server to know its zone; null without a good one. */
function readCopy(personId: number): OwnSettings | null {
  try {
    return ownSettings.parse(JSON.parse(localStorage.getItem(copyKey(personId)) ?? 'null'));
  } catch {
    return null;
  }
}

/** The copy of whoever is signed in now. */
function copyOfReader(): OwnSettings | undefined {
  const person = queryClient.getQueryData(sessionQuery.queryKey)?.person ?? null;
  return person === null ? undefined : readCopy(person.id) ?? undefined;
}

/** The question for the own settings, shared by the gate and the screens. */
export const ownSettingsQuery = queryOptions({
  queryKey: queryKeys.me('settings'), queryFn: (): Promise<OwnSettings> => callApi(ownSettingsRoutes.read), staleTime: 60_000,
  initialData: copyOfReader, initialDataUpdatedAt: 0,
});

/** Makes the settings act on the screens, and keeps the copy for the next page. */
export function applySettings(settings: OwnSettings, personId: number): void {
  setTheme(settings.theme);
  setDensity(settings.density);
  setZone(settings.timeZone);
  localStorage.setItem(copyKey(personId), JSON.stringify(settings));
}

/** Takes over what the server answered to a change. */
export function takeSettings(settings: OwnSettings): void {
  queryClient.setQueryData(ownSettingsQuery.queryKey, settings);
}

/** The reader's own settings; the first ones until the server has answered. */
export function useOwnSettings(): OwnSettings {
  return useQuery(ownSettingsQuery).data ?? firstSettings;
}
