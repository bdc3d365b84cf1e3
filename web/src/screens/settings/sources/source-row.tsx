import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { formatCount } from '../../../lib/numbers.ts';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import { HealthNote, OutsideFacts } from './health-note.tsx';
import { sayHealth } from './health-words.ts';
import { modeParts } from './mode-parts.ts';
import { SourceActions, type ActionProps } from './source-actions.tsx';
import { SourceFigures } from './source-figures.tsx';
import { SourceState } from './source-state.tsx';
import { secretLabels } from './settings-lines.ts';
import { UseBars } from './use-bars.tsx';
import classes from './sources.module.css';
import './words.ts';

function RowHead(props: ActionProps) {
  const { source } = props;
  const pick = useWords();
  return (
    <Group justify="space-between" gap="xs">
      <Group gap="sm" className={classes['rowName']}>
        <ChannelIcon channel={source.channel} />
        <Text component="h2" size="md" fw={700}>
          <Anchor inherit renderRoot={(root) => <Link to="/settings/sources/$sourceId" params={{ sourceId: String(source.id) }} {...root} />}><PlainText text={source.name} lines={1} /></Anchor>
        </Text>
        {source.mode !== 'file' && <SourceState state={source.health.state} />}
        <Text size="sm" c="dimmed">{pick(channelWords[source.channel])}</Text>
      </Group>
      <SourceActions {...props} />
    </Group>
  );
}

/** One source: name, health in words, figures, use of its limits, and what can be done with it. */
export function SourceRow(props: ActionProps) {
  const { source } = props;
  const pick = useWords();
  const url = source.config['url'];
  const { error, sentence } = sayHealth(source);
  const ModePart = modeParts[source.mode];
  return (
    <Paper component="li" withBorder p="md" radius="md" data-source={source.id}>
      <Stack gap="xs">
        <RowHead {...props} />
        {typeof url === 'string' && url !== '' && <Text size="sm" c="dimmed"><PlainText text={url} lines={1} /></Text>}
        {(error !== null || sentence !== 'fine') && <HealthNote source={source} />}
        <SourceFigures source={source} />
        <UseBars source={source} />
        <OutsideFacts source={source} secretLabels={secretLabels(source).map(pick)} />
        {ModePart !== undefined && <ModePart source={source} />}
      </Stack>
    </Paper>
  );
}

/** One source that holds what came in files: nothing is fetched, so only what is there counts. */
export function FileSourceRow(props: ActionProps) {
  const { t } = useTranslation('sources');
  const { source } = props;
  return (
    <Paper component="li" withBorder p="md" radius="md" data-source={source.id}>
      <Stack gap="xs">
        <RowHead {...props} />
        <dl className={`${classes['figures'] ?? ''} tabular`}><div><dt>{t('day')}</dt><dd>{t('posts', { count: formatCount(source.health.mentions24h) })}</dd></div></dl>
      </Stack>
    </Paper>
  );
}
