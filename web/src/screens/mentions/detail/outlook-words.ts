import { registerWords } from '../../../lib/i18n.ts';

registerWords('mentionOutlook', {
  ja: {
    title: '反応の勢い', what: '反応は、再投稿・引用・返信・いいねの合計です。',
    gained: '{{from}}から{{to}}までに{{count}}件増えました(1時間あたり{{perHour}}件)。', flat: '{{from}}から{{to}}までは増えていません。', lost: '{{from}}から{{to}}までに{{count}}件減りました。',
    faster: 'その前は1時間あたり{{perHour}}件で、勢いが増しています。', slower: 'その前は1時間あたり{{perHour}}件で、勢いは落ちています。', steady: 'その前も1時間あたり{{perHour}}件でした。',
    outlook: '今後3時間の見込み', said: '3時間後({{at}})の反応は{{low}}〜{{high}}件、中央値で約{{middle}}件の見込みです。現在は{{count}}件です。',
    basis: 'これまでに集めた、同じ種類の情報源の投稿{{posts}}件が、同じ時間を過ぎた後にどう伸びたかをもとに計算しています。その8割がこの幅に収まりました。',
    basisPart: 'これまでに集めた、同じ種類の情報源で同じ時間帯に投稿された{{posts}}件が、同じ時間を過ぎた後にどう伸びたかをもとに計算しています。その8割がこの幅に収まりました。',
    chart: '反応の推移: {{from}}に{{first}}件、{{to}}に{{last}}件', now: '現在', table: '見込みの表', time: '時刻', low: '下限(10%)', middle: '中央値', high: '上限(90%)',
  },
  en: {
    title: 'Pace of reactions', what: 'Reactions are reposts, quotes, replies and likes together.',
    gained: '{{count}} more from {{from}} to {{to}} ({{perHour}} an hour).', flat: 'No more from {{from}} to {{to}}.', lost: '{{count}} fewer from {{from}} to {{to}}.',
    faster: 'Before that {{perHour}} an hour: it is getting faster.', slower: 'Before that {{perHour}} an hour: it is slowing down.', steady: 'Before that {{perHour}} an hour, too.',
    outlook: 'Outlook for the next 3 hours', said: 'In 3 hours ({{at}}) there will probably be {{low}} to {{high}} reactions, about {{middle}} in the middle case. Now there are {{count}}.',
    basis: 'Worked out from how {{posts}} collected posts from the same kind of source went on from the same age. 8 of 10 stayed within this band.',
    basisPart: 'Worked out from how {{posts}} collected posts from the same kind of source, posted in the same part of the day, went on from the same age. 8 of 10 stayed within this band.',
    chart: 'Reactions over time: {{first}} at {{from}}, {{last}} at {{to}}', now: 'Now', table: 'Outlook as a table', time: 'Time', low: 'Low (10 %)', middle: 'Middle', high: 'High (90 %)',
  },
});
