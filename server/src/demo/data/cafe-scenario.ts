import type { Scenario } from '../domain/scenario.js';
import { cafeFirst, cafeNews, cafeNight, cafeSpread, cafeStatement } from './cafe-posts.js';
import { cafeSpreadMore } from './cafe-posts-more.js';

/** Foreign matter in a lunch, with a photo; others find the same; the company stops the sale. */
export const cafeScenario: Scenario = {
  id: 'foreign_matter', topic: 'cafe', boardShare: 0.25, words: { ja: '異物混入(みほんカフェ)', en: 'Foreign matter (Mihon Cafe)' },
  expected: { peak: [4, 4], tags: [], isAlarm: true },
  stages: [
    { id: 'first', words: { ja: '最初の投稿', en: 'First post' }, at: '11:50', minutes: 40, curve: 'growing', posts: cafeFirst, reposts: 4 },
    { id: 'spread', words: { ja: '拡散', en: 'Spreading' }, at: '12:30', minutes: 90, curve: 'growing', posts: cafeSpread + cafeSpreadMore, reposts: 27 },
    { id: 'news', words: { ja: '記事と追加の報告', en: 'Articles and further reports' }, at: '14:00', minutes: 80, curve: 'steady', posts: cafeNews, reposts: 18 },
    { id: 'statement', words: { ja: '公式発表', en: 'Statement' }, at: '15:20', minutes: 100, curve: 'fading', posts: cafeStatement, reposts: 12 },
    { id: 'night', words: { ja: '夜', en: 'Evening' }, at: '17:10', minutes: 420, curve: 'fading', posts: cafeNight, reposts: 5 },
  ],
};
