import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useRemoval } from '../../../ui/use-removal.ts';
import { useSourceActs } from './use-sources.ts';
import './words.ts';

export type ActionProps = { source: Source; onEdit: () => void; onQuarantine: () => void; /** After a removal, where the page of the source itself is left. */ onRemoved?: () => void };

function RemoveButton({ source, onRemoved }: Pick<ActionProps, 'source' | 'onRemoved'>) {
  const { t } = useTranslation('sources');
  const params = { sourceId: source.id };
  const remove = useRemoval({
    remove: async () => {
      await callApi(sourceRoutes.remove, { params });
      onRemoved?.();
    },
    restore: () => callApi(sourceRoutes.restore, { params }),
    done: t('removed', { name: source.name }), failed: t('removeFailed'), refresh: [queryKeys.source(), queryKeys.monitor()],
  });
  return <Button size="xs" variant="subtle" color="red" loading={remove.isBusy} onClick={remove.run} aria-label={t('of', { name: source.name, act: t('remove') })}>{t('remove')}</Button>;
}

/** What can be done with a source that is read or told; of one that holds files only what applies to it. */
export function SourceActions({ source, onEdit, onQuarantine, onRemoved }: ActionProps) {
  const { t } = useTranslation('sources');
  const { can } = useSession();
  const { fetchNow, setPaused } = useSourceActs(source);
  const named = (act: string) => ({ 'aria-label': t('of', { name: source.name, act }) });
  const pauseWord = t(source.isPaused ? 'resume' : 'pause');
  const isAsked = source.mode === 'poll' || source.mode === 'stream';
  return (
    <Group gap="xs">
      {source.health.quarantined > 0 && (
        <Button size="xs" variant="default" onClick={onQuarantine} {...named(t('quarantine', { count: source.health.quarantined }))}>{t('quarantine', { count: source.health.quarantined })}</Button>
      )}
      {can('source.write') && (
        <>
          {!source.isPaused && isAsked && <Button size="xs" variant="default" loading={fetchNow.isBusy} onClick={() => fetchNow.run()} {...named(t('fetchNow'))}>{t('fetchNow')}</Button>}
          {source.mode !== 'file' && <Button size="xs" variant="default" loading={setPaused.isBusy} onClick={() => setPaused.run(!source.isPaused)} {...named(pauseWord)}>{pauseWord}</Button>}
          {source.mode !== 'file' && <Button size="xs" variant="default" onClick={onEdit} {...named(t('edit'))}>{t('edit')}</Button>}
          <RemoveButton source={source} {...(onRemoved === undefined ? {} : { onRemoved })} />
        </>
      )}
    </Group>
  );
}
