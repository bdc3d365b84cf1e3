import { expect, it } from 'vitest';
import { levels } from '@hinomi/shared/vocabulary/level';
import { soundOf } from './level-sound.ts';

it('every level has a pattern of its own, and graver ones never have fewer tones', () => {
  const patterns = levels.map((level) => soundOf[level]);
  expect(new Set(patterns.map((notes) => JSON.stringify(notes))).size).toBe(5);
  expect(patterns.map((notes) => notes.length)).toEqual(patterns.map((notes) => notes.length).toSorted((a, b) => a - b));
});

it('no pattern lasts longer than two seconds or overlaps itself', () => {
  for (const notes of Object.values(soundOf)) {
    for (const [place, note] of notes.entries()) expect(note.startsAt).toBeGreaterThanOrEqual(place === 0 ? 0 : notes[place - 1]!.startsAt + notes[place - 1]!.lasts);
    const last = notes.at(-1)!;
    expect(last.startsAt + last.lasts).toBeLessThan(2);
  }
});
