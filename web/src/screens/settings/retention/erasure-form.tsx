import { useState } from 'react';
import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ErasureCounts } from '@hinomi/shared/contracts/upkeep';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { retentionRoutes } from '@hinomi/shared/routes/upkeep-routes';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';

const known = [
  'mention_version', 'judgement', 'quarantine', 'tombstone', 'alert_mention', 'mention_evidence', 'mention_note', 'mention_work', 'mention_work_change', 'mention_alias', 'mention_reading',
  'engagement_point', 'engagement_due', 'deletion_duty', 'legal_hold_mention', 'import_rejected',
];

function usePartsText(): (counts: ErasureCounts) => string {
  const { t } = useTranslation('retention');
  return (counts) => Object.entries(counts.parts).filter(([, count]) => count > 0)
    .map(([name, count]) => `${known.includes(name) ? t(`part.${name}`) : name} ${formatCount(count)}`).join(', ');
}

/** Erasing an author: count first, then type him again. */
export function ErasureForm() {
  const { t } = useTranslation('retention');
  const queryClient = useQueryClient();
  const partsText = usePartsText();
  const sources = useQuery({ queryKey: queryKeys.source('list'), queryFn: () => callApi(sourceRoutes.list) });
  const [target, setTarget] = useState({ source: '', author: '' });
  const [confirm, setConfirm] = useState('');
  const body = { sourceId: Number(target.source), author: target.author.trim() };
  const preview = useMutation({ mutationFn: () => callApi(retentionRoutes.previewErasure, { body }) });
  const erase = useMutation({
    mutationFn: () => callApi(retentionRoutes.erase, { body: { ...body, confirm } }),
    onSuccess: () => {
      preview.reset();
      setConfirm('');
      setTarget({ source: '', author: '' });
      void queryClient.invalidateQueries({ queryKey: queryKeys.retention() });
    },
  });
  const set = (change: Partial<typeof target>) => {
    setTarget({ ...target, ...change });
    preview.reset();
    erase.reset();
  };
  const choices = [{ value: '', label: t('chooseSource') }, ...(sources.data?.sources ?? []).map(({ id, name }) => ({ value: String(id), label: name }))];
  const counts = preview.data;
  return (
    <Stack gap="md" component="section" aria-labelledby="erase-title">
      <Title order={2} size="h4" id="erase-title">{t('eraseTitle')}</Title>
      <Text size="sm">{t('eraseIntro')}</Text>
      <Group align="flex-end" gap="md">
        <NativeSelect label={t('source')} data={choices} value={target.source} onChange={(event) => set({ source: event.currentTarget.value })} />
        <TextInput label={t('author')} description={t('authorHelp')} value={target.author} autoComplete="off" onChange={(event) => set({ author: event.currentTarget.value })} />
        <Button variant="default" disabled={target.source === '' || body.author === ''} loading={preview.isPending} onClick={() => preview.mutate()}>{t('find')}</Button>
      </Group>
      {preview.error !== null && <ErrorNote error={preview.error} />}
      {counts !== undefined && (
        <Alert color="red" variant="light" className="strong-text">
          <Stack gap="sm">
            <Text size="sm" fw={600}>{counts.posts === 0 ? t('foundNone') : t('found', { posts: formatCount(counts.posts) })}</Text>
            {partsText(counts) !== '' && <Text size="sm">{t('parts', { list: partsText(counts) })}</Text>}
            <TextInput label={t('confirm', { author: body.author })} value={confirm} autoComplete="off" onChange={(event) => setConfirm(event.currentTarget.value)} />
            <Group><Button color="red" disabled={confirm.trim() !== body.author} loading={erase.isPending} onClick={() => erase.mutate()}>{t('erase')}</Button></Group>
          </Stack>
        </Alert>
      )}
      {erase.error !== null && <ErrorNote error={erase.error} />}
      {erase.data !== undefined && <Alert color="green" variant="light" role="status" className="strong-text"><Text size="sm">{t('erased', { posts: formatCount(erase.data.posts) })}</Text></Alert>}
    </Stack>
  );
}
