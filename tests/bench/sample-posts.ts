import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';

/** Brands that topics look for; the last one is the rarest. */
export const brands = ['ミナモ', 'みほん珈琲', 'サンプル銀行', 'ツキシロ', 'アオバ便'] as const;
const subjects = ['新しいアプリ', '駅前の店', '昨日届いた荷物', '限定の味', '問い合わせ窓口', '会員証', '値上げの話', 'テレビの特集', '友だちのおすすめ', '春の新作', '修理の受付', '窓際の席'];
const middles = [
  'を試してみたら思ったより時間がかかった', 'について家族と話していて少し気になった', 'がとても丁寧で助かりました', 'がまた止まっていて本当に困る', 'の説明が分かりにくくて二回も聞き直した',
  'は前より軽くなった気がする', 'をもう一度だけ信じてみることにした', 'で並んでいる人がいつもより多かった', 'に関する案内が届いたけれど読めていない', 'のことを知らない人がまだ多いと思う',
];
const endings = [
  '。明日は雨らしいので早めに帰ります', '。返金の案内がなくて最悪だと思う', '、ありがとう。また行きます', '。来週の会議までに調べておきたい', '、誰か詳しい人はいませんか？',
  '。写真はあとで載せます', '。正直がっかりした', '。これで三回目なので様子を見る', '、みんなはどうしていますか', '。おいしくて毎日でも飲みたい',
];
const asides = ['今朝の電車で聞いた話だと', '仕事の帰りに寄ったら', '久しぶりに連絡が来て', '正確な日付は忘れたけれど', '夜遅くまで起きていて', '近所の人に教わって', '週末に出かけた先で', '昼休みに見かけたら'];
const letters = '亜伊宇江尾加木久計古佐志須世曽田知津手戸奈仁野原比布部保真美武目毛也由代良利留礼呂和';

const pick = <T>(list: readonly T[], n: number): T => list[((n % list.length) + list.length) % list.length]!;
/** A fixed mix of a number, so that every run measures the same posts. */
const mix = (n: number): number => (Math.imul(n ^ (n >>> 15), 0x2c1b3c6d) ^ Math.imul(n + 0x9e3779b9, 0x297a2d39)) >>> 1;

/** The n-th post: some 75 Japanese characters; three in ten name a brand. */
export function samplePost(n: number, postedMs: number): NeutralMention {
  const chance = mix(n);
  const name = chance % 10 < 3 ? pick(brands, mix(chance) % 16 >> 1 >> (chance & 1)) : '';
  const unusual = Array.from({ length: 4 }, (_value, at) => letters.charAt(mix(chance + at) % letters.length)).join('');
  const body = `${pick(asides, chance >> 3)}、${name}${name === '' ? '' : 'の'}${pick(subjects, chance >> 6)}${pick(middles, chance >> 9)}${pick(endings, chance >> 12)}。${unusual}さんも${pick(subjects, chance >> 15)}${pick(middles, chance >> 18)}`;
  return {
    external_id: `post-${n}`, source: 'rss', url: `https://posts.example.test/p/${n}`, author_id: `author-${chance % 40_000}`, author_handle: `koe${chance % 40_000}`, author_name: `声の主${chance % 40_000}`,
    author_followers: chance % 5_000, text: body, text_is_full: true, title: null, content_warning: null, language: 'ja', posted_at: new Date(postedMs).toISOString(), received_at: null,
    reposts: chance % 7, likes: chance % 31, replies: chance % 3, quotes: null, views: null, bookmarks: null, rating: null, parent_id: null, root_id: null, repost_of: null, quote_of: null,
    conversation_id: null, links: [], tags: [], extra: {},
  };
}
