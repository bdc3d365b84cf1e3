import { useCallback } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { monitorSearch, type MonitorSearch } from './monitor-search.ts';

/** Focused topic and period from the address, and the way to change them. */
export function useMonitorSearch(): [MonitorSearch, (change: Partial<MonitorSearch>) => void] {
  const search = monitorSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  // The newest address counts, not that of the render a delayed change comes from.
  const change = useCallback((wanted: Partial<MonitorSearch>) => void navigate({ to: '/monitor', search: (now: object) => ({ ...monitorSearch.parse(now), ...wanted }), replace: true }), [navigate]);
  return [search, change];
}
