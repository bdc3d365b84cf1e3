import { useState } from 'react';
import { Button, Skeleton, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { useSession } from '../../../lib/session.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { QuarantineDrawer } from './quarantine-drawer.tsx';
import { SourceEditor } from './source-editor.tsx';
import { SourceRow } from './source-row.tsx';
import { useSources } from './use-sources.ts';
import { WebhookDrawer } from './webhook-drawer.tsx';
import './words.ts';

type Panel = { kind: 'none' } | { kind: 'new' } | { kind: 'edit' | 'quarantine' | 'hook'; source: Source };

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
  return (
    <PageFrame title={t('title')} actions={addButton}>
      <QueryState
        query={sources} skeleton={<Stack><Skeleton height={110} /><Skeleton height={110} /><Skeleton height={110} /></Stack>}
        isEmpty={(data) => data.sources.length === 0}
        empty={<EmptyNote title={t('emptyTitle')} text={t(addButton === undefined ? 'emptyReader' : 'emptyText')} action={addButton} />}
      >
        {(data) => (
          <Stack component="ul" gap="sm" className="plain-list">
            {data.sources.map((source) => (
              <SourceRow key={source.id} source={source} onEdit={() => setPanel({ kind: 'edit', source })} onQuarantine={() => setPanel({ kind: 'quarantine', source })} onHook={() => setPanel({ kind: 'hook', source })} />
            ))}
          </Stack>
        )}
      </QueryState>
      {panel.kind === 'new' && <SourceEditor source={null} onClose={close} />}
      {panel.kind === 'edit' && <SourceEditor source={panel.source} onClose={close} />}
      {panel.kind === 'hook' && <WebhookDrawer source={panel.source} onClose={close} />}
      {panel.kind === 'quarantine' && <QuarantineDrawer source={panel.source} onClose={close} />}
    </PageFrame>
  );
}
