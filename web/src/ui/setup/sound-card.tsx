import { useState } from 'react';
import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { alarmLevel, levels, levelWords, type Level } from '@hinomi/shared/vocabulary/level';
import { playLevel, setSoundOn, useSoundOn } from '../../lib/level-sound.ts';
import { useWords } from '../../lib/words.ts';
import { PartCard } from './part-card.tsx';
import './words.ts';

/** Sound of alarms in this browser: switched on by a click, which also plays it. Only alarms sound later. */
export function SoundCard() {
  const { t } = useTranslation('setup-parts');
  const pick = useWords();
  const isOn = useSoundOn();
  const [said, setSaid] = useState('');
  const hear = async (level: Level) => setSaid((await playLevel(level)) ? t('soundPlayed', { level: `${level} ${pick(levelWords[level])}` }) : t('soundBlocked'));
  const turn = (next: boolean) => {
    setSoundOn(next);
    if (next) void hear(alarmLevel);
    else setSaid('');
  };
  return (
    <PartCard title={t('sound')} text={t('soundText')}>
      <Switch label={t('soundOn')} checked={isOn} onChange={(event) => turn(event.currentTarget.checked)} {...(isOn && { description: t('soundOnState') })} />
      <Stack gap={4}>
        <Text size="sm" fw={600}>{t('soundTest')}</Text>
        <Group gap="xs" role="group" aria-label={t('soundTest')}>
          {levels.filter((level) => level >= alarmLevel).map((level) => (
            <Button key={level} size="sm" variant="default" leftSection={<IconVolume size={16} aria-hidden />} onClick={() => void hear(level)}>{level} {pick(levelWords[level])}</Button>
          ))}
        </Group>
      </Stack>
      <Text size="sm" role="status">{said}</Text>
    </PartCard>
  );
}
