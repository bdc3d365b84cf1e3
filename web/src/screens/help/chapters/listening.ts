import { levels, levelWords } from '@hinomi/shared/vocabulary/level';
import { list, picture, steps, text } from '../chapter.ts';
import type { HelpChapter } from '../chapter.ts';

const levelMeanings = [
  ['この曜日・時間帯のふだんの範囲です。', 'Within what is usual for this hour of the week.'],
  ['批判がふだんより増え始めました。投稿を読んでください。', 'Criticism begins to rise. Read the posts.'],
  ['アラートを通知します。担当を決めて事実を確かめてください。', 'An alert is raised. Decide who takes it and check the facts.'],
  ['広く広がっています。社内に第一報を出してください。', 'It spreads widely. Send the first report inside the company.'],
  ['人が判断して付けるレベルです。生命・健康や当局に関わる場合などです。', 'Given by people alone: life or health, an authority, disclosure.'],
] as const;

export const listeningChapters: readonly HelpChapter[] = [
  {
    id: 'start', title: { ja: 'はじめに', en: 'First steps' }, blocks: [
      text('Hinomiは、会社や商品についての公開の投稿を集めて内容を判定し、批判の広がりを小さいうちに知らせます。1つの導入を1社で使います。', 'Hinomi collects public posts about your company and its products, judges them, and tells you of spreading criticism while it is small. One installation serves one company.'),
      steps(
        ['［設定］の［トピック］で、見張る言葉（商品名や会社名）を登録します。表記ゆれの候補から選べます。', 'Under Settings, Topics, register what to look for (names of products and of the company). Spelling variants are suggested.'],
        ['［設定］の［情報源］で、フィード・SNS・レビューなどを追加します。必要なキーと費用はフォームに表示します。［テスト取得］で、何が届くかを先に確かめられます。', 'Under Settings, Sources, add feeds, social networks or reviews; the form says which key they need and what they cost. A test fetch shows what comes.'],
        ['［監視］でトピックのカードを確認します。数分で件数が出始めます。', 'Look at the cards under Monitor. Counts appear within minutes.'],
        ['［設定］の［人］で、通知を受け取る人を招待します。', 'Under Settings, People, invite those who should be notified.']),
      picture('start', '最初の監視画面', 'The monitor after the first steps'),
    ],
  },
  {
    id: 'monitor', title: { ja: '監視の見方', en: 'Reading the monitor' }, blocks: [
      text('1枚のカードが1つのトピックです。レベルの高い順に並び、内容は自動で更新されます。', 'Each card is one topic. The highest level comes first, and everything refreshes by itself.'),
      list(
        ['レベルは、形・数字・言葉の3つで表示します。色が見分けにくい場合も読み取れます。', 'A level is shown by shape, number and word, so that it never depends on colour.'],
        ['折れ線は件数の推移です。カードを選ぶと、ふだんの値と並べた詳しい図が開きます。', 'The line shows counts over time. Choose a card for a large chart beside what is usual.'],
        ['危険度は0〜100の値です。1レベルを20点とし、次のレベルの基準にどこまで近づいたかを加えます。', 'Danger goes from 0 to 100: 20 points a level, plus how near the next level is.'],
        ['図の下に、根拠、投稿者、拡散の段階、新しく増えた言葉、拡散のつながり、判定の記録を表示します。', 'Below the chart stand the reasons, the voices, the stages of spread, new words, how it spread, and the record of levels.'],
        ['出来事は、［注釈を追加］かグラフを押して書き留められます。自社投稿・記事・アラートは自動で表示されます。', 'Write down what happened with Add annotation, or by pressing the chart. Own posts, articles and alerts appear by themselves.'],
        ['［表で見る］を押すと、図と同じ数値を表で確認できます。', 'The figures of every chart can also be read as a table.'],
        ['画面上部の［接続中］が［再接続中］になったら、表示が古くなっている可能性があります。つながると自動で追いつきます。', 'Where the chip at the top says that it is reconnecting, what you see may be old. It catches up by itself.']),
      picture('monitor', '監視の画面', 'The monitor'),
    ],
  },
  {
    id: 'levels', title: { ja: 'レベルと根拠', en: 'Levels and their reasons' }, blocks: [
      text('レベルは、批判を投稿した人の数と増え方、内容の重さから決まります。拡散（再投稿）と公式アカウントの投稿は数えません。', 'A level follows from how many people criticise, how fast that grows, and how grave it is. Reposts and posts of official accounts do not count.'),
      { kind: 'terms', rows: levels.map((level, at) => ({ term: { ja: `${level} ${levelWords[level].ja}`, en: `${level} ${levelWords[level].en}` }, meaning: { ja: levelMeanings[at]?.[0] ?? '', en: levelMeanings[at]?.[1] ?? '' } })) },
      text('レベルが変わるたびに、その理由を数値の入った一文で記録します。アラートの詳細で、判定に使った値も確認できます。', 'Every change of a level is kept with its reason in one sentence with numbers. An alert also shows the values it was held against.'),
      text('少数の人が繰り返し投稿している場合や、同じ文の写しが多い場合は、そのことを印で示し、レベルが上がりすぎないようにします。', 'Where few people post again and again, or many posts are copies, a tag says so and the level is held down.'),
    ],
  },
  {
    id: 'mentions', title: { ja: '投稿の仕分け', en: 'Sorting mentions' }, blocks: [
      text('［投稿］には、集めた投稿が新しい順に並びます。言葉、トピック、論調、リスク、期間などで絞り込めます。', 'Mentions lists what was collected, newest first. Narrow it down by words, topic, polarity, risk and time.'),
      list(
        ['投稿を選ぶと、判定と、その根拠になった言葉が本文に示されます。', 'Choose a post to see how it was judged and which words led there.'],
        ['反応の数を読み直せる投稿では、詳細に反応の勢いと今後3時間の見込みが出ます。見込みは、比べられる投稿が30件集まるまで表示しません。', 'Where reactions are counted again, the details show their pace and an outlook for the next 3 hours, the latter once 30 comparable posts are known.'],
        ['絞り込みの条件はURLに入ります。URLを送れば、同じ一覧を共有できます。', 'The filter is part of the address: send it to share the same list.'],
        ['読んでいる間に一覧は動きません。新着は件数で知らせ、押すと読み込みます。', 'The list never moves while you read. New posts are counted and load when you press the note.'],
        ['投稿元で削除された投稿は、本文を消して件数だけを残します。', 'Of posts deleted at their source only the count stays.']),
      picture('mentions', '投稿の一覧と詳細', 'The list of mentions with one opened'),
    ],
  },
];
