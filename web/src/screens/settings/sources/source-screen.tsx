import { useState } from 'react';
import { Anchor, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { useWords } from '../../../lib/words.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import { HealthNote, OutsideFacts } from './health-note.tsx';
import { modeParts } from './mode-parts.ts';
import { PastPart } from './past-part.tsx';
import { QuarantineDrawer } from './quarantine-drawer.tsx';
import { SettingsSummary } from './settings-summary.tsx';
import { SourceActions } from './source-actions.tsx';
import { SourceEditor } from './source-editor.tsx';
import { SourceFigures } from './source-figures.tsx';
import { SourceState } from './source-state.tsx';
import { UseBars } from './use-bars.tsx';
import { useSources } from './use-sources.ts';
import classes from './sources.module.css';
import './words.ts';

function HealthPart({ source }: { source: Source }) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-labelledby="source-health">
      <Stack gap="sm">
        <Group gap="sm">
          <Title order={2} size="h5" id="source-health">{t('health')}</Title>
          {source.mode !== 'file' && <SourceState state={source.health.state} />}
          <Group gap={6}><ChannelIcon channel={source.channel} /><Text size="sm">{pick(channelWords[source.channel])}</Text></Group>
        </Group>
        <HealthNote source={source} />
        {source.mode !== 'file' && <SourceFigures source={source} />}
        <OutsideFacts source={source} secretLabels={[]} />
      </Stack>
    </Paper>
  );
}

function BudgetPart({ source }: { source: Source }) {
  const { t } = useTranslation('sources');
  if (source.health.use.length === 0) return null;
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-labelledby="source-budget">
      <Stack gap="sm">
        <Title order={2} size="h5" id="source-budget">{t('budget')}</Title>
        <UseBars source={source} />
        <Text size="sm" c="dimmed">{t('budgetReserve')}</Text>
      </Stack>
    </Paper>
  );
}

type Panel = 'none' | 'edit' | 'quarantine';

function SourcePage({ source }: { source: Source }) {
  const [panel, setPanel] = useState<Panel>('none');
  const navigate = useNavigate();
  const close = () => setPanel('none');
  const ModePart = modeParts[source.mode];
  return (
    <>
      <SourceActions source={source} onEdit={() => setPanel('edit')} onQuarantine={() => setPanel('quarantine')} onRemoved={() => void navigate({ to: '/settings/sources' })} />
      <div className={classes['page']}>
        <Stack gap="md" className={classes['pageMain']}>
          <HealthPart source={source} />
          <PastPart source={source} />
        </Stack>
        <Stack gap="md" className={classes['pageSide']}>
          {ModePart !== undefined && <ModePart source={source} />}
          <BudgetPart source={source} />
          <SettingsSummary source={source} />
        </Stack>
      </div>
      {panel === 'edit' && <SourceEditor source={source} onClose={close} />}
      {panel === 'quarantine' && <QuarantineDrawer source={source} onClose={close} />}
    </>
  );
}

/** 設定 > 情報源 > one source: how it is and was, what it uses, how it is set. */
export function SourceScreen() {
  const { t } = useTranslation('sources');
  const sources = useSources();
  const { sourceId } = useParams({ strict: false });
  const source = sources.data?.sources.find(({ id }) => String(id) === sourceId);
  const back = <Button variant="default" renderRoot={(root) => <Link to="/settings/sources" {...root} />}>{t('toList')}</Button>;
  return (
    <>
      <Anchor size="sm" className={classes['back']} renderRoot={(root) => <Link to="/settings/sources" {...root} />}><IconArrowLeft size={16} aria-hidden /> {t('toList')}</Anchor>
      <PageFrame title={source?.name ?? t('one')}>
        <QueryState query={sources} skeleton={<Stack><Skeleton height={150} /><Skeleton height={320} /></Stack>}>
          {() => (source === undefined ? <EmptyNote title={t('gone')} text={t('goneText')} action={back} /> : <SourcePage key={source.id} source={source} />)}
        </QueryState>
      </PageFrame>
    </>
  );
}
