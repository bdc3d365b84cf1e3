import { lazy, Suspense } from 'react';
import { Skeleton } from '@mantine/core';
import type { MonitorState } from '@hinomi/shared/contracts/monitor';
import { useFirstMention } from '../../ui/setup/use-first-mention.ts';

// Shown on the first day only; its words are those of the whole set-up.
const FirstMentions = lazy(() => import('../../ui/setup/first-mentions.tsx').then((module) => ({ default: module.FirstMentions })));

/** Until the first mention of any topic: what each source is doing. */
export function AwaitedMention({ state }: { state: MonitorState }) {
  const isAwaited = state.hasSources && state.hasTopics && state.topics.every(({ lastMentionAt }) => lastMentionAt === null);
  const firstId = useFirstMention(state.topics.map(({ topicId }) => topicId), isAwaited);
  if (!isAwaited || firstId !== null) return null;
  return (
    <Suspense fallback={<Skeleton height={120} />}>
      <FirstMentions sources={state.sources.map(({ sourceId, name, health }) => ({ id: sourceId, name, health }))} firstId={firstId} />
    </Suspense>
  );
}
