import { useState } from 'react';
import { useLive } from '../../lib/live-connection.ts';

/** How many mentions of a topic came since the stream was loaded; `clear` starts anew. */
export function useNewMentions(topicId: number): { count: number; clear: () => void } {
  const [counted, setCounted] = useState({ topicId, count: 0 });
  useLive(['mention.stored'], (event) => {
    if (event.name !== 'mention.stored') return;
    const stored = event.payload.topics[String(topicId)] ?? 0;
    if (stored > 0) setCounted((before) => ({ topicId, count: (before.topicId === topicId ? before.count : 0) + stored }));
  });
  return { count: counted.topicId === topicId ? counted.count : 0, clear: () => setCounted({ topicId, count: 0 }) };
}
