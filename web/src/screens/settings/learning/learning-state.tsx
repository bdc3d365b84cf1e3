import { Loader, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModelList } from '@hinomi/shared/contracts/judge-model';
import { refitOutcomeWords } from '@hinomi/shared/vocabulary/judge-model';
import { formatCount } from '../../../lib/numbers.ts';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';

/** What judges now, whether it learns, and what comes next. */
export function LearningState({ list }: { list: ModelList }) {
  const { t } = useTranslation('learning');
  const pick = useWords();
  const { activeId, run } = list;
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t('state')} maw={760}>
      <Stack gap={6}>
        <Text fw={600}>{activeId === null ? t('usesShipped') : t('uses', { id: activeId })}</Text>
        <div role="status">
          {run === null ? <Next list={list} /> : <Text size="sm" component="div"><Loader size={14} mr={8} aria-hidden="true" />{t(run.isRunning ? 'running' : 'waiting')} <Asked run={run} /></Text>}
        </div>
        {list.last !== null && <Text size="sm" c="dimmed">{pick(refitOutcomeWords[list.last.outcome])} <TimeText at={list.last.at} /></Text>}
      </Stack>
    </Paper>
  );
}

function Asked({ run: { askedBy, askedAt } }: { run: NonNullable<ModelList['run']> }) {
  const { t } = useTranslation('learning');
  return <Text size="sm" c="dimmed" component="span">{askedBy === null ? t('askedAlone') : <>{t('askedBy')} <PlainText text={askedBy} isName /></>} <TimeText at={askedAt} /></Text>;
}

function Next({ list: { fresh, dueAt, isPaused } }: { list: ModelList }) {
  const { t } = useTranslation('learning');
  if (isPaused) return <Text size="sm">{t('paused')}</Text>;
  if (dueAt === null) return <Text size="sm">{t('nothingFresh')}</Text>;
  return <Text size="sm" className="tabular">{t('fresh', { count: formatCount(fresh) })} <TimeText at={dueAt} form="near" /></Text>;
}
