import type { Words } from './words.ts';

/** How far criticism has come: first post, passed on, gathered by others, taken up by the press. */
export const spreadStages = ['exposure', 'spread', 'aggregation', 'press'] as const;
export type SpreadStage = (typeof spreadStages)[number];
export const spreadStageWords: Record<SpreadStage, Words> = {
  exposure: { ja: '露出', en: 'Exposure' },
  spread: { ja: '拡散', en: 'Spread' },
  aggregation: { ja: '集約', en: 'Aggregation' },
  press: { ja: '報道', en: 'Press' },
};

/** From so many authors, or so many reposts and quotes, criticism counts as spreading. */
export const spreadFrom = { authors: 5, shares: 10 } as const;

/** How a post hangs on the one before it. */
export const spreadLinks = ['repost', 'quote', 'reply'] as const;
export type SpreadLink = (typeof spreadLinks)[number];
export const spreadLinkWords: Record<SpreadLink, Words> = {
  repost: { ja: '拡散', en: 'Repost' },
  quote: { ja: '引用', en: 'Quote' },
  reply: { ja: '返信', en: 'Reply' },
};
