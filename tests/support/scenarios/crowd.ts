import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { SeededChance } from '../seeded-chance.ts';

export type Person = { source: Channel; id: string; handle: string; name: string; followers: number | null };

const first = ['ゆき', 'もち', 'たろう', 'さくら', 'けん', 'みお', 'しば', 'あん', 'なお', 'りく', 'はる', 'とも', 'まめ', 'くるみ', 'そら', 'おかゆ', 'ぽん', 'かえで', 'つむぎ', 'いぬ', 'ねこ', 'こはる', 'ひじき', 'ラテ', '田中', '佐藤', '夜勤明け', '経理の人', '名無し', '通りすがり', '週末', '二児の母', '転職中', '在宅勤務'];
const second = ['', '', 'さん', 'ちゃん', '丸', '@多忙', '🍙', '🐈', '🌻', '（低浮上）', '＠関西', 'の日常', '太郎', '先輩', 'ママ', 'P', '💤', ' 2nd', '@育児中', '🎧', '_sub', '@推し活', 'おじさん', '＠断捨離'];
const latin = ['yuki', 'mochi', 'taro', 'sakura', 'ken', 'mio', 'shiba', 'anko', 'nao', 'riku', 'haru', 'tomo', 'mame', 'kurumi', 'sora', 'okayu', 'pon', 'kaede', 'tsumugi', 'inu', 'neko', 'koharu', 'hijiki', 'latte', 'ume', 'suzu', 'kame', 'nori', 'tera', 'blue', 'moon', 'ramen'];

/** The people who write: most come back, the storm brings strangers; followers are heavy-tailed. */
export class Crowd {
  private readonly regulars = new Map<Channel, Person[]>();
  private made = 0;

  constructor(private readonly chance: SeededChance, private readonly regularsPerChannel: number) {}

  /** Someone who writes about the brand now and then. */
  regular(source: Channel, mostFollowers = 60_000): Person {
    const known = this.regulars.get(source) ?? [];
    this.regulars.set(source, known);
    if (known.length < this.regularsPerChannel || this.chance.isIn(0.2)) {
      const person = this.stranger(source, mostFollowers);
      known.push(person);
      return person;
    }
    return this.chance.pick(known);
  }

  /** Someone never seen before. */
  stranger(source: Channel, mostFollowers = 60_000): Person {
    const n = (this.made += 1);
    const handle = `${this.chance.pick(latin)}${this.chance.pick(['', '_', '.', ''])}${this.chance.pick(latin)}${this.chance.isIn(0.7) ? this.chance.between(1, 9999) : ''}_${n.toString(36)}`;
    const name = `${this.chance.pick(first)}${this.chance.pick(second)}`;
    return { source, id: `${source}-user-${n}-${this.chance.between(1000, 9999)}`, handle, name, followers: this.drawFollowers(source, mostFollowers) };
  }

  /** Someone whom hundreds of thousands follow. */
  celebrity(): Person {
    return { ...this.stranger('x'), followers: Math.round(100_000 * Math.exp(this.chance.next() * 2.6)) };
  }

  /** An account of so many followers. */
  known(source: Channel, handle: string, name: string, followers: number | null): Person {
    return { source, id: `${source}-${handle}`, handle, name, followers };
  }

  private drawFollowers(source: Channel, most: number): number | null {
    if (source === 'rss' || source === 'youtube') return null;
    const bell = this.chance.next() + this.chance.next() + this.chance.next() + this.chance.next() - 2;
    const drawn = Math.round(320 * Math.exp(bell * 2.9));
    return Math.min(drawn, most);
  }
}
