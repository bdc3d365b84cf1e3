import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LabelEntry, LabelValues } from '@hinomi/shared/contracts/label';
import { categoryWords, kindWords, polarityWords, riskLevelWords, stanceWords, type RiskLevel } from '@hinomi/shared/vocabulary/judgement';
import { labelRoutes } from '@hinomi/shared/routes/label-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { FoldSection } from '../detail/fold-section.tsx';
import './words.ts';
import classes from './label.module.css';

/** Who judged a mention when, and how; asked for when it is opened. */
export function LabelHistory({ mentionId, topicName }: { mentionId: string; topicName: (id: number) => string }) {
  const { t } = useTranslation('mentionLabel');
  return <FoldSection name="labels" title={t('history')}>{() => <HistoryList mentionId={mentionId} topicName={topicName} />}</FoldSection>;
}

function HistoryList({ mentionId, topicName }: Parameters<typeof LabelHistory>[0]) {
  const { t } = useTranslation('mentionLabel');
  // Below the detail of the post, so that whatever makes that old makes this old.
  const query = useQuery({ queryKey: queryKeys.mention('detail', mentionId, 'labels'), queryFn: () => callApi(labelRoutes.history, { params: { mentionId } }) });
  return (
    <QueryState query={query} skeleton={<Skeleton height={60} />}>
      {({ labels }) => (labels.length === 0 ? <p className={classes['quiet']}>{t('historyNone')}</p> : (
        <ol className={classes['history']}>{labels.map((label) => <Entry key={label.id} label={label} topicName={topicName} />)}</ol>
      ))}
    </QueryState>
  );
}

function Entry({ label, topicName }: { label: LabelEntry; topicName: (id: number) => string }) {
  const { t } = useTranslation('mentionLabel');
  const pick = useWords();
  const { at, by, topicId, values, machine, isConfirmation, isCurrent, undoneAt, undoneBy } = label;
  const say = ({ polarity, stance, kind, categories }: LabelValues): string => [pick(polarityWords[polarity]), pick(stanceWords[stance]), pick(kindWords[kind]),
    ...categories.map(({ category, level }) => t('categoryLevel', { category: pick(categoryWords[category]), level: pick(riskLevelWords[level as RiskLevel]) }))].join(t('comma'));
  return (
    <li data-ended={!isCurrent || undefined}>
      <TimeText at={at} /> <bdi>{by}</bdi> {t(isConfirmation ? 'historyConfirmed' : 'historyChanged')} ({topicId === null ? t('historyWhole') : t('historyTopic', { topic: topicName(topicId) })}): {say(values)}
      <br />{t('historyMachine', { word: say(machine) })}
      {undoneAt !== null ? <> / {t('historyUndone', { name: undoneBy ?? '' })} <TimeText at={undoneAt} /></> : !isCurrent && <> / {t('historyReplaced')}</>}
    </li>
  );
}
