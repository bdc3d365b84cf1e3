import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import type { Cursor, Gap, ReadInput, StreamConnector } from '../../server/src/listen/collect/connectors/connector.ts';
import { loopbackClient, readInput } from './read-input.ts';

/** One run of a stream connector by itself, and what it brought. */
export type RunningStream = {
  lines: NeutralLine[];
  cursor: Cursor | null;
  problems: string[];
  gaps: Gap[];
  isAlive: boolean;
  /** Resolves with the error the run ended with; null where it was stopped. */
  ended: Promise<unknown>;
  stop(): Promise<unknown>;
};

export function runStream(connector: StreamConnector, given: Pick<ReadInput, 'config'> & Partial<ReadInput> & { cursor?: Cursor | null }): RunningStream {
  const stopping = new AbortController();
  const running: RunningStream = { lines: [], cursor: given.cursor ?? null, problems: [], gaps: [], isAlive: false, ended: Promise.resolve(null), stop: () => Promise.resolve() };
  running.ended = connector.run({
    ...readInput({ outgoing: loopbackClient(), ...given, signal: stopping.signal }), cursor: running.cursor, now: () => Date.now(),
    onBatch: (lines, cursor) => {
      running.lines.push(...lines);
      running.cursor = JSON.parse(JSON.stringify(cursor)) as Cursor;
      return Promise.resolve();
    },
    onAlive: () => { running.isAlive = true; },
    onProblem: (code, detail) => { running.problems.push(`${code}: ${detail ?? ''}`); },
    onGap: (gap) => { running.gaps.push(gap); },
  }).then(() => null, (error: unknown) => error);
  running.stop = () => {
    stopping.abort();
    return running.ended;
  };
  return running;
}
