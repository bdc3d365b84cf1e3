import type { MonitorState } from '@hinomi/shared/contracts/monitor';
import { FirstMentions, useFirstMention } from '../../ui/setup/first-mentions.tsx';

/** Until the first mention of any topic: what each source is doing. */
export function AwaitedMention({ state }: { state: MonitorState }) {
  const isAwaited = state.hasSources && state.hasTopics && state.topics.every(({ lastMentionAt }) => lastMentionAt === null);
  const firstId = useFirstMention(state.topics.map(({ topicId }) => topicId), isAwaited);
  if (!isAwaited || firstId !== null) return null;
  return <FirstMentions sources={state.sources.map(({ sourceId, name, health }) => ({ id: sourceId, name, health }))} firstId={firstId} />;
}
