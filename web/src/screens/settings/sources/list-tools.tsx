import { Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { channels, channelWords } from '@hinomi/shared/vocabulary/channel';
import { useWords } from '../../../lib/words.ts';
import { searchFrom, stateGroupOf, stateGroups, type SourcesSearch } from './source-filter.ts';
import classes from './sources.module.css';
import './words.ts';

type Props = { sources: readonly Source[]; search: SourcesSearch; change: (change: Partial<SourcesSearch>) => void };

/** Narrows a long list of sources by state and kind, and searches a longer one. */
export function ListTools({ sources, search, change }: Props) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const count = (group: string): number => sources.filter((source) => stateGroupOf(source) === group).length;
  const states = [{ value: 'all', label: t('group.all', { count: sources.length }) }, ...stateGroups.map((group) => ({ value: group, label: t(`group.${group}`, { count: count(group) }) }))];
  const kinds = channels.filter((channel) => channel === search.kind || sources.some((source) => source.channel === channel));
  return (
    <Group gap="sm" align="flex-end" role="search" aria-label={t('narrow')} className={classes['tools']}>
      <SegmentedControl
        aria-label={t('byState')} value={search.state ?? 'all'} data={states} className={classes['states']}
        onChange={(value) => change({ state: stateGroups.find((group) => group === value) })}
      />
      <NativeSelect
        aria-label={t('byKind')} value={search.kind ?? ''} data={[{ value: '', label: t('allKinds') }, ...kinds.map((channel) => ({ value: channel, label: pick(channelWords[channel]) }))]}
        onChange={(event) => change({ kind: channels.find((channel) => channel === event.currentTarget.value) })}
      />
      {(sources.length >= searchFrom || search.q !== undefined) && (
        <TextInput
          type="search" aria-label={t('searchNames')} placeholder={t('searchNames')} leftSection={<IconSearch size={18} aria-hidden />} value={search.q ?? ''} maxLength={200} className={classes['search']}
          onChange={(event) => change({ q: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
        />
      )}
    </Group>
  );
}
