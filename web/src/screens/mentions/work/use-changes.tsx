import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import type { WorkAnswer, WorkChange } from '@hinomi/shared/contracts/mention-work';
import { mentionStatusWords } from '@hinomi/shared/vocabulary/mention-work';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { callApi } from '../../../lib/api-client.ts';
import { createKeyThrottle } from '../../../lib/key-throttle.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { useErrorWords } from '../../../ui/error-note.tsx';
import { portionSize, type Named } from './apply-change.ts';
import { ChangeQueue, type Outcome, type Sender } from './change-queue.ts';
import { ConflictList } from './conflict-list.tsx';
import type { RowBook } from './row-book.ts';
import { UndoStack, type Undo } from './undo-stack.ts';

const sender: Sender = {
  change: (body) => callApi(mentionWorkRoutes.change, { body }),
  restore: (items) => callApi(mentionWorkRoutes.restore, { body: { items } }),
};
const shownMs = 8_000;

const countEveryMs = 10_000;

/** Counts of views and the choices of tags hang on what was changed; who works fast must not have them counted each time. */
const refreshAround = createKeyThrottle((part) => void queryClient.invalidateQueries({ queryKey: queryKeys.mention(part) }), countEveryMs);

/** One notification that offers to undo the last thing; the next one takes its place. */
function useUndoNotes() {
  const { t } = useTranslation('mentionWork');
  const wordsOf = useErrorWords();
  const [stack] = useState(() => new UndoStack());
  const last = useRef<string | null>(null);
  const run = async (entry: Undo | undefined) => {
    const taken = stack.take(entry);
    if (taken === undefined) return;
    if (last.current !== null) notifications.hide(last.current);
    try {
      if (await taken.run() !== false) notifications.show({ message: t('undone'), autoClose: 3_000 });
    } catch (error) {
      notifications.show({ color: 'red', title: t('undoFailed'), message: wordsOf(error), autoClose: 10_000 });
    }
  };
  const offerUndo = (message: string, undo: Undo['run'], isSilent = false) => {
    const entry = stack.push(undo);
    if (isSilent) return;
    if (last.current !== null) notifications.hide(last.current);
    last.current = notifications.show({
      autoClose: shownMs, withCloseButton: true,
      message: <Group justify="space-between" wrap="nowrap" gap="sm"><Text size="sm">{message}</Text><Button size="compact-sm" variant="default" onClick={() => void run(entry)} flex="none">{t('undo')}</Button></Group>,
    });
  };
  return { offerUndo, undoLast: () => void run(undefined) };
}

/** Says a change in words: 「3件を対応済みにしました」. */
export function useChangeWords(people: readonly Named[]): (change: WorkChange, count: number) => string {
  const { t } = useTranslation('mentionWork');
  const pick = useWords();
  return (change, amount) => {
    const count = amount.toLocaleString('en-US');
    const said: string[] = [];
    if (change.status !== undefined) said.push(t('didStatus', { count, status: pick(mentionStatusWords[change.status]) }));
    if (change.assigneeId === null) said.push(t('didUnassign', { count }));
    else if (change.assigneeId !== undefined) said.push(t('didAssign', { count, name: people.find(({ id }) => id === change.assigneeId)?.name ?? '' }));
    if (change.addTags?.length) said.push(t('didTag', { count, tags: change.addTags.join(t('comma')) }));
    if (change.removeTags?.length) said.push(t('didUntag', { count, tags: change.removeTags.join(t('comma')) }));
    return said.join(' ');
  };
}

/** Shows how far a change of many is; only where it takes more than one request. */
function useProgress() {
  const { t } = useTranslation('mentionWork');
  return (total: number) => {
    if (total <= portionSize) return { step: undefined, end: () => undefined };
    const say = (done: number) => ({ loading: true, autoClose: false as const, withCloseButton: false, message: t('progress', { done: done.toLocaleString('en-US'), total: total.toLocaleString('en-US') }) });
    const id = notifications.show(say(0));
    return { step: (done: number) => notifications.update({ id, ...say(done) }), end: () => notifications.hide(id) };
  };
}

/** Changes of status, assignment and tags with their notices: done and undo, conflicts, errors, progress. */
export function useChanges(book: RowBook, people: readonly Named[], onShowConflicts: (ids: string[]) => void) {
  const { t } = useTranslation('mentionWork');
  const wordsOf = useErrorWords();
  const say = useChangeWords(people);
  const startProgress = useProgress();
  const [queue] = useState(() => new ChangeQueue(book, sender));
  const { offerUndo, undoLast } = useUndoNotes();
  const tellProblems = ({ answer, error }: Outcome) => {
    const { conflicts, missing } = answer;
    if (conflicts.length > 0) {
      notifications.show({ color: 'yellow', title: t('conflict', { count: conflicts.length }), autoClose: 20_000, message: <ConflictList conflicts={conflicts} book={book} onSelect={() => onShowConflicts(conflicts.map(({ mentionId }) => mentionId))} /> });
    }
    if (missing.length > 0) notifications.show({ color: 'yellow', message: t('missing', { count: missing.length }), autoClose: 10_000 });
    if (error !== null) notifications.show({ color: 'red', title: t('changeFailed'), message: <Stack gap={4}><Text size="sm">{wordsOf(error)}</Text>{answer.changed.length > 0 && <Text size="sm">{t('partly', { count: answer.changed.length })}</Text>}</Stack>, autoClose: 10_000 });
    refreshAround('count');
    refreshAround('choices');
  };
  const restore = async (done: WorkAnswer): Promise<boolean> => {
    const progress = startProgress(done.changed.length);
    const outcome = await queue.restore(done, progress.step);
    progress.end();
    tellProblems(outcome);
    return outcome.answer.changed.length > 0;
  };
  const change = async (mentions: readonly Mention[], wanted: WorkChange) => {
    if (mentions.length === 0) return;
    const progress = startProgress(mentions.length);
    const outcome = await queue.change(mentions, wanted, people, progress.step);
    progress.end();
    tellProblems(outcome);
    // Of orders that follow each other fast only the last is announced; all can be undone one after another.
    if (outcome.answer.changed.length > 0) offerUndo(say(wanted, outcome.answer.changed.length), () => restore(outcome.answer), queue.isBusy());
  };
  return { change: (mentions: readonly Mention[], wanted: WorkChange) => void change(mentions, wanted), undo: () => void queue.idle().then(undoLast), offerUndo };
}
