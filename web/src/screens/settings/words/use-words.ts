import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CompanyWord, WordBody } from '@hinomi/shared/contracts/company-word';
import { wordRoutes } from '@hinomi/shared/routes/word-routes';
import { wordTrouble } from '@hinomi/shared/text/company-word';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';

/** The company's words, newest change first. */
export function useCompanyWords() {
  return useQuery({ queryKey: queryKeys.judge('words'), queryFn: () => callApi(wordRoutes.list) });
}

/** A draft that can be judged by: readable, and complete where it is a risk. */
export const isReady = ({ word, effect, category, level }: WordBody): boolean =>
  wordTrouble(word) === null && (effect !== 'risk' || (category !== null && level !== null));

/** What saving the draft would change; asked half a second after the last change, the answer before stays meanwhile. */
export function useWordPreview(word: CompanyWord | null, draft: WordBody) {
  const [settled] = useDebouncedValue(draft, 500);
  return useQuery({
    queryKey: queryKeys.judge('preview', word?.id ?? null, settled), queryFn: () => callApi(wordRoutes.preview, { body: { wordId: word?.id ?? null, draft: settled } }),
    enabled: isReady(settled), placeholderData: keepPreviousData, staleTime: 60_000, gcTime: 60_000,
  });
}
