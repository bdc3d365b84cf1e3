import { useEffect, useState, type ReactNode } from 'react';
import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from './error-note.tsx';
import './words.ts';

/** After this long without an answer the screen says so. */
const slowAfterMs = 10_000;

type Answer<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
type Props<T> = {
  query: Answer<T>;
  /** A placeholder of the same shape as what will come. */
  skeleton: ReactNode;
  /** Shown instead of the children where `isEmpty` says there is nothing. */
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
  children: (data: T) => ReactNode;
};

function Loading({ skeleton, onReload }: { skeleton: ReactNode; onReload: () => void }) {
  const { t } = useTranslation('ui');
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Stack gap="sm" aria-busy="true">
      <div role="status">
        {isSlow
          ? <Group gap="sm"><Text size="sm">{t('slow')}</Text><Button size="xs" variant="default" onClick={onReload}>{t('reload')}</Button></Group>
          : <VisuallyHidden>{t('loading')}</VisuallyHidden>}
      </div>
      <div aria-hidden="true">{skeleton}</div>
    </Stack>
  );
}

/**
 * The states every request of a screen shares: skeleton, slow, error, forbidden, empty, and the answer itself.
 * An answer once shown stays while a later fetch fails; the error then stands above it.
 */
export function QueryState<T>({ query, skeleton, empty, isEmpty, children }: Props<T>) {
  const { t } = useTranslation('ui');
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    return query.error === null ? <Loading skeleton={skeleton} onReload={retry} /> : <ErrorNote error={query.error} onRetry={retry} />;
  }
  const showsEmpty = empty !== undefined && (isEmpty?.(query.data) ?? (Array.isArray(query.data) && query.data.length === 0));
  return (
    <>
      {query.error !== null && <ErrorNote error={query.error} onRetry={retry} title={t('notRefreshed')} />}
      {showsEmpty ? empty : children(query.data)}
    </>
  );
}
