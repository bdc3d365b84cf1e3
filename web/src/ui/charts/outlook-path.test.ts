import { describe, expect, it } from 'vitest';
import { placeOutlook, toPoints } from './outlook-path.ts';

const at = (hour: number): string => new Date(Date.UTC(2026, 10, 21, hour)).toISOString();
const hours = [{ hours: 1, low: 60, middle: 80, high: 120 }, { hours: 2, low: 70, middle: 100, high: 160 }, { hours: 3, low: 80, middle: 120, high: 200 }];

describe('the picture of the reactions of a post', () => {
  it('runs from the first look to three hours from now, the highest end of the band at the top', () => {
    const picture = placeOutlook({ points: [{ at: at(0), count: 0 }, { at: at(1), count: 50 }], outlook: { from: at(2), count: 50, isOfPart: true, hours } });
    expect(picture).toMatchObject({ top: 200, nowAt: 40, fromMs: Date.parse(at(0)), toMs: Date.parse(at(5)) });
    expect(toPoints(picture?.line ?? [])).toBe('0,100 20,75 40,75');
    expect(toPoints(picture?.middle ?? [])).toBe('40,75 60,60 80,50 100,40');
    expect(toPoints(picture?.band ?? [])).toBe('40,75 60,40 80,20 100,0 100,60 80,65 60,70');
  });
  it('shows the last twelve hours, beginning where the line crosses them', () => {
    const picture = placeOutlook({ points: [{ at: at(0), count: 0 }, { at: at(20), count: 200 }], outlook: null });
    expect(picture).toMatchObject({ fromMs: Date.parse(at(8)), toMs: Date.parse(at(20)), nowAt: null, middle: [], band: [], top: 200 });
    expect(toPoints(picture?.line ?? [])).toBe('0,60 100,0');
  });
  it('is none for a post seen once, or never', () => {
    expect([placeOutlook({ points: [], outlook: null }), placeOutlook({ points: [{ at: at(0), count: 3 }], outlook: null })]).toEqual([null, null]);
  });
  it('stands at the bottom while all counts are zero', () => {
    expect(toPoints(placeOutlook({ points: [{ at: at(0), count: 0 }, { at: at(1), count: 0 }], outlook: null })?.line ?? [])).toBe('0,100 100,100');
  });
});
