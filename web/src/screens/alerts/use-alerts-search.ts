import { useNavigate, useSearch } from '@tanstack/react-router';
import { alertsSearch, type AlertsSearch } from './alerts-search.ts';

/** Tab and opened alert from the address, and the way to change them. */
export function useAlertsSearch(): [AlertsSearch, (change: Partial<AlertsSearch>) => void] {
  const search = alertsSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  // Opening a first one is a step of its own, so that the browser's Back closes it; moving on from there is not.
  const isStep = (change: Partial<AlertsSearch>) => change.id !== undefined && search.id === undefined;
  // The newest address counts, not that of the render a delayed change comes from.
  return [search, (change) => void navigate({ to: '/alerts', search: (now: object) => ({ ...alertsSearch.parse(now), ...change }), replace: !isStep(change) })];
}
