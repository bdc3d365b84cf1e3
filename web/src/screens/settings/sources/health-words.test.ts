import { expect, it } from 'vitest';
import type { Source } from '@hinomi/shared/contracts/source';
import type { SourceMode } from '@hinomi/shared/sources/source-kind';
import { sourceModes } from '@hinomi/shared/sources/source-kind';
import { sourceStates, type SourceState } from '@hinomi/shared/vocabulary/channel';
import { registeredWords } from '../../../lib/i18n.ts';
import { sayHealth } from './health-words.ts';
import './words.ts';

const at = '2026-11-22T00:00:00.000Z';
function health(state: SourceState, more: Partial<Source['health']> = {}): Source['health'] {
  return { state, lastTriedAt: null, lastSuccessAt: null, lastItemAt: null, nextTryAt: null, lagSeconds: null, failures: 0, error: null, mentions24h: 0, quarantined: 0, isCircuitOpen: false, use: [], rate: null, ...more };
}
const say = (mode: SourceMode, state: SourceState, more: Partial<Source['health']> = {}) => sayHealth({ mode, isPaused: state === 'paused', health: health(state, more) });

it('every state of every way of reading has its sentence in both languages', () => {
  const words = registeredWords().get('sources');
  for (const mode of sourceModes) {
    for (const state of sourceStates) {
      const { sentence } = say(mode, state);
      expect(words?.ja['say']).toHaveProperty(sentence);
      expect(words?.en['say']).toHaveProperty(sentence);
    }
  }
});

it('a source that fails says so, and says when it is tried only now and then', () => {
  const error = { code: 'server_error' as const, detail: '503', at };
  expect(say('poll', 'failing', { failures: 1, error })).toEqual({ sentence: 'failing', error: 'server_error', isTrouble: true });
  expect(say('poll', 'failing', { failures: 6, error, isCircuitOpen: true }).sentence).toBe('circuit');
});

it('a span that cannot be had stays in sight while the source works, and a paused source complains of nothing', () => {
  const error = { code: 'cursor_too_old' as const, detail: null, at };
  expect(say('stream', 'ok', { error })).toEqual({ sentence: 'fine', error: 'cursor_too_old', isTrouble: false });
  expect(say('stream', 'paused', { error }).error).toBeNull();
});

it('who is told posts is not told to fetch, and files are neither late nor failing', () => {
  expect([say('push', 'late').sentence, say('push', 'new').sentence, say('file', 'late').sentence]).toEqual(['lateTold', 'waitsTold', 'file']);
});
