/** Posts counted in the minute that begins at `atMs`. */
export type MinuteCount = { readonly atMs: number; readonly posts: number };
/** A span of time (its end excluded), and how many of its posts are read. */
export type SampleBlock = { readonly fromMs: number; readonly toMs: number; readonly take: number };
export type SamplePlan = { readonly blocks: readonly SampleBlock[]; readonly isSample: boolean };

const blocksAtMost = 50;

/**
 * Which posts to read where more lie in a span than may be read: the span is cut into blocks of about equally many posts,
 * and each gives its share, so that the sample stands for the whole span and not for its last minutes.
 */
export function planSample(minutes: readonly MinuteCount[], { fromMs, toMs }: { fromMs: number; toMs: number }, limit: number): SamplePlan {
  const total = minutes.reduce((sum, { posts }) => sum + posts, 0);
  if (total <= limit) return { blocks: [{ fromMs, toMs, take: limit }], isSample: false };
  const blocks: SampleBlock[] = [];
  let start = fromMs;
  let posts = 0;
  const close = (end: number): void => {
    if (posts > 0) blocks.push({ fromMs: start, toMs: end, take: Math.max(1, Math.floor((limit * posts) / total)) });
    start = end;
    posts = 0;
  };
  for (const [index, minute] of minutes.entries()) {
    posts += minute.posts;
    const next = minutes[index + 1];
    if (next === undefined) close(toMs);
    else if (posts >= total / blocksAtMost && next.atMs > start) close(next.atMs);
  }
  return { blocks, isSample: true };
}
