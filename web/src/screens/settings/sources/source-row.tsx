import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { sourceErrors } from '@hinomi/shared/errors/source-errors';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { callApi } from '../../../lib/api-client.ts';
import { formatSpan } from '../../../lib/dates.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useLanguage, useWords } from '../../../lib/words.ts';
import { useRemoval } from '../../../ui/use-removal.ts';
import { tellsLag } from '../../../ui/source-lag.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { SourceState } from './source-state.tsx';
import { useSourceActs } from './use-sources.ts';

type Props = { source: Source; onEdit: () => void; onQuarantine: () => void; onHook: () => void };

function SourceFigures({ source }: { source: Source }) {
  const { t } = useTranslation('sources');
  const language = useLanguage();
  const { health } = source;
  return (
    <Group gap="md" className="tabular figures">
      <Text size="sm">{t('lastSuccess')} {health.lastSuccessAt === null ? t('never') : <TimeText at={health.lastSuccessAt} />}</Text>
      <Text size="sm">{t('every', { span: formatSpan(source.intervalSeconds, language) })}</Text>
      <Text size="sm">{t('day', { count: formatCount(health.mentions24h) })}</Text>
      {tellsLag(health) && health.lagSeconds !== null && health.lagSeconds >= 60 && <Text size="sm">{t('lag', { span: formatSpan(Math.round(health.lagSeconds / 60) * 60, language) })}</Text>}
      {health.failures > 0 && <Text size="sm">{t('failures', { count: health.failures })}</Text>}
      {health.nextTryAt !== null && !source.isPaused && <Text size="sm">{t('next')}<TimeText at={health.nextTryAt} form="near" /></Text>}
      {source.keepsOnlyMatches && <Text size="sm">{t('onlyMatches')}</Text>}
    </Group>
  );
}

function SourceProblem({ source }: { source: Source }) {
  const pick = useWords();
  const { error } = source.health;
  if (error === null) return null;
  return (
    <Text size="sm" className="source-problem">
      <TimeText at={error.at} /> {pick(sourceErrors[error.code])}
      {error.detail !== null && <> <PlainText text={`(${error.detail})`} /></>}
    </Text>
  );
}

function SourceActions({ source, onEdit, onQuarantine, onHook }: Props) {
  const { t } = useTranslation('sources');
  const { can } = useSession();
  const { fetchNow, setPaused } = useSourceActs(source);
  const named = (act: string) => ({ 'aria-label': t('of', { name: source.name, act }) });
  const params = { sourceId: source.id };
  const remove = useRemoval({
    remove: () => callApi(sourceRoutes.remove, { params }), restore: () => callApi(sourceRoutes.restore, { params }),
    done: t('removed', { name: source.name }), failed: t('removeFailed'), refresh: [queryKeys.source(), queryKeys.monitor()],
  });
  const pauseWord = t(source.isPaused ? 'resume' : 'pause');
  return (
    <Group gap="xs">
      {source.health.quarantined > 0 && (
        <Button size="xs" variant="default" onClick={onQuarantine}>{t('quarantine', { count: source.health.quarantined })}</Button>
      )}
      {can('source.write') && (
        <>
          {source.mode === 'push' && <Button size="xs" variant="default" onClick={onHook} {...named(t('hook'))}>{t('hook')}</Button>}
          {!source.isPaused && (source.mode === 'poll' || source.mode === 'stream') && <Button size="xs" variant="default" loading={fetchNow.isBusy} onClick={() => fetchNow.run()} {...named(t('fetchNow'))}>{t('fetchNow')}</Button>}
          {source.mode !== 'file' && <Button size="xs" variant="default" loading={setPaused.isBusy} onClick={() => setPaused.run(!source.isPaused)} {...named(pauseWord)}>{pauseWord}</Button>}
          {source.mode !== 'file' && <Button size="xs" variant="default" onClick={onEdit} {...named(t('edit'))}>{t('edit')}</Button>}
          <Button size="xs" variant="subtle" color="red" loading={remove.isBusy} onClick={remove.run} {...named(t('remove'))}>{t('remove')}</Button>
        </>
      )}
    </Group>
  );
}

/** One source: name, health in words, figures, and what can be done with it. */
export function SourceRow(props: Props) {
  const { source } = props;
  const pick = useWords();
  const url = source.config['url'];
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="sm">
            <SourceState state={source.health.state} />
            <Text component="h2" size="md" fw={700}><PlainText text={source.name} lines={1} /></Text>
            <Text size="sm" c="dimmed">{pick(channelWords[source.channel])}</Text>
          </Group>
          <SourceActions {...props} />
        </Group>
        {typeof url === 'string' && url !== '' && <Text size="sm" c="dimmed"><PlainText text={url} lines={1} /></Text>}
        <SourceFigures source={source} />
        <SourceProblem source={source} />
      </Stack>
    </Paper>
  );
}
