import { useEffect, useState } from 'react';
import { Alert, Button, Group, NativeSelect, Paper, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportFile, ImportPlan, PlanBody } from '@hinomi/shared/contracts/import';
import { importRoutes } from '@hinomi/shared/routes/import-routes';
import { fileDelimiters, fileDelimiterWords, fileEncodings, fileEncodingWords, type ColumnField } from '@hinomi/shared/vocabulary/import';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { ColumnTable } from './column-table.tsx';
import { PreviewTable } from './preview-table.tsx';

const asFound: PlanBody = { encoding: null, delimiter: null, fields: null, sourceName: null };

function ReadingFields({ order, plan, change }: { order: PlanBody; plan: ImportPlan; change: (next: PlanBody) => void }) {
  const { t } = useTranslation('imports');
  const pick = useWords();
  const found = fileEncodings.find((name) => name === plan.encoding);
  const foundName = found === undefined ? plan.encoding : pick(fileEncodingWords[found]);
  return (
    <Group gap="md" align="flex-start">
      <NativeSelect
        label={t('encoding')} value={order.encoding ?? ''} data={[{ value: '', label: order.encoding === null ? t('found', { name: foundName }) : t('found', { name: '…' }) }, ...fileEncodings.map((value) => ({ value, label: pick(fileEncodingWords[value]) }))]}
        onChange={(event) => change({ ...order, fields: null, encoding: fileEncodings.find((name) => name === event.currentTarget.value) ?? null })}
      />
      {plan.form === 'csv' && (
        <NativeSelect
          label={t('delimiter')} value={plan.delimiter ?? ''} data={fileDelimiters.map((value) => ({ value, label: pick(fileDelimiterWords[value]) }))}
          onChange={(event) => change({ ...order, fields: null, delimiter: fileDelimiters.find((sign) => sign === event.currentTarget.value) ?? null })}
        />
      )}
      <TextInput label={t('sourceName')} description={t('sourceHelp')} defaultValue={order.sourceName ?? ''} maxLength={200} onBlur={(event) => change({ ...order, sourceName: event.currentTarget.value.trim() || null })} />
    </Group>
  );
}

function PlanView({ plan, order, change }: { plan: ImportPlan; order: PlanBody; change: (next: PlanBody) => void }) {
  const { t } = useTranslation('imports');
  const setField = (at: number, field: ColumnField | null) => change({ ...order, fields: plan.columns.map((column, place) => (place === at ? field : column.field === field && field !== 'excerpt' ? null : column.field)) });
  return (
    <Stack gap="md">
      <ReadingFields order={order} plan={plan} change={change} />
      {plan.isEncodingUnsure && <Alert color="yellow" variant="light" className="strong-text">{t('unsure')}</Alert>}
      {plan.columns.length > 0 && <ColumnTable plan={plan} onChange={setField} />}
      <PreviewTable plan={plan} />
      {!plan.hasText && <Text size="sm" role="alert" className="source-problem">{t('noText')}</Text>}
    </Stack>
  );
}

/** Shows how a file will be read and its first lines; what is changed here is tried at once, and then imported. */
export function PlanPanel({ file, onClose }: { file: ImportFile; onClose: () => void }) {
  const { t } = useTranslation('imports');
  const queryClient = useQueryClient();
  const params = { importId: file.id };
  const [order, setOrder] = useState<PlanBody>(asFound);
  const plan = useMutation({ mutationFn: (body: PlanBody) => callApi(importRoutes.plan, { params, body }) });
  const done = () => {
    void queryClient.invalidateQueries({ queryKey: queryKeys.import() });
    onClose();
  };
  const start = useMutation({ mutationFn: () => callApi(importRoutes.start, { params }), onSuccess: done });
  const discard = useMutation({ mutationFn: () => callApi(importRoutes.remove, { params }), onSuccess: done });
  const { mutate } = plan;
  useEffect(() => mutate(order), [mutate, order]);
  // The last good answer stays in sight while the next is fetched.
  const [shown, setShown] = useState<ImportPlan | null>(null);
  useEffect(() => {
    if (plan.data !== undefined) setShown(plan.data);
  }, [plan.data]);
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t('checkTitle', { name: file.name })}>
      <Stack gap="md">
        <Title order={2} size="h4"><PlainText text={t('checkTitle', { name: file.name })} /></Title>
        {plan.error !== null && <ErrorNote error={plan.error} title={t('planFailed')} />}
        {plan.error !== null && <FileFlaw error={plan.error} />}
        {shown === null ? plan.error === null && <Skeleton height={240} /> : <PlanView plan={shown} order={order} change={setOrder} />}
        {start.error !== null && <ErrorNote error={start.error} title={t('startFailed')} />}
        <Group justify="flex-end">
          <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>{t('discard')}</Button>
          <Button loading={start.isPending} disabled={shown === null || !shown.hasText || plan.isPending || plan.error !== null} onClick={() => start.mutate()}>{t('start')}</Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** What is wrong with the file itself, in the server's words. */
function FileFlaw({ error }: { error: unknown }) {
  const pick = useWords();
  const fields = error !== null && typeof error === 'object' && 'fields' in error ? (error.fields as { path: string; message: { ja: string; en: string } }[]) : [];
  return <>{fields.map(({ path, message }) => <Text key={path} size="sm">{pick(message)}</Text>)}</>;
}
