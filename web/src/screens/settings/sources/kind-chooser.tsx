import { useEffect, useRef } from 'react';
import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { channelGroups, channelGroupWords, channelWords, groupOfChannel, sourceChannels, type SourceChannel } from '@hinomi/shared/vocabulary/channel';
import { useWords } from '../../../lib/words.ts';
import { ChannelIcon } from './channel-icon.tsx';
import classes from './sources.module.css';
import './words.ts';

type CardProps = { channel: SourceChannel; isChosen: boolean; onChoose: () => void };

function KindCard({ channel, isChosen, onChoose }: CardProps) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const { needs, cost } = sourceKinds[channel];
  const button = useRef<HTMLButtonElement>(null);
  // Whoever comes back to choose again stands where they chose before.
  useEffect(() => {
    if (isChosen) button.current?.focus();
  }, [isChosen]);
  return (
    <li>
      <UnstyledButton ref={button} className={classes['kind']} onClick={onChoose} aria-current={isChosen ? 'true' : undefined}>
        <ChannelIcon channel={channel} size={24} />
        <span className={classes['kindText']}>
          <b>{pick(channelWords[channel])}</b>
          <span>{pick(needs)}</span>
          <span className={classes['kindCost']}>{t('costIs', { cost: pick(cost) })}</span>
        </span>
      </UnstyledButton>
    </li>
  );
}

/** The kinds of source by group, each with what it needs and costs; the first step of adding one. */
export function KindChooser({ chosen, onChoose }: { chosen: SourceChannel | null; onChoose: (channel: SourceChannel) => void }) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const groups = channelGroups.map((group) => ({ group, members: sourceChannels.filter((channel) => groupOfChannel[channel] === group) })).filter(({ members }) => members.length > 0);
  return (
    <Stack gap="md">
      <Text size="sm">{t('chooseKind')}</Text>
      {groups.map(({ group, members }) => (
        <section key={group} aria-labelledby={`kinds-${group}`}>
          <Title order={3} size="h6" id={`kinds-${group}`} mb={6}>{pick(channelGroupWords[group])}</Title>
          <ul className={classes['kinds']}>
            {members.map((channel) => <KindCard key={channel} channel={channel} isChosen={channel === chosen} onChoose={() => onChoose(channel)} />)}
          </ul>
        </section>
      ))}
    </Stack>
  );
}
