import type { Scenario } from '../domain/scenario.js';
import { sodaFirst, sodaFlood, sodaLate } from './soda-posts.js';
import { sodaFloodMore } from './soda-posts-more.js';

/** A handful of people dislike an advertisement; hundreds speak of an outrage that hardly exists. */
export const sodaScenario: Scenario = {
  id: 'unreal_outrage', topic: 'soda', boardShare: 0.3, words: { ja: '非実在型(みほんソーダのCM)', en: 'An outrage that hardly exists (Mihon Soda)' },
  expected: { peak: [1, 2], tags: ['astroturf'], isAlarm: false },
  stages: [
    { id: 'first', words: { ja: '少数の批判', en: 'A few critics' }, at: '13:10', minutes: 60, curve: 'steady', posts: sodaFirst, reposts: 2 },
    { id: 'flood', words: { ja: '「炎上」の話題化', en: 'Talk of an outrage' }, at: '14:10', minutes: 150, curve: 'growing', posts: sodaFlood + sodaFloodMore, reposts: 21 },
    { id: 'late', words: { ja: '沈静', en: 'It dies down' }, at: '16:50', minutes: 260, curve: 'fading', posts: sodaLate, reposts: 3 },
  ],
};
