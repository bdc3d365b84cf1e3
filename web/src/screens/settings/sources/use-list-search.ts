import { useNavigate, useSearch } from '@tanstack/react-router';
import { sourcesSearch, type SourcesSearch } from './source-filter.ts';

/** The filter of the list from the address, and the way to change it. */
export function useListSearch(): [SourcesSearch, (change: Partial<SourcesSearch>) => void] {
  const search = sourcesSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  // The newest address counts, not that of the render a delayed change comes from.
  return [search, (change) => void navigate({ to: '/settings/sources', search: (now: object) => ({ ...sourcesSearch.parse(now), ...change }), replace: true })];
}
