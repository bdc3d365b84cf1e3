import { useState } from 'react';
import { Alert, Button, Checkbox, List, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KeepingDays, Retention, RetentionPreview } from '@hinomi/shared/contracts/upkeep';
import { retentionRoutes } from '@hinomi/shared/routes/upkeep-routes';
import { keptThings, keptThingWords } from '@hinomi/shared/vocabulary/upkeep';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';

/** What a run would remove, by thing. */
function PreviewNote({ preview }: { preview: RetentionPreview }) {
  const { t } = useTranslation('retention');
  const pick = useWords();
  const going = keptThings.filter((thing) => (preview.removed[thing] ?? 0) > 0);
  return (
    <Alert color="gray" variant="light" role="status" title={t('willRemove')} className="strong-text">
      {going.length === 0
        ? <Text size="sm">{t('nothing')}</Text>
        : <List size="sm">{going.map((thing) => <List.Item key={thing}>{`${pick(keptThingWords[thing])}: ${t('count', { count: formatCount(preview.removed[thing] ?? 0) })}`}</List.Item>)}</List>}
      {preview.evidence > 0 && <Text size="sm" mt="xs">{t('evidence', { count: preview.evidence })}</Text>}
    </Alert>
  );
}

/** The keeping times; a shorter one can be saved only after its victims were shown. */
export function KeepingForm({ kept }: { kept: Retention }) {
  const { t } = useTranslation('retention');
  const pick = useWords();
  const queryClient = useQueryClient();
  const mayWrite = useSession().can('retention.write');
  const [days, setDays] = useState<KeepingDays>(kept.days);
  const [isAgreed, setIsAgreed] = useState(false);
  const preview = useMutation({ mutationFn: () => callApi(retentionRoutes.preview, { body: days }) });
  const submit = useSubmit(() => callApi(retentionRoutes.change, { body: { days, version: kept.version } }), (changed) => {
    queryClient.setQueryData(queryKeys.retention('state'), changed);
    setIsAgreed(false);
    preview.reset();
    notifications.show({ message: t('saved') });
  });
  const isShorter = keptThings.some((thing) => days[thing] < kept.days[thing]);
  const isChanged = keptThings.some((thing) => days[thing] !== kept.days[thing]);
  const set = (thing: keyof KeepingDays, value: number | string) => {
    setDays({ ...days, [thing]: Number(value) });
    setIsAgreed(false);
    preview.reset();
  };
  const check = <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>{t('preview')}</Button>;
  const mustWait = !isChanged || (isShorter && !isAgreed);
  return (
    <Stack gap="md">
      <Text size="sm">{t('intro')}</Text>
      <SubmitForm submit={{ ...submit, run: () => (mustWait || !mayWrite ? Promise.resolve() : submit.run()) }} label={t('save')} extra={check}>
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
          {keptThings.map((thing) => (
            <NumberInput
              key={thing} label={pick(keptThingWords[thing])} description={t('range')} suffix={` ${t('days')}`} min={7} max={3_650} allowDecimal={false} disabled={!mayWrite}
              value={days[thing]} error={submit.fieldError(`days.${thing}`)} onChange={(value) => set(thing, value)}
            />
          ))}
        </SimpleGrid>
        {preview.error !== null && <ErrorNote error={preview.error} />}
        {preview.data !== undefined && <PreviewNote preview={preview.data} />}
        {isShorter && preview.data === undefined && <Text size="sm">{t('mustPreview')}</Text>}
        {isShorter && preview.data !== undefined && <Checkbox label={t('confirmSave')} checked={isAgreed} onChange={(event) => setIsAgreed(event.currentTarget.checked)} />}
      </SubmitForm>
    </Stack>
  );
}
