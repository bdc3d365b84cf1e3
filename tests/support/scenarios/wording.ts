import type { Category, RiskLevel } from '@hinomi/shared/vocabulary/judgement';
import type { SeededChance } from '../seeded-chance.ts';

export type Slots = Readonly<Record<string, readonly string[]>>;

/** Sentences by `<category> <risk level>`, such as `outage 2`. */
export type Graded = Partial<Record<`${Category} ${RiskLevel}`, string[]>>;

export type GradedFrame = { text: string; category: Category; riskLevel: RiskLevel };

/** One frame a line; `{slot}` is filled, `[this|that]` is one of them, `⏎` breaks the line. */
export const frames = (block: string): string[] => block.split('\n').map((line) => line.trim()).filter((line) => line !== '');

const gradedBefore = new WeakMap<Graded, GradedFrame[]>();

/** All sentences with the category and risk level they stand under. */
export function gradedFrames(graded: Graded): GradedFrame[] {
  const known = gradedBefore.get(graded);
  if (known) return known;
  const found = Object.entries(graded).flatMap(([key, texts]) => {
    const [category, risk] = key.split(' ');
    return texts.map((text) => ({ text, category: category as Category, riskLevel: Number(risk) as RiskLevel }));
  });
  gradedBefore.set(graded, found);
  return found;
}

/** Two sentences as one post. */
export const joinSentences = (first: string, second: string): string => `${first}${/[。？！?!…）」]$/.test(first) ? '' : '。'}${second}`;

export type Mood = 'critical' | 'pleased' | 'plain' | 'asking' | 'gossip' | 'defending';

const openings: Record<Mood, string[]> = {
  critical: ['え、', 'は？', 'いや、', 'いやいや、', '正直、', 'ねえ、', 'あのさ、', 'うーん、', 'ちょっと待って、', 'あーあ。', '…', 'えぇ…', '率直に言って、', '待って、', 'すみません、', 'んー、', 'ていうか、', 'ほんまに、', '言わせてもらうけど、', 'うわ…', 'なんかもう、', 'え？？', '今知った。', '追記：', 'びっくりした。', '今さらだけど、', '何度でも言う。', '小さい声で言うけど、', '関係者でも何でもないけど、', 'すまん、', '一晩考えたけど、', 'もう一回言うね。', '申し訳ないけど、', 'まじで', 'いやほんと、', '個人的に、'],
  pleased: ['わー、', 'やった！', 'ふふ、', '聞いて、', 'ねえねえ、', 'もう、', 'ありがたい。', 'うれしい。', 'お、', '声を大にして言いたい。', '何回でも言う。', 'ひそかに思ってるけど、', '宣伝じゃないよ。', 'うわ、', '✨', '結論、'],
  plain: ['あ、', 'そういえば、', 'ふむ。', 'メモ。', 'さて、', 'なんとなく、', '余談だけど、', 'ところで、', 'ふと、', 'んー、', '日記：', 'ぼちぼち。', 'よし、', '独り言。', '話変わるけど、', 'どうでもいいけど、', 'いつもの。', '近況：'],
  gossip: ['へえ、', 'ほう、', '今見たら', 'あとで読む。', 'なるほど、', 'メモ。', 'うわ、', 'え、', '出遅れたけど、', '仕事から戻ったら', '話題の。', '補足。', 'ちなみに、', 'ふむ。', '個人的メモ：'],
  asking: ['すみません、', '質問です。', '誰か教えて、', '素朴な疑問、', '有識者の方、', '詳しい人いたら。', 'えっと、', '初心者なんですが、', 'ねえ、', 'ふと気になった。', '【急募】', '教えてください。'],
  defending: ['いや、', 'うーん、', 'てか、', '冷静になろうよ。', 'あのさ、', 'ごめん、', '空気読まずに言うと、', '個人的には、', '逆に、', 'みんな落ち着いて。', 'んー、', 'まあ、', '少数派かもだけど、', '正直、', 'ていうかさ、'],
};

const tails: Record<Mood, string[]> = {
  critical: ['😡', '💢', '😩', 'はあ…', '…。', '🙄', '（ため息）', 'ほんと何なの', '怖。', '😥', '！！', '？？', '（真顔）', 'しんど', 'まじで', 'つら', '( ; ; )', '(-_-)', '😑', '…え？', '以上です', '（長文失礼）'],
  pleased: ['✨', '☺️', '！', '！！', '🥰', '笑', '(^^)', '♪', '💕', '👏', '〜', 'ありがとう', '(*´꒳`*)', '🎉', '感謝🙏', 'しあわせ', 'ﾜｰｲ'],
  plain: ['。', '笑', '…', '🌧', '☀️', '（ねむい）', 'w', '💤', '☕', '🍵', '🚶', '(´-ω-`)', '（ひとりごと）', '📷', '〜', '。以上', '！', '🐾'],
  gossip: ['👀', '…', '。', 'らしい', 'なるほどなあ', '（様子見）', '🍿', 'ふーん', 'w', '（今北産業）', '🤔', '📝', 'はえー'],
  asking: ['🙏', '？', '？？', '💦', '(> <)', '🤔', 'どなたか〜', '教えてください', 'ｵｼｴﾃ', 'よろしくお願いします', 'わからん', '…'],
  defending: ['w', '笑', '。', '…', '🤔', '（個人の感想です）', '😅', '知らんけど', '🙃', '（小声）'],
};

/** A second sentence that leaves what was said as it is. */
const followUps: Record<Mood, string[]> = {
  critical: ['しばらく様子見ます。', '家族にも共有した。', '昨日まで普通に信じてたのに。', '朝から気分が悪い。', '長文ごめん。', 'リプ欄も読んでみて。', '{who}も同じこと言ってた。', 'もう何回目だろう。', 'ため息。', '言いたいことはそれだけ。', 'ここで愚痴らせて。', '鍵垢で言うつもりだったけど我慢できなかった。', '寝て起きても納得いかない。', 'これ書いてる手が止まらん。', 'がっかりしてる自分にもがっかり。', '仕事中だけど書く。', '次はない。', '同じ気持ちの人いる？'],
  pleased: ['また行く。', '{who}にも教えよ。', '今日はいい日。', '写真あとであげる。', 'これだけで一日がんばれる。', '幸せの沸点低めです。', '誰かに言いたくて。', '雨だけど元気出た。', 'リピします。'],
  plain: ['雨だね。', '暑い。', '風つよい。', 'ねむい。', 'おなかすいた。', '明日も早い。', 'それだけ。', '{food}食べたい。', 'もう{n}月も終わるのか。', '電車来た。', '{who}から連絡きた。', '今日の分おわり。', 'さて仕事。', 'どうでもいい話でした。', 'おやすみなさい。'],
  gossip: ['あとで追う。', '詳しい人いる？', '情報が多くて分からん。', '公式の発表待ち。', '仕事中なので夜に見る。', 'リンクはリプに。', '{who}に説明できない。', '間違ってたら教えて。', 'とりあえずブクマ。', '誰か整理して。'],
  asking: ['ググっても出てこない。', '調べたけど分からなくて。', '急いでます。', '{who}に聞かれたので。', '公式見ても見つけられず。', '経験者の話が聞きたい。'],
  defending: ['言いたかっただけ。', '荒らす気はないです。', 'これ以上は言わない。', '落ち着いてからでよくない？', 'みんな疲れてるのかな。', '意見は人それぞれだけど。', 'リプはいりません。', '当事者じゃないけどさ。'],
};

/** Puts words into the slots and choices of a frame. */
export function fillFrame(frame: string, slots: Slots, chance: SeededChance): string {
  let text = frame;
  for (let depth = 0; depth < 4 && /[[{]/.test(text); depth += 1) {
    text = text.replace(/\[([^[\]]*)\]/g, (_, choices: string) => chance.pick(choices.split('|')));
    text = text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const choices = slots[name];
      if (choices === undefined) throw new Error(`no words for {${name}} in: ${frame}`);
      return chance.pick(choices);
    });
  }
  return text.replaceAll('⏎', '\n');
}

const numbers = (chance: SeededChance): Slots => ({
  n: [String(chance.between(2, 9))], nn: [String(chance.between(11, 48))], h: [String(chance.between(1, 12))], min: [String(chance.between(2, 11) * 5)],
  wage: [String(chance.between(105, 165) * 10)],
  yen: [String(chance.between(2, 49) * 100 - (chance.isIn(0.5) ? 2 : 0))], age: [String(chance.between(2, 6) * 10)], day: [String(chance.between(1, 28))],
  url: [`https://example.com/${chance.pick(['p', 'a', 'news', 's', 'blog'])}/${chance.between(1000, 99_999)}`],
});

const namesTheBrand = (frame: string): boolean => /\{(b|full|tag|namesake)\}/.test(frame);

/** Says frames of one brand in many voices; what it said once it does not repeat if it can help it. */
export class Voice {
  private readonly said = new Set<string>();

  constructor(private readonly chance: SeededChance, private slots: Slots, private readonly tag: string) {}

  /** From now on fills these places too. */
  learn(slots: Slots): void {
    this.slots = { ...this.slots, ...slots };
  }

  /** The frame in someone's words; the brand is always named. */
  say(frame: string, mood: Mood, mostDecor = 0.45): string {
    let text = '';
    for (let tries = 0; tries < 12; tries += 1) {
      text = this.sayOnce(frame, mood, tries > 3 ? 0.9 : mostDecor);
      if (!this.said.has(text)) break;
    }
    this.said.add(text);
    return text;
  }

  /** The frame without anyone's manner. */
  state(frame: string): string {
    // Nobody writes a name in two ways in one post.
    return fillFrame(frame, { ...shared, ...numbers(this.chance), ...this.slots, b: [this.chance.pick(this.slots['b'] ?? [''])] }, this.chance);
  }

  /** The frame as an institution writes it: the full name, or at least a tag. */
  stateNamed(frame: string): string {
    const text = this.stateFormally(frame);
    return namesTheBrand(frame) ? text : `${text} #${this.tag}`;
  }

  /** The frame with the name as the brand itself writes it. */
  stateFormally(frame: string): string {
    return this.state(frame.replaceAll('{b}', '{formal}'));
  }

  private sayOnce(frame: string, mood: Mood, decor: number): string {
    const { chance } = this;
    const namesBrand = namesTheBrand(frame);
    const core = this.state(frame);
    const opened = namesBrand && chance.isIn(decor * 0.7) ? `${chance.pick(openings[mood])}${core}` : core;
    const named = namesBrand ? opened : this.addBrand(opened);
    const ended = this.addEnd(named, mood, decor);
    return this.roughen(chance.isIn(0.05) && namesBrand ? `${ended} #${this.tag}` : ended);
  }

  /** A second thought, a sign, or nothing. */
  private addEnd(text: string, mood: Mood, decor: number): string {
    const { chance } = this;
    if (chance.isIn(decor * 0.36)) return `${text}${/[。.！!？?…]$/.test(text) ? '' : chance.pick(['。', '。', '\n', '…', ' '])}${this.state(chance.pick(followUps[mood]))}`;
    if (/https:\S+$/.test(text) || !chance.isIn(decor)) return text;
    const tail = /[。！!？?w笑…\p{Emoji_Presentation}）)]$/u.test(text) && chance.isIn(0.6) ? '' : chance.pick(tails[mood]);
    return `${text}${/^[\p{L}ｦ-ﾟ]/u.test(tail) ? ' ' : ''}${tail}`;
  }

  private addBrand(text: string): string {
    const { chance } = this;
    const brand = this.state('{b}');
    return chance.pick([
      () => `${brand}の件、${text}`, () => `${text} #${this.tag}`, () => `${text}\n#${this.tag}`, () => `${brand}、${text}`, () => `${text}（${brand}）`,
      () => `${brand}のやつ。${text}`, () => `${text}＞${brand}`, () => `RP ${brand}の話。${text}`, () => `${text}\n${brand}の件 ${this.state('{url}')}`, () => `${brand}…${text}`,
    ])();
  }

  /** People slip, drop their full stops and type half-width. */
  private roughen(text: string): string {
    const { chance } = this;
    if (chance.isIn(0.12)) return text.replace(/。$/, '');
    if (chance.isIn(0.03)) return text.replaceAll('。', '。\n').trimEnd();
    if (chance.isIn(0.02)) return text.replace('ています', 'てます').replace('している', 'してる').replace('という', 'とゆう');
    if (chance.isIn(0.015)) return text.replace(/(.)です/, '$1でs').replace('ほんとに', 'ほんtに').replace('そうです', 'そうでsう');
    return text;
  }
}

/** Words that fit everywhere. */
const shared: Slots = {
  when: ['今日', '昨日', '今朝', 'さっき', '先週', 'この前', '週末', '昨夜', '一昨日', '月曜', '木曜'],
  who: ['母', '友達', '夫', '妻', '娘', '息子', '同僚', '後輩', '父', '妹', '彼氏', '祖母', '上司', '義母', '先輩'],
  town: ['駅前', '新宿', '梅田', '名古屋', '博多', '札幌', '仙台', '横浜', '大宮', '京都', '広島', '神戸', '千葉', '金沢', '川崎', '吉祥寺', '那覇', '高松', '浜松', '郡山'],
  feel: ['地味に', 'ふつうに', 'かなり', 'すごく', 'ほんとに', 'めっちゃ', 'わりと', 'なかなか', 'ちょっと'],
  weather: ['雨', '暑い', '寒い', '風が強い', '蒸し暑い', 'いい天気'],
  org: ['会社'],
  boss: ['社長', '社長', '経営陣', '責任者'],
  part: ['ふた'],
  broke: ['ダメになった', '使い心地が変わった'],
  dented: ['へこんでた', 'つぶれてた', '中身が漏れてた'],
  food: ['ラーメン', 'カレー', 'うどん', 'パン', 'コーヒー', '餃子', 'アイス', '定食'],
};
