import { expect, it } from 'vitest';
import { placeCard } from './tour-steps.ts';

const page = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };

it('the card stands below what it points at, above it near the foot of the page, and in the middle without an anchor', () => {
  expect(placeCard({ top: 100, left: 50, width: 80, height: 40 }, card, page)).toEqual({ top: 152, left: 50 });
  expect(placeCard({ top: 700, left: 50, width: 80, height: 40 }, card, page)).toEqual({ top: 488, left: 50 });
  expect(placeCard(null, card, page)).toEqual({ top: 300, left: 350 });
});

it('the card never leaves the page', () => {
  expect(placeCard({ top: 100, left: 950, width: 80, height: 40 }, card, page).left).toBe(688);
  expect(placeCard({ top: -400, left: -90, width: 80, height: 40 }, card, page)).toEqual({ top: 12, left: 12 });
  expect(placeCard({ top: 0, left: 0, width: 390, height: 900 }, { width: 360, height: 300 }, { width: 390, height: 800 })).toEqual({ top: 12, left: 12 });
});
