import type { Scenario } from '../domain/scenario.js';
import { storeFirst, storeMidnight, storeSpread, storeStatement } from './store-posts.js';

/** Customers of the web shop see other people's orders; the company shuts the pages and says what was seen. */
export const storeScenario: Scenario = {
  id: 'data_leak', topic: 'store', boardShare: 0.25, words: { ja: '個人情報漏えい(みほんストア)', en: 'Personal data leak (Mihon Store)' },
  expected: { peak: [4, 4], tags: [], isAlarm: true },
  stages: [
    { id: 'first', words: { ja: '最初の申告', en: 'First reports' }, at: '20:30', minutes: 40, curve: 'growing', posts: storeFirst, reposts: 3 },
    { id: 'spread', words: { ja: '拡散', en: 'Spreading' }, at: '21:10', minutes: 80, curve: 'steady', posts: storeSpread, reposts: 18 },
    { id: 'statement', words: { ja: '公式発表', en: 'Statement' }, at: '22:30', minutes: 80, curve: 'fading', posts: storeStatement, reposts: 12 },
    { id: 'midnight', words: { ja: '深夜から朝', en: 'Until morning' }, at: '24:00', minutes: 330, curve: 'fading', posts: storeMidnight, reposts: 3 },
  ],
};
