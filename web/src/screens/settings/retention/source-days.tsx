import { useState } from 'react';
import { Button, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SourceKeeping } from '@hinomi/shared/contracts/deletion';
import { sourceKeepingRoutes } from '@hinomi/shared/routes/duty-routes';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';

type Props = { source: SourceKeeping; usualDays: number };

/** What stands, and a button to change it. */
export function SourceDays({ source, usualDays }: Props) {
  const { t } = useTranslation('retention');
  const { can } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <DaysForm source={source} usualDays={usualDays} onClose={() => setIsOpen(false)} />;
  return (
    <Group gap="sm">
      <Text size="sm" className="tabular">{source.keptDays === null ? t('asUsual', { days: usualDays }) : t('ownDays', { days: source.keptDays })}</Text>
      {can('retention.write') && <Button size="compact-sm" variant="default" aria-label={`${t('change')}: ${source.name}`} onClick={() => setIsOpen(true)}>{t('change')}</Button>}
    </Group>
  );
}

/** How many posts would go, and the agreement to that. */
function Agreement({ removed, isAgreed, onChange }: { removed: number; isAgreed: boolean; onChange: (isAgreed: boolean) => void }) {
  const { t } = useTranslation('retention');
  return (
    <>
      <Text size="sm" role="status">{t('wouldGo', { count: formatCount(removed) })}</Text>
      {removed > 0 && <Checkbox label={t('confirmSave')} checked={isAgreed} onChange={(event) => onChange(event.currentTarget.checked)} />}
    </>
  );
}

/** Other days for one source; a time that removes something is saved only after the count was agreed to. */
function DaysForm({ source, usualDays, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('retention');
  const queryClient = useQueryClient();
  const most = source.termDays ?? 3_650;
  const [isOwn, setIsOwn] = useState(source.keptDays !== null);
  const [days, setDays] = useState(source.keptDays ?? Math.min(usualDays, most));
  const [agreedTo, setAgreedTo] = useState<number | null>(null);
  const keptDays = isOwn ? days : null;
  const preview = useQuery({
    queryKey: queryKeys.retention('source-preview', source.sourceId, keptDays), gcTime: 0, enabled: days >= 1 && days <= 3_650,
    queryFn: () => callApi(sourceKeepingRoutes.preview, { params: { sourceId: source.sourceId }, body: { keptDays } }),
  });
  const removed = preview.data?.removed ?? null;
  const rangeText = (term: number | null) => (term === null ? t('rangeOwn') : t('rangeTerm', { days: term }));
  const submit = useSubmit(() => callApi(sourceKeepingRoutes.change, { params: { sourceId: source.sourceId }, body: { keptDays, version: source.version } }), (changed) => {
    queryClient.setQueryData(queryKeys.retention('sources'), changed);
    notifications.show({ message: t('saved') });
    onClose();
  });
  const mustAgree = removed !== 0 && (removed === null || agreedTo !== removed);
  return (
    <Stack gap="xs">
      <Checkbox label={t('isOwn')} checked={isOwn} onChange={(event) => setIsOwn(event.currentTarget.checked)} />
      {isOwn && <NumberInput label={t('keptDays')} description={rangeText(source.termDays)} suffix={` ${t('days')}`} min={1} max={most} allowDecimal={false}
        value={days} error={submit.fieldError('keptDays')} onChange={(value) => setDays(Number(value))} />}
      {removed !== null && <Agreement removed={removed} isAgreed={agreedTo === removed} onChange={(isAgreed) => setAgreedTo(isAgreed ? removed : null)} />}
      {[preview.error, submit.error].map((error, place) => error !== null && <ErrorNote key={place === 0 ? 'preview' : 'save'} error={error} />)}
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={onClose}>{t('cancel')}</Button>
        <Button size="compact-sm" disabled={mustAgree} loading={submit.isBusy} onClick={() => void submit.run()}>{t('save')}</Button>
      </Group>
    </Stack>
  );
}
