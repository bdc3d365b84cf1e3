import { useState, type ReactNode } from 'react';
import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { useSession } from '../../../lib/session.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { ListTools } from './list-tools.tsx';
import { QuarantineDrawer } from './quarantine-drawer.tsx';
import { SourceEditor } from './source-editor.tsx';
import { filterFrom, groupSources, partSources, pickSources } from './source-filter.ts';
import { FileSourceRow, SourceRow } from './source-row.tsx';
import { useListSearch } from './use-list-search.ts';
import { useSources } from './use-sources.ts';
import './words.ts';

type Panel = { kind: 'none' } | { kind: 'new' } | { kind: 'edit' | 'quarantine'; source: Source };
type ListProps = { sources: readonly Source[]; open: (panel: Panel) => void };

const rowProps = (source: Source, open: (panel: Panel) => void) => ({ source, onEdit: () => open({ kind: 'edit', source }), onQuarantine: () => open({ kind: 'quarantine', source }) });

function RowList({ sources, open }: ListProps) {
  return (
    <Stack component="ul" gap="sm" className="plain-list">
      {sources.map((source) => <SourceRow key={source.id} {...rowProps(source, open)} />)}
    </Stack>
  );
}

/** Sources that are read: a few as they are, many narrowed and by group. */
function ReadSources({ sources, open }: ListProps) {
  const { t } = useTranslation('sources');
  const [search, change] = useListSearch();
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  if (sources.length < filterFrom && !isNarrowed) return <RowList sources={sources} open={open} />;
  const picked = pickSources(sources, search);
  return (
    <>
      <ListTools sources={sources} search={search} change={change} />
      <Text size="sm" role="status">{t('shown', { count: picked.length, all: sources.length })}</Text>
      {picked.length === 0 && <EmptyNote title={t('noneFits')} action={<Button variant="default" onClick={() => change({ state: undefined, kind: undefined, q: undefined })}>{t('clear')}</Button>} />}
      {groupSources(picked).map(({ group, members }) => (
        <Stack key={group} component="section" gap="xs" aria-label={t(`group.${group}`, { count: members.length })}>
          <Text size="sm" fw={700} aria-hidden>{t(`group.${group}`, { count: members.length })}</Text>
          <RowList sources={members} open={open} />
        </Stack>
      ))}
    </>
  );
}

function FileSources({ sources, open }: ListProps) {
  const { t } = useTranslation('sources');
  if (sources.length === 0) return null;
  return (
    <Stack component="section" gap="xs" mt="md" aria-labelledby="file-sources">
      <Title order={2} size="h5" id="file-sources">{t('files')}</Title>
      <Text size="sm" c="dimmed">{t('say.file')}</Text>
      <Stack component="ul" gap="sm" className="plain-list">{sources.map((source) => <FileSourceRow key={source.id} {...rowProps(source, open)} />)}</Stack>
    </Stack>
  );
}

function Lists({ sources, open, empty }: ListProps & { empty: ReactNode }) {
  const { read, files } = partSources(sources);
  return (
    <>
      {read.length === 0 ? empty : <ReadSources sources={read} open={open} />}
      <FileSources sources={files} open={open} />
    </>
  );
}

/** 設定 > 情報源: what is watched, how it is doing, and how to change it. */
export function SourcesScreen() {
  const { t } = useTranslation('sources');
  const { can } = useSession();
  const sources = useSources();
  const [panel, setPanel] = useState<Panel>({ kind: 'none' });
  const close = () => setPanel({ kind: 'none' });
  const addButton = can('source.write')
    ? <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setPanel({ kind: 'new' })}>{t('add')}</Button>
    : undefined;
  const empty = <EmptyNote title={t('emptyTitle')} text={t(addButton === undefined ? 'emptyReader' : 'emptyText')} action={addButton} />;
  return (
    <PageFrame title={t('title')} actions={addButton}>
      <QueryState query={sources} skeleton={<Stack><Skeleton height={130} /><Skeleton height={130} /><Skeleton height={130} /></Stack>}>
        {(data) => <Lists sources={data.sources} open={setPanel} empty={empty} />}
      </QueryState>
      {panel.kind === 'new' && <SourceEditor source={null} onClose={close} />}
      {panel.kind === 'edit' && <SourceEditor source={panel.source} onClose={close} />}
      {panel.kind === 'quarantine' && <QuarantineDrawer source={panel.source} onClose={close} />}
    </PageFrame>
  );
}
