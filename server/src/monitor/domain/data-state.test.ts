import { describe, expect, it } from 'vitest';
import { dataStateOf } from './data-state.js';

describe('what the figures of a topic rest on', () => {
  it('is incomplete as soon as one source in use is dead or late', () => {
    expect(dataStateOf(['ok', 'late'], 30)).toBe('stale');
    expect(dataStateOf(['ok', 'failing'], 30)).toBe('stale');
  });

  it('is incomplete without any source in use', () => {
    expect(dataStateOf([], 30)).toBe('stale');
    expect(dataStateOf(['paused'], 30)).toBe('stale');
  });

  it('is thin until two weeks are known', () => {
    expect(dataStateOf(['ok'], 13)).toBe('thin');
    expect(dataStateOf(['ok', 'paused', 'new'], 14)).toBe('ok');
  });
});
