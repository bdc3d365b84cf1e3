/** What the tour points at, in its order; an anchor that is not on the page leaves the words in the middle of it. On a phone the way to a screen is the menu, which shows only there. */
export const tourSteps = [
  { key: 'level', anchor: '[data-tour="level"]' },
  { key: 'cards', anchor: '[data-tour="cards"]' },
  { key: 'list', anchor: '[data-tour="menu"], [data-tour="mentions"]' },
  { key: 'alerts', anchor: '[data-tour="menu"], [data-tour="alerts"]' },
  { key: 'search', anchor: '[data-tour="search"]' },
] as const;
export type TourStep = (typeof tourSteps)[number];

export type Box = { top: number; left: number; width: number; height: number };
type Size = { width: number; height: number };

const gap = 12;

/** Where the card stands: below the anchor, else above it, else in the middle; never outside the page. */
export function placeCard(anchor: Box | null, card: Size, page: Size): { top: number; left: number } {
  const clamp = (value: number, most: number): number => Math.max(gap, Math.min(value, most - gap));
  if (anchor === null) return { top: clamp((page.height - card.height) / 2, page.height - card.height), left: clamp((page.width - card.width) / 2, page.width - card.width) };
  const below = anchor.top + anchor.height + gap;
  const fitsBelow = below + card.height + gap <= page.height;
  return { top: clamp(fitsBelow ? below : anchor.top - card.height - gap, page.height - card.height), left: clamp(anchor.left, page.width - card.width) };
}
