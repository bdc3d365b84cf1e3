import { afterEach, expect, it, vi } from 'vitest';
import type { Caller } from '../http/caller.js';
import type { Log } from '../log/log.js';
import { ForgedMessages } from './forged-messages.js';
import { LiveMisuse } from './live-misuse.js';
import type { Misuse } from './live-misuse.js';

class KeptMisuse extends LiveMisuse {
  readonly noted: [sessionId: string, messages: number][] = [];

  override note({ caller, messages }: Misuse): Promise<void> {
    this.noted.push([caller.sessionId, messages]);
    return Promise.resolve();
  }
}
const someone = (sessionId: string): Caller => ({ personId: 1, name: '見本 花子', sessionId, role: 'viewer' });
afterEach(() => { vi.useRealTimers(); });

it('each session is noted once a minute, with what was only counted since', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const kept = new KeptMisuse();
  const forged = new ForgedMessages(kept, {} as Log);
  const count = (sessionId: string, times: number): void => { for (let n = 0; n < times; n += 1) forged.count(someone(sessionId), '192.0.2.1'); };
  count('a', 30);
  count('b', 1);
  expect(kept.noted).toEqual([['a', 1], ['b', 1]]);
  vi.advanceTimersByTime(61_000);
  count('a', 2);
  count('b', 1);
  expect(kept.noted.slice(2)).toEqual([['a', 30], ['b', 1]]);
  vi.advanceTimersByTime(61_000);
  count('a', 1);
  expect(kept.noted.at(-1)).toEqual(['a', 2]);
});
