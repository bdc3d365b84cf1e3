import { useNavigate, useSearch } from '@tanstack/react-router';
import { mentionsSearch, type MentionsSearch } from './mentions-search.ts';

/** Filter and opened mention from the address, and the way to change them. */
export function useMentionsSearch(): [MentionsSearch, (change: Partial<MentionsSearch>) => void] {
  const search = mentionsSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  // Opening a first one is a step of its own, so that the browser's Back closes it; moving on from there is not.
  const isStep = (change: Partial<MentionsSearch>) => change.id !== undefined && search.id === undefined;
  // The newest address counts, not that of the render a delayed change comes from.
  return [search, (change) => void navigate({ to: '/mentions', search: (now: object) => ({ ...mentionsSearch.parse(now), ...change }), replace: !isStep(change) })];
}
