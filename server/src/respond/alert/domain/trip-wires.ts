import type { TripWires } from '@hinomi/shared/contracts/alert';
import type { Level } from '@hinomi/shared/vocabulary/level';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';

/** What is to be seen of a topic since somebody decided to wait; the new posts are those not known to the decision. */
export type SinceDecision = { readonly critical60: number; readonly newArticles: number; readonly largestNewFollowers: number | null };

const figure = (value: number): string => value.toLocaleString('en-US');

/** The first trip-wire that was hit, as the sentence people are told; null where none was. */
export function findTripped(wires: TripWires, seen: SinceDecision): Words | null {
  const { critical60, followers } = wires;
  const { newArticles, largestNewFollowers } = seen;
  if (critical60 !== null && seen.critical60 >= critical60) {
    return {
      ja: `直近60分の批判が${figure(seen.critical60)}件になり、静観の条件(${figure(critical60)}件以上)に達したため、発生中に戻しました。`,
      en: `Critical posts in the last 60 minutes reached ${figure(seen.critical60)}, the limit set for waiting being ${figure(critical60)}; the alert is firing again.`,
    };
  }
  if (wires.article && newArticles > 0) {
    return {
      ja: `静観を決めたあとに批判的な記事が${figure(newArticles)}件見つかったため、発生中に戻しました。`,
      en: `${figure(newArticles)} critical ${newArticles === 1 ? 'article was' : 'articles were'} found after the decision to wait; the alert is firing again.`,
    };
  }
  if (followers !== null && largestNewFollowers !== null && largestNewFollowers >= followers) {
    return {
      ja: `フォロワー${figure(largestNewFollowers)}名のアカウントが批判し、静観の条件(${figure(followers)}名以上)に達したため、発生中に戻しました。`,
      en: `An account of ${figure(largestNewFollowers)} followers criticises, the limit set for waiting being ${figure(followers)}; the alert is firing again.`,
    };
  }
  return null;
}

/** Why a rise of the level ended the waiting, before the reason of the level itself. */
export function riseReason(from: Level, to: Level, reason: Words): Words {
  return {
    ja: `レベルが${from} ${levelWords[from].ja}から${to} ${levelWords[to].ja}に上がったため、静観を終えて発生中に戻しました。${reason.ja}`,
    en: `The level rose from ${from} ${levelWords[from].en} to ${to} ${levelWords[to].en}, so waiting ended and the alert is firing again. ${reason.en}`,
  };
}

/** Why a review that passed ended the waiting: the minutes it was given. */
export function reviewReason(minutes: number): Words {
  const isHours = minutes >= 60 && minutes % 60 === 0;
  const [ja, en] = isHours ? [`${minutes / 60}時間`, minutes === 60 ? '1 hour' : `${minutes / 60} hours`] : [`${figure(minutes)}分`, `${figure(minutes)} minutes`];
  return {
    ja: `静観を決めてから${ja}がたち、見直しの時刻を過ぎたため、発生中に戻しました。状況を見直してください。`,
    en: `${en} have passed since the decision to wait and the time of the review is over; the alert is firing again. Look at it anew.`,
  };
}

/** Why an alert is told of again: nobody took it within these minutes. */
export function overdueReason(minutes: number, reason: Words): Words {
  return { ja: `${minutes}分たっても確認した人がいません。${reason.ja}`, en: `Nobody has acknowledged it within ${minutes} minutes. ${reason.en}` };
}

/** How far the storm has grown, for the thread. */
export function countReason(count: number, authors: number): Words {
  return { ja: `批判的な投稿が${figure(count)}件になりました(投稿者${figure(authors)}名)。`, en: `The storm has ${figure(count)} critical posts by ${figure(authors)} authors now.` };
}

/** Whether the number of posts is worth an entry: it doubled since the last one. */
export const isWorthNoting = (count: number, noted: number): boolean => count >= 10 && count >= noted * 2;
