import { useState } from 'react';
import { Button, Skeleton, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '@hinomi/shared/contracts/topic';
import { useCompany } from '../../../lib/company.ts';
import { useSession } from '../../../lib/session.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TopicEditor } from './topic-editor.tsx';
import { TopicRow } from './topic-row.tsx';
import { useTopics } from './use-topics.ts';
import './words.ts';

type Panel = { kind: 'none' } | { kind: 'new' } | { kind: 'edit'; topic: Topic };

/** 設定 > トピック: what is looked for, and how eagerly a rise is called. */
export function TopicsScreen() {
  const { t } = useTranslation('topics');
  const { can } = useSession();
  const topics = useTopics();
  // A new topic starts with the company's sensitivity, which the editor then finds at hand.
  useCompany();
  const [panel, setPanel] = useState<Panel>({ kind: 'none' });
  const close = () => setPanel({ kind: 'none' });
  const addButton = can('topic.write')
    ? <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setPanel({ kind: 'new' })}>{t('add')}</Button>
    : undefined;
  return (
    <PageFrame title={t('title')} actions={addButton}>
      <QueryState
        query={topics} skeleton={<Stack><Skeleton height={100} /><Skeleton height={100} /></Stack>} isEmpty={(data) => data.topics.length === 0}
        empty={<EmptyNote title={t('emptyTitle')} text={t(addButton === undefined ? 'emptyReader' : 'emptyText')} action={addButton} />}
      >
        {(data) => (
          <Stack component="ul" gap="sm" className="plain-list">
            {data.topics.map((topic) => <TopicRow key={topic.id} topic={topic} onEdit={() => setPanel({ kind: 'edit', topic })} />)}
          </Stack>
        )}
      </QueryState>
      {panel.kind === 'new' && <TopicEditor topic={null} onClose={close} />}
      {panel.kind === 'edit' && <TopicEditor topic={panel.topic} onClose={close} />}
    </PageFrame>
  );
}
