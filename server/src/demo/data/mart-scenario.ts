import type { Scenario } from '../domain/scenario.js';
import { martAfter, martNight, martQuake, martTrouble } from './mart-posts.js';

/** An earthquake in an invented region: many posts, hardly any against the company, a few who need its help. */
export const martScenario: Scenario = {
  id: 'disaster', topic: 'mart', boardShare: 0.3, words: { ja: '災害時(みほんマート)', en: 'Disaster (Mihon Mart)' },
  expected: { peak: [1, 2], tags: [], isAlarm: false },
  stages: [
    { id: 'quake', words: { ja: '地震の発生', en: 'The earthquake' }, at: '17:42', minutes: 25, curve: 'fading', posts: martQuake, reposts: 9 },
    { id: 'after', words: { ja: '店の状況と助け合い', en: 'Shops and mutual help' }, at: '18:10', minutes: 90, curve: 'steady', posts: martAfter, reposts: 15 },
    { id: 'trouble', words: { ja: '自社関連の困りごと', en: 'Trouble the company can help with' }, at: '19:40', minutes: 100, curve: 'steady', posts: martTrouble, reposts: 4 },
    { id: 'night', words: { ja: '翌朝まで', en: 'Until morning' }, at: '22:00', minutes: 420, curve: 'fading', posts: martNight, reposts: 2 },
  ],
};
