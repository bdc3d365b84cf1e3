/** Waits until `read` answers something `isGood`; fails with the last answer after `ms`. */
export async function eventually<T>(read: () => Promise<T> | T, isGood: (value: T) => boolean = Boolean, ms = 15_000): Promise<T> {
  const end = Date.now() + ms;
  let last: T | undefined;
  let problem: unknown = null;
  for (;;) {
    try {
      last = await read();
      problem = null;
      if (isGood(last)) return last;
    } catch (error) {
      problem = error;
    }
    if (Date.now() > end) throw new Error(`still not so after ${ms} ms: ${JSON.stringify(last)?.slice(0, 2_000)} ${problem instanceof Error ? problem.message : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
