import { Button, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { QuarantinePage } from '@hinomi/shared/contracts/quarantine';
import { quarantineRoutes } from '@hinomi/shared/routes/quarantine-routes';
import { fetchFile, saveFile } from '../../../lib/download.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { useSession } from '../../../lib/session.ts';
import { useLanguage } from '../../../lib/words.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { useErrorWords } from '../../../ui/error-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { QuarantineRow } from './quarantine-row.tsx';
import { useQuarantine, useQuarantineActs } from './use-quarantine.ts';
import './words.ts';

/** What a link to 隔離 carries. */
const quarantineSearch = z.object({ source: z.coerce.number().int().positive().optional().catch(undefined) });

function ExportButton({ source }: { source: number | undefined }) {
  const { t } = useTranslation('quarantine');
  const language = useLanguage();
  const wordsOf = useErrorWords();
  const save = useMutation({
    mutationFn: () => fetchFile(quarantineRoutes.export, { body: { sourceId: source, language } }, () => undefined, new AbortController().signal),
    onSuccess: (file) => saveFile(file, 'hinomi-quarantine.csv'),
    onError: (error) => notifications.show({ color: 'red', title: t('exportFailed'), message: wordsOf(error), autoClose: 10_000 }),
  });
  return <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} loading={save.isPending} onClick={() => save.mutate()}>{t('export')}</Button>;
}

type ListProps = { pages: readonly QuarantinePage[]; source: number | undefined; hasMore: boolean; isBusy: boolean; onMore: () => void };

function ItemList({ pages, source, hasMore, isBusy, onMore }: ListProps) {
  const { t } = useTranslation('quarantine');
  const mayWork = useSession().can('quarantine.work');
  const { retry, remove } = useQuarantineActs(source);
  const total = pages[0]?.total ?? 0;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Text size="sm" className="tabular">{t('total', { count: formatCount(total) })}</Text>
        {mayWork && (
          <Group gap="xs">
            <Button size="xs" loading={retry.isBusy} onClick={() => retry.run(null)}>{t('retryAll')}</Button>
            <ConfirmButton label={t('removeAll')} question={t('removeAllQuestion', { count: formatCount(total) })} text={t('removeText')} confirmLabel={t('removeAll')} onConfirm={() => remove(null)} buttonProps={{ size: 'xs', variant: 'default' }} />
          </Group>
        )}
      </Group>
      <Stack component="ul" gap="sm" className="plain-list">
        {pages.flatMap((page) => page.items).map((item) => (
          <QuarantineRow key={item.id} item={item} mayWork={mayWork} isBusy={retry.isBusy} onRetry={() => retry.run([item.id])} onRemove={() => remove([item.id])} />
        ))}
      </Stack>
      {hasMore && <Group><Button variant="default" loading={isBusy} onClick={onMore}>{t('more')}</Button></Group>}
    </Stack>
  );
}

/** 設定 > 隔離: what could not be stored, over all sources, with another try. */
export function QuarantineScreen() {
  const { t } = useTranslation('quarantine');
  const navigate = useNavigate();
  const { source } = quarantineSearch.parse(useSearch({ strict: false }));
  const { can } = useSession();
  const query = useQuarantine(source);
  const sources = query.data?.pages[0]?.sources ?? [];
  return (
    <PageFrame title={t('title')} actions={can('quarantine.work') && sources.length > 0 ? <ExportButton source={source} /> : undefined}>
      <Text size="sm">{t('intro')}</Text>
      {(sources.length > 0 || source !== undefined) && (
        <Group>
          <NativeSelect
            label={t('source')} value={String(source ?? '')} data={[{ value: '', label: t('all') }, ...sources.map(({ id, name, count }) => ({ value: String(id), label: t('sourceCount', { name, count: formatCount(count) }) }))]}
            onChange={(event) => void navigate({ to: '/settings/quarantine', search: event.currentTarget.value === '' ? {} : { source: Number(event.currentTarget.value) }, replace: true })}
          />
        </Group>
      )}
      <QueryState
        query={query} skeleton={<Stack><Skeleton height={110} /><Skeleton height={110} /></Stack>} isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={<EmptyNote title={t('emptyTitle')} text={t('emptyText')} />}
      >
        {(data) => <ItemList pages={data.pages} source={source} hasMore={query.hasNextPage} isBusy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />}
      </QueryState>
    </PageFrame>
  );
}
