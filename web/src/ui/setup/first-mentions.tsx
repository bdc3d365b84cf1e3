import { Anchor, Button, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconPlayerPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SourceHealth } from '@hinomi/shared/contracts/source';
import { sourceErrors } from '@hinomi/shared/errors/source-errors';
import { useWords } from '../../lib/words.ts';
import './words.ts';

export type WatchedSource = { id: number; name: string; health: SourceHealth };

function SourceProgress({ source: { name, health } }: { source: WatchedSource }) {
  const { t } = useTranslation('setup-parts');
  const pick = useWords();
  const isFailing = health.state === 'failing' || (health.error !== null && health.lastSuccessAt === null);
  const words = {
    new: () => t('fetching'), ok: () => t('fetched', { count: health.mentions24h }), late: () => t('lateFetch'), paused: () => t('pausedSource'),
    failing: () => (health.error === null ? t('lateFetch') : pick(sourceErrors[health.error.code])),
  }[isFailing ? 'failing' : health.state]();
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start">
      {isFailing || health.state === 'late' ? <IconAlertTriangle size={18} aria-hidden className="progress-mark source-problem" />
        : health.state === 'ok' ? <IconCircleCheck size={18} aria-hidden className="progress-mark" />
          : health.state === 'paused' ? <IconPlayerPause size={18} aria-hidden className="progress-mark" /> : <Loader size={18} aria-hidden />}
      <Text size="sm"><bdi>{name}</bdi>: {words}</Text>
    </Group>
  );
}

/** Until the first mention: what each source does. Then the way to it. */
export function FirstMentions({ sources, firstId }: { sources: readonly WatchedSource[]; firstId: string | null }) {
  const { t } = useTranslation('setup-parts');
  const isAllFetched = sources.length > 0 && sources.every(({ health }) => health.state === 'ok');
  return (
    <Paper component="section" withBorder p="md" radius="md" className="soft-panel">
      <Stack gap="sm">
        <Text fw={700} role="status">{firstId !== null ? t('first') : t(sources.length === 0 ? 'noSourceTitle' : 'waiting')}</Text>
        {firstId === null && <Text size="sm">{t(sources.length === 0 ? 'noSource' : isAllFetched ? 'noMatch' : 'waitingText')}</Text>}
        <Stack component="ul" gap={4} className="plain-list">{sources.map((source) => <SourceProgress key={source.id} source={source} />)}</Stack>
        {firstId === null
          ? <Group><Anchor size="sm" component={Link} to="/settings/sources">{t('mend')}</Anchor></Group>
          : <Group><Button variant="default" renderRoot={(props) => <Link to="/mentions" {...props} />}>{t('showMentions')}</Button></Group>}
      </Stack>
    </Paper>
  );
}
