import type { Scenario } from '../domain/scenario.js';
import { payDown, payFirst, payMended, payRest } from './pay-posts.js';

/** A payment service is down in the morning rush, says so at once, and is mended before noon. */
export const payScenario: Scenario = {
  id: 'outage', topic: 'pay', boardShare: 0, words: { ja: 'システム障害(みほんPay)', en: 'System outage (Mihon Pay)' },
  expected: { peak: [3, 4], tags: [], isAlarm: true },
  stages: [
    { id: 'first', words: { ja: '最初の声', en: 'First voices' }, at: '07:40', minutes: 40, curve: 'growing', posts: payFirst, reposts: 2 },
    { id: 'down', words: { ja: '通勤時間の集中', en: 'The morning rush' }, at: '08:20', minutes: 70, curve: 'steady', posts: payDown, reposts: 12 },
    { id: 'mended', words: { ja: '公式発表と復旧', en: 'Statement and repair' }, at: '09:30', minutes: 80, curve: 'fading', posts: payMended, reposts: 7 },
    { id: 'rest', words: { ja: '収束', en: 'Settling' }, at: '11:00', minutes: 300, curve: 'fading', posts: payRest, reposts: 2 },
  ],
};
