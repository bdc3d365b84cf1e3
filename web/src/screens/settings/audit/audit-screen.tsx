import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { auditSearch, isFiltered, toAuditFilter, type AuditSearch } from './audit-search.ts';
import { AuditTable } from './audit-table.tsx';
import { ExportButton } from './export-button.tsx';
import { useVerify } from './use-verify.ts';
import { VerifyNote, VerifyProgress } from './verify-note.tsx';
import './words.ts';

function useAuditPages(search: AuditSearch) {
  return useInfiniteQuery({
    queryKey: queryKeys.audit('list', search),
    queryFn: ({ pageParam }) => callApi(auditRoutes.list, { query: { ...toAuditFilter(search), before: pageParam, limit: 50 } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.hasMore ? page.rows.at(-1)?.seq : undefined),
  });
}

function Pages({ search, onClear }: { search: AuditSearch; onClear: () => void }) {
  const { t } = useTranslation('audit');
  const pages = useAuditPages(search);
  const empty = <EmptyNote title={t('emptyTitle')} text={t(isFiltered(search) ? 'emptyFiltered' : 'emptyText')} action={isFiltered(search) ? <Button variant="default" onClick={onClear}>{t('clear')}</Button> : undefined} />;
  return (
    <QueryState
      query={pages} skeleton={<Stack gap="xs">{Array.from({ length: 8 }, (_, index) => <Skeleton key={index} height={36} />)}</Stack>}
      isEmpty={(data) => data.pages.every((page) => page.rows.length === 0)} empty={empty}
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
  );
}

/** 設定 > 監査ログ: who did what, when, from where; nothing in it can be changed. */
export function AuditScreen() {
  const { t } = useTranslation('audit');
  const navigate = useNavigate();
  const search = auditSearch.parse(useSearch({ strict: false }));
  const mayRead = useSession().can('audit.read');
  const verify = useVerify();
  const go = (next: AuditSearch) => void navigate({ to: '/settings/audit', search: next, replace: true });
  const clear = () => go({});
  const actions = mayRead && (
    <>
      <ExportButton search={search} />
      <Button variant="default" leftSection={<IconShieldCheck size={18} aria-hidden />} loading={verify.isPending} onClick={() => verify.mutate()}>{t('verify')}</Button>
    </>
  );
  return (
    <PageFrame title={t('title')} actions={actions}>
      {verify.error !== null && <ErrorNote error={verify.error} title={t('verifyFailed')} />}
      {verify.isPending && verify.walk !== null && <VerifyProgress walk={verify.walk} onStop={verify.stop} />}
      {verify.data !== undefined && verify.data !== null && <VerifyNote check={verify.data} />}
      {mayRead && <AuditFilterBar search={search} onChange={(change) => go({ ...search, ...change })} onClear={clear} />}
      <Pages search={search} onClear={clear} />
    </PageFrame>
  );
}
