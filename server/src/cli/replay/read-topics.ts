import { z } from 'zod';
import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import type { ActiveTopic } from '../../listen/topic/topic-matcher.js';

const words = z.array(z.string().trim().min(1)).default([]);
const topicFile = z.array(z.object({ name: z.string().trim().min(1), include: words.pipe(z.array(z.string()).min(1)), exclude: words, official_handles: words })).min(1);

/** Topics of a file `[{name, include, exclude, official_handles}]`, numbered from 1; throws with one line for anything else. */
export function readTopics(text: string, sensitivity: Sensitivity): ActiveTopic[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error('not JSON');
  }
  const parsed = topicFile.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join('.') || 'file'}: ${issue?.message ?? 'not a list of topics'}`);
  }
  return parsed.data.map(({ name, include, exclude, official_handles: officialHandles }, at) => ({
    id: at + 1, name, query: { any: include, all: [], none: exclude }, officialHandles, sensitivity,
  }));
}
