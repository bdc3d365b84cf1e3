import { Button, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { auditActs, auditActWords, type AuditAct } from '@hinomi/shared/vocabulary/audit';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { auditSearch } from './audit-search.ts';
import { AuditTable } from './audit-table.tsx';
import { VerifyNote } from './verify-note.tsx';
import './words.ts';

function useAuditPages(act: AuditAct | undefined) {
  return useInfiniteQuery({
    queryKey: queryKeys.audit('list', act ?? null),
    queryFn: ({ pageParam }) => callApi(auditRoutes.list, { query: { act, before: pageParam, limit: 50 } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.hasMore ? page.rows.at(-1)?.seq : undefined),
  });
}

/** 設定 > 監査ログ: who did what, when, from where; nothing in it can be changed. */
export function AuditScreen() {
  const { t } = useTranslation('audit');
  const pick = useWords();
  const navigate = useNavigate();
  const { act } = auditSearch.parse(useSearch({ strict: false }));
  const pages = useAuditPages(act);
  const mayRead = useSession().can('audit.read');
  const verify = useMutation({ mutationFn: () => callApi(auditRoutes.verify) });
  const filter = (value: string) => void navigate({ to: '/settings/audit', search: value === '' ? {} : { act: value }, replace: true });
  const choices = [{ value: '', label: t('allActs') }, ...auditActs.map((each) => ({ value: each, label: pick(auditActWords[each]) }))];
  const verifyButton = mayRead && (
    <Button variant="default" leftSection={<IconShieldCheck size={18} aria-hidden />} loading={verify.isPending} onClick={() => verify.mutate()}>{t('verify')}</Button>
  );
  return (
    <PageFrame title={t('title')} actions={verifyButton}>
      {verify.error !== null && <ErrorNote error={verify.error} title={t('verifyFailed')} />}
      {verify.data !== undefined && <VerifyNote check={verify.data} />}
      {mayRead && <Group><NativeSelect label={t('act')} data={choices} value={act ?? ''} onChange={(event) => filter(event.currentTarget.value)} /></Group>}
      <QueryState
        query={pages} skeleton={<Stack gap="xs">{Array.from({ length: 8 }, (_, index) => <Skeleton key={index} height={36} />)}</Stack>}
        isEmpty={(data) => data.pages.every((page) => page.rows.length === 0)}
        empty={<EmptyNote title={t('emptyTitle')} text={t('emptyText')} action={act === undefined ? undefined : <Button variant="default" onClick={() => filter('')}>{t('clear')}</Button>} />}
      >
        {(data) => (
          <>
            <AuditTable rows={data.pages.flatMap((page) => page.rows)} />
            {pages.hasNextPage
              ? <Group><Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('more')}</Button></Group>
              : <Text size="sm" c="dimmed">{t('end')}</Text>}
          </>
        )}
      </QueryState>
    </PageFrame>
  );
}
