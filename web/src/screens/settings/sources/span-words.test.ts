import { expect, it } from 'vitest';
import { formatLength } from './span-words.ts';

it('a length of time is said in its two largest units', () => {
  const minute = 60_000;
  expect([30_000, 45 * minute, 80 * minute, 120 * minute, (51 * 60 + 20) * minute].map((ms) => formatLength(ms, 'ja'))).toEqual(['30秒', '45分', '1時間20分', '2時間', '2日3時間']);
  expect(formatLength(80 * minute, 'en')).toBe('1 h 20 min');
});
