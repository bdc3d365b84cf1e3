import { Anchor, Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { learnRoutes } from '@hinomi/shared/routes/learn-routes';
import type { ModelList } from '@hinomi/shared/contracts/judge-model';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { RejudgeLine } from '../../../ui/rejudge-line.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { LearningState } from './learning-state.tsx';
import { ModelTable } from './model-table.tsx';
import { useModels } from './use-models.ts';
import './words.ts';

function RefitButton({ list }: { list: ModelList }) {
  const { t } = useTranslation('learning');
  const act = useAct(() => callApi(learnRoutes.refit), { done: t('asked'), failed: t('askFailed'), refresh: queryKeys.judge() });
  return <Button leftSection={<IconSchool size={18} aria-hidden />} loading={act.isBusy} disabled={list.run !== null} onClick={() => act.run()}>{t('learnNow')}</Button>;
}

const isUntouched = ({ models, labels, run }: ModelList): boolean => models.length === 0 && labels === 0 && run === null;

/** 設定 > 判定の学習: what was learned from the company's labels, and which version judges. */
export function LearningScreen() {
  const { t } = useTranslation('learning');
  const { can } = useSession();
  const list = useModels();
  const button = list.data !== undefined && !isUntouched(list.data) && can('judge.write') ? <RefitButton list={list.data} /> : undefined;
  return (
    <PageFrame title={t('title')} actions={button}>
      <Text size="sm" maw={760}>{t('text')} <Anchor size="sm" component={Link} to="/settings/accuracy" underline="always">{t('toAccuracy')}</Anchor></Text>
      <RejudgeLine />
      <QueryState query={list} skeleton={<Stack><Skeleton height={90} /><Skeleton height={40} /><Skeleton height={40} /></Stack>} isEmpty={isUntouched}
        empty={<EmptyNote title={t('emptyTitle')} text={t('emptyText')} action={<Button component={Link} to="/mentions">{t('toMentions')}</Button>} />}>
        {(data) => <Stack gap="md"><LearningState list={data} /><ModelTable list={data} /><Text size="sm" c="dimmed" maw={760}>{t('aboutCheck')}</Text></Stack>}
      </QueryState>
    </PageFrame>
  );
}
