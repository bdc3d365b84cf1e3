import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelAnswer, LabelChange, LabelConflict } from '@hinomi/shared/contracts/label';
import type { MentionDetail } from '@hinomi/shared/contracts/mention';
import { polarityWords } from '@hinomi/shared/vocabulary/judgement';
import { labelRoutes } from '@hinomi/shared/routes/label-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { useErrorWords } from '../../../ui/error-note.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { wholeText } from '../../../ui/whole-text.ts';
import type { JudgeEdit, RowBook } from '../work/row-book.ts';
import type { LabelTarget } from './apply-label.ts';
import { LabelQueue, type LabelOutcome, type LabelSender } from './label-queue.ts';

const sender: LabelSender = { write: (body) => callApi(labelRoutes.write, { body }), undo: (ids) => callApi(labelRoutes.undo, { body: { ids } }) };
const shownConflicts = 3;

/** Details that are kept show the label too, until they are fetched anew. */
function patchDetails(ids: readonly string[], judge: JudgeEdit): void {
  for (const id of ids) {
    queryClient.setQueryData<MentionDetail>(queryKeys.mention('detail', id), (detail) => detail && {
      ...detail, judgements: detail.judgements.map((one) => judge(one, detail.mention)),
      mention: { ...detail.mention, judgement: detail.mention.judgement && judge(detail.mention.judgement, detail.mention) },
    });
  }
}

/** Says what was labelled: 「3件を否定と判定しました。」 */
function useLabelWords(): (change: LabelChange, answer: LabelAnswer) => string {
  const { t } = useTranslation('mentionLabel');
  const pick = useWords();
  return (change, { labels, copies }) => {
    const count = new Set(labels.map(({ mentionId }) => mentionId)).size.toLocaleString('en-US');
    const names = Object.keys(change);
    const [only] = names;
    const said = only === undefined ? t('didConfirm', { count }) : names.length === 1 && change.polarity !== undefined ? t('didPolarity', { count, polarity: pick(polarityWords[change.polarity]) }) : t('didLabel', { count });
    return copies === null || copies === 0 ? said : `${said}${t('didCopies', { count: copies.toLocaleString('en-US') })}`;
  };
}

function Conflicts({ conflicts, book }: { conflicts: readonly LabelConflict[]; book: RowBook }) {
  const { t } = useTranslation('mentionLabel');
  return (
    <Stack gap={4}>
      {conflicts.slice(0, shownConflicts).map(({ mentionId, topicId, id, by, at }) => {
        const mention = book.find(mentionId);
        return (
          <Text key={`${mentionId}:${topicId ?? 0}`} size="sm" component="div">
            {mention !== undefined && <PlainText text={wholeText(mention)} lines={1} />}
            <bdi>{t(id === null ? 'conflictUndone' : 'conflictBy', { name: by })}</bdi> (<TimeText at={at} />)
          </Text>
        );
      })}
      {conflicts.length > shownConflicts && <Text size="sm">{t('otherCount', { count: conflicts.length - shownConflicts })}</Text>}
    </Stack>
  );
}

/** Labels with their notices: done and undo, conflicts, errors. */
export function useLabels(book: RowBook, me: string, offerUndo: (message: string, undo: () => Promise<unknown>, isSilent?: boolean) => void) {
  const { t } = useTranslation('mentionLabel');
  const wordsOf = useErrorWords();
  const say = useLabelWords();
  const [queue] = useState(() => new LabelQueue(book, sender, patchDetails));
  const tell = (conflicts: readonly LabelConflict[], missing: number, error: unknown) => {
    if (conflicts.length > 0) {
      // What stands there now is somebody else's: shown as soon as it is fetched.
      book.markStale(conflicts.map(({ mentionId }) => mentionId));
      for (const { mentionId } of conflicts) void queryClient.invalidateQueries({ queryKey: queryKeys.mention('detail', mentionId) });
      notifications.show({ color: 'yellow', title: t('conflict', { count: conflicts.length }), message: <Conflicts conflicts={conflicts} book={book} />, autoClose: 20_000 });
    }
    if (missing > 0) notifications.show({ color: 'yellow', message: t('missing', { count: missing }), autoClose: 10_000 });
    if (error !== null) notifications.show({ color: 'red', title: t('failed'), message: wordsOf(error), autoClose: 10_000 });
  };
  const undo = async (outcome: LabelOutcome): Promise<boolean> => {
    const { undone, conflicts, missing } = await queue.undo(outcome);
    tell(conflicts, missing.length, null);
    return undone.length > 0;
  };
  const label = async (targets: readonly LabelTarget[], change: LabelChange) => {
    if (targets.length === 0) return;
    const outcome = await queue.label(targets, change, me);
    tell(outcome.answer.conflicts, outcome.answer.missing.length, outcome.error);
    if (outcome.answer.labels.length > 0) offerUndo(say(change, outcome.answer), () => undo(outcome), queue.isBusy());
  };
  /** Takes back a single label, whoever gave it; the machine's judgement or the label below stands again. */
  const takeBack = async (labelId: number) => {
    try {
      const { undone, conflicts, missing } = await sender.undo([labelId]);
      tell(conflicts, missing.length, null);
      if (undone.length > 0) notifications.show({ message: t('didTakeBack'), autoClose: 4_000 });
    } catch (error) {
      tell([], 0, error);
    }
  };
  return { label: (targets: readonly LabelTarget[], change: LabelChange) => void label(targets, change), takeBackLabel: (labelId: number) => void takeBack(labelId) };
}
