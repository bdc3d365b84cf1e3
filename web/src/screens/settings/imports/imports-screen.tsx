import { useState } from 'react';
import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { DropPlace } from './drop-place.tsx';
import { ImportRow } from './import-row.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { useImports } from './use-imports.ts';
import { useUpload } from './use-upload.ts';
import './words.ts';

/** 設定 > 取り込み: files of mentions, from choosing to the result and back. */
export function ImportsScreen() {
  const { t } = useTranslation('imports');
  const imports = useImports();
  const [opened, setOpened] = useState<number | null>(null);
  const upload = useUpload(setOpened);
  const file = imports.data?.imports.find(({ id, state }) => id === opened && state === 'ready');
  return (
    <PageFrame title={t('title')}>
      <Text size="sm">{t('intro')}</Text>
      <DropPlace upload={upload} known={imports.data?.imports ?? []} />
      {file !== undefined && <PlanPanel key={file.id} file={file} onClose={() => setOpened(null)} />}
      <Title order={2} size="h4">{t('history')}</Title>
      <QueryState
        query={imports} skeleton={<Stack><Skeleton height={110} /><Skeleton height={110} /></Stack>} isEmpty={(data) => data.imports.length === 0}
        empty={<EmptyNote title={t('emptyTitle')} text={t('emptyText')} />}
      >
        {(data) => (
          <Stack component="ul" gap="sm" className="plain-list">
            {data.imports.map((one) => <ImportRow key={one.id} file={one} onCheck={() => setOpened(one.id)} />)}
          </Stack>
        )}
      </QueryState>
    </PageFrame>
  );
}
