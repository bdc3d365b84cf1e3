import { Button, Group } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePause } from '../lib/live-connection.ts';
import { formatCount } from '../lib/numbers.ts';
import './words.ts';

/** 更新を一時停止: nothing on the screens moves until it is pressed again. */
export function PauseButton() {
  const { t } = useTranslation('app');
  const { isPaused, pause, resume } = usePause();
  const Icon = isPaused ? IconPlayerPlay : IconPlayerPause;
  const label = t(isPaused ? 'resume' : 'pause');
  return (
    <Button variant={isPaused ? 'filled' : 'subtle'} color={isPaused ? 'hinomi' : 'dark'} size="compact-md" onClick={isPaused ? resume : pause} aria-label={label} title={label} className="pause-button">
      <Icon size={18} aria-hidden /><span className="wide-only">{label}</span>
    </Button>
  );
}

/** While paused: that it is so, how much waits, and the way on. */
export function PauseNote() {
  const { t } = useTranslation('app');
  const { isPaused, waiting, resume } = usePause();
  if (!isPaused) return null;
  const counts = t('waiting', { mentions: formatCount(waiting.mentions), changes: formatCount(waiting.changes) });
  return (
    <Group gap="sm" className="frame-note" data-paused>
      <span><span role="status">{t('paused')}</span> <span className="tabular">{waiting.mentions + waiting.changes === 0 ? t('waitingNone') : counts}</span></span>
      <Button size="compact-sm" variant="default" onClick={resume}>{t('resume')}</Button>
    </Group>
  );
}
